/** Risks by their scores: the highest first, and a score in a cell. */

import type { Cell } from "../document/document.ts";
import type { RiskFacts } from "../facts/oversight-vocabulary.ts";
import { factValue } from "../facts/reader.ts";
import { factCell } from "./cell.ts";
import type { RegisterWords } from "./register-words.ts";

export function highestFirst(risks: readonly RiskFacts[]): readonly RiskFacts[] {
  const score = (risk: RiskFacts) => factValue(risk.current.score) ?? 0;
  return [...risks].sort((a, b) => score(b) - score(a));
}

/** “12 High”: the score, and what the council calls it. */
export function scoreCell({ score, band }: RiskFacts["current"], words: RegisterWords): Cell {
  if (band.kind === "missing") return factCell(score, words);
  return {
    content: [...factCell(score, words).content, { kind: "text", text: " " }, ...factCell(band, words).content],
  };
}
