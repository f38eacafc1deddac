import { type Piece, piece } from "../../document/pieces.ts";

/**
 * The words of each note where it is referred to.
 *
 * @param notes - by number
 * @param reference - as the text refers to a number
 */
export function withNotes(
  pieces: readonly Piece[],
  notes: ReadonlyMap<string, string>,
  reference: (number: string) => string,
): readonly Piece[] {
  return pieces.map(({ kind, words, number }) => {
    let said = words;
    for (const [of, note] of notes) said = said.replaceAll(reference(of), () => ` [${note}] `);
    return said === words ? piece(kind, words, number) : piece(kind, said, number);
  });
}
