/** Words in a picture: set in lines that keep within their width. No word is left out, however long. */

import { escaped, group, type Svg, shape } from "./svg.ts";
import { type Weight, wordsWidthPt } from "./words-width.ts";

export interface Label {
  readonly lines: readonly string[];
  readonly xPt: number;
  /** The baseline of the first line. */
  readonly yPt: number;
  readonly sizePt: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: Weight;
}

export function label({ lines, xPt, yPt, sizePt, fill, anchor = "start", weight = "regular" }: Label): Svg {
  const look = {
    "font-size": sizePt,
    fill,
    "text-anchor": anchor === "start" ? undefined : anchor,
    "font-weight": weight === "bold" ? "bold" : undefined,
  };
  return group(
    ...lines.map((line, index) =>
      shape("text", { x: xPt, y: yPt + index * sizePt * lineHeight, ...look }, escaped(line)),
    ),
  );
}

/** Of a line of a label, in its size. */
export const lineHeight = 1.25;

/** How far the baseline lies beneath the middle of the capitals, in the size. */
export const middleToBaseline = 0.35;

/** Broken at spaces; within a word only where the word is wider than the line. At least one line. */
export function linesOf(words: string, widthPt: number, sizePt: number, weight: Weight = "regular"): readonly string[] {
  const fits = (line: string) => wordsWidthPt(line, sizePt, weight) <= widthPt;
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = partsOf(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function partsOf(word: string, fits: (line: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

export function widestPt(lines: readonly string[], sizePt: number, weight: Weight = "regular"): number {
  return Math.max(0, ...lines.map((line) => wordsWidthPt(line, sizePt, weight)));
}
