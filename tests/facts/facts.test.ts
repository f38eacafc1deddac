import { describe, expect, test } from "vitest";
import { contradictionsIn, factsOf, said } from "./facts-of.ts";

describe("the clock of the revisit: 18 months after the plan was approved on 18 October 2019", () => {
  const programme = (more = "", history = "{ on: 2019-10-18, status: approved }") => `
inspections:
  - id: i1
    kind: inspection
    inspectors: Ofsted
    on: 2019-03
    revisit: { months: 18, after: wsoa, known: 2019-10-18 }
${more}
plans:
  - { id: wsoa, kind: written-statement-of-action, name: WSoA, known: 2019-10-01, history: [${history}] }`;

  test.each([
    { asAt: "2021-04-17", isOverdue: "no", because: "the day before" },
    { asAt: "2021-04-18", isOverdue: "no", because: "the last day itself" },
    { asAt: "2021-04-19", isOverdue: "yes", because: "the day after" },
  ])("on $asAt, $because: overdue $isOverdue", ({ asAt, isOverdue }) => {
    const { revisit } = factsOf({ asAt, programme: programme() });
    expect([said(revisit.due), said(revisit.isAwaited), said(revisit.isOverdue)]).toEqual([
      "18 April 2021",
      "yes",
      isOverdue,
    ]);
  });

  test("stops when the revisit takes place, from its day", () => {
    const revisited = programme("  - { id: i2, kind: revisit, inspectors: Ofsted, on: 2021-05-10 }");
    const on = (asAt: string) => factsOf({ asAt, programme: revisited }).revisit;
    expect([said(on("2021-05-09").isOverdue), said(on("2021-05-09").tookPlace)]).toEqual(["yes", "– not-known"]);
    expect([said(on("2021-05-10").isOverdue), said(on("2021-05-10").tookPlace)]).toEqual(["no", "10 May 2021"]);
  });

  test("has no date while the day of the approval is not known, and says which of the two is the reason", () => {
    expect(said(factsOf({ asAt: "2019-10-17", programme: programme() }).revisit.due)).toBe("– not-known");
    const byMonth = programme("", "{ on: 2019-10, status: approved }");
    expect(said(factsOf({ programme: byMonth }).revisit.due)).toBe("– not-supplied");
  });

  test.each([
    { due: "2021-04-18", agrees: true },
    { due: "2021-04", agrees: true },
    { due: "spring 2021", agrees: true },
    { due: "by 2021-04-18", agrees: true },
    { due: "before 2021-05", agrees: true },
    { due: "2021-04-17", agrees: false },
    { due: "before 2021-04", agrees: false },
    { due: "2021-03", agrees: false },
  ])("as a paper states it, “$due”, agrees with the rule: $agrees", ({ due, agrees }) => {
    const stated = programme().replace("known: 2019-10-18 }", `known: 2019-10-18, due: { on: ${due} } }`);
    expect(contradictionsIn({ programme: stated })).toEqual(agrees ? [] : ["fact/date-differs programme.yaml:8"]);
  });
});

describe("an action due on 31 January 2026", () => {
  const plan = (updates = "") => `
plans:
  - id: pap
    kind: priority-action-plan
    name: Priority Action Plan
    known: 2025-01-01
    actions:
      - { id: a-1, text: Write it, lead: Head of SEND, due: 2026-01-31, updates: [${updates}] }
      - { id: a-2, text: Do it, lead: Head of SEND, due: 2026-06-30 }`;
  const current = (asAt: string, updates?: string) => factsOf({ asAt, programme: plan(updates) }).plan.current;
  const first = (asAt: string, updates?: string) => {
    const [action] = current(asAt, updates).actions;
    if (!action) throw new Error("no action");
    return action;
  };

  test.each([
    { asAt: "2026-01-31", overdue: "no", because: "its last day" },
    { asAt: "2026-02-01", overdue: "yes", because: "the day after" },
  ])("without an update is not started, and overdue on $asAt, $because: $overdue", ({ asAt, overdue }) => {
    expect([said(first(asAt).status), said(first(asAt).isOverdue)]).toEqual(["not-started", overdue]);
  });

  test.each(["complete", "transferred", "closed-undelivered"])("that is %s is overdue no more", (status) => {
    expect(said(first("2026-02-15", `{ on: 2026-02-10, status: ${status} }`).isOverdue)).toBe("no");
    expect(said(first("2026-02-09", `{ on: 2026-02-10, status: ${status} }`).isOverdue)).toBe("yes");
  });

  test("has the due date of its last update that gives one", () => {
    const later = "{ on: 2026-01-20, status: in-progress, due: 2026-03-31 }, { on: 2026-02-01, status: in-progress }";
    expect([said(first("2026-02-15", later).due), said(first("2026-02-15", later).isOverdue)]).toEqual([
      "31 March 2026",
      "no",
    ]);
    expect(said(first("2026-01-19", later).due)).toBe("31 January 2026");
  });

  test("is as its latest update leaves it, in whatever order they are written", () => {
    const jumbled = "{ on: 2026-01-20, status: complete }, { on: 2025-12-01, status: in-progress }";
    expect(said(first("2026-02-15", jumbled).status)).toBe("complete");
    expect(said(first("2026-01-02", jumbled).status)).toBe("in-progress");
  });

  test("is as a correction says at every date, also before the correction was known", () => {
    const corrected =
      "{ on: 2025-12-01, status: complete }, { on: 2026-02-01, status: in-progress, corrects: 2025-12-01, known: 2026-02-01 }";
    expect(said(first("2025-12-15", corrected).status)).toBe("in-progress");
    expect(said(first("2026-02-15", corrected).status)).toBe("in-progress");
    expect(said(first("2025-11-30", corrected).status)).toBe("not-started");
  });

  test("of two corrections of one day, the last written holds", () => {
    const twice =
      "{ on: 2025-12-01, status: complete }, { on: 2026-01-01, status: transferred, corrects: 2025-12-01 }, { on: 2026-01-02, status: in-progress, corrects: 2025-12-01 }";
    expect(said(first("2026-02-15", twice).status)).toBe("in-progress");
  });

  test("is counted with the others", () => {
    const { actionCount, completeCount, overdueCount, remaining } = current(
      "2026-02-15",
      "{ on: 2026-02-10, status: complete }",
    );
    expect([actionCount, completeCount, overdueCount, remaining].map(said)).toEqual(["2", "1", "0", "1"]);
    const before = current("2026-02-09", "{ on: 2026-02-10, status: complete }");
    expect([before.completeCount, before.overdueCount, before.remaining].map(said)).toEqual(["0", "1", "2"]);
  });

  test.each([
    { remaining: 2, known: "2026-02-09", agrees: true, because: "none was complete on the day of the count" },
    { remaining: 1, known: "2026-02-10", agrees: true, because: "one was complete by then" },
    { remaining: 2, known: "2026-02-10", agrees: false, because: "one was complete by then" },
  ])(
    "$remaining remaining, stated on $known, agrees with the list: $agrees, $because",
    ({ remaining, known, agrees }) => {
      const stated = plan("{ on: 2026-02-10, status: complete }").replace(
        "    actions:",
        `    remaining: { count: ${remaining}, known: ${known} }\n    actions:`,
      );
      expect(contradictionsIn({ asAt: "2026-03-01", programme: stated })).toEqual(
        agrees ? [] : ["fact/count-differs programme.yaml:8"],
      );
    },
  );
});

describe("a number that is stated, counted or both", () => {
  const inspection = (more: string) => `
inspections:
  - { id: i1, kind: inspection, inspectors: Ofsted, on: 2019-03, ${more} }`;
  const listed = "findings: [{ id: a, label: long waits }, { id: b, label: poor plans }]";

  test("is as stated where there is no list, and has the place where it stands", () => {
    const { weaknesses } = factsOf({ programme: inspection("weaknesses: { count: 9 }") }).inspection;
    expect(said(weaknesses)).toBe("9");
    expect(weaknesses).toMatchObject({ source: { kind: "data", at: { file: "programme.yaml", line: 4 } } });
  });

  test("is counted where there is a list", () => {
    const { weaknesses } = factsOf({ programme: inspection(listed) }).inspection;
    expect(said(weaknesses)).toBe("2");
    expect(weaknesses).toMatchObject({ source: { kind: "rule" } });
  });

  test("must be the same where there are both", () => {
    expect(contradictionsIn({ programme: inspection(`weaknesses: { count: 2 }, ${listed}`) })).toEqual([]);
    expect(contradictionsIn({ programme: inspection(`weaknesses: { count: 3 }, ${listed}`) })).toEqual([
      "fact/count-differs programme.yaml:4",
    ]);
  });

  test("is missing where there is neither", () => {
    expect(said(factsOf({ programme: inspection("source: { paper: p, paragraph: 1 }") }).inspection.weaknesses)).toBe(
      "– not-supplied",
    );
  });
});

describe("a plan", () => {
  const plan = (history: string) =>
    `\nplans: [{ id: cip, kind: improvement-plan, name: CIP, known: 2022-01-01, history: [${history}] }]`;
  const isDraft = (asAt: string, history: string) =>
    said(factsOf({ asAt, programme: plan(history) }).plan.current.isDraft);

  test.each([
    { history: "", asAt: "2022-08-01", draft: "yes", because: "nothing has happened to it" },
    {
      history: "{ on: 2022-07-12, status: draft }",
      asAt: "2022-08-01",
      draft: "yes",
      because: "a draft was considered",
    },
    {
      history: "{ on: 2022-07-12, status: agreed }",
      asAt: "2022-07-11",
      draft: "yes",
      because: "it is agreed tomorrow",
    },
    { history: "{ on: 2022-07-12, status: agreed }", asAt: "2022-07-12", draft: "no", because: "it is agreed today" },
    {
      history: "{ on: 2022-07-12, status: agreed }, { on: 2022-08-01, status: draft }",
      asAt: "2022-09-01",
      draft: "no",
      because: "a new draft does not undo what was agreed",
    },
  ])("is a draft on $asAt: $draft, since $because", ({ history, asAt, draft }) => {
    expect(isDraft(asAt, history)).toBe(draft);
  });

  test("tells what is planned for it, soonest first, and only what was known on the day", () => {
    const programme = `
plans:
  - { id: a, kind: improvement-plan, name: Plan A, known: 2022-01-01, history: [{ on: 2022-10, status: agreed, known: 2022-08-01 }] }
  - { id: b, kind: improvement-plan, name: Plan B, known: 2022-01-01, history: [{ on: 2022-09-20, status: draft, known: 2022-08-01 }, { on: 2022-12-01, status: agreed, known: 2022-09-01 }] }`;
    const upcoming = (asAt: string) =>
      factsOf({ asAt, programme }).upcoming.map(({ what, on }) => `${said(what)} ${said(on)}`);
    expect(upcoming("2022-07-31")).toEqual([]);
    expect(upcoming("2022-08-31")).toEqual(["Plan B 20 September 2022", "Plan A October 2022"]);
    expect(upcoming("2022-09-20")).toEqual(["Plan A October 2022", "Plan B 1 December 2022"]);
  });
});

describe("monitoring meetings", () => {
  const monitoring = `
cadences:
  - { every: every six months, known: 2020-01-01 }
  - { every: every quarter, known: 2022-01-01 }
meetings:
  - { id: c, on: 2022-10-20, formality: formal, known: 2022-08-31 }
  - { id: a, on: 2020-02-06, formality: formal }
  - { id: b, on: 2022-06-30, formality: formal, letter: { on: 2022-07-15 } }
  - { id: d, on: 2022-09-08, formality: informal, known: 2022-08-31 }`;
  const facts = (asAt: string) => factsOf({ asAt, monitoring }).monitoring;

  test.each([
    { asAt: "2020-02-05", last: "– not-known", next: "– not-known", count: "0" },
    { asAt: "2020-02-06", last: "6 February 2020", next: "– not-known", count: "1" },
    { asAt: "2022-06-29", last: "6 February 2020", next: "– not-known", count: "1" },
    { asAt: "2022-06-30", last: "30 June 2022", next: "– not-known", count: "2" },
    { asAt: "2022-08-31", last: "30 June 2022", next: "20 October 2022", count: "2" },
    { asAt: "2022-10-20", last: "20 October 2022", next: "– not-supplied", count: "3" },
  ])("on $asAt: last $last, next $next, so far $count", ({ asAt, last, next, count }) => {
    const { last: held, nextFormal, formalCount } = facts(asAt);
    expect([held.on, nextFormal.on, formalCount].map(said)).toEqual([last, next, count]);
  });

  test("a letter is told from the day on which it came, a cadence from the day on which it was known", () => {
    expect([said(facts("2022-07-14").last.letterReceived), said(facts("2022-07-15").last.letterReceived)]).toEqual([
      "– not-known",
      "15 July 2022",
    ]);
    expect([said(facts("2021-12-31").cadence), said(facts("2022-01-01").cadence)]).toEqual([
      "every six months",
      "every quarter",
    ]);
  });

  test("the next informal one is not the next formal one", () => {
    expect(said(facts("2022-08-31").nextInformal.on)).toBe("8 September 2022");
  });
});

describe("bodies and who reports to whom", () => {
  const governance = `
lead: board
bodies:
  - id: board
    kind: improvement-board
    names: [{ name: Improvement Board, known: 2020-02-06 }, { name: Partnership Board, known: 2022-06-30 }]
  - { id: hwb, kind: health-and-wellbeing-board, names: [{ name: Health and Wellbeing Board }] }
reporting:
  - { from: board, to: hwb, what: progress, known: 2020-11-16 }
  - { from: board, to: hwb, what: progress, cadence: every quarter, known: 2022-08-31 }`;
  const facts = (asAt: string) => factsOf({ asAt, governance });

  test("a body has the last of its names that was known on the day", () => {
    expect(["2020-02-05", "2020-02-06", "2022-06-29", "2022-06-30"].map((asAt) => said(facts(asAt).lead.name))).toEqual(
      ["– not-known", "Improvement Board", "Improvement Board", "Partnership Board"],
    );
  });

  test("of two lines between the same bodies, the last known holds", () => {
    const cadences = (asAt: string) => facts(asAt).reporting.map(({ cadence }) => said(cadence));
    expect([cadences("2020-11-15"), cadences("2022-08-30"), cadences("2022-08-31")]).toEqual([
      [],
      ["– not-supplied"],
      ["every quarter"],
    ]);
  });
});

describe("a measure", () => {
  const measures = (better: string) => `
measures:
  - id: on-time
    name: Plans on time
    unit: percent
    better: ${better}
    target: { value: 60, by: 2026-03-31 }
    points:
      - { period: 2025-11, value: 60, known: 2025-12-10 }
      - { period: 2025-12, value: 61.3, known: 2026-01-10 }`;
  const measure = (asAt: string, better = "higher") => {
    const [first] = factsOf({ asAt, measures: measures(better) }).measures;
    if (!first) throw new Error("no measure");
    return first;
  };

  test("shows the figures that were published by the day", () => {
    const { latest, previous, latestPeriod } = measure("2026-01-09");
    expect([latest, previous, latestPeriod].map(said)).toEqual(["60%", "– not-supplied", "November 2025"]);
    expect([measure("2026-01-10").latest, measure("2026-01-10").previous].map(said)).toEqual(["61.3%", "60.0%"]);
  });

  test("meets a target that it equals, and one that it exceeds only where higher is better", () => {
    expect([said(measure("2026-01-09").meetsTarget), said(measure("2026-01-09", "lower").meetsTarget)]).toEqual([
      "yes",
      "yes",
    ]);
    expect([said(measure("2026-01-10").meetsTarget), said(measure("2026-01-10", "lower").meetsTarget)]).toEqual([
      "yes",
      "no",
    ]);
  });
});

describe("every fact", () => {
  test("keeps the name of the first path that leads to it, and the inputs of a rule have names too", () => {
    const { plan, plans } = factsOf({
      asAt: "2026-02-15",
      programme:
        "plans: [{ id: pap, kind: improvement-plan, name: PAP, known: 2025-01-01, actions: [{ id: a-1, text: x, lead: y, due: 2026-01-31 }] }]",
    });
    expect(plan.current.name).toBe(plans.pap?.name);
    expect(plan.current.name).toMatchObject({ name: "plans.pap.name" });
    expect(plan.current.overdueCount).toMatchObject({
      source: { inputs: [{ name: "plans.pap.actions.1.isOverdue", value: true }] },
    });
  });
});
