import fc from "fast-check";
import { expect, test } from "vitest";
import { fittedWidths } from "../../src/render/theme/fitted-widths.ts";

test("columns share the width as asked where every word has room", () => {
  expect(fittedWidths([3, 1], [10, 10], 100)).toEqual([75, 25]);
});

test("a column is as wide as its longest word, and the others share what is left", () => {
  expect(fittedWidths([3, 3, 1], [10, 10, 30], 100)).toEqual([35, 35, 30]);
});

test("where not all words have room, each column gives up as much", () => {
  expect(fittedWidths([1, 1, 1], [40, 40, 40], 90)).toEqual([30, 30, 30]);
});

test("an address takes no more than half of the room", () => {
  expect(fittedWidths([1, 1], [500, 20], 100)).toEqual([50, 50]);
});

test("whatever the words are, the columns fill the whole width, and each holds its word if all can", () => {
  const column = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 120 }));
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
      const longest = columns.map(([, width]) => width);
      const widths = fittedWidths(
        columns.map(([share]) => share),
        longest,
        450,
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(450);
      const isRoomy = longest.reduce((sum, width) => sum + width, 0) <= 450;
      if (isRoomy)
        for (const [at, width] of widths.entries())
          expect(width).toBeGreaterThanOrEqual(Math.min(longest[at] ?? 0, 225) - 1e-9);
    }),
  );
});
