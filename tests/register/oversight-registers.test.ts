import { describe, expect, test } from "vitest";
import { resolveDirective } from "../../src/register/resolve-directive.ts";
import { registersOfExampleshire, type TableWords, tableWords } from "../exampleshire/paper.ts";
import { factsOf, type Written } from "../facts/facts-of.ts";

const { words } = await registersOfExampleshire();

function tableOf(directive: string, written: Written): TableWords | undefined {
  const [name = "", ...given] = directive.split(" ");
  const attributes = Object.fromEntries(given.map((pair) => pair.split("=") as [string, string]));
  const blocks = resolveDirective({ facts: factsOf(written), words })({ name, attributes, caption: [] });
  if (!blocks.ok) throw new Error(blocks.errors.map(({ message }) => message).join("\n"));
  if (blocks.warnings.length > 0) throw new Error(blocks.warnings.map(({ message }) => message).join("\n"));
  const [table] = blocks.value;
  return table?.kind === "table" ? tableWords(table) : undefined;
}

const risk = (id: string, current: number, target: number) =>
  `  - { id: ${id}, title: Risk ${id}, cause: of the cause, effect: the effect follows, owner: Head of SEND, response: treat, controls: [{ text: a control }, { text: another }], inherent: { likelihood: 5, impact: ${current} }, target: { likelihood: 1, impact: ${target} }, updates: [{ on: 2026-01-02, likelihood: 1, impact: ${current} }] }`;

const risks = `bands: [{ name: Low, upTo: 3 }, { name: High, upTo: 25 }]\nrisks:\n${[risk("a", 2, 2), risk("b", 5, 2), risk("c", 4, 1)].join("\n")}`;

describe("risks", () => {
  test("stand highest first, each with its three scores and what they are called", () => {
    expect(tableOf("risks", { risks })?.rows).toEqual([
      ["b", "Risk b", "Head of SEND", "25 High", "5 High", "2 Low"],
      ["c", "Risk c", "Head of SEND", "20 High", "4 High", "1 Low"],
      ["a", "Risk a", "Head of SEND", "10 High", "2 Low", "2 Low"],
    ]);
  });

  test.each([
    { directive: "risks where=above-target", ids: ["b", "c"] },
    { directive: "risks where=at-target", ids: ["a"] },
    { directive: "risks top=1", ids: ["b"] },
  ])("$directive gives $ids", ({ directive, ids }) => {
    expect(tableOf(directive, { risks })?.rows.map(([id]) => id)).toEqual(ids);
  });

  test("in full tell of cause, effect and what is done", () => {
    const table = tableOf("risks with=controls top=1", { risks });
    expect(table?.columns).toEqual(["Ref", "Risk", "Owner", "At first", "Now", "Target", "Response", "What is done"]);
    expect(table?.rows[0]?.[1]).toBe("Risk b Cause: of the cause Effect: the effect follows");
    expect(table?.rows[0]?.slice(6)).toEqual(["Treat", "a control another"]);
  });

  test("of an area that has none are no table", () => {
    expect(tableOf("risks", {})).toBeUndefined();
  });
});

describe("governance", () => {
  const governance = `
lead: board
bodies:
  - { id: board, kind: improvement-board, names: [{ name: Board }], roles: [{ text: monitors the plan }] }
  - { id: cabinet, kind: cabinet, names: [{ name: Cabinet }] }
  - { id: group, kind: group, names: [{ name: Group }], begins: { known: 2026-01-01 } }
reporting:
  - { from: group, to: board, what: progress, begins: { known: 2026-01-01 } }
`;

  test("leaves out columns of which nothing is known, and bodies of which nothing is told", () => {
    const table = tableOf("governance where=before", { governance });
    expect(table?.columns).toEqual(["Body", "What it does"]);
    expect(table?.rows).toEqual([["Board", "Monitors the plan"]]);
  });

  test("after the changes has what begins with them", () => {
    expect(tableOf("governance where=after", { governance })?.rows).toEqual([
      ["Board", "Monitors the plan", "–", "–"],
      ["Group", "–", "Board", "Progress"],
    ]);
  });
});

test("monitoring lists meetings and visits that were held, with quarters and letters where there are any", () => {
  const monitoring = `
meetings:
  - { id: a, on: 2025-06, formality: visit, quarter: "1" }
  - { id: b, on: 2025-09-18, formality: formal, letter: { on: 2025-10-02 } }
  - { id: c, on: 2025-10-01, formality: informal }
  - { id: d, on: 2026-03-12, known: 2026-01-02, formality: formal }
`;
  const table = tableOf("monitoring", { monitoring });
  expect(table?.columns).toEqual(["Held", "Kind", "Quarter", "Letter received"]);
  expect(table?.rows).toEqual([
    ["June 2025", "Visit", "1", "–"],
    ["18 September 2025", "Formal meeting", "–", "2 October 2025"],
  ]);
  expect(tableOf("monitoring since=2025-09-01", { monitoring })?.rows).toHaveLength(1);
});

test("requests say who answers and by when, and in words what no source states", () => {
  const requests = `
requests:
  - { id: a, kind: request, body: board, on: 2025-09-18, text: a report, owner: not-stated, due: 2025-12-11 }
  - { id: b, kind: request, body: board, on: 2025-09-18, text: a list, owner: Head of SEND, answers: [{ report: x, paragraph: y, on: 2025-12-11 }] }
`;
  expect(tableOf("requests", { requests })?.rows).toEqual([
    ["A report", "18 September 2025", "Not stated in the source paper", "11 December 2025", "Overdue"],
    ["A list", "18 September 2025", "Head of SEND", "–", "11 December 2025"],
  ]);
  expect(tableOf("requests where=answered", { requests })?.rows).toHaveLength(1);
});
