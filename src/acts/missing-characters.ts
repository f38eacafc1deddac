/** What a paper's PDF cannot show as it was typed. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import type { MissingCharacter } from "../render/pdf/missing-characters.ts";
import { pdfPress } from "./pdf-press.ts";
import type { Format } from "./render-formats.ts";

/** Nothing when no PDF is wanted: Word and browsers look for another font by themselves. */
export async function missingCharacterFindings(
  host: Host,
  document: Document,
  wanted: readonly Format[],
): Promise<readonly Diagnostic[]> {
  if (!wanted.includes("pdf")) return [];
  return (await pdfPress(host).missing(document)).map(missingCharacter);
}

function missingCharacter({ character, around, at }: MissingCharacter): Diagnostic {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    severity: "warning",
    code: "render/missing-character",
    message: `“${character}” (U+${codePoint}) in “${around}” is in no font that the PDF is set in, and prints as “\ufffd”`,
    ...(at && { at }),
    hint: "write it in other words, or take it out",
  };
}
