/** What a body asked for is answered, or put off with a reason, before a paper to it is final. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentPieces } from "../../src/document/pieces.ts";
import { paperOfExampleshire } from "../exampleshire/paper.ts";
import { contradictionsIn, factsOf, said } from "./facts-of.ts";

const file = "data/exampleshire/requests.yaml";
const shipped = readFileSync(join(import.meta.dirname, "../..", file), "utf8");

/** Exampleshire's ledger with one request of the Health and Wellbeing Board without its answer. */
const unanswered = (more: string) =>
  shipped.replace(/ {4}answers:\n.*paragraph: late-reviews.*\n/, more === "" ? "" : `    ${more}\n`);

describe("a request of the Board without an answer", () => {
  test("is told in a draft, and refused in a final paper", async () => {
    const ledger = unanswered("");
    expect(ledger).not.toBe(shipped);
    const draft = await paperOfExampleshire({ files: { [file]: ledger } });
    const final = await paperOfExampleshire({ files: { [file]: ledger }, standing: "final" });
    const found = [draft.ok ? draft.warnings : draft.errors, final.ok ? final.warnings : final.errors];
    expect(found.map((findings) => findings.map(({ severity, code }) => `${severity} ${code}`))).toEqual([
      ["warning request/unanswered"],
      ["error request/unanswered"],
    ]);
    expect(found[1]?.[0]).toMatchObject({
      message:
        "“a report on the time that families wait for a decision after a review”, asked for on 11 December 2025, due 12 March 2026, has no answer",
      at: { file, line: 16 },
    });
  });

  test("that is put off is printed as outstanding, with the reason, and refuses nothing", async () => {
    const putOff = "outstanding: [{ on: 2026-02-20, reason: the survey closes in May, until: 2026-06-11 }]";
    const paper = await paperOfExampleshire({ files: { [file]: unanswered(putOff) }, standing: "final" });
    expect(paper.ok ? paper.warnings : paper.errors).toEqual([]);
    const words = paper.ok ? documentPieces(paper.value.document).map((piece) => piece.words) : [];
    expect(words).toContain("Outstanding: the survey closes in May");
    expect(words).toContain("11 June 2026");
  });

  test("stands beside those that are answered, each with the number of its paragraph", async () => {
    const paper = await paperOfExampleshire();
    const words = paper.ok ? documentPieces(paper.value.document).map((piece) => piece.words) : [];
    expect(words.filter((cell) => /^paragraph \d/.test(cell))).toHaveLength(2);
  });
});

describe("a request that was answered since the last report", () => {
  const wordsOf = async (text: string) => {
    const paper = await paperOfExampleshire({ files: { [file]: text } });
    if (!paper.ok) throw new Error(paper.errors.map(({ message }) => message).join("\n"));
    return documentPieces(paper.value.document).map(({ words }) => words);
  };
  const answered = `requests:
  - id: waits
    kind: request
    body: hwb
    on: 2025-09-18
    due: 2025-12-11
    text: a report on waits
    owner: Head of SEND
    answers: [{ report: 2025-11-send-board-monitoring, paragraph: waits, on: DAY }]
`;

  test("stands in a table of what has changed, with the day of the answer", async () => {
    const words = await wordsOf(answered.replace("DAY", "2025-12-04"));
    const at = words.findIndex((piece) => /Requests: what was answered since 28 November 2025$/.test(piece));
    expect(words.slice(at + 1, at + 5)).toEqual(["What", "Answered", "A report on waits", "4 December 2025"]);
  });

  test("and none where it was answered before: nothing empty is printed", async () => {
    const words = await wordsOf(answered.replace("DAY", "2025-11-20"));
    expect(words.some((piece) => piece.includes("Requests:"))).toBe(false);
  });
});

const ledger = (fields: string) => `requests:\n  - { id: a, kind: request, body: board, text: a list, ${fields} }`;

test.each([
  { fields: "on: 2025-09-18", because: "no meeting was named: the next one" },
  { fields: "on: 2025-09-18, due: 2026-01-20", because: "it is due at this meeting" },
  { fields: "on: 2025-09-18, due: 2025-11", because: "it was due before" },
  { fields: "on: 2025-09-18, due: 2026-01", because: "its month is that of the meeting" },
])("$fields is asked for: $because", ({ fields }) => {
  expect(contradictionsIn({ requests: ledger(fields) })).toEqual(["request/unanswered requests.yaml:2"]);
  expect(factsOf({ requests: ledger(fields) }).requestsDue.map(({ text }) => said(text))).toEqual(["a list"]);
});

test.each([
  { fields: "on: 2025-09-18, due: 2026-03-12", because: "it is due later" },
  { fields: "on: 2026-01-20, known: 2026-01-02", because: "it was asked at this meeting" },
  { fields: "on: 2025-12-18, known: 2026-01-09", because: "it was not known on the day of the paper" },
  {
    fields: "on: 2025-09-18, due: 2025-11-20, outstanding: [{ on: 2025-11-20, reason: the tender is open }]",
    because: "it is put off, and until when is not known",
  },
  {
    fields: "on: 2025-09-18, answers: [{ report: paper, paragraph: a, on: 2025-11-20 }]",
    because: "it was answered before",
  },
])("$fields is not: $because", ({ fields }) => {
  expect(contradictionsIn({ requests: ledger(fields) })).toEqual([]);
  expect(factsOf({ requests: ledger(fields) }).requestsDue).toHaveLength(0);
});

test("a day that is put off has passed in its turn: then the answer is asked for again", () => {
  const putOff = "outstanding: [{ on: 2025-11-20, reason: the tender is open, until: 2026-01-20 }]";
  expect(contradictionsIn({ requests: ledger(`on: 2025-09-18, due: 2025-11-20, ${putOff}`) })).toEqual([
    "request/unanswered requests.yaml:2",
  ]);
});
