import type { EmbeddedFont } from "./internals.ts";
import type { Glyphs } from "./page-content.ts";

/** Each word of a file is worked out once: papers say "the" a few hundred times. */
const known = new WeakMap<EmbeddedFont, Map<string, readonly Glyphs[]>>();

/** A word as the codes of its glyphs in this file, with the distances between them where those are not the plain ones. */
export function shownGlyphs(text: string, font: EmbeddedFont): readonly Glyphs[] {
  let words = known.get(font);
  if (!words) {
    words = new Map();
    known.set(font, words);
  }
  const before = words.get(text);
  if (before) return before;

  const glyphs = encoded(text, font);
  words.set(text, glyphs);
  return glyphs;
}

/** One after the other, joined where they stand at one height. */
export function joinedGlyphs(words: readonly (readonly Glyphs[])[]): readonly Glyphs[] {
  const joined: Glyphs[] = [];
  for (const glyphs of words.flat()) {
    const last = joined.at(-1);
    if (last?.riseEm === glyphs.riseEm)
      joined[joined.length - 1] = {
        ...last,
        adjusted: last.adjusted + glyphs.adjusted,
        widthEm: last.widthEm + glyphs.widthEm,
      };
    else joined.push(glyphs);
  }
  return joined;
}

function encoded(text: string, font: EmbeddedFont): readonly Glyphs[] {
  const [codes, positions] = font.encode(text);
  const pieces: Glyphs[] = [];
  let adjusted = "";
  let open = "";
  let riseEm = 0;
  let widthEm = 0;
  const closeCodes = () => {
    if (open !== "") adjusted += `<${open}>`;
    open = "";
  };
  const closePiece = () => {
    closeCodes();
    if (adjusted !== "") pieces.push({ adjusted, riseEm, widthEm });
    adjusted = "";
    widthEm = 0;
  };
  const move = (thousandths: number) => {
    if (thousandths === 0) return;
    closeCodes();
    adjusted += `${Math.round(-thousandths * 1e6) / 1e6} `;
  };

  for (const [index, { xAdvance, xOffset, yOffset, advanceWidth }] of positions.entries()) {
    if (yOffset / 1000 !== riseEm) closePiece();
    riseEm = yOffset / 1000;
    move(xOffset);
    open += codes[index] ?? "";
    move(xAdvance - advanceWidth - xOffset);
    widthEm += xAdvance / 1000;
  }
  closePiece();
  return pieces;
}
