/** The texts of the reports that follow from a meeting: one that prints its minutes, one that records a decision. */

import { Document, parseDocument } from "yaml";
import type { CalendarDate } from "../values/calendar-date.ts";

export interface ReportOfMeeting {
  readonly schemaLine: string | undefined;
  readonly template: string;
  readonly title: string;
  readonly asAt: CalendarDate;
  /** The id of the meeting. */
  readonly meeting: string;
  readonly author: string;
}

export function minutesReport(report: ReportOfMeeting): string {
  return front(report, {});
}

/** What a record repeats from the report that was decided on. */
const repeated = ["wards", "keyDecision", "reasons", "alternatives", "backgroundPapers"] as const;

/** @param text - of the report that was decided on, read without a fault */
export function decisionReport(report: ReportOfMeeting, decidedOn: string, text: string): string {
  const lines = text.split(/\r?\n/);
  const written = parseDocument(lines.slice(1, lines.indexOf("---", 1)).join("\n")).toJS() as Record<string, unknown>;
  const kept = Object.fromEntries(repeated.flatMap((field) => (field in written ? [[field, written[field]]] : [])));
  return front(report, { ...kept, decision: { on: report.asAt, report: decidedOn, dispensations: "none" } });
}

/** The same report as at a later day. */
export function reportAsAtDay(text: string, day: CalendarDate): string {
  return text.replace(/^as-at:.*$/m, `as-at: ${day}`);
}

function front({ schemaLine, template, title, asAt, meeting, author }: ReportOfMeeting, more: object): string {
  const document = new Document({ template, title, "as-at": asAt, meeting, author, ...more });
  const line = schemaLine === undefined ? "" : `${schemaLine}\n`;
  return `---\n${line}${document.toString({ lineWidth: 0 })}---\n`;
}
