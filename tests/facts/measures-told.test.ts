import { describe, expect, test } from "vitest";
import { contradictionsIn, factsOf, said } from "./facts-of.ts";

const measures = (points: string, more = "") => `measures:
  - id: waits
    name: Waits
    unit: count
    better: lower
    target: { value: 10, by: 2026-07-31 }
    ${more}
    points:
${points}`;

describe("figures before and after a break do not compare", () => {
  const points = `      - { period: 2024-12, value: 40, known: 2025-01-20 }
      - { period: 2025-11, value: 22, known: 2025-12-19 }
      - { period: 2025-12, value: 20, known: 2026-01-02 }`;
  const told = (from: string) =>
    factsOf({
      measures: measures(points, `breaks: [{ from: ${from}, reason: Counted otherwise., known: 2025-01-01 }]`),
    }).measures[0];

  test.each([
    {
      from: "2025-12",
      previous: "– not-supplied",
      yearBefore: "– not-supplied",
      because: "the break lies between both",
    },
    { from: "2025-11", previous: "22", yearBefore: "– not-supplied", because: "only the year before lies behind it" },
    { from: "2024-12", previous: "22", yearBefore: "40", because: "all figures are of the new series" },
  ])("from $from: $because", ({ from, previous, yearBefore }) => {
    const measure = told(from);
    expect(measure && [said(measure.previous), said(measure.yearBefore)]).toEqual([previous, yearBefore]);
  });
});

test("a count that is too small meets no target, since nobody may know it", () => {
  const [measure] = factsOf({
    measures: measures("      - { period: 2025-12, isSmall: true, known: 2026-01-02 }"),
  }).measures;
  expect(measure && [said(measure.latest), said(measure.isLatestSmall), said(measure.meetsTarget)]).toEqual([
    "– not-supplied",
    "yes",
    "– not-supplied",
  ]);
});

test("a figure that was known before its month had ended is a forecast, and one that says so is told as no figure", () => {
  const points = (status: string) =>
    `      - { period: 2025-11, value: 9, known: 2025-12-19 }\n      - { period: 2025-12, value: 3, known: 2025-12-19${status} }`;
  expect(contradictionsIn({ measures: measures(points("")) })).toEqual(["measure/forecast-as-actual measures.yaml:10"]);
  const forecast = { measures: measures(points(", status: forecast")) };
  expect(contradictionsIn(forecast)).toEqual([]);
  expect(factsOf(forecast).measures.map(({ latest, latestPeriod }) => [latest, latestPeriod].map(said))).toEqual([
    ["9", "November 2025"],
  ]);
});

test.each([
  { point: "{ period: 2025-12, known: 2026-01-02 }", found: ["data/invalid-value measures.yaml:9"] },
  {
    point: "{ period: 2025-12, value: 3, isSmall: true, known: 2026-01-02 }",
    found: ["data/invalid-value measures.yaml:9"],
  },
  { point: "{ period: 2025-12, isSmall: true, known: 2026-01-02 }", found: [] },
  { point: "{ period: 2025-12, value: 3, known: 2026-01-02 }", found: [] },
])("the point $point: $found", ({ point, found }) => {
  expect(contradictionsIn({ measures: measures(`      - ${point}`) })).toEqual(found);
});

describe("a figure of elsewhere", () => {
  const definition = "definition: Plans issued within 20 weeks; plans with an exception are left out.";
  const beside = (comparators: string) => ({
    measures: measures(
      "      - { period: 2025-12, value: 20, known: 2026-01-02 }",
      `${definition}\n    comparators: [${comparators}]`,
    ),
  });

  test("that counts plans with an exception too does not compare, and is refused", () => {
    expect(
      contradictionsIn(
        beside(
          "{ name: England, period: 2024, value: 46, definition: Plans issued within 20 weeks., known: 2025-06-26 }",
        ),
      ),
    ).toEqual(["measure/comparator-differs measures.yaml:8"]);
  });

  test("of the same definition stands beside the measure, the last of each place", () => {
    const same = "definition: plans issued within 20 weeks; plans with an exception are left out";
    const written = beside(
      `{ name: England, period: 2023, value: 50, known: 2024-06-26 }, { name: England, period: 2024, value: 46, ${same}, known: 2025-06-26 }, { name: Ten similar areas, period: 2024, value: 51.5, known: 2025-06-26 }`,
    );
    expect(contradictionsIn(written)).toEqual([]);
    expect(
      factsOf(written).measures[0]?.comparators.map(({ name, figure, period }) => [name, figure, period].map(said)),
    ).toEqual([
      ["England", "46", "2024"],
      ["Ten similar areas", "51.5", "2024"],
    ]);
  });
});
