/** The sheets of a workbook and the files of an area to the files as they would be, with a list of what changes. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/author-text.ts";
import { editSource } from "../source/edit-source.ts";
import type { YamlEdit } from "../source/edit-yaml.ts";
import { yamlDocument } from "../source/yaml-document.ts";
import { yamlPlace } from "../source/yaml-place.ts";
import { placeOfCell } from "./cell-finding.ts";
import { type FieldValue, writtenValue } from "./field-value.ts";
import type { MatchedSheet } from "./match-sheets.ts";
import { readRows } from "./read-rows.ts";
import { type PlannedRow, recordChanges } from "./record-changes.ts";
import { editsOf, newRecord } from "./row-record.ts";
import type { TrackerSheet } from "./tracker-sheet.ts";
import { type WrittenData, type WrittenRecord, writtenRecords } from "./written-records.ts";

export interface TrackerChange {
  readonly kind: "changed" | "added";
  /** The cell of the workbook. */
  readonly at: Place;
  /** The record: `e-9`, `e-9@2026-02-12`. */
  readonly record: string;
  /** The field's heading; absent for a record that is added. */
  readonly field?: string;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
  /** Where it stands in the data before the change; the file alone for a record that is added. */
  readonly data: Place;
}

export interface ImportedSheets {
  /** Those whose text changes. */
  readonly files: readonly SourceFile[];
  readonly changes: readonly TrackerChange[];
}

export interface ImportRequest {
  /** The workbook. */
  readonly file: string;
  readonly sheets: readonly MatchedSheet[];
  /** The area's files, by their name there: `programme.yaml`. One that is not there has no text. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

export function importSheets({ file, sheets, sources }: ImportRequest): Checked<ImportedSheets> {
  const findings: Diagnostic[] = [];
  const changes: TrackerChange[] = [];
  const texts = new Map([...sources].map(([name, source]) => [name, source]));
  for (const match of sheets) {
    const source = texts.get(match.records.file);
    if (!source) continue;
    const read = readRows(file, match);
    const data = dataOf(source);
    const planned = recordChanges({ match, rows: read.rows, source, data });
    findings.push(...read.findings, ...planned.findings);
    changes.push(...planned.rows.flatMap((row) => changesOf(row, source)));
    const edited = editedSource(match.records, planned.rows, source, data);
    if (edited.ok) texts.set(match.records.file, edited.value);
    else findings.push(...edited.errors);
  }
  const files = [...texts].flatMap(([name, source]) => (sources.get(name)?.text === source.text ? [] : [source]));
  return checked({ files, changes }, findings);
}

function dataOf(source: SourceFile): WrittenData {
  return (yamlDocument(source.text).document.toJS({ maxAliasCount: 50 }) ?? {}) as WrittenData;
}

function changesOf(plan: PlannedRow, source: SourceFile): readonly TrackerChange[] {
  if (plan.kind === "new") {
    return [
      { kind: "added", at: placeOfCell(plan.row.placeOf(undefined)), record: plan.name, data: { file: source.path } },
    ];
  }
  return plan.fields.map(({ column, before, after }) => ({
    kind: "changed",
    at: placeOfCell(plan.row.placeOf(column.header)),
    record: plan.record.ref,
    field: column.header,
    before,
    after,
    data: yamlPlace(source, [...plan.record.path, ...column.field.path]),
  }));
}

function editedSource(
  sheet: TrackerSheet,
  rows: readonly PlannedRow[],
  source: SourceFile,
  data: WrittenData,
): Checked<SourceFile> {
  const edits = [
    ...rows.flatMap((row) => (row.kind === "same" ? editsOf(sheet, row.fields, row.record) : [])),
    ...insertsOf(sheet, rows, data),
  ];
  if (edits.length === 0) return checked(source);
  const edited = editSource(source, edits, sharedValue);
  if (edited.ok) assertApplied(sheet, rows, dataOf(edited.value));
  return edited;
}

/** New records stand in the order of their dates among the old ones; those without a date at the end. */
function insertsOf(sheet: TrackerSheet, rows: readonly PlannedRow[], data: WrittenData): readonly YamlEdit[] {
  const list = sheet.lists.at(-1)?.list ?? "";
  const existing = writtenRecords(sheet, data);
  const added = rows.flatMap((row) =>
    row.kind === "new" ? [{ parent: row.parent, record: newRecord(sheet, row.row.values) }] : [],
  );
  const keyOf = (record: Readonly<Record<string, unknown>>) => String(record[sheet.key]);
  const isDated = sheet.key === "on" || sheet.key === "period";
  const inOrder = !isDated ? added : [...added].sort((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
  const inserts = new Map<string, InsertEdit>();
  for (const { parent, record } of inOrder) {
    const path = [...parent.path, list];
    const siblings = existing.filter((sibling) => startsWith(sibling.path, path));
    const before = !isDated ? siblings : siblings.filter(({ fields }) => keyOf(fields) <= keyOf(record));
    const place = [...path, before.length].join("/");
    const records = [...(inserts.get(place)?.records ?? []), record];
    inserts.set(place, { kind: "insert", path, at: before.length, records });
  }
  return [...inserts.values()];
}

type InsertEdit = Extract<YamlEdit, { kind: "insert" }>;

function startsWith(path: WrittenRecord["path"], start: WrittenRecord["path"]): boolean {
  return start.every((step, index) => path[index] === step);
}

/** @throws Error where the text as edited does not say what the rows say: better nothing than something else */
function assertApplied(sheet: TrackerSheet, rows: readonly PlannedRow[], data: WrittenData): void {
  const records = writtenRecords(sheet, data);
  for (const row of rows) {
    const wanted = sheet.columns.flatMap((column) =>
      column.role === "field" && row.row.values.has(column.header)
        ? [[column.field, row.row.values.get(column.header)] as const]
        : [],
    );
    const says = ({ fields }: WrittenRecord) => wanted.every(([field, value]) => writtenValue(fields, field) === value);
    if (!records.some(says))
      throw new Error(`the edited text does not hold the row of ${row.kind === "new" ? row.name : row.record.ref}`);
  }
}

function sharedValue(at: Place): Diagnostic {
  return {
    severity: "error",
    code: "tracker/shared-value",
    message: "the value is shared with another place of the file (& and *), so that a row can't change it alone",
    at,
    hint: "write it out here, then import again",
  };
}
