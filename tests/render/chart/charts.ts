/** A chart of every kind, and charts that nobody would think of. */

import fc from "fast-check";
import type { Chart, LineChart, RagKey, RatingState } from "../../../src/document/chart.ts";
import { day } from "../../make.ts";

const key: readonly RagKey[] = [
  { rag: "blue", label: "Blue" },
  { rag: "green", label: "Green" },
  { rag: "amber", label: "Amber" },
  { rag: "red", label: "Red" },
  { rag: "grey", label: "Grey" },
  { rag: "unrated", label: "not rated" },
];

export const everyChart: { readonly [K in Chart["kind"]]: Extract<Chart, { kind: K }> } = {
  line: {
    kind: "line",
    suffix: "%",
    points: [
      { on: day("2025-01-01"), label: "Jan 2025", value: 41, text: "41%" },
      { on: day("2025-02-01"), label: "Feb 2025", value: 44.8, text: "44.8%" },
      { on: day("2025-04-01"), label: "Apr 2025", value: 48.8, text: "48.8%", isApart: true },
      { on: day("2025-05-01"), label: "May 2025", value: 62, text: "62%" },
    ],
    target: { value: 60, label: "Target 60%" },
  },
  bar: {
    kind: "bar",
    suffix: "%",
    bars: [
      { label: "2023", value: 41, text: "41%" },
      { label: "2024", value: null, text: "–" },
      { label: "2025", value: 62, text: "62%" },
    ],
    target: { value: 60, label: "Target 60%" },
  },
  "stacked-rag": {
    kind: "stacked-rag",
    key,
    rows: [
      { label: "Plans", counts: { blue: 8, green: 0, amber: 1, red: 1, grey: 0, unrated: 0 } },
      { label: "Families", counts: { blue: 0, green: 40, amber: 1, red: 1, grey: 1, unrated: 2 } },
    ],
  },
  "rag-strip": {
    kind: "rag-strip",
    key,
    rows: [
      { label: "Plans", marks: key.map(({ rag }, index) => ({ rag, label: `1.${index + 1}` })) },
      { label: "Families", marks: [{ rag: "red", label: "2.1" }] },
    ],
  },
  timeline: {
    kind: "timeline",
    asAt: { on: day("2026-02-27"), label: "As at 27 February 2026" },
    ticks: [
      { on: day("2026-01-01"), label: "Jan 2026" },
      { on: day("2026-04-01"), label: "Apr 2026" },
    ],
    key: [
      { state: "done", label: "Complete" },
      { state: "overdue", label: "Overdue" },
      { state: "due", label: "Not yet due" },
      { state: "closed", label: "Closed" },
    ],
    rows: [
      {
        label: "Plans",
        marks: [
          { on: day("2026-01-15"), state: "done" },
          { on: day("2026-01-15"), state: "overdue" },
          { on: day("2026-03-31"), state: "due" },
          { on: day("2026-03-31"), state: "closed" },
        ],
      },
    ],
  },
  "risk-matrix": {
    kind: "risk-matrix",
    likelihood: { title: "Likelihood", steps: ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"] },
    impact: { title: "Impact", steps: ["Negligible", "Minor", "Moderate", "Major", "Severe"] },
    bands: [
      { upTo: 4, rag: "green", label: "Low" },
      { upTo: 9, rag: "amber", label: "Medium" },
      { upTo: 25, rag: "red", label: "High" },
    ],
    risks: [
      { label: "R1", likelihood: 4, impact: 4 },
      { label: "R2", likelihood: 4, impact: 4 },
      { label: "R3", likelihood: 1, impact: 5 },
    ],
  },
};

const words = fc.oneof(
  fc.constantFrom("Plans", "Health & therapies", "Preparing for adulthood <b>", "é", "–", ""),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: fc.constantFrom("a", "W", "8"), minLength: 60, maxLength: 120 }),
);
const figures = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, 1e-7, 1e12, 50),
);
const days = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const states: fc.Arbitrary<RatingState> = fc.constantFrom(...key.map(({ rag }) => rag));
const counts = fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 90 }));
const some = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { minLength: 1, maxLength });
const target = fc.option(fc.record({ value: figures, label: words }), { nil: undefined });
const withTarget = <C extends object>(chart: fc.Arbitrary<C>) =>
  fc.tuple(chart, target).map(([one, aim]) => (aim ? { ...one, target: aim } : one));

const points = some(
  fc.record({ on: days, label: words, value: fc.option(figures), text: words, isApart: fc.boolean() }),
  40,
).map((all) =>
  [...all]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ isApart, ...point }) => (isApart ? { ...point, isApart: true as const } : point)),
);

/** Limits around a series, and marks on two of its figures. */
export function withProcess<T extends Omit<LineChart, "process">>(line: T, average: number, words: string): T {
  const [first, second, ...more] = line.points;
  const [from, until] = [first, line.points.at(-1)].map((point) => point?.on ?? day("2025-01-01"));
  const key = (["average", "limits", "improvement", "concern"] as const).map((mark) => ({ mark, label: words }));
  return {
    ...line,
    points: [
      ...(first ? [{ ...first, mark: "improvement" as const }] : []),
      ...(second ? [{ ...second, mark: "concern" as const }] : []),
      ...more,
    ],
    process: {
      key,
      phases: from && until ? [{ from, until, average, limits: [average - 5, average + 5] as const }] : [],
    },
  };
}

export const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  withTarget(fc.record({ kind: fc.constant("line" as const), suffix: fc.constantFrom("%", "", " weeks"), points })),
  withTarget(
    fc
      .record({ kind: fc.constant("line" as const), suffix: fc.constant("%"), points, average: figures, labels: words })
      .map(({ average, labels, ...line }) => withProcess(line, average, labels)),
  ),
  withTarget(
    fc.record({
      kind: fc.constant("bar" as const),
      suffix: fc.constant("%"),
      bars: some(fc.record({ label: words, value: fc.option(figures), text: words }), 12),
    }),
  ),
  fc.record({
    kind: fc.constant("stacked-rag" as const),
    key: fc.constant(key),
    rows: some(
      fc.record({
        label: words,
        counts: fc.record({ blue: counts, green: counts, amber: counts, red: counts, grey: counts, unrated: counts }),
      }),
      8,
    ),
  }),
  fc.record({
    kind: fc.constant("rag-strip" as const),
    key: fc.constant(key),
    rows: some(
      fc.record({ label: words, marks: fc.array(fc.record({ rag: states, label: words }), { maxLength: 12 }) }),
      6,
    ),
  }),
  fc.record({
    kind: fc.constant("timeline" as const),
    asAt: fc.record({ on: days, label: words }),
    ticks: fc.array(fc.record({ on: days, label: words }), { maxLength: 20 }),
    key: fc.constant(everyChart.timeline.key),
    rows: some(
      fc.record({
        label: words,
        marks: fc.array(
          fc.record({ on: days, state: fc.constantFrom("done" as const, "overdue" as const, "due" as const) }),
          { maxLength: 20 },
        ),
      }),
      6,
    ),
  }),
  fc
    .array(
      fc.record({ label: words, likelihood: fc.integer({ min: 1, max: 5 }), impact: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 25 },
    )
    .map((risks) => ({ ...everyChart["risk-matrix"], risks })),
);
