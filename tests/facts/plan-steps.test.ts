/** A plan's status says no more than what happened to it, and no date of an action moves without a word. */

import { describe, expect, test } from "vitest";
import { checkRecommendations } from "../../src/facts/check-recommendations.ts";
import { recommendationsThatOutrun } from "../../src/facts/recommendations-that-outrun.ts";
import { contradictionsIn, factsOf } from "./facts-of.ts";

const plan = (history: string, more = "") => `plans:
  - id: pap
    kind: priority-action-plan
    name: Priority Action Plan
    abbreviation: PAP
    known: 2025-01-01
    history: [${history}]
    ${more}`;
const action = (updates: string) =>
  `actions: [{ id: a-1, text: Do it, lead: Head of SEND, due: 2025-06-30, known: 2025-01-01, updates: [${updates}] }]`;

test.each([
  {
    because: "approved after it was sent",
    written: plan("{ on: 2025-02-03, status: submitted }, { on: 2025-02-04, status: approved }"),
    found: ["plan/approved-after-submission programme.yaml:8"],
  },
  {
    because: "approved on the day on which it was sent",
    written: plan("{ on: 2025-02-03, status: submitted }, { on: 2025-02-03, status: approved }"),
    found: [],
  },
  {
    because: "approved in the month of the submission: on which day is not known",
    written: plan("{ on: 2025-02-03, status: submitted }, { on: 2025-02, status: approved }"),
    found: [],
  },
  {
    because: "in delivery before anybody agreed",
    written: plan("{ on: 2025-02-03, status: in-delivery }, { on: 2025-03-03, status: agreed }"),
    found: ["plan/status-outruns programme.yaml:8"],
  },
  {
    because: "in delivery once it was agreed",
    written: plan("{ on: 2025-02-03, status: agreed }, { on: 2025-02-03, status: in-delivery }"),
    found: [],
  },
  {
    because: "closed with an action open",
    written: plan("{ on: 2025-12-01, status: closed }", action("{ on: 2025-06-02, status: in-progress }")),
    found: ["plan/status-outruns programme.yaml:8"],
  },
  {
    because: "closed, and its action too on the same day",
    written: plan("{ on: 2025-12-01, status: closed }", action("{ on: 2025-12-01, status: transferred }")),
    found: [],
  },
  {
    because: "to be closed later than the paper speaks",
    written: plan("{ on: 2026-12-01, status: closed, known: 2025-01-02 }", action("")),
    found: [],
  },
  {
    because: "a date was moved, and nobody says why",
    written: plan("", action("{ on: 2025-06-02, status: in-progress, due: 2025-09-30 }")),
    found: ["plan/moved-without-reason programme.yaml:9"],
  },
  {
    because: "a date was moved with its reason",
    written: plan("", action("{ on: 2025-06-02, status: in-progress, due: 2025-09-30, reason: a post is vacant }")),
    found: [],
  },
])("$because: $found", ({ written, found }) => {
  expect(contradictionsIn({ programme: written })).toEqual(found);
});

describe("a recommendation about a plan that is still a draft", () => {
  const places = { of: () => ({ file: "report.md" }) };
  const outrun = (text: string, history: string) =>
    recommendationsThatOutrun({ recommendations: [text] }, factsOf({ programme: plan(history) }), places).map(
      ({ code }) => code,
    );
  const draft = "{ on: 2025-02-03, status: draft }";

  test.each([
    "Note the implementation of the {{plan.current.name}}.",
    "Note the delivery of {{plans.pap.shortName}}.",
    "Note the implementation of the Priority Action Plan.",
    "Note the implementation of the PAP.",
  ])("outruns it: %s", (text) => {
    expect(outrun(text, draft)).toEqual(["report/outruns-plan"]);
    expect(outrun(text, `${draft}, { on: 2025-03-03, status: agreed }`)).toEqual([]);
    expect(checkRecommendations({ recommendations: [text] }, ["note"], places)).toEqual([]);
  });

  test.each([
    "Note the preparation of the {{plan.current.name}}.",
    "Agree the {{plan.current.name}} for implementation.",
    "Note the implementation of the new case system.",
  ])("does not outrun it: %s", (text) => {
    expect(outrun(text, draft)).toEqual([]);
  });
});
