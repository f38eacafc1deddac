/** What has changed since the last paper: exactly what moved, with its reason, and nothing else. */

import { describe, expect, test } from "vitest";
import { resolveDirective } from "../../src/register/resolve-directive.ts";
import { registersOfExampleshire, tableWords } from "../exampleshire/paper.ts";
import { factsOf, said, type Written } from "./facts-of.ts";

const action = (id: string, updates: string, known = "2025-01-02") =>
  `      - { id: ${id}, text: Do ${id}, lead: Head of SEND, due: 2025-06-30, known: ${known}, updates: [${updates}] }`;
const plan = (...actions: readonly string[]) => `plans:
  - id: pap
    kind: priority-action-plan
    name: Priority Action Plan
    known: 2025-01-01
    actions:
${actions.join("\n")}`;
const green = "{ on: 2025-02-03, status: in-progress, rag: green }";

/** As at 5 January 2026, since 30 June 2025. */
function changes(written: Written, since = "2025-06-30") {
  return factsOf({ ...written, header: `since: ${since}` }).changes.map(({ kind, id, from, to, reason, by }) =>
    [kind, id, from, to, reason, by].map((leaf) => (leaf.kind === "fact" ? said(leaf) : "–")).join(" | "),
  );
}

describe("an action since 30 June 2025", () => {
  test.each([
    { because: "nothing moved", updates: green, found: [] },
    {
      because: "its rating fell, for a reason",
      updates: `${green}, { on: 2025-09-01, status: in-progress, rag: red, note: A post is vacant. }`,
      found: ["action-rating | a-1 | green | red | A post is vacant. | –"],
    },
    {
      because: "it was completed: that it is blue now is no further change",
      updates: `${green}, { on: 2025-09-01, status: complete, rag: blue, note: Done. }`,
      found: ["action-completed | a-1 | in-progress | complete | Done. | –"],
    },
    {
      because: "it was closed undelivered",
      updates: `${green}, { on: 2025-09-01, status: closed-undelivered, rag: grey, note: The bid failed. }`,
      found: ["action-status | a-1 | in-progress | closed-undelivered | The bid failed. | –"],
    },
    {
      because: "it was moved before, and rated otherwise before",
      updates: `${green}, { on: 2025-06-30, status: in-progress, rag: red, due: 2025-09-30, reason: late }`,
      found: [],
    },
    {
      because: "its date was moved, with the body that agreed",
      updates: `${green}, { on: 2025-09-01, status: in-progress, rag: green, due: 2025-12-31, reason: a post is vacant, approvedBy: board }`,
      found: ["action-date | a-1 | 30 June 2025 | 31 December 2025 | a post is vacant | SEND Board"],
    },
  ])("$because", ({ updates, found }) => {
    expect(changes({ programme: plan(action("a-1", updates)) })).toEqual(found);
  });

  test("that was moved three times keeps its first date, with how often and by how much it slipped in all", () => {
    const moved = (on: string, due: string) =>
      `{ on: ${on}, status: in-progress, rag: green, due: ${due}, reason: late }`;
    const updates = [
      moved("2025-06-02", "2025-07-31"),
      moved("2025-07-01", "2025-09-30"),
      moved("2025-09-01", "2026-03-31"),
    ];
    const { changes: found, plan: plans } = factsOf({
      programme: plan(action("a-1", updates.join(", "))),
      header: "since: 2025-06-30",
    });
    const [change] = found;
    expect(change && [change.from, change.to, change.firstDue, change.timesMoved, change.slipDays].map(said)).toEqual([
      "31 July 2025",
      "31 March 2026",
      "30 June 2025",
      "3",
      "274",
    ]);
    // 30 June to 31 July, to 30 September, to 31 March.
    expect(plans.current.actions[0]?.moves.map(({ slipDays }) => said(slipDays))).toEqual(["31", "92", "274"]);
  });

  test("that is new is told as added, and no other", () => {
    expect(changes({ programme: plan(action("a-1", green), action("a-2", "", "2025-09-01")) })).toEqual([
      "action-added | a-2 | – | – | – | –",
    ]);
  });
});

describe("a measure, a risk and a request since 30 June 2025", () => {
  const measures = (points: string, more = "") =>
    `measures: [{ id: waits, name: Waits, unit: weeks, better: lower, ${more} points: [${points}] }]`;

  test("a new figure beside the last that was told then", () => {
    const points =
      "{ period: 2025-05, value: 20, known: 2025-06-20 }, { period: 2025-06, value: 19, known: 2025-07-18 }, { period: 2025-11, value: 15, known: 2025-12-19 }";
    expect(changes({ measures: measures(points) })).toEqual(["measure-figure | waits | 20 weeks | 15 weeks | – | –"]);
    expect(
      changes({
        measures: measures(points, "breaks: [{ from: 2025-10, reason: Counted otherwise., known: 2025-10-01 }],"),
      }),
    ).toEqual(["measure-figure | waits | – | 15 weeks | – | –"]);
  });

  test.each([
    { better: "lower", from: 20, to: 15, direction: "better" },
    { better: "higher", from: 20, to: 15, direction: "worse" },
    { better: "higher", from: 15, to: 15, direction: "unchanged" },
  ])("$from to $to, where $better is better, is $direction", ({ better, from, to, direction }) => {
    const points = `{ period: 2025-05, value: ${from}, known: 2025-06-20 }, { period: 2025-11, value: ${to}, known: 2025-12-19 }`;
    const measure = `measures: [{ id: waits, name: Waits, unit: weeks, better: ${better}, points: [${points}] }]`;
    const [change] = factsOf({ measures: measure, header: "since: 2025-06-30" }).changes;
    expect(change && said(change.direction)).toBe(direction);
  });

  test("a risk that was scored otherwise, with the note on it", () => {
    const risks = `
bands: [{ name: Low, upTo: 25 }]
risks:
  - { id: r, title: Delay, owner: Head of SEND, response: treat, inherent: { likelihood: 4, impact: 4 }, target: { likelihood: 1, impact: 4 }, updates: [{ on: 2025-10-01, likelihood: 2, impact: 4, note: The post is filled. }] }`;
    expect(changes({ risks })).toEqual(["risk-score | r | 16 | 8 | The post is filled. | –"]);
  });

  test("an answer that was given", () => {
    const requests =
      "requests: [{ id: a, kind: request, body: board, on: 2025-03-06, text: a list, answers: [{ report: paper, paragraph: a, on: 2025-09-18 }] }]";
    expect(changes({ requests })).toEqual(["request-answered | a | – | 18 September 2025 | – | –"]);
  });
});

test("without a paper before, nothing is told as changed", () => {
  const updates = `${green}, { on: 2025-09-01, status: complete, rag: blue }`;
  expect(factsOf({ programme: plan(action("a-1", updates)) }).changes).toHaveLength(0);
});

test("the table has a rating with its symbol, and of a date that moved when it was due at first", async () => {
  const { words } = await registersOfExampleshire();
  const facts = factsOf({
    programme: plan(
      action("a-1", `${green}, { on: 2025-09-01, status: in-progress, rag: red, note: A post is vacant. }`),
      action(
        "a-2",
        `${green}, { on: 2025-09-01, status: in-progress, rag: green, due: 2025-12-31, reason: a post is vacant, approvedBy: board }`,
      ),
    ),
    header: "since: 2025-06-30",
  });
  const blocks = resolveDirective({ facts, words })({ name: "changes", attributes: { of: "action" }, caption: [] });
  const [table] = blocks.ok ? blocks.value : [];
  expect(table?.kind === "table" && tableWords(table).rows).toEqual([
    ["a-1", "Do a-1", "Another rating", "Green", "Red", "A post is vacant."],
    [
      "a-2",
      "Do a-2",
      "Date moved",
      "30 June 2025",
      "31 December 2025",
      "a post is vacant (agreed by the SEND Board); first due 30 June 2025, 184 days later in all",
    ],
  ]);
  expect(table?.kind === "table" && table.rows[0]?.[4]?.content[0]).toMatchObject({ kind: "rag", rag: "red" });
});

test("the table of the requests alone says when each was answered", async () => {
  const { words } = await registersOfExampleshire();
  const requests =
    "requests: [{ id: a, kind: request, body: board, on: 2025-03-06, text: a list, answers: [{ report: paper, paragraph: a, on: 2025-09-18 }] }]";
  const facts = factsOf({ requests, header: "since: 2025-06-30" });
  const blocks = resolveDirective({ facts, words })({ name: "changes", attributes: { of: "request" }, caption: [] });
  const [table] = blocks.ok ? blocks.value : [];
  expect(table?.kind === "table" && tableWords(table)).toMatchObject({
    columns: ["What", "Answered"],
    rows: [["A list", "18 September 2025"]],
  });
});
