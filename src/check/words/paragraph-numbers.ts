import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

const numbered = /^\(?(\d+(?:\.\d+)*)[.)]?\)?$/;

/** “3.2” is followed by “3.3”, “3.2.1”, “4”: never by “3.4”. Headings and paragraphs count together. */
export function missingNumbers({ passages, genre }: Wording): readonly Diagnostic[] {
  if (genre === "own") return [];
  const last = new Map<string, { readonly count: number; readonly printed: string }>();
  return passages.flatMap((passage): readonly Diagnostic[] => {
    const parts = (numbered.exec(passage.number ?? "")?.[1] ?? "").split(".").map(Number);
    // 4.0 is the number of a heading; (1) begins a list of its own each time.
    if (
      /^contents$/i.test(passage.heading) ||
      passage.number === undefined ||
      parts.length < 2 ||
      parts.at(-1) === 0 ||
      parts.some(Number.isNaN)
    )
      return [];
    const parent = parts.slice(0, -1).join(".");
    const count = parts.at(-1) ?? 0;
    const before = last.get(parent);
    last.set(parent, { count, printed: passage.number });
    const expected = (before?.count ?? 0) + 1;
    if (count === expected) return [];
    return count < expected && count === 1
      ? []
      : [found(passage, count > expected, `${parent}.${expected}`, before?.printed)];
  });
}

function found(passage: Passage, isGap: boolean, expected: string, before: string | undefined): Diagnostic {
  const gap =
    before === undefined ? `${passage.number} is the first of its section` : `${passage.number} follows ${before}`;
  return wordingFinding(
    "words/number-missing",
    { passage, offset: 0 },
    isGap
      ? { message: `${gap}: there is no ${expected}`, hint: "look whether a paragraph was lost, then number on" }
      : { message: `${gap}`, hint: `number it ${expected}` },
  );
}

/** Told once, at the first number that is written in another way than the one before it. */
export function numberStyles({ passages }: Wording): readonly Diagnostic[] {
  const own = passages.filter(({ number, kind }) => kind === "text" && number !== undefined && /^\d+\.\d/.test(number));
  const styled = own.flatMap((passage, index) => {
    const before = own[index - 1];
    return before && styleOf(before) !== styleOf(passage) ? [{ passage, before }] : [];
  });
  return styled.slice(0, 1).map(({ passage, before }) =>
    wordingFinding(
      "words/number-style",
      { passage, offset: 0 },
      {
        message: `the number is written ${styleOf(passage)}, the one before it ${styleOf(before)}`,
        hint: "write all in one way",
      },
    ),
  );
}

function styleOf({ number = "", isNumberBold }: Passage): string {
  const stop = number.endsWith(".") ? "with a full stop" : "without a full stop";
  return isNumberBold === undefined ? stop : `${stop}, ${isNumberBold ? "in bold" : "not in bold"}`;
}
