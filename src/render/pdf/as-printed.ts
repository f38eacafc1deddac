import { type Piece, piece } from "../../document/pieces.ts";
import { substitute, withoutInvisible } from "./inline/run.ts";
import type { MissingCharacter } from "./missing-characters.ts";

/** What a reader of the PDF meets: nothing of what is invisible, and U+FFFD for what no face holds. */
export function asPrinted(pieces: readonly Piece[], missing: readonly MissingCharacter[]): readonly Piece[] {
  const substituted = new Set(missing.map(({ character }) => character));
  const printed = (words: string) =>
    [...withoutInvisible(words)].map((character) => (substituted.has(character) ? substitute : character)).join("");
  return pieces.map(({ kind, number, words }) => piece(kind, printed(words), number));
}
