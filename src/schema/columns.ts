/**
 * The fields of a record that fit into cells of a table, flattened: what a column of a spreadsheet takes.
 *
 * Lists are left out, and so is what lies deeper than a field of a field: they have no place in one cell.
 */

import { z } from "zod";
import { Day, When } from "./fields.ts";

export type ColumnKind = "day" | "when" | "words" | "whole" | "number" | "choice" | "yes-no";

export interface FieldColumn {
  /** `["due"]`, or `["target", "value"]`. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
  /** Of a choice: the words it takes, in the schema's order. */
  readonly choices: readonly string[];
  /** A field of a group that may be left out is required only where another field of that group is given. */
  readonly isRequired: boolean;
  /** The schema's own words. */
  readonly description: string;
}

/** @param record - the schema of an object */
export function fieldColumns(record: z.ZodType): readonly FieldColumn[] {
  return columnsBelow(record, [], true);
}

function columnsBelow(schema: z.ZodType, path: readonly string[], isGroupRequired: boolean): readonly FieldColumn[] {
  const group = peeled(schema).inner;
  if (!(group instanceof z.ZodObject)) return [];
  return Object.entries(group.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
    columnsOf(field, [...path, name], isGroupRequired),
  );
}

function columnsOf(field: z.ZodType, path: readonly string[], isGroupRequired: boolean): readonly FieldColumn[] {
  const { inner, isOptional, description } = peeled(field);
  if (inner instanceof z.ZodObject) return path.length === 1 ? columnsBelow(inner, path, false) : [];
  const found = kindOf(inner);
  if (!found) return [];
  return [{ path, ...found, isRequired: isGroupRequired && !isOptional, description }];
}

interface Peeled {
  readonly inner: z.ZodType;
  readonly isOptional: boolean;
  readonly description: string;
}

/** Without what says that a field may be left out; the outermost description counts. */
function peeled(schema: z.ZodType): Peeled {
  let inner: unknown = schema;
  let isOptional = false;
  let description = schema.description;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
    isOptional = true;
    inner = inner.unwrap();
    description ??= (inner as z.ZodType).description;
  }
  return { inner: inner as z.ZodType, isOptional, description: description ?? "" };
}

type Kind = Pick<FieldColumn, "kind" | "choices">;

const plain = (kind: ColumnKind): Kind => ({ kind, choices: [] });

function kindOf(schema: unknown): Kind | undefined {
  if (isSame(schema, Day)) return plain("day");
  if (isSame(schema, When)) return plain("when");
  if (schema instanceof z.ZodEnum) return { kind: "choice", choices: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return kindOfLiteral([...schema.values]);
  if (schema instanceof z.ZodBoolean) return plain("yes-no");
  if (schema instanceof z.ZodNumber) return plain(schema.format === "safeint" ? "whole" : "number");
  if (schema instanceof z.ZodString) return plain("words");
  if (schema instanceof z.ZodPipe) return kindOf(schema.in);
  if (schema instanceof z.ZodUnion) return kindOfUnion(schema.options);
  return undefined;
}

function kindOfLiteral(values: readonly unknown[]): Kind {
  if (values.every((value) => typeof value === "boolean")) return plain("yes-no");
  return { kind: "choice", choices: values.map(String) };
}

/**
 * What may be text can be typed as text, fixed words too; a date beside a fixed word is a date that may be it. A number
 * beside a word has no column: it would come back as text.
 */
function kindOfUnion(options: readonly unknown[]): Kind | undefined {
  const kinds = options.map((option) => kindOf(option)?.kind);
  if (kinds.includes(undefined)) return undefined;
  if (kinds.includes("when") || kinds.includes("day")) return plain("when");
  const isText = kinds.includes("words") || kinds.every((kind) => kind === "choice");
  return isText ? plain("words") : undefined;
}

/** Describing a schema copies it; what it checks stays the same object. */
function isSame(schema: unknown, known: z.ZodType): boolean {
  return schema instanceof z.ZodType && schema._zod.def === known._zod.def;
}
