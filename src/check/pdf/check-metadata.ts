/** The record that travels with the file: its title, and what it claims to be. */

import { isBlank } from "../../values/is-blank.ts";
import { type Claimed, checkClaims } from "./check-claims.ts";
import type { ExpectedClaims } from "./expected-claims.ts";
import type { Findings } from "./findings.ts";
import type { PdfObjects } from "./pdf-objects.ts";
import { readXmp, type Vocabulary, valuesOf } from "./xmp-record.ts";

const dublinCore: Vocabulary = { space: "http://purl.org/dc/elements/1.1/", prefix: "dc" };

export function checkMetadata(pdf: PdfObjects, expected: ExpectedClaims, findings: Findings): Claimed {
  const bytes = pdf.bytes(pdf.raw(pdf.catalog, "Metadata"));
  if (!bytes) {
    findings.add("pdf/metadata", { rule: "06-001", message: "the file has no record of itself (XMP)" });
    return {};
  }
  const record = readXmp(bytes);
  if (!record) {
    findings.add("pdf/metadata", {
      rule: "ISO 19005-2, 6.6.2",
      message: "the file's record of itself is not sound XML",
    });
    return {};
  }

  if (isBlank(valuesOf(record, dublinCore, "title")[0] ?? "")) {
    findings.add("pdf/title", { rule: "06-003", message: "the file has no title" });
  }
  const claimed = checkClaims(record, expected, findings);
  if (claimed.archive && pdf.raw(pdf.dictAt(pdf.catalog, "Metadata"), "Filter")) {
    findings.add("pdf/metadata", { rule: "ISO 19005-2, 6.6.2.1", message: "the file's record of itself is packed" });
  }
  return claimed;
}
