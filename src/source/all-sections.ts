/**
 * A report's text with a heading for every section of its kind, and without those that nobody wrote anything beneath.
 *
 * So that an author has a place for each section, and the report keeps only what was written.
 */

import { plainHeading, toBeWritten } from "./roll-report.ts";

export interface SectionToWrite {
  readonly id: string;
  /** As the kind of paper has it, tags and all; a section without one is named by its id. */
  readonly title?: string | undefined;
}

export function withAllSections(text: string, sections: readonly SectionToWrite[]): string {
  const missing = sections.filter(({ id }) => !headingOf(id).test(text));
  return missing.reduce((all, section) => `${all.trimEnd()}\n${unwritten(section)}`, text);
}

export function withoutUnwritten(text: string, sections: readonly SectionToWrite[]): string {
  const plain = text.replaceAll("\r\n", "\n");
  const kept = sections.reduce((all, section) => all.replace(unwritten(section), ""), plain);
  return text.includes("\r\n") ? kept.replaceAll("\n", "\r\n") : kept;
}

export function sectionName({ id, title }: SectionToWrite): string {
  return plainHeading(title ?? id.replaceAll("-", " "));
}

function headingOf(id: string): RegExp {
  return new RegExp(`^# +${id.replace(/[^\w-]/g, "\\$&")}[ \\t\\r]*$`, "m");
}

function unwritten(section: SectionToWrite): string {
  return `\n# ${section.id}\n\n${toBeWritten(`${sectionName(section)}, if there is more to say than the data do`)}\n`;
}
