/** The record that a row makes: what was written, with the row's values over it. */

import type { YamlEdit, YamlRecord, YamlScalar } from "../source/edit-yaml.ts";
import type { FieldValue } from "./field-value.ts";
import type { ChangedField, PlannedRow } from "./record-changes.ts";
import type { TrackerColumn, TrackerSheet } from "./tracker-sheet.ts";
import type { WrittenData } from "./written-records.ts";

export function recordOf(sheet: TrackerSheet, plan: PlannedRow): WrittenData {
  if (plan.kind === "new") return newRecord(sheet, plan.row.values);
  return plan.fields.reduce<WrittenData>(
    (record, { column, after }) => withField(record, column.field.path, after),
    plan.record.fields,
  );
}

function withField(fields: WrittenData, [name = "", ...rest]: readonly string[], value: FieldValue): WrittenData {
  const { [name]: old, ...others } = fields;
  if (rest.length === 0) return value === undefined ? others : { ...fields, [name]: value };
  const group = withField((old ?? {}) as WrittenData, rest, value);
  return Object.keys(group).length === 0 ? others : { ...fields, [name]: group };
}

/** Its fields in the schema's order. */
export function newRecord({ columns, order }: TrackerSheet, values: ReadonlyMap<string, FieldValue>): YamlRecord {
  const fields = columns.filter((column): column is TrackerColumn & { role: "field" } => column.role === "field");
  const record = fields.reduce<WrittenData>(
    (made, { header, field }) => withField(made, field.path, values.get(header)),
    {},
  );
  return Object.fromEntries(
    order.filter((name) => name in record).map((name) => [name, record[name] as YamlScalar | YamlRecord]),
  );
}

/** The changes of one record, as edits of its file. */
export function editsOf(
  sheet: TrackerSheet,
  fields: readonly ChangedField[],
  record: { readonly path: readonly (string | number)[]; readonly fields: WrittenData },
): readonly YamlEdit[] {
  const names = [...new Set(fields.map(({ column }) => column.field.path[0] ?? ""))];
  return names.flatMap((name) => {
    const ofName = fields.filter(({ column }) => column.field.path[0] === name);
    const path = [...record.path, name];
    const [only] = ofName;
    if (only && only.column.field.path.length === 1) return [fieldEdit(path, only.after, sheet.order)];
    const before = record.fields[name];
    const after = ofName.reduce<WrittenData>(
      (group, { column, after: value }) => withField(group, column.field.path, value),
      record.fields,
    )[name];
    if (after === undefined) return [{ kind: "remove" as const, path }];
    if (before === undefined || before === null)
      return [{ kind: "set" as const, path, value: after as YamlRecord, order: sheet.order }];
    return ofName.map(({ column, after: value }) => fieldEdit([...record.path, ...column.field.path], value, []));
  });
}

function fieldEdit(path: readonly (string | number)[], value: FieldValue, order: readonly string[]): YamlEdit {
  return value === undefined ? { kind: "remove", path } : { kind: "set", path, value, order };
}
