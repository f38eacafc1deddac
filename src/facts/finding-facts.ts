/** A finding of the inspectors, statement by statement, with what the area says of each. */

import type { Finding } from "../schema/programme.ts";
import { fact } from "./fact.ts";
import type { InspectionContext } from "./inspection-facts.ts";
import type { FindingFacts } from "./vocabulary.ts";

export function findingFacts(finding: Finding, { selfEvaluation, places, read }: InspectionContext): FindingFacts {
  return {
    id: read(finding, "id"),
    label: read(finding, "label"),
    statements: finding.statements.map((statement, index) => {
      const evaluated = selfEvaluation.statements.findLast(
        (candidate) => candidate.finding === finding.id && candidate.statement === index + 1,
      );
      return {
        text: fact(statement, places.of(finding.statements, index)),
        done: read(evaluated?.done, "text"),
        difference: read(evaluated?.difference, "text"),
        evidence: (evaluated?.evidence ?? []).map((evidence) => ({ text: read(evidence, "text") })),
        stillToDo: read(evaluated?.stillToDo, "text"),
        rating: read(evaluated?.rating, "rag"),
      };
    }),
  };
}
