/** Ratings by a plan's own scheme, delivery, impact and confidence apart, and ratings that the data contradict. */

import { describe, expect, test } from "vitest";
import { ratingsThatContradict } from "../../src/facts/ratings-that-contradict.ts";
import { factsOf, said, type Written } from "./facts-of.ts";

/** Five states: one that is delivered and not yet embedded looks like amber, and is called otherwise. */
const scheme = `scheme:
      - { rag: blue, means: "delivered, and shown to work", when: [complete, evidenced] }
      - { rag: amber, label: Amber E, means: "delivered, and not yet shown to work", when: [complete, not-evidenced] }
      - { rag: red, means: overdue, when: [overdue] }
      - { rag: amber, means: at risk }
      - { rag: green, means: on track, when: [in-progress] }
      - { rag: grey, means: not begun, when: [not-begun] }`;

/** Two states look alike. */
const twoBlues = `scheme:
      - { rag: blue, means: "complete, and shown to work", when: [complete, evidenced] }
      - { rag: blue, label: Blue N, means: "complete, not yet shown to work", when: [complete, not-evidenced] }`;

const plan = (updates: string, more = scheme, action = "") => `inspections:
  - { id: i, kind: inspection, inspectors: Ofsted, on: 2024-06, findings: [{ id: late, label: late plans }] }
plans:
  - id: pap
    kind: priority-action-plan
    name: Priority Action Plan
    known: 2025-01-01
    ${more}
    actions:
      - { id: a-1, text: Do it, lead: Head of SEND, finding: late, due: 2025-06-30, known: 2025-01-01, ${action} updates: [${updates}] }`;

const evidence = "evidence: [{ text: an audit, known: 2025-06-02 }],";
const moved = "due: 2026-03-31, reason: a post is vacant";

describe("an action as at 5 January 2026, due on 30 June 2025", () => {
  const rated = (updates: string, action = "") => {
    const [first] = factsOf({ programme: plan(updates, scheme, action) }).plan.current.actions;
    if (!first) throw new Error("there is no action");
    return [first.rag, first.ratingLabel, first.computedRating, first.isOverridden].map((leaf) =>
      leaf.kind === "fact" ? said(leaf) : "–",
    );
  };

  test.each([
    { updates: "", action: "", is: ["red", "–", "red", "–"], because: "it is overdue" },
    {
      updates: `{ on: 2025-06-02, status: in-progress, ${moved} }`,
      action: "",
      is: ["green", "–", "green", "–"],
      because: "it is on its way to a later date",
    },
    {
      updates: "{ on: 2025-06-02, status: complete }",
      action: evidence,
      is: ["blue", "–", "blue", "–"],
      because: "it is shown to work",
    },
    {
      updates: "{ on: 2025-06-02, status: complete }",
      action: "",
      is: ["amber", "Amber E", "amber", "–"],
      because: "nothing shows that it works",
    },
    {
      updates: "{ on: 2025-06-02, status: complete, rag: amber }",
      action: "",
      is: ["amber", "Amber E", "amber", "no"],
      because: "of two ambers, its lead means the one that holds",
    },
    {
      updates: `{ on: 2025-06-02, status: in-progress, rag: amber, ${moved} }`,
      action: "",
      is: ["amber", "–", "green", "yes"],
      because: "its lead sees a risk that the scheme can't",
    },
  ])("$because: $is", ({ updates, action, is }) => {
    expect(rated(updates, action)).toEqual(is);
  });
});

describe("a rating that the rest of the data contradict", () => {
  const found = (written: Written) =>
    ratingsThatContradict(factsOf(written)).map(({ code, at }) => `${code} ${at?.line}`);

  test.each([
    {
      because: "green, and overdue",
      programme: plan("{ on: 2025-06-02, status: in-progress, rag: green }", ""),
      is: ["rating/green-overdue 11"],
    },
    {
      because: "green, and moved to a later date",
      programme: plan(`{ on: 2025-06-02, status: in-progress, rag: green, ${moved} }`, ""),
      is: [],
    },
    {
      because: "blue by its scheme only with evidence, and none is there",
      programme: plan("{ on: 2025-06-02, status: complete, rag: blue, note: Done. }"),
      is: ["rating/complete-without-evidence 17"],
    },
    {
      because: "blue with its evidence",
      programme: plan("{ on: 2025-06-02, status: complete, rag: blue, note: Done. }", scheme, evidence),
      is: [],
    },
    {
      because: "blue without evidence, where another blue means that nothing shows it yet",
      programme: plan("{ on: 2025-06-02, status: complete, rag: blue }", twoBlues),
      is: [],
    },
    {
      because: "blue in a plan whose ratings ask for no evidence",
      programme: plan("{ on: 2025-06-02, status: complete, rag: blue }", ""),
      is: [],
    },
    {
      because: "amber where the scheme says green, and nothing says why",
      programme: plan(`{ on: 2025-06-02, status: in-progress, rag: amber, ${moved} }`),
      is: ["rating/override-without-reason 17"],
    },
    {
      because: "amber where the scheme says green, for a reason that was given before",
      programme: plan(
        `{ on: 2025-06-02, status: in-progress, rag: amber, ${moved}, note: A post is vacant. }, { on: 2025-09-01, status: in-progress, rag: amber }`,
      ),
      is: [],
    },
  ])("$because: $is", ({ programme, is }) => {
    expect(found({ programme })).toEqual(is);
  });

  const outcomes = "outcomes: [{ finding: late, outcome: Plans come in time., measures: [waits] }]";
  const measure = (last: number) => `measures:
  - id: waits
    name: Waits
    unit: weeks
    better: lower
    points:
${[...Array.from({ length: 12 }, (_, month) => [10, 12][month % 2]), last]
  .map(
    (value, month) =>
      `      - { period: ${month < 12 ? 2024 : 2025}-${String((month % 12) + 1).padStart(2, "0")}, value: ${value}, known: 2025-06-02 }`,
  )
  .join("\n")}`;
  const onTrack = plan(`{ on: 2025-06-02, status: in-progress, rag: green, ${moved} }`, outcomes);

  test("green actions while their measure is worse than chance gives: the finding names the measure and its figure", () => {
    expect(found({ programme: onTrack, measures: measure(40) })).toEqual(["rating/green-while-worse 9"]);
    const [contradiction] = ratingsThatContradict(factsOf({ programme: onTrack, measures: measure(40) }));
    expect(contradiction?.message).toBe(
      "the actions for “late plans” are rated green, while “Waits” (measures.yaml:19:35) is worse than chance gives",
    );
    expect(found({ programme: onTrack, measures: measure(13) })).toEqual([]);
  });

  test.each([
    { last: 40, impact: "red", because: "the waits are longer than chance gives" },
    { last: 11, impact: "amber", because: "nothing shows a difference" },
    { last: 2, impact: "green", because: "the waits are shorter than chance gives" },
  ])("an impact is $impact where $because, whatever is delivered", ({ last, impact }) => {
    const [outcome] = factsOf({ programme: onTrack, measures: measure(last) }).plan.current.outcomes;
    expect(outcome && [outcome.delivery, outcome.impact].map(said)).toEqual(["green", impact]);
  });

  test("a plan tells whether any outcome is rated, be it for its measures alone", () => {
    const unrated = plan("", outcomes);
    expect(said(factsOf({ programme: unrated }).plan.current.hasRatedOutcomes)).toMatch(/^–/);
    expect(said(factsOf({ programme: unrated, measures: measure(40) }).plan.current.hasRatedOutcomes)).toBe("yes");
  });

  test("confidence is what somebody judged last, with the post, the day and the reason", () => {
    const judged =
      "confidence: [{ on: 2025-09-01, rag: green, by: Director, reason: All is well. }, { on: 2025-12-01, rag: amber, by: Director, reason: A post is vacant. }]";
    const [outcome] = factsOf({
      programme: plan("", `outcomes: [{ finding: late, outcome: Plans come in time., ${judged} }]`),
    }).plan.current.outcomes;
    expect(
      outcome && [outcome.confidence, outcome.confidenceBy, outcome.confidenceReason, outcome.confidenceOn].map(said),
    ).toEqual(["amber", "Director", "A post is vacant.", "1 December 2025"]);
  });
});
