import type { Document } from "../../document/document.ts";
import { documentPieces } from "../../document/pieces.ts";
import { facesOf } from "./faces.ts";
import { isMissing } from "./inline/run.ts";
import type { PdfFonts } from "./pdf-fonts.ts";

/** The characters that no face holds, each once, as they first come: the page shows U+FFFD in their place. */
export function missingCharacters(document: Document, fonts: PdfFonts): readonly string[] {
  const faces = facesOf(fonts);
  const { header, footer, notice, pageNumber } = document.running;
  const pieces = documentPieces(document).map(({ number, words }) => `${number ?? ""}${words}`);
  const words = [...pieces, document.notesTitle, header ?? "", footer, notice ?? "", pageNumber].join("");
  return [...new Set(words)].filter((character) => isMissing(character, faces));
}
