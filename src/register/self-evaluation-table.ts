/** `:::self-evaluation{finding="plans-late" caption="…"}`: each statement of the inspectors beside what the area says of it. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import { factValue } from "../facts/reader.ts";
import type { FindingFacts } from "../facts/vocabulary.ts";
import { column, factCell, ragCell } from "./cell.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function selfEvaluationTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const all = facts.inspection.findings;
  const findings = unknownAttributes(asked, { finding: all.map(({ id }) => String(factValue(id))) });
  if (findings.length > 0) return checked([], findings);

  const { finding } = asked.attributes;
  const statements = all
    .filter(({ id }) => finding === undefined || factValue(id) === finding)
    .flatMap((found) => found.statements);
  if (statements.length === 0) return checked([]);
  return checked([
    {
      kind: "table",
      id: finding === undefined ? "self-evaluation" : `self-evaluation-${finding}`,
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("statement", 24, words),
        column("done", 25, words),
        column("difference", 24, words),
        column("evidence", 20, words),
        column("stillToDo", 22, words),
        column("rag", 10, words),
      ],
      rows: statements.map((statement) => [
        factCell(statement.text, words),
        factCell(statement.done, words),
        factCell(statement.difference, words),
        evidenceCell(statement, words),
        factCell(statement.stillToDo, words),
        ragCell(statement.rating, words),
      ]),
    },
  ]);
}

/** A line each. */
function evidenceCell({ evidence }: FindingFacts["statements"][number], words: RegisterWords): Cell {
  if (evidence.length === 0) return { content: [{ kind: "text", text: words.none }] };
  return {
    content: evidence.flatMap(({ text }, index): readonly Inline[] => [
      ...(index > 0 ? [{ kind: "line-break" } as const] : []),
      ...factCell(text, words).content,
    ]),
  };
}
