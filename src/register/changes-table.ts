/** `:::changes{caption="…" of="action"}`: what has changed since the last paper, each with what it was, what it is, and why. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Column } from "../document/document.ts";
import type { ChangeFacts } from "../facts/changes-since.ts";
import { factValue } from "../facts/reader.ts";
import { filled } from "../values/filled.ts";
import { Rag } from "../values/rag.ts";
import { column, factCell, phraseCell, ragCell } from "./cell.ts";
import { leafWords, said, worded } from "./figure/worded.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

const subjects = ["action", "measure", "risk", "finding", "request"] as const;

export function changesTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, { of: subjects });
  if (findings.length > 0) return checked([], findings);

  const { of } = asked.attributes;
  const changes = facts.changes.filter(({ kind }) => of === undefined || factValue(kind)?.startsWith(`${of}-`));
  if (changes.length === 0) return checked([]);
  const columns = columnsOf(changes, words).filter(({ isTold }) => isTold);
  return checked([
    {
      kind: "table",
      id: of === undefined ? "changes" : `changes-${of}`,
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: columns.map(({ column: one }) => one),
      rows: changes.map((change) => columns.map(({ cell }) => cell(change))),
    },
  ]);
}

interface ToldColumn {
  readonly column: Column;
  /** Not where it would say nothing, or the same in each row. */
  readonly isTold: boolean;
  readonly cell: (change: ChangeFacts) => Cell;
}

function columnsOf(changes: readonly ChangeFacts[], words: RegisterWords): readonly ToldColumn[] {
  const told = (name: string, width: number, isTold: boolean, cell: ToldColumn["cell"]) => ({
    column: column(name, width, words),
    isTold,
    cell,
  });
  const has = (field: "from" | "reason" | "firstDue") => changes.some((change) => change[field].kind === "fact");
  const kinds = new Set(changes.map(({ kind }) => factValue(kind)));
  const isNumbered = [...kinds].some((kind) => kind?.startsWith("action-") || kind?.startsWith("risk-"));
  const isAnswered = [...kinds].every((kind) => kind === "request-answered");
  return [
    told("id", 10, isNumbered, ({ id }) => factCell(id, words)),
    told("changed", 34, true, ({ name }) => phraseCell(name, words)),
    told("change", 18, kinds.size > 1, ({ kind }) => factCell(kind, words, words.statuses)),
    told("from", 16, has("from"), (change) => valueCell(change, "from", words)),
    told(isAnswered ? "answered" : "to", 16, true, (change) => valueCell(change, "to", words)),
    told("reason", 34, has("reason") || has("firstDue"), (change) => reasonCell(change, words)),
  ];
}

/** A rating with its symbol, a status as it is printed elsewhere, a day as it stands. */
function valueCell(change: ChangeFacts, which: "from" | "to", words: RegisterWords): Cell {
  const leaf = change[which];
  const rag = factValue(change.kind) === "action-rating" ? Rag.safeParse(factValue(leaf)) : undefined;
  if (leaf.kind === "missing" || !rag?.success) {
    const [, below] = /^small(?: (\d+))?$/.exec(factValue(leaf) ?? "") ?? [];
    const small = filled(words.statuses.small ?? words.none, { below: below ?? "5" });
    return factCell(leaf, words, { ...words.statuses, small, [`small ${below}`]: small });
  }
  return ragCell({ ...leaf, value: rag.data }, words);
}

/** Of a date that was moved: also when it was due at first, and by how much it was moved in all. */
function reasonCell(change: ChangeFacts, words: RegisterWords): Cell {
  const { reason, by, firstDue, timesMoved, slipDays } = change;
  if (firstDue.kind === "missing") return factCell(reason, words);
  const isOnce = factValue(timesMoved) === 1;
  const values = {
    reason: leafWords(reason, words.none),
    by: leafWords(by, words.none),
    first: leafWords(firstDue, words.none),
    times: leafWords(timesMoved, words.none),
    days: leafWords(slipDays, words.none),
  };
  const why = by.kind === "fact" ? worded(words.moved.agreed, values) : values.reason;
  return { content: [...why, ...said("; "), ...worded(isOnce ? words.moved.once : words.moved.often, values)] };
}
