/** A self-evaluation answers statements that there are. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { AreaData } from "./area-data.ts";
import type { PlaceOfField } from "./reader.ts";
import { unknownReference } from "./unknown-reference.ts";

export function checkSelfEvaluation(
  { programme, selfEvaluation }: AreaData,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const findings = programme.inspections.flatMap((inspection) => inspection.findings ?? []);
  return selfEvaluation.statements.flatMap((evaluated) => {
    const finding = findings.find(({ id }) => id === evaluated.finding);
    if (!finding) {
      const known = findings.map(({ id }) => id);
      return [unknownReference(evaluated.finding, "finding", known, places.of(evaluated, "finding"))];
    }
    const { length } = finding.statements;
    if (evaluated.statement <= length) return [];
    return [
      {
        severity: "error" as const,
        code: "data/unknown-reference" as const,
        message: `“${finding.label}” has no statement ${evaluated.statement}`,
        at: places.of(evaluated, "statement"),
        hint:
          length === 0
            ? "it has none"
            : length === 1
              ? "it has one: write 1"
              : `it has ${length}: write 1 to ${length}`,
      },
    ];
  });
}
