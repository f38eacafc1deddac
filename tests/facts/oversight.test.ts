import { describe, expect, test } from "vitest";
import { factsOf, said } from "./facts-of.ts";

const governance = `
lead: improvement
bodies:
  - { id: improvement, kind: improvement-board, names: [{ name: Improvement Board }], roles: [{ text: monitors the plan }], ceases: { once: { plan: app, becomes: agreed }, reason: its work is done, known: 2026-01-01 } }
  - { id: partnership, kind: partnership-board, names: [{ name: Partnership Board }], roles: [{ text: meets }], nextRole: { text: monitors all of it } }
  - { id: board, kind: health-and-wellbeing-board, names: [{ name: Health Board }] }
  - { id: subgroup, kind: group, names: [{ name: Delivery Group }], begins: { on: 2026-04-01, known: 2026-01-01 } }
reporting:
  - { from: improvement, to: board, what: progress, ends: { once: { plan: app, becomes: agreed }, known: 2026-01-01 } }
  - { from: partnership, to: board, what: progress, cadence: every quarter, begins: { once: { plan: app, becomes: agreed }, known: 2026-01-01 } }
  - { from: subgroup, to: partnership, what: delivery, begins: { on: 2026-04-01, known: 2026-01-01 } }
`;

const programme = `
plans:
  - { id: app, kind: accelerated-progress-plan, name: Accelerated Progress Plan, abbreviation: APP, history: [{ on: 2026-03-21, status: agreed, known: 2026-01-01 }] }
`;

describe("governance that changes on an event", () => {
  const at = (asAt: string) => factsOf({ asAt, governance, programme }).governance;
  const lines = (rows: ReturnType<typeof at>["before"]) =>
    rows.map(({ name, role, reportsTo }) => `${said(name)}, ${said(role)}, to ${said(reportsTo)}`);

  test("before it, the board that is to cease still reports, and its successor does not yet", () => {
    const { before, after, ceasing, beginning, isChanging } = at("2026-01-05");
    expect(said(isChanging)).toBe("yes");
    expect(lines(before).filter((line) => !line.startsWith("Health"))).toEqual([
      "Improvement Board, monitors the plan, to Health Board",
      "Partnership Board, meets, to – not-supplied",
    ]);
    expect(lines(after).filter((line) => !line.startsWith("Health"))).toEqual([
      "Partnership Board, monitors all of it, to Health Board",
      "Delivery Group, – not-supplied, to Partnership Board",
    ]);
    expect(ceasing.map(({ name, plan, becomes, reason }) => [name, plan, becomes, reason].map(said))).toEqual([
      ["Improvement Board", "APP", "agreed", "its work is done"],
    ]);
    expect(beginning.map(({ name, on }) => [said(name), said(on)])).toEqual([["Delivery Group", "1 April 2026"]]);
  });

  test("once the plan is agreed, the board has ceased; what has a day of its own is still to come", () => {
    const { before, ceasing, beginning, isChanging } = at("2026-03-21");
    expect(lines(before)).toContain("Partnership Board, meets, to Health Board");
    expect(lines(before).some((line) => line.startsWith("Improvement Board"))).toBe(false);
    expect([ceasing.length, beginning.length, said(isChanging)]).toEqual([0, 1, "yes"]);
  });

  test("when all has happened, nothing changes any more", () => {
    expect(said(at("2026-04-01").isChanging)).toBe("no");
  });
});

describe("risks, five by five", () => {
  const risks = `
bands: [{ name: Low, upTo: 4 }, { name: Medium, upTo: 9 }, { name: High, upTo: 25 }]
risks:
  - id: r1
    title: Too few psychologists
    owner: Head of SEND
    response: treat
    inherent: { likelihood: 5, impact: 4 }
    target: { likelihood: 2, impact: 2 }
    updates:
      - { on: 2026-01-03, likelihood: 3, impact: 3 }
      - { on: 2025-10-01, likelihood: 4, impact: 4 }
      - { on: 2026-02-01, likelihood: 1, impact: 1 }
  - { id: r2, title: A new law, owner: Head of SEND, response: tolerate, inherent: { likelihood: 2, impact: 2 }, target: { likelihood: 2, impact: 2 } }
`;
  const facts = factsOf({ risks });
  const [first, second] = facts.risks;

  test("the current score is that of the last update known on the day, in whatever order they were written", () => {
    expect([said(first?.current.score ?? facts.riskCount), said(first?.current.band ?? facts.riskCount)]).toEqual([
      "9",
      "Medium",
    ]);
  });

  test("a score that is just within a band has its name, and one above it the next", () => {
    expect([first?.inherent, first?.target].map((score) => score && said(score.band))).toEqual(["High", "Low"]);
  });

  test("a risk that was never scored again stands as it stood at first", () => {
    expect(second && said(second.current.score)).toBe("4");
  });

  test("those above their target are counted", () => {
    expect([said(facts.riskCount), said(facts.aboveTargetCount)]).toEqual(["2", "1"]);
  });
});

describe("what families said", () => {
  const { engagement } = factsOf({
    engagement: `
activities:
  - { id: b, kind: event, name: Open evening, on: 2025-11-04, place: Northwick, people: { count: 31 } }
  - { id: a, kind: survey, name: Yearly survey, on: 2025-06, people: { count: 412 } }
  - { id: c, kind: event, name: Drop-in, on: 2025-12, place: Northwick }
  - { id: d, kind: event, name: Spring fair, on: 2026-04-18, known: 2026-03-01 }
`,
  });

  test("is told oldest first, and what was not known then is left out", () => {
    expect(engagement.activities.map(({ name }) => said(name))).toEqual(["Yearly survey", "Open evening", "Drop-in"]);
  });

  test("is counted: how often, of how many people, and in which places, each named once", () => {
    expect([said(engagement.activityCount), said(engagement.peopleCount)]).toEqual(["3", "443"]);
    expect(engagement.places.map(({ text }) => said(text))).toEqual(["Northwick"]);
  });
});

describe("what the body asked for", () => {
  const asked = (asAt: string) =>
    factsOf({
      asAt,
      requests: `
requests:
  - { id: capacity, kind: request, body: board, on: 2025-09-18, text: a report on capacity, owner: not-stated, due: 2025-12-11, answers: [{ report: paper, paragraph: capacity, on: 2026-01-20, known: 2026-01-05 }] }
  - { id: visit, kind: undertaking, body: board, on: 2025-09-18, text: a visit, owner: Head of SEND, due: not-stated }
  - { id: other, kind: request, body: elsewhere, on: 2025-09-18, text: a list, owner: Head of SEND }
`,
    });

  test("is overdue when its meeting has passed, and answered from the day of the answer", () => {
    const overdue = asked("2026-01-05").requests[0];
    const answered = asked("2026-01-20").requests[0];
    expect(
      [overdue, answered].map((request) => request && [said(request.isOverdue), said(request.isAnswered)]),
    ).toEqual([
      ["yes", "no"],
      ["no", "yes"],
    ]);
  });

  test("by another body is no matter of this paper; what is open is counted", () => {
    const { requests, openRequestCount } = asked("2026-01-05");
    expect(requests.map(({ text }) => said(text))).toEqual(["a report on capacity", "a visit"]);
    expect(said(openRequestCount)).toBe("2");
  });

  test("tells apart what nobody stated from what nobody gave", () => {
    const [first, second] = asked("2026-01-05").requests;
    expect([first?.owner, second?.due].map((leaf) => leaf?.kind === "missing" && leaf.reason)).toEqual([
      "not-stated",
      "not-stated",
    ]);
  });
});

describe("a plan whose fitness for purpose two papers date otherwise", () => {
  const plan = (more: string) => `
inspections:
  - { id: i, kind: inspection, inspectors: Ofsted, on: 2018-03, revisit: { months: 18, after: wsoa, due: { on: before 2020-02 } } }
plans:
  - id: wsoa
    kind: written-statement-of-action
    name: Written Statement of Action
    answers: i
    history:
      - { on: 2018-09-14, status: fit-for-purpose, alsoStated: [{ value: 2018-08-24 }]${more} }
      - { on: 2018-10-08, status: approved }
`;

  test("keeps the stated date of the revisit, and counts from each of the two", () => {
    const { revisit } = factsOf({ programme: plan("") });
    expect(said(revisit.due)).toBe("before February 2020");
    expect(revisit.countedFrom.map(({ from, due }) => [said(from), said(due)])).toEqual([
      ["14 September 2018", "14 March 2020"],
      ["24 August 2018", "24 February 2020"],
    ]);
  });

  test("has one date once somebody has settled it: the months run from there, not from the approval", () => {
    const { revisit } = factsOf({ programme: plan(", resolved: { choice: 2018-09-14, reason: Ofsted wrote so }") });
    expect(said(revisit.due)).toBe("14 March 2020");
    expect(revisit.countedFrom).toHaveLength(0);
  });
});

describe("what the inspectors judged when they returned", () => {
  const programme = `
inspections:
  - id: i
    kind: inspection
    inspectors: Ofsted
    on: 2020
    findings:
      - { id: a, label: late plans, progress: { judged: sufficient, at: r, known: 2023-01-31 } }
      - { id: b, label: long waits, progress: { judged: insufficient, at: r, known: 2023-01-31 } }
  - { id: r, kind: revisit, inspectors: Ofsted, on: 2022-11-28, until: 2022-12-01 }
`;

  test("is counted from the weaknesses themselves", () => {
    const { revisit } = factsOf({ programme, asAt: "2023-02-22" });
    expect([said(revisit.sufficientCount), said(revisit.insufficientCount)]).toEqual(["1", "1"]);
    expect(revisit.insufficient.map(({ label }) => said(label))).toEqual(["long waits"]);
  });

  test("is not known before the letter came", () => {
    const { revisit } = factsOf({ programme, asAt: "2022-12-15" });
    expect(revisit.sufficientCount).toMatchObject({ kind: "missing", reason: "not-known" });
  });
});
