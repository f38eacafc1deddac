/** `:::measures{caption="…"}`: each measure's last two figures beside its target. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block } from "../document/document.ts";
import { column, factCell } from "./cell.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function measuresTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, {});
  if (findings.length > 0 || facts.measures.length === 0) return checked([], findings);

  return checked([
    {
      kind: "table",
      id: "measures",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("measure", 36, words),
        column("target", 12, words, "right"),
        column("previous", 12, words, "right"),
        column("latest", 12, words, "right"),
        column("period", 18, words),
      ],
      rows: facts.measures.map((measure) => [
        factCell(measure.name, words),
        factCell(measure.target, words),
        factCell(measure.previous, words),
        factCell(measure.latest, words),
        factCell(measure.latestPeriod, words),
      ]),
    },
  ]);
}
