/** Every paper of every area, as a reader meets it in each format: nothing of its making shows, and nothing is empty. */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { allReports, loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import type { Block, Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import type { Theme } from "../../src/render/theme/theme.ts";
import { allWords, paperFormats, readBack } from "../seeds/papers.ts";
import { isWaived, validatorFindings } from "../word-templates/validator.ts";

const host = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [] });
const reports = await allReports(host);

interface PaperOfKind {
  readonly report: string;
  readonly kind: string;
  readonly document: Document;
  readonly theme: Theme;
}

async function paperOf(report: string): Promise<PaperOfKind> {
  const loaded = await loadReport(host, report);
  const paper = loaded.ok ? makePaper({ ...loaded.value, standing: "draft", asAt: undefined }) : loaded;
  if (!loaded.ok || !paper.ok)
    throw new Error((paper.ok ? [] : paper.errors).map(({ code, message }) => `${code}: ${message}`).join("\n"));
  const { kind, theme } = loaded.value;
  return { report, kind: kind.id, document: paper.value.document, theme };
}

const papers = await Promise.all(reports.map(paperOf));

/** The last of each kind. */
const oneOfEachKind = [...new Map(papers.map((paper) => [paper.kind, paper])).values()];

/** Of a template, of a program, or of a value that was not there. */
const leaked = /\{\{|\}\}|:::|\bundefined\b|\bNaN\b|\bnull\b|\[object |[\uE000-\uF8FF]| {2}|\(\)| [,.;]|\.\.(?!\.)/u;

test("there are reports to look at, of each kind that ships", () => {
  expect(oneOfEachKind.map(({ kind }) => kind).sort()).toEqual([
    "action-plan",
    "agenda-item",
    "cabinet",
    "closure-report",
    "committee",
    "decision-record",
    "health-and-wellbeing-board",
    "highlight-report",
    "minutes",
    "monitoring-report",
    "scrutiny-panel",
    "self-evaluation",
    "short-report",
    "working-group-report",
  ]);
});

describe.skipIf(isWaived)("Microsoft's validator finds no error in the Word file of a report of each kind", () => {
  test.each(oneOfEachKind)("$kind", async ({ document, theme }) => {
    expect([...(await validatorFindings(await renderDocx(document, theme)))]).toEqual([]);
  });
});

describe.each(papers)("$report", ({ document }) => {
  const pieces = documentPieces(document);

  test("shows nothing of its making", () => {
    expect(pieces.map(({ words }) => words).filter((words) => leaked.test(words))).toEqual([]);
  });

  test("has no empty bullet, paragraph or cell", () => {
    expect(pieces.filter(({ words }) => words.trim() === "")).toEqual([]);
  });

  test("has something beneath each heading", () => {
    expect(headingsWithout(document)).toEqual([]);
  });

  test.each(paperFormats)("says the same in %s", async (format) => {
    const read = (await readBack(document, format)).pieces.filter(({ words }) => words !== "");
    expect(firstDifference(allWords(read), allWords(pieces))).toBe("");
  });
});

/** From a few words before it; nothing where both say the same. */
function firstDifference(one: string, other: string): string {
  if (one === other) return "";
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 80);
  return `…${around(one)}… instead of …${around(other)}…`;
}

/** Headings after which another of their level or above stands, or nothing. */
function headingsWithout({ sections }: Document): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block, index) => (isBare(block, blocks[index + 1]) ? [block.id] : [])),
  );
}

function isBare(block: Block, next: Block | undefined): boolean {
  if (block.kind !== "heading") return false;
  return next === undefined || (next.kind === "heading" && next.level <= block.level);
}
