/** Words from right to left in files that somebody else made: they are told by their letters alone. */

import { describe, expect, test } from "vitest";
import { drawnLines, lineText } from "../../../src/read/pdf/drawn-line.ts";
import { drawnRuns, type RightToLeft } from "../../../src/read/pdf/drawn-runs.ts";

const numbers = { setFont: 1, setTextMatrix: 2, showText: 3, beginMarkedContent: 4, endMarkedContent: 5 };
const letterPt = 5;

/** Letters in one go, from left to right on the page; each is half as wide as it is tall. */
interface Shown {
  readonly letters: string;
  readonly leftPt: number;
  readonly baselinePt?: number;
  readonly mark?: "ReversedChars";
}

/** The lines that are read of what is shown in this order. */
function linesRead(shown: readonly Shown[], rightToLeft: RightToLeft = "by-letters"): readonly string[] {
  const operators = shown.flatMap(({ letters, leftPt, baselinePt = 700, mark }): (readonly [number, unknown[]])[] => {
    const glyphs = [...letters].map((unicode) => ({ unicode, width: 500, isSpace: unicode === " " }));
    const drawing: (readonly [number, unknown[]])[] = [
      [numbers.setTextMatrix, [1, 0, 0, 1, leftPt, baselinePt]],
      [numbers.showText, [glyphs]],
    ];
    if (mark === undefined) return drawing;
    return [[numbers.beginMarkedContent, [{ name: mark }]], ...drawing, [numbers.endMarkedContent, []]];
  });
  const all = [[numbers.setFont, ["F1", letterPt * 2]] as const, ...operators];
  const list = { fnArray: all.map(([number]) => number), argsArray: all.map(([, values]) => values) };
  return drawnLines(drawnRuns(list, numbers, { page: 0, rightToLeft })).map(lineText);
}

const turned = (words: string) => [...words].reverse().join("");

describe("drawn from left to right", () => {
  test("a phrase is turned round, its words and their letters", () => {
    expect(linesRead([{ letters: `A ${turned("שלום עולם")} Z`, leftPt: 0 }])).toEqual(["A שלום עולם Z"]);
  });

  test("a phrase goes on where the next face begins, whatever stands before it in the same go", () => {
    const before = `A ${turned("עולם")}`;
    const shown = [
      { letters: before, leftPt: 0 },
      { letters: turned("مرحبا "), leftPt: before.length * letterPt },
    ];
    expect(linesRead(shown)).toEqual(["A مرحبا עולם"]);
  });

  test("accents that are set by themselves, higher or lower, stay with their letters", () => {
    const shown = [
      { letters: "\u0650", leftPt: 2, baselinePt: 695.5 },
      { letters: turned("لم"), leftPt: 0 },
      { letters: "\u064e", leftPt: 12, baselinePt: 701 },
      { letters: turned("عا"), leftPt: 10 },
    ];
    expect(linesRead(shown)).toEqual(["عا\u064eلم\u0650"]);
  });

  test("figures are read from the left, of Arabic too", () => {
    expect(linesRead([{ letters: `A ١٢٫٥ ${turned("في")} 10`, leftPt: 0 }])).toEqual(["A ١٢٫٥ في 10"]);
  });

  test("words in two columns are two lines", () => {
    const shown = [
      { letters: turned("שלום"), leftPt: 0 },
      { letters: turned("עולם"), leftPt: 200 },
    ];
    expect(linesRead(shown)).toEqual(["שלום", "עולם"]);
  });
});

describe("marked as turned round", () => {
  const mark = "ReversedChars";
  const shown = [
    { letters: "A ", leftPt: 0 },
    { letters: turned("שלום)"), leftPt: 40, mark },
    { letters: "10", leftPt: 30 },
    { letters: turned("עולם"), leftPt: 10, mark },
    { letters: " Z", leftPt: 65 },
  ] as const;

  test("words are read in the order in which they are drawn, with brackets as they were typed", () => {
    expect(linesRead(shown, "as-marked")).toEqual(["A שלום(10עולם Z"]);
  });

  test("words are told by their letters all the same in a file that draws them from the left, as browsers do", () => {
    const fromTheLeft = [
      { letters: turned("עולם"), leftPt: 0, mark },
      { letters: turned("שלום "), leftPt: 20, mark },
    ] as const;
    expect(linesRead(fromTheLeft)).toEqual(["שלום עולם"]);
  });

  test("words in two columns are two lines", () => {
    const columns = [
      { letters: turned("שלום"), leftPt: 0, mark },
      { letters: turned("עולם"), leftPt: 200, mark },
    ] as const;
    expect(linesRead(columns, "as-marked")).toEqual(["שלום", "עולם"]);
  });
});
