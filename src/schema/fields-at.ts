/** The names of the fields that a schema knows at a path: for hints on misspelt ones. */

import { z } from "zod";

/** @returns no names where the path leads to no object */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = unwrapped(schema);
  for (const step of path) {
    if (here instanceof z.ZodObject) here = unwrapped(here.shape[String(step)]);
    else if (here instanceof z.ZodArray) here = unwrapped(here.element);
    else if (here instanceof z.ZodRecord) here = unwrapped(here.valueType);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrapped(schema.unwrap());
  }
  if (schema instanceof z.ZodUnion)
    return schema.options.map(unwrapped).find((option) => option instanceof z.ZodObject);
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}
