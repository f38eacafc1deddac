import { expect, test } from "vitest";
import { drawnLines, lineText, rightPt } from "../../../src/read/pdf/drawn-line.ts";
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
