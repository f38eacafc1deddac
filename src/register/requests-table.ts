/** `:::requests{caption="…" where="open"}`: what the body asked for and was promised, who answers, and where it is answered. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import type { RequestFacts } from "../facts/oversight-vocabulary.ts";
import { factValue } from "../facts/reader.ts";
import { column, factCell, phraseCell } from "./cell.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

const wheres = {
  all: () => true,
  open: (request: RequestFacts) => factValue(request.isAnswered) === false,
  answered: (request: RequestFacts) => factValue(request.isAnswered) === true,
  overdue: (request: RequestFacts) => factValue(request.isOverdue) === true,
};

export function requestsTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, { where: Object.keys(wheres) });
  if (findings.length > 0) return checked([], findings);

  const requests = facts.requests.filter(wheres[(asked.attributes.where ?? "all") as keyof typeof wheres]);
  if (requests.length === 0) return checked([]);
  return checked([
    {
      kind: "table",
      id: "requests",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("request", 38, words),
        column("asked", 20, words),
        column("owner", 28, words),
        column("answerDue", 18, words),
        column("answer", 20, words),
      ],
      rows: requests.map((request) => [
        phraseCell(request.text, words),
        factCell(request.on, words),
        ownedCell(request.owner, words),
        ownedCell(request.due, words),
        answerCell(request, words),
      ]),
    },
  ]);
}

/** What a source does not tell stands there in words. */
function ownedCell(leaf: RequestFacts["owner"] | RequestFacts["due"], words: RegisterWords): Cell {
  if (leaf.kind === "missing" && leaf.reason === "not-stated")
    return { content: [{ kind: "text", text: words.notStated }] };
  return factCell(leaf, words);
}

/** The paragraph of this paper that answers, or the day of an earlier answer; or that there is none yet, and why. */
function answerCell(request: RequestFacts, words: RegisterWords): Cell {
  const { isAnswered, isAnsweredHere, isOverdue, answeredOn, paragraph, outstanding } = request;
  if (factValue(isAnsweredHere) === true && paragraph.kind === "fact")
    return { content: [{ kind: "cross-reference", target: paragraph.value, text: "" }] };
  if (factValue(isAnswered) === true) return factCell(answeredOn, words);
  const state = factValue(isOverdue) === true ? "overdue" : outstanding.kind === "fact" ? "outstanding" : "open";
  const said = words.statuses[`request-${state}`] ?? state;
  const open: Inline = { kind: "merged", text: said, facts: [isAnswered.name] };
  if (outstanding.kind === "missing") return { content: [open] };
  return { content: [open, { kind: "text", text: ": " }, ...factCell(outstanding, words).content] };
}
