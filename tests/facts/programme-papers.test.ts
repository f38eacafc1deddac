/** What the programme's own papers tell: what moved since the last, what a plan is to reach, how it is judged, what was minuted. */

import { describe, expect, test } from "vitest";
import { factsOf, said } from "./facts-of.ts";

const plan = (updates: string, more = "") => `plans:
  - id: pap
    kind: priority-action-plan
    name: Priority Action Plan
    known: 2025-01-01
    ${more}
    actions:
      - id: a-1
        text: Appoint a coordinator
        lead: Head of SEND
        finding: late
        due: 2025-06-30
        known: 2025-01-01
        updates: [${updates}]
inspections:
  - id: inspection
    kind: inspection
    inspectors: Ofsted
    on: 2024-06
    findings: [{ id: late, label: late plans, statements: [Plans were late., Nobody called back.] }]
`;

describe("an action since the paper of 30 June 2025, as at 5 January 2026", () => {
  const since = (updates: string) => {
    const [action] = factsOf({ programme: plan(updates), header: "since: 2025-06-30" }).plan.current.actions;
    if (!action) throw new Error("there is no action");
    const { isNewlyComplete, isNewlyOverdue, hasImproved, hasWorsened, hasMoved } = action;
    return Object.entries({ isNewlyComplete, isNewlyOverdue, hasImproved, hasWorsened, hasMoved })
      .filter(([, leaf]) => said(leaf) === "yes")
      .map(([name]) => name);
  };
  const begun = "{ on: 2025-02-03, status: in-progress, rag: green }";
  const atRisk = "{ on: 2025-02-03, status: in-progress, rag: amber }";

  test.each([
    { updates: begun, is: ["isNewlyOverdue"], because: "its date has passed since" },
    {
      updates: `${begun}, { on: 2025-09-01, status: complete, rag: blue }`,
      is: ["isNewlyComplete"],
      because: "blue is no better rating than green",
    },
    {
      updates: `{ on: 2025-06-30, status: complete, rag: blue }`,
      is: [],
      because: "it was complete on the day of the paper",
    },
    {
      updates: `${begun}, { on: 2025-09-01, status: in-progress, rag: red, due: 2026-03-31 }`,
      is: ["hasWorsened", "hasMoved"],
      because: "it is red, with another date",
    },
    {
      updates: `${atRisk}, { on: 2025-09-01, status: in-progress, rag: green, due: 2026-03-31 }`,
      is: ["hasImproved", "hasMoved"],
      because: "amber became green",
    },
    {
      updates: `${begun}, { on: 2025-06-02, status: in-progress, due: 2026-03-31 }`,
      is: [],
      because: "its date was moved before",
    },
    {
      updates:
        "{ on: 2025-02-03, status: not-started, rag: grey }, { on: 2025-09-01, status: in-progress, rag: green, due: 2026-03-31 }",
      is: ["hasMoved"],
      because: "grey is neither better nor worse",
    },
  ])("$is: $because", ({ updates, is }) => {
    expect(since(updates)).toEqual(is);
  });

  test("without a paper before, nothing is said to have moved", () => {
    const { plan: plans } = factsOf({ programme: plan(begun) });
    expect([said(plans.current.newlyCompleteCount), said(plans.current.movedCount)]).toEqual([
      "– not-supplied",
      "– not-supplied",
    ]);
  });

  test("is counted with the others", () => {
    const { plan: plans } = factsOf({ programme: plan(begun), header: "since: 2025-06-30" });
    expect([said(plans.current.newlyOverdueCount), said(plans.current.newlyCompleteCount)]).toEqual(["1", "0"]);
  });
});

test("a date that was moved twice is told with each step, its reason and who agreed", () => {
  const updates =
    "{ on: 2025-02-03, status: in-progress, due: 2025-09-30, reason: a post is vacant, approvedBy: board }, { on: 2025-08-04, status: in-progress, due: 2026-03-31, reason: it is still vacant }";
  const [action] = factsOf({ programme: plan(updates) }).plan.current.actions;
  expect(said(action?.firstDue as never)).toBe("30 June 2025");
  expect(action?.moves.map(({ from, to, reason, approvedBy }) => [from, to, reason, approvedBy].map(said))).toEqual([
    ["30 June 2025", "30 September 2025", "a post is vacant", "SEND Board"],
    ["30 September 2025", "31 March 2026", "it is still vacant", "– not-supplied"],
  ]);
});

test("what was said of an action in progress is not said of it once it is complete", () => {
  const note = (updates: string) => said(factsOf({ programme: plan(updates) }).plan.current.actions[0]?.note as never);
  const vacant = "{ on: 2025-02-03, status: in-progress, note: A post is vacant. }";
  expect(note(`${vacant}, { on: 2025-03-03, status: in-progress }`)).toBe("A post is vacant.");
  expect(note(`${vacant}, { on: 2025-03-03, status: complete }`)).toBe("– not-supplied");
});

test("an outcome has its finding, its measures with their latest figures, its partners and the actions that answer it", () => {
  const outcome =
    "outcomes: [{ finding: late, outcome: Plans come in time., measures: [waits], contributions: [{ partner: nhs, text: Gives advice. }] }]";
  const facts = factsOf({
    programme: plan("", outcome),
    area: "{ area: Exampleshire, council: Exampleshire Council, partners: [{ id: nhs, name: NHS Exampleshire }] }",
    measures:
      "measures: [{ id: waits, name: Waits, unit: weeks, better: lower, points: [{ period: 2025-12, value: 9, known: 2026-01-02 }] }]",
  });
  const [first] = facts.plan.current.outcomes;
  expect(first && [first.finding, first.outcome, first.actionCount].map(said)).toEqual([
    "late plans",
    "Plans come in time.",
    "1",
  ]);
  expect(first?.measures.map(({ name, latest }) => [said(name), said(latest)])).toEqual([["Waits", "9 weeks"]]);
  expect(first?.contributions.map(({ partner, text }) => [said(partner), said(text)])).toEqual([
    ["NHS Exampleshire", "Gives advice."],
  ]);
});

test("a self-evaluation stands beside the statement that it is about, and beside no other", () => {
  const facts = factsOf({
    programme: plan(""),
    selfEvaluation:
      "statements: [{ finding: late, statement: 2, done: { text: Each family has a name to call., known: 2025-12-01 }, rating: { rag: amber, known: 2025-12-01 } }]",
  });
  const told = facts.inspection.findings[0]?.statements.map(({ text, done, rating }) => [text, done, rating].map(said));
  expect(told).toEqual([
    ["Plans were late.", "– not-supplied", "– not-supplied"],
    ["Nobody called back.", "Each family has a name to call.", "amber"],
  ]);
});

describe("minutes", () => {
  test("tell what became of each recommendation", () => {
    const { minutes } = factsOf({
      minutes: `items:
  - id: progress
    resolutions:
      - { text: it be noted, recommendation: note, outcome: as-recommended }
      - { text: it be put off, outcome: deferred }
      - { text: it be refused, outcome: not-agreed }
      - { text: more be done, recommendation: moved-at-the-meeting }
`,
    });
    const [item] = minutes.items;
    expect(
      item?.resolutions.map(({ isAmended, isDeferred, isNotAgreed, isMovedAtMeeting }) =>
        [isAmended, isDeferred, isNotAgreed, isMovedAtMeeting].map((leaf) => said(leaf) === "yes"),
      ),
    ).toEqual([
      [false, false, false, false],
      [false, true, false, false],
      [false, false, true, false],
      [false, false, false, true],
    ]);
  });

  test("leave to the report what has an id, and tell the rest in a list", () => {
    const { minute, noted } = factsOf({
      minutes: "items: [{ id: progress, record: [{ id: scope, text: all of it }, { text: much was done }] }]",
    });
    expect(minute.record.map(({ text }) => said(text))).toEqual(["much was done"]);
    expect(noted.scope && said(noted.scope.text)).toBe("all of it");
  });

  test("of which nothing was known on the day of the paper tell nothing", () => {
    const { minute } = factsOf({
      asAt: "2026-01-05",
      minutes: "items: [{ id: progress, record: [{ text: much was done, known: 2026-01-20 }] }]",
    });
    expect(minute.record).toHaveLength(0);
  });
});

test.each([
  { starts: "2024-02-29", months: 12, ends: "February 2025", because: "29 February has no anniversary" },
  { starts: "2025-08-31", months: 6, ends: "February 2026", because: "February has no 31st" },
  { starts: "2025-08", months: 6, ends: "– not-supplied", because: "the day is not known" },
])("a post from $starts for $months months ends $ends: $because", ({ starts, months, ends }) => {
  const { appointment } = factsOf({
    governance: `{ lead: board, bodies: [{ id: board, kind: improvement-board, names: [{ name: SEND Board }] }], appointments: [{ id: manager, post: Manager, starts: ${starts}, months: ${months}, known: 2024-01-02 }] }`,
  });
  expect(appointment.manager && said(appointment.manager.ends)).toBe(ends);
});
