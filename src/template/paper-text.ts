/** What a report's author wrote that may hold tags. */

import type { TemplateText } from "./parse-template.ts";

export interface PaperText {
  /** The report file, for faults that have no better place. */
  readonly file: string;
  readonly title: TemplateText;
  readonly recommendations: readonly TemplateText[];
  /** Whether the author says that the source does not tell what is recommended. */
  readonly isRecommendationNotStated: boolean;
  readonly narratives: readonly SectionNarrative[];
}

export interface SectionNarrative extends TemplateText {
  readonly section: string;
  readonly headingLine: number;
}
