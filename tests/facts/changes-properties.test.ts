/** What is told of two states doesn't depend on the order of their lists; seen the other way round, it is the opposite. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { changedPassages } from "../../src/compare/changed-passages.ts";
import { type ChangeFacts, changesSince } from "../../src/facts/changes-since.ts";
import { inWords, type Leaf } from "../../src/facts/fact.ts";
import type { Facts } from "../../src/facts/vocabulary.ts";
import { host, report } from "../exampleshire/paper.ts";
import { day } from "../make.ts";

const paperAsAt = async (asAt: string) => {
  const loaded = await loadReport(host, report);
  const paper = loaded.ok ? makePaper({ ...loaded.value, standing: "draft", asAt: day(asAt) }) : loaded;
  if (!paper.ok) throw new Error("Exampleshire's paper has mistakes");
  return paper.value;
};
const earlier = await paperAsAt("2025-09-30");
const later = await paperAsAt("2026-02-27");

const said = (leaf: Leaf) => (leaf.kind === "fact" ? inWords(leaf.value) : "-");
const told = ({ kind, id, from, to }: ChangeFacts) => [kind, id, from, to].map(said).join(" | ");
const all = (then: Facts, now: Facts) => changesSince(then, now).map(told).sort();

/** The same facts with their lists in another order. */
const reordered = (facts: Facts) =>
  fc
    .record({
      actions: fc.shuffledSubarray([...facts.plan.current.actions], { minLength: facts.plan.current.actions.length }),
      measures: fc.shuffledSubarray([...facts.measures], { minLength: facts.measures.length }),
      risks: fc.shuffledSubarray([...facts.risks], { minLength: facts.risks.length }),
    })
    .map(({ actions, measures, risks }) => ({
      ...facts,
      plan: { ...facts.plan, current: { ...facts.plan.current, actions } },
      measures,
      risks,
    }));

describe("what has changed between two days", () => {
  const changes = all(earlier.facts, later.facts);

  test("is much in half a year, and nothing between a day and itself", () => {
    expect(changes.length).toBeGreaterThan(20);
    expect(all(later.facts, later.facts)).toEqual([]);
  });

  test("is the same in whatever order actions, measures and risks stand", () => {
    fc.assert(
      fc.property(reordered(earlier.facts), reordered(later.facts), (then, now) => {
        expect(all(then, now)).toEqual(changes);
      }),
      { numRuns: 30 },
    );
  });

  test("seen from the later day has its figures, scores and dates the other way round, and what was added taken out", () => {
    const opposite: Readonly<Record<string, string>> = {
      "action-added": "action-removed",
      "action-removed": "action-added",
      "risk-added": "risk-removed",
      "risk-removed": "risk-added",
    };
    const turned = (from: Facts, to: Facts) =>
      changesSince(from, to).filter(({ kind }) => /added|removed|figure|score|date/.test(said(kind)));
    const back = turned(later.facts, earlier.facts).map((change) => {
      const kind = opposite[said(change.kind)] ?? said(change.kind);
      return [kind, said(change.id), said(change.to), said(change.from)].join(" | ");
    });
    const forth = turned(earlier.facts, later.facts).map(told);
    expect(forth.length).toBeGreaterThan(10);
    expect(back.sort()).toEqual(forth.sort());
  });
});

describe("the passages that differ between two versions", () => {
  const forth = changedPassages(earlier.document, later.document);

  test("are none between a version and itself", () => {
    expect(forth.length).toBeGreaterThan(5);
    expect(changedPassages(later.document, later.document)).toEqual([]);
  });

  test("are the same seen from the later one, before for after", () => {
    const back = changedPassages(later.document, earlier.document).map(({ label, before, after }) => ({
      label,
      ...(after !== undefined && { before: after }),
      ...(before !== undefined && { after: before }),
    }));
    const byLabel = (one: { label: string }, other: { label: string }) => (one.label < other.label ? -1 : 1);
    expect([...back].sort(byLabel)).toEqual([...forth].sort(byLabel));
  });
});
