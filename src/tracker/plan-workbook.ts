/** An area's data to the plan of its tracker: a cover, a sheet for each kind of record, the help and the lists. */

import type { FieldColumn } from "../schema/columns.ts";
import { type CalendarDate, parseCalendarDate } from "../values/calendar-date.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import { coverSheet } from "./cover-sheet.ts";
import { excelDay } from "./excel-day.ts";
import { type FieldValue, writtenValue } from "./field-value.ts";
import { parentOf, type TrackerColumn, type TrackerSheet, trackerSheets } from "./tracker-sheet.ts";
import { type CellPlan, type ColumnPlan, type SheetPlan, textCell, type WorkbookPlan } from "./workbook-plan.ts";
import { type WrittenData, type WrittenRecord, writtenParents, writtenRecords } from "./written-records.ts";

export interface TrackedFile {
  /** In the area: `programme.yaml`. */
  readonly name: string;
  readonly data: WrittenData;
  /** Tells whether it was changed since. */
  readonly fingerprint: string;
}

export interface TrackedArea {
  /** `data/exampleshire` */
  readonly folder: string;
  readonly area: string;
  readonly council: string;
  /** Those that there are. */
  readonly files: readonly TrackedFile[];
}

export const listsSheet = "Lists";
export const helpSheet = "Help";

export function planWorkbook(area: TrackedArea, asAt: CalendarDate): WorkbookPlan {
  const day = dateInWords(exactly(asAt));
  const ofFile = (name: string) => area.files.find((file) => file.name === name)?.data ?? {};
  return {
    title: `Tracker, ${area.area}, as at ${day}`,
    subject: `Progress data of ${area.area}`,
    author: area.council,
    asAt,
    sheets: [
      coverSheet(area, day, trackerSheets),
      ...trackerSheets.map((sheet) => recordSheet(sheet, ofFile(sheet.file))),
      helpTable(),
      listsTable(ofFile),
    ],
  };
}

function recordSheet(sheet: TrackerSheet, data: WrittenData): SheetPlan {
  const records = writtenRecords(sheet, data);
  return {
    name: sheet.name,
    lead: [],
    columns: sheet.columns.map((column) => columnPlan(column, records)),
    rows: records.map((record) => sheet.columns.map((column) => cellPlan(column, record))),
    isOpen: true,
  };
}

function columnPlan(column: TrackerColumn, records: readonly WrittenRecord[]): ColumnPlan {
  const longest = records.map((record) => shownLength(cellPlan(column, record)));
  // As wide as its usual words: a single long one wraps.
  const width = Math.min(
    48,
    Math.max(column.header.length + 4, 11, ...longest.map((length) => Math.ceil(length * 1.1))),
  );
  const { header } = column;
  if (column.role === "ref") return { header, help: column.about, width, takes: "words" };
  if (column.role === "parent") return { header, help: column.about, width, takes: "list", list: header };
  const { field } = column;
  return { header, help: helpOf(field), width, takes: field.kind, choices: field.choices };
}

function shownLength(cell: CellPlan): number {
  switch (cell.kind) {
    case "empty":
      return 0;
    case "text":
      return cell.text.length;
    case "number":
      return String(cell.number).length;
    case "yes-no":
      return 5;
    case "day":
      return 11;
  }
}

function helpOf({ description, kind, isRequired, choices }: FieldColumn): string {
  const words = [description, taken[kind], choices.length > 0 ? `One of: ${choices.join(", ")}.` : ""];
  return [...words, isRequired ? "Every row has it." : "May be left empty."].filter((word) => word !== "").join(" ");
}

const taken: Readonly<Record<FieldColumn["kind"], string>> = {
  day: "A date.",
  when: "Text.",
  words: "",
  whole: "A whole number.",
  number: "A number.",
  choice: "",
  "yes-no": "TRUE or FALSE.",
};

function cellPlan(column: TrackerColumn, record: WrittenRecord): CellPlan {
  switch (column.role) {
    case "ref":
      return textCell(record.ref);
    case "parent":
      return textCell(record.parent ?? "");
    case "field":
      return valueCell(writtenValue(record.fields, column.field), column.field.kind);
  }
}

function valueCell(value: FieldValue, kind: FieldColumn["kind"]): CellPlan {
  if (value === undefined) return { kind: "empty" };
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "yes-no", value };
  const day = kind === "day" ? parseCalendarDate(value) : undefined;
  return day && excelDay(day) ? { kind: "day", day } : textCell(value);
}

/** What each column takes, for those to whom notes at headings are not shown or read out. */
function helpTable(): SheetPlan {
  return {
    name: helpSheet,
    lead: [],
    columns: [
      { header: "Sheet", width: 14, takes: "any" },
      { header: "Column", width: 22, takes: "any" },
      { header: "Needed", width: 10, takes: "any" },
      { header: "What stands in it", width: 90, takes: "any" },
    ],
    rows: trackerSheets.flatMap((sheet) =>
      sheet.columns.map((column) => {
        const isNeeded = column.role === "parent" || (column.role === "field" && column.field.isRequired);
        const help = column.role === "field" ? helpOf(column.field) : column.about;
        return [sheet.name, column.header, isNeeded ? "Yes" : "No", help].map(textCell);
      }),
    ),
    isOpen: false,
  };
}

/** The ids to choose from, a column for each kind of parent. */
function listsTable(ofFile: (name: string) => WrittenData): SheetPlan {
  const lists = new Map<string, readonly string[]>();
  for (const sheet of trackerSheets) {
    const header = sheet.columns.find(({ role }) => role === "parent")?.header;
    if (parentOf(sheet) === undefined || header === undefined || lists.has(header)) continue;
    lists.set(
      header,
      writtenParents(sheet, ofFile(sheet.file)).map(({ label }) => label),
    );
  }
  const longest = Math.max(0, ...[...lists.values()].map((ids) => ids.length));
  return {
    name: listsSheet,
    lead: [],
    columns: [...lists.keys()].map((header) => ({ header, width: 26, takes: "any" as const })),
    rows: Array.from({ length: longest }, (_, row) =>
      [...lists.values()].map((ids): CellPlan => (ids[row] === undefined ? { kind: "empty" } : textCell(ids[row]))),
    ),
    isOpen: false,
  };
}
