import { type Piece, piece } from "../../document/pieces.ts";

/** Two spaces part a number from its words: words themselves have none. */
export function numbered(kind: Piece["kind"], line: string): Piece {
  const [, number, words = ""] = /^(\S{1,12}) {2}(.*)$/s.exec(line) ?? [];
  return number === undefined ? piece(kind, line) : piece(kind, words, number);
}
