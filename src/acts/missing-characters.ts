/** What a paper's PDF cannot show as it was typed. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import type { MissingCharacter } from "../render/pdf/missing-characters.ts";
import { pdfPress } from "./pdf-press.ts";
import type { Format } from "./render-formats.ts";

/**
 * Nothing when no PDF is wanted: Word and browsers look for another font by themselves.
 *
 * @param report - the path of the report that the document was made of, if it was
 */
export async function missingCharacterFindings(
  host: Host,
  document: Document,
  wanted: readonly Format[],
  report?: string,
): Promise<readonly Diagnostic[]> {
  const missing = wanted.includes("pdf") ? await pdfPress(host).missing(document) : [];
  if (missing.length === 0) return [];
  const text = report === undefined ? "" : new TextDecoder().decode(await host.readBytes(report));
  return missing.map((each) => missingCharacter(each, placeIn(report, text, each)));
}

/** What stands in the report's front matter has come through a template: its author's line is the first that holds it. */
function placeIn(report: string | undefined, text: string, { character, at }: MissingCharacter): Place | undefined {
  if (report === undefined || at?.file === report) return at;
  const lines = text.split(/\r?\n/);
  const index = lines.findIndex((line) => line.includes(character));
  if (index < 0) return at ?? { file: report };
  return { file: report, line: index + 1, column: (lines[index]?.indexOf(character) ?? 0) + 1 };
}

function missingCharacter({ character, around }: MissingCharacter, at: Place | undefined): Diagnostic {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    severity: "warning",
    code: "render/missing-character",
    message: `“${character}” (U+${codePoint}) in “${around}” is in no font that the PDF is set in, and prints as “\ufffd”`,
    ...(at && { at }),
    hint: "write it in other words, or take it out",
  };
}
