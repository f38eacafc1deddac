/**
 * How wide words are in Arial, from its widths: known without the font, so that a picture is the same whoever draws it.
 *
 * In thousandths of the font size, from the space to the tilde. @see Arimo, whose widths are Arial's
 */

const regular =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 " +
  "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 " +
  "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584";

const bold =
  "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 " +
  "975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 " +
  "333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584";

const widths = { regular: table(regular), bold: table(bold) } as const;

export type Weight = keyof typeof widths;

function table(text: string): readonly number[] {
  return text.split(" ").map(Number);
}

export function wordsWidthPt(words: string, sizePt: number, weight: Weight = "regular"): number {
  let thousandths = 0;
  for (const character of words) thousandths += characterWidth(character, weight);
  return (thousandths * sizePt) / 1000;
}

/** Of a character that is not listed, at most as wide as the letter beneath its accents, or as a whole em. */
function characterWidth(character: string, weight: Weight): number {
  const [base = ""] = character.normalize("NFD");
  const listed = widths[weight][(base.codePointAt(0) ?? 0) - 32];
  return listed ?? others.get(base) ?? 1000;
}

const others: ReadonlyMap<string, number> = new Map([
  ["–", 556],
  ["−", 584],
  ["£", 556],
  ["€", 556],
  ["‘", 278],
  ["’", 278],
  ["“", 500],
  ["”", 500],
  ["\u00a0", 278],
]);
