/** What the rows of a sheet change in the records of a file: a plan, with every row that can't be taken. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/author-text.ts";
import { schemaFindings } from "../source/schema-findings.ts";
import { yamlPlace } from "../source/yaml-place.ts";
import type { Place } from "../values/place.ts";
import { placeOfCell } from "./cell-finding.ts";
import { type FieldValue, writtenValue } from "./field-value.ts";
import type { MatchedSheet } from "./match-sheets.ts";
import type { ReadRow } from "./read-rows.ts";
import { textIn } from "./read-rows.ts";
import { recordOf } from "./row-record.ts";
import type { TrackerColumn, TrackerSheet } from "./tracker-sheet.ts";
import {
  type WrittenData,
  type WrittenParent,
  type WrittenRecord,
  writtenParents,
  writtenRecords,
} from "./written-records.ts";

/** A row and the record that it is, or the parent that it is new to. */
export type PlannedRow =
  | {
      readonly kind: "same";
      readonly row: ReadRow;
      readonly record: WrittenRecord;
      readonly fields: readonly ChangedField[];
    }
  | { readonly kind: "new"; readonly row: ReadRow; readonly parent: WrittenParent; readonly name: string };

export interface ChangedField {
  readonly column: TrackerColumn & { readonly role: "field" };
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface SheetChanges {
  readonly rows: readonly PlannedRow[];
  readonly findings: readonly Diagnostic[];
}

export interface SheetToPlan {
  readonly match: MatchedSheet;
  readonly rows: readonly ReadRow[];
  /** The file as it stands, with the changes of the sheets before. */
  readonly source: SourceFile;
  readonly data: WrittenData;
}

export function recordChanges({ match, rows, source, data }: SheetToPlan): SheetChanges {
  const { records: sheet } = match;
  const known = new KnownRecords(sheet, data);
  const findings: Diagnostic[] = [];
  const planned: PlannedRow[] = [];
  const taken = new Map<string, ReadRow>();
  for (const row of rows) {
    const found = known.find(row);
    if (found.kind === "fault") {
      findings.push(found.finding);
      continue;
    }
    const earlier = taken.get(found.identity);
    if (earlier) {
      findings.push(twice(sheet, row, earlier, found.identity));
      continue;
    }
    taken.set(found.identity, row);
    if (row.isFaulty) continue;
    const plan =
      found.kind === "same"
        ? sameRow(sheet, row, found.record)
        : { kind: "new" as const, row, parent: found.parent, name: found.identity };
    const faults = checkRow(sheet, plan);
    findings.push(...faults);
    if (faults.length === 0) planned.push(plan);
  }
  for (const record of tellsAll(match) ? known.records : []) {
    if (!taken.has(record.ref)) findings.push(missingRow(match, record, yamlPlace(source, record.path)));
  }
  return { rows: planned, findings };
}

/** A council's own tracker has the latest update of an action at most: the earlier ones are not missed. */
function tellsAll({ records, columns }: MatchedSheet): boolean {
  return records.key === "id" || columns.some(({ column }) => column.role === "ref");
}

type Found =
  | { readonly kind: "same"; readonly identity: string; readonly record: WrittenRecord }
  | { readonly kind: "new"; readonly identity: string; readonly parent: WrittenParent }
  | { readonly kind: "fault"; readonly finding: Diagnostic };

class KnownRecords {
  readonly records: readonly WrittenRecord[];
  readonly #sheet: TrackerSheet;
  readonly #parents: readonly WrittenParent[];
  readonly #byRef: ReadonlyMap<string, WrittenRecord>;

  constructor(sheet: TrackerSheet, data: WrittenData) {
    this.#sheet = sheet;
    this.records = writtenRecords(sheet, data);
    this.#parents = writtenParents(sheet, data);
    this.#byRef = new Map(this.records.map((record) => [record.ref, record]));
  }

  find(row: ReadRow): Found {
    const { key, columns } = this.#sheet;
    const parentHeader = columns.find(({ role }) => role === "parent")?.header;
    const keyHeader = columns.find((column) => column.role === "field" && column.field.path.join(".") === key)?.header;
    const label = parentHeader === undefined ? "" : (textIn(row, parentHeader) ?? "");
    const parent =
      parentHeader === undefined ? this.#parents[0] : this.#parents.find((candidate) => candidate.label === label);
    if (!parent)
      return fault(
        "tracker/no-such-parent",
        row,
        parentHeader,
        label === ""
          ? "the row does not say what it belongs to"
          : `there is no ${parentHeader?.toLowerCase()} “${label}”`,
        "choose one from the list in the cell, or add that record first",
      );

    const name = textIn(row, keyHeader) ?? "";
    const newRef = `${parent.label}@${key === "place" ? `row ${row.placeOf(undefined).row + 1}` : name}`;
    const identity = key === "id" ? name : (textIn(row, "Ref") ?? newRef);
    const record = this.#byRef.get(identity);
    if (!record) {
      if (key !== "id" && textIn(row, "Ref") !== undefined)
        return fault(
          "tracker/ref-unknown",
          row,
          "Ref",
          `there is no record with the Ref “${identity}”`,
          "empty the cell where the row is new",
        );
      return { kind: "new", identity, parent };
    }
    if (parentHeader !== undefined && record.parent !== parent.label) {
      return fault(
        "tracker/no-such-parent",
        row,
        parentHeader,
        `“${identity}” belongs to ${record.parent}, and is not moved by an import`,
        `write ${record.parent} here, or move the record in the data`,
      );
    }
    return { kind: "same", identity, record };
  }
}

function fault(
  code: Diagnostic["code"],
  row: ReadRow,
  header: string | undefined,
  message: string,
  hint: string,
): Found {
  return { kind: "fault", finding: { severity: "error", code, message, at: placeOfCell(row.placeOf(header)), hint } };
}

function sameRow(sheet: TrackerSheet, row: ReadRow, record: WrittenRecord): PlannedRow {
  const fields = sheet.columns.flatMap((column) => {
    if (column.role !== "field" || !row.values.has(column.header)) return [];
    const before = writtenValue(record.fields, column.field);
    const after = row.values.get(column.header);
    return before === after ? [] : [{ column, before, after }];
  });
  return { kind: "same", row, record, fields };
}

/** A row that changes nothing was right before. */
function checkRow(sheet: TrackerSheet, plan: PlannedRow): readonly Diagnostic[] {
  if (plan.kind === "same" && plan.fields.length === 0) return [];
  const record = recordOf(sheet, plan);
  const result = sheet.record.safeParse(record, { reportInput: true });
  if (result.success) return [];
  const placeAt = (path: readonly PropertyKey[]): Place => placeOfCell(plan.row.placeOf(headerAt(sheet, path)));
  return result.error.issues.flatMap((issue) =>
    schemaFindings(issue, { schema: sheet.record, valueAt: placeAt, nameAt: placeAt }),
  );
}

/** The column of a field, or of the first field of a group. */
function headerAt(sheet: TrackerSheet, path: readonly PropertyKey[]): string | undefined {
  const steps = path.map(String);
  const isAt = (column: TrackerColumn) =>
    column.role === "field" &&
    steps.every((step, index) => index >= column.field.path.length || column.field.path[index] === step);
  return sheet.columns.find((column) => isAt(column))?.header;
}

function twice(sheet: TrackerSheet, row: ReadRow, earlier: ReadRow, identity: string): Diagnostic {
  const isId = sheet.key === "id";
  const header = isId ? "Id" : textIn(row, "Ref") === undefined ? undefined : "Ref";
  return {
    severity: "error",
    code: "tracker/duplicate-row",
    message: `“${identity}” stands in row ${earlier.placeOf(undefined).row + 1} too`,
    at: placeOfCell(row.placeOf(header)),
    hint: isId
      ? "give the new record an id of its own"
      : "empty the cell beneath Ref in the row that is new, and give it a date of its own",
  };
}

function missingRow({ sheet }: MatchedSheet, { ref }: WrittenRecord, at: Place): Diagnostic {
  return {
    severity: "warning",
    code: "tracker/row-missing",
    message: `“${ref}” stands in no row of the sheet “${sheet.name}”, and is kept`,
    at,
    hint: "delete it here if it is to go",
  };
}
