/** `self-evaluation.yaml`: what the area says of each statement of the inspectors: done, difference made, still to do. */

import { z } from "zod";
import { Rag } from "../values/rag.ts";
import { DatedWords, Id, known, source } from "./fields.ts";

const EvaluatedStatement = z.strictObject({
  finding: Id.describe("The finding that the statement belongs to."),
  statement: z.int().min(1).describe("Which of its statements, by its place in the list: 1 for the first."),
  done: DatedWords.optional().describe("What has been done, a sentence or two."),
  difference: DatedWords.optional().describe(
    "The difference that it has made to children and families, a sentence or two.",
  ),
  evidence: z.array(DatedWords).optional().describe("What shows it, a noun phrase each."),
  stillToDo: DatedWords.optional().describe("What is still to do, a sentence or two."),
  rating: z
    .strictObject({ rag: Rag, known, source })
    .optional()
    .describe("How the area rates its own progress on the statement."),
  known,
  source,
});

export const SelfEvaluation = z
  .strictObject({ statements: z.array(EvaluatedStatement).default([]) })
  .meta({ title: "Self-evaluation", description: "The area's own view of each statement of the inspectors." });

export type SelfEvaluation = z.infer<typeof SelfEvaluation>;
