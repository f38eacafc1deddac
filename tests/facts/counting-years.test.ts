/** In which of its months a count that adds up through the year is of one year. */

import { expect, test } from "vitest";
import { countingYears } from "../../src/facts/counting-years.ts";
import { Measure } from "../../src/schema/measures.ts";

test.each([
  { counts: [50, 52, 58], years: [[50, 52, 58]], since: "it never falls" },
  { counts: [50, 50, 6, 14, 3], years: [[50, 50], [6, 14], [3]], since: "it begins anew where it falls" },
  { counts: [20, "small", 24], years: [[20], ["small", 24]], since: "a small one is less than 20" },
  { counts: [3, "small", 24], years: [[3, "small", 24]], since: "a small one can be 3 or 4" },
  { counts: [20, "protects", 24], years: [[20, "protects", 24]], since: "one that protects can be 20 or more" },
  { counts: [], years: [], since: "there is none" },
])("$counts are the years $years: $since", ({ counts, years }) => {
  const measure = Measure.parse({
    id: "a",
    name: "a",
    unit: "count",
    better: "lower",
    isCumulative: true,
    disclosure: { below: 5 },
    points: counts.map((count, month) => ({
      period: `2025-0${month + 1}`,
      known: "2025-12-19",
      ...(typeof count === "number" ? { value: count } : { isSmall: true }),
      ...(count === "protects" && { isProtecting: true }),
    })),
  });
  expect(
    countingYears(measure).map((year) =>
      year.map(({ value, isProtecting }) => value ?? (isProtecting ? "protects" : "small")),
    ),
  ).toEqual(years);
});
