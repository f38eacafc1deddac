/** The golden thread from each finding to its evidence, and where it is cut. */

import { describe, expect, test } from "vitest";
import { contradictionsIn, factsOf, said, type Written } from "./facts-of.ts";

const area =
  "{ area: Exampleshire, council: Exampleshire Council, partners: [{ id: council, name: Council }, { id: nhs, name: NHS }] }";
const programme = `inspections:
  - id: i
    kind: inspection
    inspectors: Ofsted
    on: 2024-06
    findings:
      - { id: late, label: late plans, statements: [Plans were late., Nobody called back.] }
      - { id: waits, label: long waits }
plans:
  - id: pap
    kind: priority-action-plan
    name: Priority Action Plan
    known: 2025-01-01
    themes: [{ id: plans, name: Plans }, { id: health, name: Health }]
    outcomes:
      - { finding: late, outcome: Plans come in time., contributions: [{ partner: council, text: Writes. }, { partner: nhs, text: Advises. }] }
      - { finding: waits, outcome: Waits are short., measures: [clinic] }
    actions:
      - { id: a-1, text: Appoint, theme: plans, finding: late, lead: Head of SEND, due: 2026-03-31, known: 2025-01-01 }
      - { id: a-2, text: Train, theme: health, finding: late, lead: Head of SEND, due: 2025-06-30, known: 2025-01-01, evidence: [{ text: an audit, known: 2025-06-02 }], updates: [{ on: 2025-06-02, status: complete }] }
      - { id: a-3, text: Call, theme: plans, finding: late, lead: Head of SEND, due: 2026-01-30, known: 2025-01-01 }
      - { id: a-4, text: Open a clinic, theme: health, finding: waits, lead: Head of SEND, due: 2026-06-30, known: 2025-01-01 }
`;
const measures = `measures:
  - { id: weeks, name: Weeks, finding: late, unit: weeks, better: lower, points: [{ period: 2025-12, value: 20, known: 2026-01-02 }] }
  - { id: clinic, name: Clinic, unit: weeks, better: lower }
`;
const whole: Written = { area, programme, measures };

test("leads from what the inspectors said to the actions, the next that is due, the measures and the evidence", () => {
  const [late, waits] = factsOf(whole).thread;
  expect(late && [late.finding, late.actionCount, late.completeCount, late.nextAction, late.nextDue].map(said)).toEqual(
    ["late plans", "3", "1", "a-3", "30 January 2026"],
  );
  const texts = (items: readonly { readonly text: Parameters<typeof said>[0] }[] = []) =>
    items.map(({ text }) => said(text));
  expect([late?.statements, late?.themes, late?.evidence].map(texts)).toEqual([
    ["Plans were late.", "Nobody called back."],
    ["Plans", "Health"],
    ["an audit"],
  ]);
  expect([late, waits].map((row) => row?.measures.map(({ name }) => said(name)))).toEqual([["Weeks"], ["Clinic"]]);
});

describe("is cut", () => {
  test("nowhere while every link is there", () => {
    expect(contradictionsIn(whole)).toEqual([]);
    expect(factsOf(whole).threadGaps).toHaveLength(0);
  });

  test.each([
    {
      what: "an action without its finding",
      from: "theme: plans, finding: late, lead",
      to: "theme: plans, lead",
      gap: "Appoint",
    },
    { what: "a finding without an action", from: "finding: waits, lead", to: "finding: late, lead", gap: "long waits" },
    {
      what: "a finding that one partner answers alone",
      from: ", { partner: nhs, text: Advises. }",
      to: "",
      gap: "late plans",
    },
  ])("once by $what", ({ from, to, gap }) => {
    const written = { ...whole, programme: programme.replace(from, to) };
    expect(written.programme).not.toBe(programme);
    expect(contradictionsIn(written).map((finding) => finding.split(" ")[0])).toEqual(["thread/gap"]);
    expect(factsOf(written).threadGaps.map(({ name }) => said(name))).toEqual([gap]);
  });

  test("once by a finding without a measure, and once by the measure that told of it", () => {
    const written = { ...whole, measures: measures.replace("finding: late, ", "") };
    expect(factsOf(written).threadGaps.map(({ name }) => said(name))).toEqual(["late plans", "Weeks"]);
  });
});

test("of a plan that lists no actions nothing is told, and nothing is missed", () => {
  const written = { ...whole, programme: programme.slice(0, programme.indexOf("    actions:")) };
  expect(factsOf(written).thread).toHaveLength(0);
  expect(contradictionsIn(written)).toEqual([]);
});
