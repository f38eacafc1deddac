/** Answers to requests that a report is said to give, and does not: no paragraph of it has the label that they name. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Requests } from "../schema/requests.ts";
import type { Places } from "../source/places.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";

interface AnsweringPaper {
  readonly report: string;
  readonly asAt: CalendarDate;
  /** The labels of its paragraphs. */
  readonly labels: readonly string[];
  readonly places: Places;
}

/** What is answered after the day as at which the paper speaks, it need not say yet. */
export function checkAnswers(
  { requests }: Requests,
  { report, asAt, labels, places }: AnsweringPaper,
): readonly Diagnostic[] {
  return requests
    .flatMap(({ answers }) => answers)
    .filter((answer) => answer.report === report && hasPassed(answer.on, asAt) && !labels.includes(answer.paragraph))
    .map((answer) => ({
      severity: "error",
      code: "request/unknown-paragraph",
      message: `“${report}” has no paragraph with the label “${answer.paragraph}”`,
      at: places.of(answer, "paragraph"),
      hint: labels.length > 0 ? nearestNameHint(answer.paragraph, labels) : noLabels(answer.paragraph),
    }));
}

const noLabels = (label: string): string => `write {#${label}} at the end of the paragraph that answers`;

/** The labels that the text of sections gives to paragraphs: `{#joint-payment}`. */
export function labelsIn(sections: readonly { readonly markdown: string }[]): readonly string[] {
  return sections.flatMap(({ markdown }) =>
    [...markdown.matchAll(/\{# ?([a-z0-9-]+) ?\}/g)].flatMap(([, label]) => label ?? []),
  );
}
