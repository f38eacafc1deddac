/** `:::agenda{caption="…"}`: the items of business, a row each, with the page of the pack on which each paper begins. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import { factValue } from "../facts/reader.ts";
import type { ItemFacts } from "../facts/vocabulary.ts";
import { clockTime } from "../values/clock-time.ts";
import { paperOfItem } from "../values/paper-of-item.ts";
import { column, factCell } from "./cell.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function agendaTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, {});
  const { items } = facts.meeting;
  if (findings.length > 0 || items.length === 0) return checked([], findings);

  const hasTimes = items.some((item) => item.begins.kind === "fact");
  const hasPages = items.some((item) => item.page.kind === "fact");
  return checked([
    {
      kind: "table",
      id: "agenda",
      ...(asked.at && { at: asked.at }),
      isIndex: true,
      caption: asked.caption,
      columns: [
        column("item", 10, words),
        ...(hasTimes ? [column("time", 13, words)] : []),
        column("business", hasTimes ? 65 : 78, words),
        ...(hasPages ? [column("page", 12, words, "right")] : []),
      ],
      rows: items.map((item) => [
        factCell(item.number, words),
        ...(hasTimes ? [timeCell(item, words)] : []),
        business(item, words),
        ...(hasPages ? [factCell(item.page, words)] : []),
      ]),
    },
  ]);
}

function timeCell({ begins }: ItemFacts, words: RegisterWords): Cell {
  return begins.kind === "fact"
    ? { content: [{ kind: "merged", text: clockTime(begins.value), facts: [begins.name] }] }
    : factCell(begins, words);
}

/** The title, leading to the paper where there is one; beneath it what the body is asked to do, and who presents it. */
function business(item: ItemFacts, words: RegisterWords): Cell {
  const title = factValue(item.title) ?? "";
  const number = factValue(item.number) ?? "";
  const isLink = item.page.kind === "fact";
  const heading: Inline = isLink
    ? { kind: "cross-reference", target: paperOfItem(number), text: title }
    : { kind: "merged", text: title, facts: [item.title.name] };
  const beneath = [item.purpose, item.presenter].flatMap((leaf): readonly Inline[] =>
    leaf.kind === "fact" ? [{ kind: "line-break" }, { kind: "merged", text: leaf.value, facts: [leaf.name] }] : [],
  );
  const status = factValue(item.status);
  const standing: readonly Inline[] =
    status === undefined || status === "enclosed"
      ? []
      : [{ kind: "line-break" }, { kind: "merged", text: words.statuses[status] ?? status, facts: [item.status.name] }];
  return { content: [{ kind: "strong", content: [heading] }, ...beneath, ...standing] };
}
