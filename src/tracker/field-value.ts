/** What stands in a field, in the form in which a file and a workbook are compared: days as text, words in no blanks. */

import type { FieldColumn } from "../schema/columns.ts";
import type { YamlScalar } from "../source/edit-yaml.ts";
import type { WrittenData } from "./written-records.ts";

/** Undefined where the field is left out. */
export type FieldValue = YamlScalar | undefined;

export function writtenValue(fields: WrittenData, { path, kind }: FieldColumn): FieldValue {
  let value: unknown = fields;
  for (const step of path) value = isGroup(value) ? value[step] : undefined;
  if (value === undefined || value === null) return undefined;
  if (kind === "whole" || kind === "number" || kind === "yes-no") {
    return typeof value === "number" || typeof value === "boolean" ? value : String(value);
  }
  return comparable(String(value));
}

/** A spreadsheet program may end lines in its own way, and blanks around a text are never meant. */
export function comparable(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function isGroup(value: unknown): value is WrittenData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
