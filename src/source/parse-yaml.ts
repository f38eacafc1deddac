/**
 * YAML text to a value checked against its schema, with the place of every field.
 *
 * Reports every mistake at its line and column: syntax, duplicate keys, unknown fields, wrong types, impossible dates.
 */

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { fieldsAt } from "../schema/fields-at.ts";
import { forbiddenCharacterIn, type SourceFile } from "./author-text.ts";
import type { Places } from "./places.ts";

export function parseYaml<S extends z.ZodType>(
  file: SourceFile,
  schema: S,
  places: Places,
  /** Where the YAML begins in the file: front matter begins on line 2. */
  firstLine = 1,
): Checked<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: line + firstLine - 1, column: col };
  };

  if (document.errors.length > 0) {
    return {
      ok: false,
      errors: document.errors.map((error) => syntaxError(error.code, error.message, placeAt(error.pos[0]))),
    };
  }

  let written: unknown;
  try {
    written = document.toJS({ maxAliasCount: 50 });
  } catch {
    return { ok: false, errors: [aliasBomb(file.path)] };
  }
  const locate = (path: readonly PropertyKey[]) => placeOfPath(document.contents, path, placeAt, file.path);

  const findings = forbiddenInNode(document.contents, placeAt);
  const result = schema.safeParse(written, { reportInput: true });
  if (!result.success) {
    return {
      ok: false,
      errors: [...findings, ...result.error.issues.flatMap((issue) => issueToDiagnostics(issue, locate, schema))],
    };
  }
  rememberPlaces(result.data, document.contents, placeAt, places);
  return checked(result.data, findings);
}

function syntaxError(code: string, message: string, at: Place): Diagnostic {
  if (code === "DUPLICATE_KEY") {
    return {
      severity: "error",
      code: "source/duplicate-field",
      message: "the field is written twice",
      at,
      hint: "keep one of the two",
    };
  }
  return {
    severity: "error",
    code: "source/yaml-syntax",
    message: message.replace(/\s+at line \d+.*$/s, "").trim(),
    at,
    hint: "check indentation, colons and quotes near here; put text that has a colon in quotes",
  };
}

function aliasBomb(file: string): Diagnostic {
  return {
    severity: "error",
    code: "source/too-many-aliases",
    message: "the file repeats its parts (& and *) too often to be read safely",
    at: { file },
    hint: "write the values out",
  };
}

type PlaceAt = (offset: number) => Place;

/** The place of the value at `path`; of the nearest parent where the field is missing. */
function placeOfPath(root: unknown, path: readonly PropertyKey[], placeAt: PlaceAt, file: string): Place {
  let node = root as Node | null;
  let place: Place = node?.range ? placeAt(node.range[0]) : { file };
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return place;
      node = (pair.value as Node | null) ?? (pair.key as Node);
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return place;
      node = item;
    } else return place;
    if (node?.range) place = placeAt(node.range[0]);
  }
  return place;
}

/** The place of the key itself, for a field that should not be there. */
function issueToDiagnostics(
  issue: z.core.$ZodIssue,
  locate: (path: readonly PropertyKey[]) => Place,
  schema: z.ZodType,
): readonly Diagnostic[] {
  const at = locate(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        severity: "error",
        code: "data/unknown-field",
        message: `there is no field “${key}” here`,
        at: locate([...issue.path, key]),
        hint: nearestNameHint(key, fieldsAt(schema, issue.path)),
      }));
    case "invalid_value":
      return [
        {
          severity: "error",
          code: "data/unknown-choice",
          message: `“${String(issue.input)}” is none of the choices`,
          at,
          hint: nearestNameHint(String(issue.input), issue.values.map(String)),
        },
      ];
    case "invalid_type":
      if (issue.input === undefined) {
        const field = String(issue.path.at(-1));
        return [
          {
            severity: "error",
            code: "data/missing-field",
            message: `the field “${field}” is missing`,
            at,
            hint: `add “${field}:”`,
          },
        ];
      }
      return [
        {
          severity: "error",
          code: "data/wrong-type",
          message: `${shown(issue.input)} is not what is expected here`,
          at,
          hint: issue.message,
        },
      ];
    case "custom":
      return [{ severity: "error", code: "data/invalid-value", message: issue.message, at, ...hintOf(issue.params) }];
    case "invalid_union":
      return [
        {
          severity: "error",
          code: "data/wrong-type",
          message: `${shown(issue.input)} is not what is expected here`,
          at,
          hint: issue.message,
        },
      ];
    default:
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

const hintOf = (params: Record<string, unknown> | undefined) =>
  typeof params?.hint === "string" ? { hint: params.hint } : {};

const shown = (input: unknown): string =>
  typeof input === "object" && input !== null
    ? Array.isArray(input)
      ? "a list"
      : "a group of fields"
    : `“${String(input)}”`;

function forbiddenInNode(node: unknown, placeAt: PlaceAt): readonly Diagnostic[] {
  if (isScalar(node))
    return typeof node.value === "string" ? forbiddenCharacterIn(node.value, placeAt(node.range?.[0] ?? 0)) : [];
  if (isMap(node)) return node.items.flatMap((pair) => forbiddenInNode(pair.value, placeAt));
  if (isSeq(node)) return node.items.flatMap((item) => forbiddenInNode(item, placeAt));
  return [];
}

/** Walks checked data and the YAML nodes side by side; dates and other values of ours are leaves. */
function rememberPlaces(value: unknown, node: unknown, placeAt: PlaceAt, places: Places): void {
  if (typeof value !== "object" || value === null) return;
  const fields = new Map<string, Place>();
  const range = (node as Node | null)?.range;
  if (range) fields.set("", placeAt(range[0]));
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      const child = (pair.value ?? pair.key) as Node;
      if (child.range) fields.set(key, placeAt(child.range[0]));
      rememberPlaces((value as Record<string, unknown>)[key], pair.value, placeAt, places);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const child = item as Node;
      if (child.range) fields.set(String(index), placeAt(child.range[0]));
      rememberPlaces((value as unknown[])[index], item, placeAt, places);
    }
  }
  places.record(value, fields);
}
