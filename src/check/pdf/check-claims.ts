/** Is what the file claims to be a standard that there is, claimed once; and is it what was expected? */

import type { ExpectedClaims } from "./expected-claims.ts";
import type { Findings } from "./findings.ts";
import { type Vocabulary, valuesOf, type XmpRecord } from "./xmp-record.ts";

export interface Claimed {
  /** Undefined where the file does not claim to be PDF/A. */
  readonly archive?: ArchiveLevel;
}

export interface ArchiveLevel {
  readonly part: "1" | "2" | "3" | "4";
  /** `A`, `B` or `U`; of part 4 `E`, `F` or nothing. As the file writes it, which may be none of them. */
  readonly level: string;
}

const archive: Vocabulary = { space: "http://www.aiim.org/pdfa/ns/id/", prefix: "pdfaid" };
const access: Vocabulary = { space: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid" };

export function checkClaims(record: XmpRecord, expected: ExpectedClaims, findings: Findings): Claimed {
  const accessParts = valuesOf(record, access, "part");
  const archiveParts = valuesOf(record, archive, "part");
  const levels = valuesOf(record, archive, "conformance");
  checkAccess(accessParts, findings);
  checkArchiveLevel(archiveParts, levels, findings);

  const [part = ""] = archiveParts;
  const [level = ""] = levels;
  const isAccessible = accessParts.length === 1 && accessParts[0] === "1";
  checkExpected({ isAccessible, archive: `${part}${level}` }, expected, findings);
  return part === "1" || part === "2" || part === "3" || part === "4" ? { archive: { part, level } } : {};
}

function checkAccess(parts: readonly string[], findings: Findings): void {
  const [part] = parts;
  if (part === undefined) return;
  const rule = "ISO 14289-1, 5";
  if (parts.length > 1) {
    findings.add("pdf/claim-unknown", { rule, message: "the file says more than once which PDF/UA it is" });
  } else if (part === "2") {
    const message = "the file claims to be PDF/UA-2, a standard that is not checked here";
    findings.add("pdf/claim-unchecked", { rule: "ISO 14289-2, 5", message });
  } else if (part !== "1") {
    findings.add("pdf/claim-unknown", {
      rule,
      message: `the file claims to be PDF/UA-${part || "?"}, which there is not`,
    });
  }
}

/** Each part with its levels. */
const archives: ReadonlySet<string> = new Set(["1A", "1B", "2A", "2B", "2U", "3A", "3B", "3U", "4", "4E", "4F"]);

function checkArchiveLevel(parts: readonly string[], levels: readonly string[], findings: Findings): void {
  if (parts.length + levels.length === 0) return;
  const rule = "ISO 19005, 6.6.4";
  const claimed = `${parts[0] || "?"}${levels[0] ?? ""}`;
  if (parts.length > 1 || levels.length > 1) {
    findings.add("pdf/claim-unknown", { rule, message: "the file says more than once which PDF/A it is" });
  } else if (!archives.has(claimed)) {
    findings.add("pdf/claim-unknown", { rule, message: `the file claims to be PDF/A-${claimed}, which there is not` });
  }
}

function checkExpected(
  found: { readonly isAccessible: boolean; readonly archive: string },
  expected: ExpectedClaims,
  findings: Findings,
): void {
  if (expected === "as-claimed") return;
  if (!found.isAccessible) {
    findings.add("pdf/claim-missing", { rule: "06-002", message: "the file does not claim to be PDF/UA-1" });
  }
  if (expected === "ua-1") return;
  const wanted = expected === "ua-1-and-a-2a" ? "2A" : "3A";
  if (found.archive !== wanted) {
    const message = `the file claims ${found.archive === "" ? "no PDF/A" : `PDF/A-${found.archive}`}, not PDF/A-${wanted}`;
    findings.add("pdf/claim-missing", { rule: "ISO 19005, 6.6.4", message });
  }
}
