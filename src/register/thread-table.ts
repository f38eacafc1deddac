/** `:::golden-thread{caption="…"}`: from what the inspectors said to the evidence that it is put right, a row for each finding. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import type { ThreadFacts } from "../facts/thread-facts.ts";
import { column, factCell, withheldWords } from "./cell.ts";
import { leafWords, said, worded } from "./figure/worded.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

type Row = ThreadFacts[number];

export function threadTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, {});
  if (findings.length > 0 || facts.thread.length === 0) return checked([], findings);
  const hasEvidence = facts.thread.some(({ evidence }) => evidence.length > 0);
  return checked([
    {
      kind: "table",
      id: "golden-thread",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("finding", 30, words),
        column("statement", 36, words),
        column("theme", 20, words),
        column("actions", 20, words),
        column("measure", 34, words),
        ...(hasEvidence ? [column("evidence", 26, words)] : []),
      ],
      rows: facts.thread.map((row) => [
        factCell(row.finding, words),
        lines(
          row.statements.map(({ text }) => leafWords(text, words.none)),
          words,
        ),
        lines(
          row.themes.map(({ text }) => leafWords(text, words.none)),
          words,
        ),
        actionsCell(row, words),
        lines(
          row.measures.map((measure) => measureWords(measure, words)),
          words,
        ),
        ...(hasEvidence
          ? [
              lines(
                row.evidence.map(({ text }) => leafWords(text, words.none)),
                words,
              ),
            ]
          : []),
      ]),
    },
  ]);
}

function lines(parts: readonly (readonly Inline[])[], words: RegisterWords): Cell {
  if (parts.length === 0) return { content: said(words.none) };
  return { content: parts.flatMap((part, index) => (index === 0 ? part : [{ kind: "line-break" as const }, ...part])) };
}

/** “10, of which 7 complete; next: e-4 on 31 March 2026” */
function actionsCell(row: Row, words: RegisterWords): Cell {
  const values = {
    count: leafWords(row.actionCount, words.none),
    complete: leafWords(row.completeCount, words.none),
    action: leafWords(row.nextAction, words.none),
    date: leafWords(row.nextDue, words.none),
  };
  const next = row.nextDue.kind === "fact" ? [worded(words.thread.next, values)] : [];
  return lines([worded(words.thread.actions, values), ...next], words);
}

/** With the latest figure, and what it shows. */
function measureWords(measure: Row["measures"][number], words: RegisterWords): readonly Inline[] {
  const { name, latest, isLatestSmall, isLatestWithheld, smallBelow, variation } = measure;
  const figure =
    isLatestSmall.kind === "fact"
      ? said(withheldWords({ isSmall: isLatestSmall, isWithheld: isLatestWithheld, smallBelow }, words))
      : leafWords(latest, words.none);
  const shown = factCell(variation, words, words.figures.process.shown).content;
  const values = { name: leafWords(name, words.none), figure, shown };
  return worded(variation.kind === "fact" ? words.thread.measure : words.thread.measureAlone, values);
}
