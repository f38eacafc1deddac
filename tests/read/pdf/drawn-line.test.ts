import { expect, test } from "vitest";
import { baselinePt, drawnLines, lineSizePt, lineText, rightPt } from "../../../src/read/pdf/drawn-line.ts";
import type { DrawnRun } from "../../../src/read/pdf/drawn-run.ts";
import { leafPiece } from "../../../src/read/pdf/leaf.ts";
import { stretches } from "../../../src/read/pdf/reading-order.ts";

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

test("a line of very many numbers of notes is read in one go too, each with its note", () => {
  const line = Array.from({ length: 30_000 }, (_, index) => [
    { ...run("a", 700, 1), leftPt: index * 10, rightPt: index * 10 + 5 },
    { ...run("1", 704, 1), leftPt: index * 10 + 5, rightPt: index * 10 + 10, sizePt: 6 },
  ]).flat();
  const habits = { ends: { areDrawn: true, edgesPt: [] }, notes: new Map([["1", "See."]]), areSymbolsMarked: true };
  expect(leafPiece({ kind: "text", lines: [line] }, habits).words).toBe("a [See.] ".repeat(30_000).trim());
});

test("a row of very many words turned round, none of which touches another, is as many lines", () => {
  const apart = Array.from({ length: 60_000 }, (_, index) => ({
    ...run(`${index}`, 700, 1),
    ...{ leftPt: -index * 100, rightPt: -index * 100 + 5, isReversed: true },
  }));
  const lines = drawnLines(apart);
  expect(lines.length).toBe(60_000);
  expect(lines.slice(0, 2).map(lineText)).toEqual(["59999", "59998"]);
});

test("very many accents set apart by spaces hold up nothing, and are turned round only before a word that is", () => {
  const accents = Array.from({ length: 60_000 }, (_, index) => (index % 2 === 0 ? " " : "\u0301"));
  const ofParts = (parts: readonly string[]) =>
    stretches(parts, (part) => part).map(({ parts: { length }, isRightToLeft }) => [length, isRightToLeft]);
  expect(ofParts(["\u05d0", "x", ...accents, "x"])).toEqual([
    [1, true],
    [60_002, false],
  ]);
  expect(ofParts(["x", ...accents, "\u05d0"])).toEqual([
    [2, false],
    [60_000, true],
  ]);
});
