/** What a report recommends, each with the record and the field in which its text stands. */

import type { ReportHeader } from "../schema/report.ts";

export interface WrittenRecommendation {
  /** As written, with tags. */
  readonly text: string;
  /** What a resolution refers to, where the author gave it one. */
  readonly id?: string;
  readonly holder: object;
  readonly field: string | number;
}

export function recommendationsIn({
  recommendations,
}: Pick<ReportHeader, "recommendations">): readonly WrittenRecommendation[] {
  if (typeof recommendations === "string") return [];
  return recommendations.map((written, index) =>
    typeof written === "string"
      ? { text: written, holder: recommendations, field: index }
      : { text: written.text, id: written.id, holder: written, field: "text" },
  );
}
