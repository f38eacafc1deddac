/** The panel and Cabinet read of one matter in one month: what stands in both of their papers is the same, from one fact. */

import { describe, expect, test } from "vitest";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper, type Standing } from "../../src/acts/make-paper.ts";
import { documentHash } from "../../src/document/content-hash.ts";
import type { Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { numbersWithOffsets } from "../seeds/dates-and-counts.ts";
import { printedLines, runsAt } from "../seeds/printed-words.ts";
import { host } from "./paper.ts";

async function documentOf(report: string, standing: Standing = "final"): Promise<Document> {
  const loaded = await loadReport(host, `data/exampleshire/reports/${report}.md`);
  const paper = loaded.ok ? makePaper({ ...loaded.value, standing, asAt: undefined }) : loaded;
  if (!paper.ok) throw new Error(paper.errors.map(({ message }) => message).join("\n"));
  return paper.value.document;
}

const panel = await documentOf("2026-03-05-scrutiny");
const cabinet = await documentOf("2026-03-19-cabinet");

/** What each paper says of itself. */
const ofThePaper: ReadonlySet<string> = new Set(["asAt", "meeting.date"]);

/** A risk is scored from 1 to 5: one partial says so in both papers. */
const scaleOfRisks = ["1", "5"];

/** Every date and number, as it is printed; and those of them that a template or a report types, in whole or in part. */
function statedNumbers(document: Document): {
  readonly stated: ReadonlySet<string>;
  readonly typed: ReadonlySet<string>;
} {
  const [stated, typed] = [new Set<string>(), new Set<string>()];
  for (const line of printedLines(document)) {
    const words = line.map(({ text }) => text).join("");
    for (const { words: number, offset } of numbersWithOffsets(words)) {
      stated.add(number);
      const runs = runsAt(line, offset, offset + number.length);
      if (runs.some(({ facts, target }) => facts.length === 0 && target === undefined)) typed.add(number);
    }
  }
  return { stated, typed };
}

/** Every figure, count and date that is merged into a paper: as it is printed, by the facts behind it. */
function numbersOf(document: Document): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { text, facts } of printedLines(document).flat()) {
    if (!/\d/.test(text) || facts.length === 0) continue;
    const key = facts.join(" ");
    numbers.set(key, (numbers.get(key) ?? new Set()).add(text));
  }
  return numbers;
}

describe("the papers of March 2026 for the panel and for Cabinet", () => {
  const [inPanel, inCabinet] = [numbersOf(panel), numbersOf(cabinet)];
  const inBoth = [...inPanel.keys()].filter((fact) => inCabinet.has(fact) && !ofThePaper.has(fact));

  test("share more than a hundred numbers: counts, figures, targets and dates", () => {
    expect(inBoth.length).toBeGreaterThan(100);
    expect(inBoth).toEqual(
      expect.arrayContaining([
        "plans.pap.actionCount",
        "plans.pap.completeCount",
        "measure.plans-in-20-weeks.latest",
        "measure.joint-payment.target",
      ]),
    );
  });

  test("print each of them alike", () => {
    const ofFact = (fact: string) => [...(inPanel.get(fact) ?? [])].sort();
    const differing = inBoth.filter((fact) => {
      const inOther = [...(inCabinet.get(fact) ?? [])];
      return (
        !ofFact(fact).every((words) => inOther.includes(words)) &&
        !inOther.every((words) => ofFact(fact).includes(words))
      );
    });
    expect(differing).toEqual([]);
  });

  test("type no number by hand that also stands in the other, in figures or in words", () => {
    const [ofPanel, ofCabinet] = [statedNumbers(panel), statedNumbers(cabinet)];
    const inTheOther = [
      ...[...ofPanel.typed].filter((words) => ofCabinet.stated.has(words)),
      ...[...ofCabinet.typed].filter((words) => ofPanel.stated.has(words)),
    ];
    expect(ofPanel.stated.size).toBeGreaterThan(70);
    expect([...new Set(inTheOther)].sort()).toEqual(scaleOfRisks);
  });

  test("have each of them from one fact, at one place in the data", () => {
    const merged = inBoth.flatMap((names) => names.split(" "));
    const differing = merged.filter(
      (name) => JSON.stringify(panel.facts[name]) !== JSON.stringify(cabinet.facts[name]),
    );
    expect([...new Set(differing)]).toEqual([]);
  });

  test("the panel's paper encloses the draft of Cabinet's, and Cabinet's tells what the panel said", () => {
    const words = (document: Document) =>
      documentPieces(document)
        .map((piece) => piece.words)
        .join("\n");
    expect(words(panel)).toContain("Appendix 1: draft of the report to Cabinet, 19 March 2026");
    expect(words(cabinet)).toContain("The Children and Families Overview and Scrutiny Panel said on 5 March 2026");
  });

  test("the panel's paper names the draft by its report and the hash of what it says", async () => {
    const draft = await documentOf("2026-03-19-cabinet", "draft");
    const enclosures = panel.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "enclosure");
    expect(enclosures.map(({ report }) => report)).toEqual([{ id: "2026-03-19-cabinet", hash: documentHash(draft) }]);
  });
});
