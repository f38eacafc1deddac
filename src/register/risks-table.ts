/**
 * `:::risks{caption="…" where="above-target" top="5" with="controls"}`: a risk a row, with its score before anything is done, now
 * and as it is meant to be; the highest first. Nothing where no risk fits.
 */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import type { Leaf } from "../facts/fact.ts";
import type { RiskFacts } from "../facts/oversight-vocabulary.ts";
import { factValue } from "../facts/reader.ts";
import { column, factCell } from "./cell.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";
import { highestFirst, scoreCell } from "./risk-scores.ts";

const wheres = {
  all: () => true,
  "above-target": (risk: RiskFacts) => factValue(risk.isAboveTarget) === true,
  "at-target": (risk: RiskFacts) => factValue(risk.isAboveTarget) === false,
};

export function risksTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, {
    where: Object.keys(wheres),
    top: { holds: (value) => /^[1-9]\d*$/.test(value), hint: "write how many, such as 5" },
    with: ["controls"],
  });
  const { where = "all", top, with: more } = asked.attributes;
  if (findings.length > 0) return checked([], findings);
  const risks = highestFirst(facts.risks.filter(wheres[where as keyof typeof wheres]));
  const chosen = top === undefined ? risks : risks.slice(0, Number(top));
  if (chosen.length === 0) return checked([]);

  const hasControls = more === "controls";
  return checked([
    {
      kind: "table",
      id: hasControls ? "risk-register" : "risks",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("id", 7, words),
        column("risk", hasControls ? 36 : 31, words),
        column("owner", hasControls ? 21 : 24, words),
        column("inherent", hasControls ? 12 : 15, words),
        column("current", hasControls ? 12 : 15, words),
        column("targetScore", hasControls ? 12 : 15, words),
        ...(hasControls ? [column("response", 13, words), column("controls", 30, words)] : []),
      ],
      rows: chosen.map((risk) => [
        factCell(risk.id, words),
        hasControls ? riskInFull(risk, words) : factCell(risk.title, words),
        factCell(risk.owner, words),
        scoreCell(risk.inherent, words),
        scoreCell(risk.current, words),
        scoreCell(risk.target, words),
        ...(hasControls ? [factCell(risk.response, words, words.statuses), controlsCell(risk, words)] : []),
      ]),
    },
  ]);
}

/** @param label - words that stand before it: “Cause” */
function line(leaf: Leaf<string>, label?: string): readonly Inline[] {
  if (leaf.kind === "missing") return [];
  const before: readonly Inline[] = label === undefined ? [] : [{ kind: "text", text: `${label}: ` }];
  return [{ kind: "line-break" }, ...before, { kind: "merged", text: leaf.value, facts: [leaf.name] }];
}

/** Its title, and beneath it why it may happen and what would follow. */
function riskInFull({ title, cause, effect }: RiskFacts, words: RegisterWords): Cell {
  const { columns } = words;
  return {
    content: [
      { kind: "strong", content: factCell(title, words).content },
      ...line(cause, columns.cause),
      ...line(effect, columns.effect),
    ],
  };
}

function controlsCell({ controls }: RiskFacts, words: RegisterWords): Cell {
  const [first, ...rest] = controls;
  if (!first) return { content: [{ kind: "text", text: words.none }] };
  return { content: [...factCell(first.text, words).content, ...rest.flatMap(({ text }) => line(text))] };
}
