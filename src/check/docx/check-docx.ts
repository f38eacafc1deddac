/**
 * Is a Word file sound, and can everybody read it? All that a machine can tell without Word, of any file.
 *
 * Beside the Open XML SDK's validator, which knows the schema: this knows what the schema does not say, that a style
 * that is referred to must be there, and what readers need who do not see the page.
 *
 * @see WCAG 2.2; ISO/IEC 29500-1
 */

import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { readPackage } from "../../ooxml/read-package.ts";
import type { PlacedWords } from "../left-over-words.ts";
import { checkEmptyParagraphs } from "./check-empty-paragraphs.ts";
import { checkFields } from "./check-fields.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkIds } from "./check-ids.ts";
import { checkLanguage } from "./check-language.ts";
import { checkLinks } from "./check-links.ts";
import { checkPictures } from "./check-pictures.ts";
import { checkProperties } from "./check-properties.ts";
import { checkReferences } from "./check-references.ts";
import { checkRelationships } from "./check-relationships.ts";
import { checkTables } from "./check-tables.ts";
import { linesOf } from "./lines-of.ts";
import { type WordFile, wordFile } from "./word-file.ts";
import { type WordCounted, WordFindings } from "./word-findings.ts";

export interface DocxCheck {
  readonly findings: readonly Diagnostic[];
  readonly counted: Readonly<WordCounted>;
  /** What the file says, paragraph by paragraph. */
  readonly lines: readonly PlacedWords[];
}

/**
 * @param file - the name that findings give as their place
 * @returns errors only where the file cannot be checked at all
 */
export function checkDocx(file: string, bytes: Uint8Array): Checked<DocxCheck> {
  const parts = readPackage(bytes);
  if (!parts.ok) return { ok: false, errors: parts.errors.map((error) => ({ ...error, at: { file } })) };
  if (!parts.value.has("word/document.xml")) return { ok: false, errors: [noDocument(file)] };

  const findings = new WordFindings(file);
  const word = wordFile(parts.value, findings);
  for (const rule of rules) rule(word, findings);
  askForEnough(findings);
  return checked({ findings: findings.diagnostics, counted: findings.counted, lines: linesOf(file, word) });
}

const rules: readonly ((word: WordFile, findings: WordFindings) => void)[] = [
  checkProperties,
  checkLanguage,
  checkRelationships,
  checkHeadings,
  checkTables,
  checkPictures,
  checkLinks,
  checkEmptyParagraphs,
  checkReferences,
  checkFields,
  checkIds,
];

/** A file in which no paragraph was seen is clean of everything, and says nothing. */
function askForEnough(findings: WordFindings): void {
  if (findings.counted.paragraphs > 0) return;
  findings.add("word/nothing-checked", {
    message: "no paragraph with words was found, so there was nothing to check",
    hint: "look whether the file's words are in a picture, and put them in as text",
  });
}

function noDocument(file: string): Diagnostic {
  return {
    severity: "error",
    code: "docx/unreadable",
    message: "the file is not a Word document that can be read: the package has no word/document.xml",
    at: { file },
    hint: "open it in Word and save it again as .docx",
  };
}
