/**
 * YAML text to a value checked against its schema, with the place of every field.
 *
 * Reports every mistake at its line and column: syntax, duplicate keys, unknown fields, wrong types, impossible dates.
 */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from "yaml";
import type { z } from "zod";
import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { Kept } from "../values/kept.ts";
import type { TextPlace } from "../values/place.ts";
import { forbiddenCharacterIn, type SourceFile } from "./author-text.ts";
import { type PlacedHolder, Places } from "./places.ts";
import { schemaFindings } from "./schema-findings.ts";
import { textPlace } from "./text-place.ts";
import { yamlDocument } from "./yaml-document.ts";
import { yamlFindings } from "./yaml-findings.ts";

/** The same for all files of one schema. */
export interface YamlManner {
  /** Where the YAML begins in the file, if not on line 1: front matter begins on line 2. */
  readonly firstLine?: number;
  /** Its texts are templates too: it is kept where the words of each begin. */
  readonly holdsTags?: boolean;
}

export function parseYaml<S extends z.ZodType>(
  file: SourceFile,
  schema: S,
  manner: YamlManner = {},
): Checked<z.infer<S>> {
  const result = keptFor(schema, `${manner.firstLine} ${file.path}`).of(file.text, () => {
    const { result, holders } = read(file, schema, manner);
    Places.read(holders);
    return result;
  });
  return result as Checked<z.infer<S>>;
}

/** What a file says, and where each record and list in it says it. */
interface ReadYaml {
  readonly result: Checked<unknown>;
  readonly holders: readonly PlacedHolder[];
}

/** The papers of an area share its files, and reading them takes longer than all else that is done with them. */
const kept = new WeakMap<z.ZodType, Map<string, Kept<Checked<unknown>>>>();

/** @param place - the file, and where in it the YAML begins */
function keptFor(schema: z.ZodType, place: string): Kept<Checked<unknown>> {
  const ofSchema = kept.get(schema) ?? new Map<string, Kept<Checked<unknown>>>();
  kept.set(schema, ofSchema);
  const ofPlace = ofSchema.get(place) ?? new Kept<Checked<unknown>>(2);
  ofSchema.set(place, ofPlace);
  return ofPlace;
}

function read(file: SourceFile, schema: z.ZodType, { firstLine = 1, holdsTags = false }: YamlManner): ReadYaml {
  const { document, lines, unprintable } = yamlDocument(file.text, holdsTags);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: line + firstLine - 1, column: col };
  };

  const unreadable = yamlFindings([...document.errors, ...document.warnings], placeAt);
  if (unreadable.length > 0) return failed(unreadable);
  if (document.contents === null) return failed([emptyFile(file.path)]);

  const written = plainData(document);
  if (!written) return failed([tooManyAliases(document, placeAt)]);

  const tree = new YamlTree(document, placeAt);
  // Those that an escape such as `"\u0007"` brings into a name or a value.
  const findings = unprintable.flatMap(({ text, offset }) => forbiddenCharacterIn(text, placeAt(offset)));
  const result = schema.safeParse(written.data, { reportInput: true, jitless: true });
  if (!result.success) {
    const located = { schema, valueAt: tree.valueAt.bind(tree), nameAt: tree.nameAt.bind(tree) };
    return failed([...findings, ...result.error.issues.flatMap((issue) => schemaFindings(issue, located))]);
  }
  return { result: checked(result.data, findings), holders: tree.holders(result.data, holdsTags) };
}

function failed(errors: readonly Diagnostic[]): ReadYaml {
  return { result: { ok: false, errors }, holders: [] };
}

/** @returns undefined where aliases would make of it more than can be read */
function plainData(document: Document): { readonly data: unknown } | undefined {
  try {
    return { data: document.toJS({ maxAliasCount: 50 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function emptyFile(file: string): Diagnostic {
  return {
    severity: "error",
    code: "data/wrong-type",
    message: "the file is empty",
    at: { file },
    hint: "write its fields, each as name: value; boardpaper schema describes them",
  };
}

function tooManyAliases(document: Document, placeAt: PlaceAt): Diagnostic {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return {
    severity: "error",
    code: "source/too-many-aliases",
    message: "the file repeats its parts (& and *) too often to be read safely",
    at: placeAt(offset),
    hint: "write the values out",
  };
}

type PlaceAt = (offset: number) => Place;

/** The nodes of a YAML file and their places, side by side with the data that they stand for. */
class YamlTree {
  readonly #document: Document;
  readonly #placeAt: PlaceAt;

  constructor(document: Document, placeAt: PlaceAt) {
    this.#document = document;
    this.#placeAt = placeAt;
  }

  /** The place of the value at `path`; of the nearest record or list around it where it is missing. */
  valueAt(path: readonly PropertyKey[]): Place {
    let node: unknown = this.#document.contents;
    let place = this.#placeOf(node) ?? this.#placeAt(0);
    for (const step of path) {
      const holder = this.#resolved(node);
      if (isMap(holder)) {
        const pair = pairNamed(holder.items, step);
        if (!pair) return place;
        node = pair.value ?? pair.key;
      } else if (isSeq(holder)) node = holder.items[Number(step)];
      else return place;
      place = this.#placeOf(node) ?? place;
    }
    return place;
  }

  /** The place of the name of the field at `path`. */
  nameAt(path: readonly PropertyKey[]): Place {
    let node: unknown = this.#document.contents;
    for (const step of path.slice(0, -1)) {
      const holder = this.#resolved(node);
      node = isMap(holder)
        ? pairNamed(holder.items, step)?.value
        : isSeq(holder)
          ? holder.items[Number(step)]
          : undefined;
    }
    const holder = this.#resolved(node);
    const name = isMap(holder) ? pairNamed(holder.items, path.at(-1))?.key : undefined;
    return this.#placeOf(name) ?? this.valueAt(path);
  }

  /** Every record and list of checked data with its places; dates and other values of ours are leaves. */
  holders(data: unknown, holdsTags: boolean): readonly PlacedHolder[] {
    const found: PlacedHolder[] = [];
    this.#find(data, this.#document.contents, { found, holdsTags });
    return found;
  }

  #find(value: unknown, node: unknown, into: { readonly found: PlacedHolder[]; readonly holdsTags: boolean }): void {
    if (typeof value !== "object" || value === null) return;
    const fields = new Map<string, Place>();
    const keep = (field: string, place: Place | undefined) => {
      if (place) fields.set(field, place);
    };
    const texts = into.holdsTags ? new Map<string, TextPlace>() : undefined;
    const keepText = (field: string, written: unknown) => {
      const text = texts && textPlace(written, this.#placeAt);
      if (text) texts.set(field, text);
    };
    keep("", this.#placeOf(node));
    const holder = this.#resolved(node);
    if (isMap(holder)) {
      for (const pair of holder.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : "";
        keep(name, this.#placeOf(pair.value ?? pair.key));
        keepText(name, pair.value);
        this.#find((value as Record<string, unknown>)[name], pair.value, into);
      }
    } else if (isSeq(holder)) {
      for (const [index, item] of holder.items.entries()) {
        keep(String(index), this.#placeOf(item));
        keepText(String(index), item);
        this.#find((value as unknown[])[index], item, into);
      }
    }
    into.found.push({ holder: value, fields, ...(texts && { texts }) });
  }

  #resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  #placeOf(node: unknown): Place | undefined {
    const range = (node as Node | null | undefined)?.range;
    return range ? this.#placeAt(range[0]) : undefined;
  }
}

function pairNamed<P extends { readonly key: unknown }>(pairs: readonly P[], name: unknown): P | undefined {
  return pairs.find(({ key }) => isScalar(key) && String(key.value) === String(name));
}
