/** Finds the mistakes in every template of a paper, and in the report's own text, before or without the data. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { checkTemplate } from "./check-template.ts";
import type { KindFiles } from "./kind-files.ts";
import type { PaperText } from "./paper-text.ts";
import { parseTemplate, type TemplateText } from "./parse-template.ts";

/** What a section's own template may hold besides facts. */
export const sectionSlots = ["narrative", "recommendations"] as const;

/** For an area whose data can't be read: ids that authors gave can't be told from others then. */
export function checkPaper(kind: KindFiles, paper: PaperText): readonly Diagnostic[] {
  const partials = new Set(kind.partials.keys());
  const faultsOf = (slots: readonly string[]) => (template: TemplateText) => {
    const parsed = parseTemplate(template);
    return parsed.ok ? checkTemplate(parsed.value, { template, slots, partials }) : parsed.errors;
  };
  const settings = [
    ...kind.kind.frontMatter.map(({ value }, index) => setting(kind, `frontMatter.${index}.value`, value)),
    ...kind.kind.sections.flatMap(({ title }, index) =>
      title === undefined ? [] : [setting(kind, `sections.${index}.title`, title)],
    ),
  ];
  const own = [...kind.partials.values(), paper.title, ...paper.recommendations, ...settings, ...paper.narratives];
  return [
    ...own.flatMap(faultsOf([])),
    ...[...kind.sections.values()].flatMap(faultsOf(sectionSlots)),
    ...unknownSections(kind, paper),
  ];
}

/** A setting of template.yaml that may hold tags, by its path: `sections.0.title`. */
export function setting(kind: KindFiles, path: string, text: string): TemplateText {
  const { line, columns } = kind.placeOf(path);
  return { file: kind.file, text, firstLine: line, columns };
}

export function unknownSections(kind: KindFiles, paper: PaperText): readonly Diagnostic[] {
  const ids = kind.kind.sections.map((section) => section.id);
  return paper.narratives
    .filter((narrative) => !ids.includes(narrative.section))
    .map((narrative) => ({
      severity: "error",
      code: "report/unknown-section",
      message: `the template has no section “${narrative.section}”`,
      at: { file: narrative.file, line: narrative.headingLine, column: 3 },
      hint: nearestNameHint(narrative.section, ids),
    }));
}
