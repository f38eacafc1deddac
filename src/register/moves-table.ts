/** `:::moves{caption="…" since="last"}`: each time that a date of the current plan was moved, why, and who agreed to it. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block } from "../document/document.ts";
import { factValue } from "../facts/reader.ts";
import { column, dateCell, factCell, phraseCell } from "./cell.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function movesTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const themes = facts.plan.current.themes.map(({ id }) => String(factValue(id)));
  const findings = unknownAttributes(asked, { since: ["last"], theme: themes });
  if (findings.length > 0) return checked([], findings);

  const { since, theme } = asked.attributes;
  const after = since === "last" ? (factValue(facts.since)?.latest ?? "") : "";
  const rows = facts.plan.current.actions
    .filter((action) => theme === undefined || factValue(action.theme.id) === theme)
    .flatMap((action) =>
      action.moves.filter(({ on }) => (factValue(on)?.latest ?? "") > after).map((move) => ({ action, move })),
    )
    .sort((a, b) => compare(factValue(a.move.on)?.latest, factValue(b.move.on)?.latest));
  if (rows.length === 0) return checked([]);

  return checked([
    {
      kind: "table",
      id: theme === undefined ? "moves" : `moves-${theme}`,
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("id", 6, words),
        column("action", 36, words),
        column("firstDue", 12, words),
        column("from", 12, words),
        column("to", 12, words),
        column("slip", 8, words, "right"),
        column("reason", 26, words),
        column("approvedBy", 20, words),
      ],
      rows: rows.map(({ action, move }) => [
        factCell(action.id, words),
        factCell(action.text, words),
        dateCell(action.firstDue, words),
        dateCell(move.from, words),
        dateCell(move.to, words),
        factCell(move.slipDays, words),
        phraseCell(move.reason, words),
        factCell(move.approvedBy, words),
      ]),
    },
  ]);
}

const compare = (a: string | undefined = "", b: string | undefined = ""): number => (a < b ? -1 : a > b ? 1 : 0);
