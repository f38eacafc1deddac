/** A council's own workbook to a mapping file that probably fits: for its author to correct, once. */

import { folded, textOfCell } from "./match-sheets.ts";
import type { ReadSheet } from "./read-workbook.ts";
import { type TrackerColumn, type TrackerSheet, trackerSheets } from "./tracker-sheet.ts";

export interface ProposedSheet {
  readonly sheet: string;
  readonly holds: string;
  readonly headings: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** @param asAt - the day of updates that stand beside their action, without a date of their own */
export function proposeMap(sheets: readonly ReadSheet[], asAt: string): readonly ProposedSheet[] {
  return sheets.flatMap((sheet) => {
    const headings = headingRow(sheet);
    if (headings < 0) return [];
    const best = trackerSheets
      .map((records) => ({ records, columns: columnsOf(sheet, records, headings) }))
      .sort((a, b) => likeness(b) - likeness(a))[0];
    if (!best || Object.keys(best.columns).length < 3) return [];
    const first = proposed(sheet, headings, best.records, best.columns, asAt);
    return best.records.holds === "actions" ? [first, ...updatesBeside(sheet, headings, asAt)] : [first];
  });
}

/** How much of what every record needs is there; then, of those that have the same, how much of the rest. */
function likeness({
  records,
  columns,
}: {
  readonly records: TrackerSheet;
  readonly columns: Readonly<Record<string, string>>;
}) {
  const needed = records.columns.filter(isNeeded);
  const found = needed.filter(({ header }) => columns[header] !== undefined);
  return found.length / needed.length + Object.keys(columns).length / 100;
}

/** The status of an action often stands in its own row. */
function updatesBeside(sheet: ReadSheet, headings: number, asAt: string): readonly ProposedSheet[] {
  const updates = trackerSheets.find(({ holds }) => holds === "updates");
  const id = columnsOf(sheet, trackerSheets[0] as TrackerSheet, headings).Id;
  if (!updates || id === undefined) return [];
  const { Due: _, Action: __, ...columns } = columnsOf(sheet, updates, headings);
  if (columns.Status === undefined) return [];
  return [proposed(sheet, headings, updates, { Action: id, ...columns }, asAt)];
}

function proposed(
  sheet: ReadSheet,
  headings: number,
  records: TrackerSheet,
  columns: Readonly<Record<string, string>>,
  asAt: string,
): ProposedSheet {
  const lacking = records.columns.filter((column) => isNeeded(column) && columns[column.header] === undefined);
  const fixed = Object.fromEntries(lacking.map(({ header }) => [header, header === "On" ? asAt : `[${header}]`]));
  return {
    sheet: sheet.name,
    holds: records.holds,
    headings: headings + 1,
    columns,
    fixed,
    meanings: meaningsOf(sheet, headings, records, columns),
  };
}

function isNeeded(column: TrackerColumn): boolean {
  return column.role === "parent" || (column.role === "field" && column.field.isRequired);
}

/** The row, among the first, that has the most words that trackers use as headings; from 0. */
function headingRow(sheet: ReadSheet): number {
  const known = new Set(Object.entries(usual).flatMap(([header, words]) => [header, ...words].map(folded)));
  const counts = sheet.rows.slice(0, 20).map((row) => row.filter((cell) => known.has(folded(textOfCell(cell)))).length);
  const most = Math.max(0, ...counts);
  return most < 3 ? -1 : counts.indexOf(most);
}

function columnsOf(sheet: ReadSheet, records: TrackerSheet, headings: number): Readonly<Record<string, string>> {
  const inWorkbook = (sheet.rows[headings] ?? []).map(textOfCell).filter((heading) => heading.trim() !== "");
  const taken = new Set<string>();
  const found: Record<string, string> = {};
  for (const { header, role } of records.columns) {
    // Ref is a name of ours; a column that others call so has their ids.
    if (role === "ref") continue;
    const words = [header, ...(usual[header] ?? [])].map(folded);
    const heading = words
      .map((word) => inWorkbook.find((candidate) => folded(candidate) === word && !taken.has(candidate)))
      .find(Boolean);
    if (heading === undefined) continue;
    taken.add(heading);
    found[header] = heading;
  }
  return found;
}

/** What councils call the columns of the tracker. */
const usual: Readonly<Record<string, readonly string[]>> = {
  Id: ["Ref", "Reference", "Ref no", "No", "Number", "Action no", "Action ref", "Risk ref", "Risk no", "KPI ref"],
  Plan: ["Plan", "Workstream plan"],
  Action: ["Action ref", "Action no", "Ref"],
  Text: ["Action", "Description", "Action required", "What we will do", "Request"],
  Lead: ["Owner", "Lead officer", "Responsible officer", "Who", "Action owner", "Responsible"],
  Owner: ["Lead", "Risk owner", "Responsible", "Lead officer"],
  Due: ["Due date", "Target date", "Deadline", "By when", "Completion date", "Timescale"],
  On: ["Date", "Date of update", "Updated", "Meeting date", "Date raised"],
  Status: ["Progress status", "State"],
  Rag: ["RAG", "RAG rating", "RAG status", "BRAG"],
  Note: ["Progress", "Update", "Progress update", "Comment", "Comments", "Notes", "Commentary"],
  Reason: ["Reason for change", "Reason for delay"],
  Name: ["Measure", "Indicator", "KPI", "Measure name"],
  Title: ["Risk", "Risk title", "Risk description"],
  Likelihood: ["Probability", "L"],
  Impact: ["Severity", "I"],
  Period: ["Month", "Quarter"],
  Value: ["Figure", "Actual", "Result"],
  Measure: ["KPI ref", "Indicator ref"],
};

/** Words of a column that takes a choice and that are none of its choices. */
function meaningsOf(
  sheet: ReadSheet,
  headings: number,
  records: TrackerSheet,
  columns: Readonly<Record<string, string>>,
) {
  const found = records.columns.flatMap((column) => {
    const heading = columns[column.header];
    if (column.role !== "field" || column.field.kind !== "choice" || heading === undefined) return [];
    const index = (sheet.rows[headings] ?? []).findIndex((cell) => textOfCell(cell) === heading);
    const words = new Set(
      sheet.rows.slice(headings + 1).map((row) => textOfCell(row[index] ?? { kind: "empty" }).trim()),
    );
    const { choices } = column.field;
    const unknown = [...words].filter(
      (word) => word !== "" && !choices.some((choice) => folded(choice) === folded(word)),
    );
    if (unknown.length === 0) return [];
    return [[column.header, Object.fromEntries(unknown.map((word) => [word, meaning(word, choices)]))] as const];
  });
  return Object.fromEntries(found);
}

/** What is not guessed stays as it is, for the author to fill in. */
function meaning(word: string, choices: readonly string[]): string {
  const guess = Object.entries(usualWords).find(
    ([choice, words]) => choices.includes(choice) && words.includes(folded(word)),
  );
  return guess?.[0] ?? word;
}

const usualWords: Readonly<Record<string, readonly string[]>> = {
  "in-progress": ["open", "ongoing", "ontrack", "started", "underway", "live"],
  complete: ["closed", "done", "completed", "finished"],
  "not-started": ["notyetstarted", "new", "planned", "pending"],
  green: ["g", "ontrack"],
  amber: ["a", "yellow"],
  red: ["r"],
  blue: ["b", "complete"],
  grey: ["notstarted"],
};
