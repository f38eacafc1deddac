/** Exampleshire's measures, written by hand in measures.yaml, with a point for each month along the path of each. */

import { workingDayUpTo } from "./calendar.ts";
import { flowRecord, scalar } from "./flow-yaml.ts";
import { seededRandom } from "./seeded-random.ts";

export interface WrittenMeasures {
  readonly measures: readonly WrittenMeasure[];
}

interface WrittenMeasure {
  readonly id: string;
  readonly name: string;
  readonly finding: string;
  readonly definition: string;
  readonly unit: "percent" | "count" | "weeks" | "days";
  readonly better: "higher" | "lower";
  readonly target: { readonly value: number; readonly by: string };
  /** The first month that is counted otherwise, and what changed. */
  readonly breaks?: readonly { readonly from: string; readonly reason: string; readonly known: string }[];
  /** The same figure elsewhere. */
  readonly comparators?: readonly Readonly<Record<string, string | number>>[];
  /** Counts below this are not published: the tool withholds them. */
  readonly disclosure?: { readonly below: number };
  /** Whether the last figure may still change. */
  readonly isProvisional?: boolean;
  readonly path: Path;
}

interface Path {
  readonly from: number;
  readonly to: number;
  /** How many are counted each month: about so many, or always the same. */
  readonly of?: number | { readonly exactly: number };
  readonly spread: number;
}

/** From February 2024 to January 2026. */
const months = Array.from({ length: 24 }, (_, index) => {
  const month = index + 1;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
});

export function measuresYaml({ measures }: WrittenMeasures): string {
  return `${head}measures:\n${measures.map((measure, index) => measureYaml(measure, seededRandom(index + 1))).join("")}`;
}

const head = `# yaml-language-server: $schema=../schema/measures.json
#
# Exampleshire is a fictional area. The points are made by tests/exampleshire/generate-measures.ts.
# period: the month that a figure tells of. known: the day on which it was published.
`;

function measureYaml(measure: WrittenMeasure, random: () => number): string {
  const { id, target, path, breaks = [], comparators = [], disclosure } = measure;
  const fields = (["name", "finding", "definition", "unit", "better"] as const).map(
    (field) => `    ${field}: ${scalar(measure[field])}\n`,
  );
  const points = months.map((period, index) => {
    const along = path.from + (path.to - path.from) * (index / (months.length - 1)) ** 1.3;
    const figure = along + (2 * random() - 1) * path.spread;
    const point = path.of === undefined ? { value: Math.round(figure) } : percentage(figure, path.of, random);
    const status = measure.isProvisional && index === months.length - 1 ? "provisional" : undefined;
    return `      - ${flowRecord({ period, ...point, status, known: publishedOn(period) })}\n`;
  });
  const listed = (name: string, records: readonly Readonly<Record<string, string | number>>[]) =>
    records.length > 0 ? `    ${name}:\n${records.map((one) => `      - ${flowRecord({ ...one })}\n`).join("")}` : "";
  const policy = disclosure ? `    disclosure: ${flowRecord({ ...disclosure })}\n` : "";
  const more = listed("breaks", breaks) + listed("comparators", comparators);
  return `  - id: ${id}\n${fields.join("")}    target: ${flowRecord(target)}\n${policy}${more}    points:\n${points.join("")}`;
}

function percentage(figure: number, of: NonNullable<Path["of"]>, random: () => number) {
  const denominator = typeof of === "number" ? Math.round(of * (0.94 + 0.12 * random())) : of.exactly;
  const numerator = Math.round((Math.min(Math.max(figure, 0), 100) / 100) * denominator);
  return { value: Math.round((1000 * numerator) / denominator) / 10, numerator, denominator };
}

/** On the 20th of the next month, or the last working day before it. */
function publishedOn(period: string): string {
  const [year = 0, month = 0] = period.split("-").map(Number);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  return workingDayUpTo(`${next}-20`);
}
