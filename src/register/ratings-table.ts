/** `:::ratings{caption="…"}`: of each outcome whether it is delivered, whether it shows, and how sure it is; never one for all. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import { ratingsOf } from "../facts/outcome-ratings.ts";
import type { OutcomeFacts } from "../facts/vocabulary.ts";
import { column, factCell, ragCell } from "./cell.ts";
import { leafWords, worded } from "./figure/worded.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function ratingsTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, {});
  const outcomes = facts.plan.current.outcomes.filter((outcome) => ratingsOf(outcome).length > 0);
  if (findings.length > 0 || outcomes.length === 0) return checked([], findings);

  return checked([
    {
      kind: "table",
      id: "ratings",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("finding", 38, words),
        column("delivery", 14, words),
        column("impact", 14, words),
        column("confidence", 14, words),
        column("reason", 40, words),
      ],
      rows: outcomes.map((outcome) => [
        factCell(outcome.finding, words),
        ragCell(outcome.delivery, words),
        ragCell(outcome.impact, words),
        ragCell(outcome.confidence, words),
        reasonCell(outcome, words),
      ]),
    },
  ]);
}

/** Why the outcome is thought to be reached or not, who judges so, and when. */
function reasonCell({ confidenceReason, confidenceBy, confidenceOn }: OutcomeFacts, words: RegisterWords): Cell {
  if (confidenceReason.kind === "missing") return factCell(confidenceReason, words);
  const judged: readonly Inline[] = worded(words.judgedBy, {
    post: leafWords(confidenceBy, words.none),
    date: leafWords(confidenceOn, words.none),
  });
  return { content: [...factCell(confidenceReason, words).content, { kind: "text", text: " " }, ...judged] };
}
