import { expect, test } from "vitest";
import { baselinePt, drawnLines, lineSizePt, lineText, rightPt } from "../../../src/read/pdf/drawn-line.ts";
import type { DrawnRun } from "../../../src/read/pdf/drawn-run.ts";

const run = (text: string, baselinePt: number, contentId: number): DrawnRun => ({
  ...{ text, page: 0, leftPt: 0, rightPt: text.length * 5, baselinePt, sizePt: 10 },
  ...{ contentId, isArtifact: false, isReversed: false },
});

test("a line of blanks is the end of the line above it, and reaches no further to the right", () => {
  const [line, ...others] = drawnLines([run("half-", 700, 1), run("\u00a0 ", 686, 1), run("\u00a0", 672, 2)]);

  expect(line && lineText(line)).toBe("half-\u00a0 ");
  expect(line && rightPt(line)).toBe(25);
  expect(others).toEqual([]);
});

test("a line of very many runs is one line, with the size and the height of its largest words", () => {
  const many = Array.from({ length: 60_000 }, (_, index) => ({
    ...run("a", 700, 1),
    ...{ leftPt: index * 5, rightPt: index * 5 + 5 },
  }));
  const large = { ...run("A", 701, 1), leftPt: -5, rightPt: 0, sizePt: 12 };
  const accent = { ...run("\u0301", 702, 1), leftPt: -5, rightPt: -5, sizePt: 12 };
  const [line, ...others] = drawnLines([accent, large, ...many]);

  expect(others).toEqual([]);
  expect(line?.length).toBe(60_002);
  expect(line && [lineSizePt(line), baselinePt(line), rightPt(line)]).toEqual([12, 701, 300_000]);
});
