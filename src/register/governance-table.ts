/** `:::governance{caption="…" where="before"}`: each body, what it does and to whom it reports, before or after all changes. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block } from "../document/document.ts";
import type { Leaf } from "../facts/fact.ts";
import type { GovernedFacts } from "../facts/oversight-vocabulary.ts";
import { factValue } from "../facts/reader.ts";
import { column, phraseCell } from "./cell.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function governanceTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, { where: ["before", "after"] });
  if (findings.length > 0) return checked([], findings);

  const where = asked.attributes.where === "after" ? "after" : "before";
  const isTold = ({ role, reportsTo }: GovernedFacts) => role.kind === "fact" || reportsTo.kind === "fact";
  const told = new Set([...facts.governance.before, ...facts.governance.after].filter(isTold).map(nameOf));
  const rows = facts.governance[where].filter((row) => told.has(nameOf(row)));
  // Of no body it may be known to whom it reports, or how often.
  const columns = described.filter(({ of, isAlways }) => isAlways || rows.some((row) => of(row).kind === "fact"));
  if (rows.length === 0) return checked([]);
  return checked([
    {
      kind: "table",
      id: `governance-${where}`,
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: columns.map(({ name, width }) => column(name, width, words)),
      rows: rows.map((row) => columns.map(({ of }) => phraseCell(of(row), words))),
    },
  ]);
}

const nameOf = ({ name }: GovernedFacts) => factValue(name);

const described: readonly {
  readonly name: string;
  readonly width: number;
  readonly isAlways?: true;
  readonly of: (row: GovernedFacts) => Leaf<string>;
}[] = [
  { name: "body", width: 24, isAlways: true, of: ({ name }) => name },
  { name: "role", width: 34, isAlways: true, of: ({ role }) => role },
  { name: "reportsTo", width: 20, of: ({ reportsTo }) => reportsTo },
  { name: "reports", width: 20, of: ({ what }) => what },
  { name: "cadence", width: 16, of: ({ cadence }) => cadence },
];
