/** Whether a template's own numbers are those that the kind of paper says: readers and references go by them. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../document/document.ts";
import type { PackageParts } from "../../ooxml/read-package.ts";
import { contradictedLevels } from "./template-profile.ts";

export function checkLists(parts: PackageParts, document: Document, file: string): readonly Diagnostic[] {
  return contradictedLevels(parts, document).map(({ level, wanted, template }) => ({
    severity: "error",
    code: "word-template/list-format",
    message: template
      ? `level ${level + 1} of the template's headings counts as “${template.text}” (${template.format}), but the kind of paper as “${wanted}”`
      : `the list of the template's headings has no level ${level + 1}, and the kind of paper counts there as “${wanted}”`,
    at: { file, part: "word/numbering.xml" },
    hint: "change the list in Word under Define New Multilevel List, or the numbering in template.yaml",
  }));
}
