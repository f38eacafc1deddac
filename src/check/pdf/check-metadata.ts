/** The record that travels with the file: its title, and what it claims to be. */

import { childElements, parseXml, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { ExpectedClaims } from "./expected-claims.ts";
import type { Findings } from "./findings.ts";
import type { PdfObjects } from "./pdf-objects.ts";

export interface Claimed {
  /** Undefined where the file does not claim to be PDF/A. */
  readonly archive?: ArchiveLevel;
}

export interface ArchiveLevel {
  readonly part: "1" | "2" | "3" | "4";
  /** `A`, `B` or `U`. */
  readonly level: string;
}

interface Vocabulary {
  readonly space: string;
  readonly prefix: string;
}

const archive: Vocabulary = { space: "http://www.aiim.org/pdfa/ns/id/", prefix: "pdfaid" };
const access: Vocabulary = { space: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid" };
const dublinCore: Vocabulary = { space: "http://purl.org/dc/elements/1.1/", prefix: "dc" };

export function checkMetadata(pdf: PdfObjects, expected: ExpectedClaims, findings: Findings): Claimed {
  const bytes = pdf.bytes(pdf.raw(pdf.catalog, "Metadata"));
  if (!bytes) {
    findings.add("pdf/metadata", { rule: "06-001", message: "the file has no record of itself (XMP)" });
    return {};
  }
  const record = parsed(bytes);
  if (!record) {
    findings.add("pdf/metadata", {
      rule: "ISO 19005-2, 6.6.2",
      message: "the file's record of itself is not sound XML",
    });
    return {};
  }

  if (propertyOf(record, dublinCore, "title") === "") {
    findings.add("pdf/title", { rule: "06-003", message: "the file has no title" });
  }
  const isAccessible = propertyOf(record, access, "part") === "1";
  const part = propertyOf(record, archive, "part");
  const level = propertyOf(record, archive, "conformance");
  checkExpected({ isAccessible, archive: `${part}${level}` }, expected, findings);
  if (part !== "1" && part !== "2" && part !== "3" && part !== "4") return {};
  if (pdf.raw(pdf.dictAt(pdf.catalog, "Metadata"), "Filter")) {
    findings.add("pdf/metadata", { rule: "ISO 19005-2, 6.6.2.1", message: "the file's record of itself is packed" });
  }
  return { archive: { part, level } };
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

interface SoundRecord {
  readonly text: string;
  readonly root: XmlElement;
}

function parsed(bytes: Uint8Array): SoundRecord | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, root: parseXml(text) };
  } catch {
    return undefined;
  }
}

/** A property's words, written as an element or, under its usual prefix, as an attribute; empty where there is none. */
function propertyOf({ text, root }: SoundRecord, { space, prefix }: Vocabulary, name: string): string {
  const element = elementOf(root, space, name);
  if (element) return words(element).trim();
  return new RegExp(`\\s${prefix}:${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1] ?? "";
}

function elementOf(element: XmlElement, space: string, name: string): XmlElement | undefined {
  if (element.namespace === space && element.name === name) return element;
  for (const child of childElements(element)) {
    const found = elementOf(child, space, name);
    if (found) return found;
  }
  return undefined;
}

function words(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : words(child))).join("");
}
