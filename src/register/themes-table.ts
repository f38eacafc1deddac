/** `:::themes{caption="…"}`: a row for each theme of the current plan, with its actions counted by their rating; then all. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell } from "../document/document.ts";
import type { ActionCounts } from "../facts/vocabulary.ts";
import { Rag } from "../values/rag.ts";
import { column, factCell } from "./cell.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function themesTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, {});
  const { current } = facts.plan;
  const themes = current.themes.filter((theme) => theme.actionCount.kind === "fact");
  if (findings.length > 0 || themes.length === 0) return checked([], findings);

  return checked([
    {
      kind: "table",
      id: "themes",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("theme", 26, words),
        column("actions", 13, words, "right"),
        ...Rag.options.map((rag) => ({
          header: [{ kind: "text" as const, text: words.ratings[rag] ?? rag }],
          align: "right" as const,
          width: 12,
        })),
        column("overdue", 15, words, "right"),
      ],
      rows: [
        ...themes.map((theme) => [factCell(theme.name, words), ...countCells(theme, words)]),
        [{ content: [{ kind: "text", text: words.columns.total ?? "total" }] }, ...countCells(current, words)],
      ],
    },
  ]);
}

function countCells(counts: ActionCounts, words: RegisterWords): readonly Cell[] {
  const { actionCount, ratings, overdueCount } = counts;
  return [actionCount, ...Rag.options.map((rag) => ratings[rag]), overdueCount].map((leaf) => factCell(leaf, words));
}
