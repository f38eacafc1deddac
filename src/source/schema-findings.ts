/** What a schema found wrong, in words for the author of the file. */

import type { z } from "zod";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { fieldsAt } from "../schema/fields-at.ts";

export interface Located {
  readonly schema: z.ZodType;
  /** The place of a value; of the nearest record around it where it is missing. */
  readonly valueAt: (path: readonly PropertyKey[]) => Place;
  /** The place of a field's name. */
  readonly nameAt: (path: readonly PropertyKey[]) => Place;
}

type Issue = z.core.$ZodIssue;

export function schemaFindings(issue: Issue, located: Located): readonly Diagnostic[] {
  const at = located.valueAt(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((name) => unknownField(name, issue.path, located));
    case "invalid_value":
      return [issue.input === undefined ? missingField(issue, at) : unknownChoice(issue.input, issue.values, at)];
    case "invalid_type":
      return [issue.input === undefined ? missingField(issue, at) : wrongType(issue, issue.expected, at)];
    case "invalid_union":
      return unionFindings(issue, located);
    case "invalid_key":
      return [wrongName(issue, located.nameAt(issue.path))];
    case "custom":
      return [
        { severity: "error", code: "data/invalid-value", message: issue.message, at, hint: hintOf(issue.params) },
      ];
    case "too_big":
    case "too_small":
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_element":
      return [
        {
          severity: "error",
          code: "data/invalid-value",
          message: `${shown(issue.input)} can't stand here`,
          at,
          hint: issue.message,
        },
      ];
  }
}

/** A choice that takes another type than was written was not meant: what is wrong with the other is told. */
function unionFindings(issue: Extract<Issue, { code: "invalid_union" }>, located: Located): readonly Diagnostic[] {
  const at = located.valueAt(issue.path);
  if (issue.input === undefined) return [missingField(issue, at)];
  const isOfOtherType = (inner: Issue) => inner.code === "invalid_type" && inner.path.length === 0;
  const meant = issue.errors.find((choice) => !choice.some(isOfOtherType));
  if (!meant) return [wrongType(issue, undefined, at)];
  return meant.flatMap((inner) => schemaFindings({ ...inner, path: [...issue.path, ...inner.path] }, located));
}

function unknownField(name: string, path: readonly PropertyKey[], { schema, nameAt }: Located): Diagnostic {
  return {
    severity: "error",
    code: "data/unknown-field",
    message: `there is no field “${name}” here`,
    at: nameAt([...path, name]),
    hint: nearestNameHint(name, fieldsAt(schema, path)),
  };
}

function unknownChoice(input: unknown, choices: readonly unknown[], at: Place): Diagnostic {
  return {
    severity: "error",
    code: "data/unknown-choice",
    message: `${shown(input)} is none of the choices`,
    at,
    hint: nearestNameHint(String(input), choices.map(String)),
  };
}

function missingField({ path }: Issue, at: Place): Diagnostic {
  const field = String(path.at(-1));
  return {
    severity: "error",
    code: "data/missing-field",
    message: `the field “${field}” is missing`,
    at,
    hint: `add “${field}:”`,
  };
}

function wrongType({ input, message }: Issue, expected: string | undefined, at: Place): Diagnostic {
  const wanted = expected === undefined ? undefined : wantedTypes[expected];
  return {
    severity: "error",
    code: "data/wrong-type",
    message: wanted ? `${shown(input)} stands where ${wanted.name} belongs` : `${shown(input)} can't stand here`,
    at,
    hint: message.startsWith("Invalid input") && wanted ? wanted.hint : message,
  };
}

/** The types that fields take, by the schema library's names for them. */
const wantedTypes: Readonly<Record<string, { readonly name: string; readonly hint: string }>> = {
  string: { name: "text", hint: "write text" },
  number: { name: "a number", hint: "write a number" },
  int: { name: "a whole number", hint: "write a whole number" },
  boolean: { name: "a yes or no", hint: "write true or false" },
  array: { name: "a list", hint: "write a list: each item on a line of its own that begins with a hyphen" },
  object: { name: "a group of fields", hint: "write its fields beneath it, each as name: value" },
  record: { name: "a group of fields", hint: "write its fields beneath it, each as name: value" },
};

/** Of a glossary or a list of papers, whose names authors choose. */
function wrongName(issue: Extract<Issue, { code: "invalid_key" }>, at: Place): Diagnostic {
  return {
    severity: "error",
    code: "data/invalid-value",
    message: `“${String(issue.path.at(-1))}” can't be a name here`,
    at,
    hint: issue.issues[0]?.message ?? issue.message,
  };
}

function hintOf(params: Record<string, unknown> | undefined): string {
  return typeof params?.hint === "string" ? params.hint : "boardpaper schema says what can stand here";
}

function shown(input: unknown): string {
  if (input === null) return "nothing";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "a group of fields";
  return input === "" ? "an empty text" : `“${String(input)}”`;
}
