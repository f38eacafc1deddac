/**
 * Changes to a YAML text that leave every other character as it is: comments, order, quotes and line breaks.
 *
 * The text is cut at the places of its nodes; nothing is written anew that was not asked for.
 */

import {
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { yamlDocument } from "./yaml-document.ts";

export type YamlPath = readonly (string | number)[];

export type YamlScalar = string | number | boolean;

export interface YamlRecord {
  readonly [field: string]: YamlScalar | YamlRecord;
}

export type YamlEdit =
  /** @param order - the fields of the record in which the last step of the path stands: a new one is put in its place */
  | {
      readonly kind: "set";
      readonly path: YamlPath;
      readonly value: YamlScalar | YamlRecord;
      readonly order: readonly string[];
    }
  | { readonly kind: "remove"; readonly path: YamlPath }
  /** @param path - of a list. @param at - before which of its records; its length for the end */
  | { readonly kind: "insert"; readonly path: YamlPath; readonly at: number; readonly records: readonly YamlRecord[] };

/** A change that the text has no place for: an alias stands there, whose words belong to another place too. */
export class SharedYamlError extends Error {
  readonly path: YamlPath;

  constructor(path: YamlPath) {
    super(`${path.join(".")} is shared with another place of the file`);
    this.path = path;
  }
}

/** @throws SharedYamlError where an edit would change two places. @throws Error for a path that leads nowhere */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  const { contents } = yamlDocument(text, true).document;
  const cuts = edits.flatMap((edit) => cutsOf(edit, contents, text));
  return withCuts(text, cuts);
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts at one place are made in the order in which they were asked for. */
function withCuts(text: string, cuts: readonly Cut[]): string {
  const sorted = [...cuts].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const cut of sorted) {
    if (cut.start < at) throw new Error("two changes of one place of a YAML text");
    pieces.push(text.slice(at, cut.start), cut.text);
    at = cut.end;
  }
  return pieces.join("") + text.slice(at);
}

function cutsOf(edit: YamlEdit, contents: unknown, text: string): readonly Cut[] {
  switch (edit.kind) {
    case "set":
      return [setCut(edit, contents, text)];
    case "remove":
      return [removeCut(edit.path, contents, text)];
    case "insert":
      return [insertCut(edit, contents, text)];
  }
}

function setCut({ path, value, order }: Extract<YamlEdit, { kind: "set" }>, contents: unknown, text: string): Cut {
  const map = mapAt(path.slice(0, -1), contents);
  const name = String(path.at(-1));
  const pair = pairNamed(map, name);
  const isFlow = map.flow === true;
  if (!pair) return newField(map, name, written(value, isFlow), order, text);
  if (isAlias(pair.value)) throw new SharedYamlError(path);
  if (!isScalar(pair.value) || !pair.value.range || pair.value.anchor) {
    if (pair.value === null || (isScalar(pair.value) && !pair.value.anchor))
      throw new Error(`nothing to set at ${path.join(".")}`);
    throw new SharedYamlError(path);
  }
  return scalarCut(pair.value, written(value, isFlow), text);
}

/** A block of text beneath a | or > ends with its last line break, which stays. */
function scalarCut(scalar: Scalar, words: string, text: string): Cut {
  const [start, valueEnd] = scalar.range ?? [0, 0];
  const isBlock = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
  const end = isBlock ? withoutBlankEnd(text, valueEnd) : valueEnd;
  // A field without a value ends at its colon.
  return { start, end, text: start === valueEnd && text[start - 1] === ":" ? ` ${words}` : words };
}

function newField(map: YAMLMap, name: string, words: string, order: readonly string[], text: string): Cut {
  const before = precedingPair(map, name, order);
  if (map.flow) {
    if (!before) return emptyFlow(map, `{ ${name}: ${words} }`);
    const end = endOf(before, text);
    return { start: end, end, text: `, ${name}: ${words}` };
  }
  if (!before) throw new Error("a record without fields in a YAML text");
  const end = endOfLine(text, endOf(before, text));
  return { start: end, end, text: `\n${" ".repeat(columnOf(map, text))}${name}: ${words}` };
}

function emptyFlow(node: Node, text: string): Cut {
  const [start, end] = node.range ?? [0, 0];
  return { start, end, text };
}

/** The last of those that the schema lists before `name`; never nothing, so that what names a record stays first. */
function precedingPair(map: YAMLMap, name: string, order: readonly string[]): Pair | undefined {
  const rank = order.indexOf(name);
  const earlier = map.items.filter((pair) => rank < 0 || order.indexOf(keyOf(pair)) < rank);
  return earlier.at(-1) ?? map.items[0];
}

function removeCut(path: YamlPath, contents: unknown, text: string): Cut {
  const map = mapAt(path.slice(0, -1), contents);
  const index = map.items.findIndex((pair) => keyOf(pair) === String(path.at(-1)));
  const [pair, before, after] = [map.items[index], map.items[index - 1], map.items[index + 1]];
  if (!pair) throw new Error(`nothing to remove at ${path.join(".")}`);
  if (isAnchored(pair.value)) throw new SharedYamlError(path);
  if (map.flow) {
    if (before) return { start: endOf(before, text), end: endOf(pair, text), text: "" };
    if (after) return { start: startOf(pair), end: startOf(after), text: "" };
    return emptyFlow(map, "{}");
  }
  if (!before) {
    if (!after) throw new Error(`a record without fields at ${path.join(".")}`);
    return { start: startOf(pair), end: startOf(after), text: "" };
  }
  const lineStart = text.lastIndexOf("\n", startOf(pair));
  return { start: lineStart, end: endOfLine(text, endOf(pair, text)), text: "" };
}

function insertCut({ path, at, records }: Extract<YamlEdit, { kind: "insert" }>, contents: unknown, text: string): Cut {
  const holder = mapAt(path.slice(0, -1), contents);
  const name = String(path.at(-1));
  const list = pairNamed(holder, name)?.value;
  if (isAlias(list) || isAnchored(list)) throw new SharedYamlError(path);
  if (!isSeq(list) || list.items.length === 0) return newList(holder, name, records, text);
  return list.flow ? insertInFlow(list, at, records, text) : insertInBlock(list, at, records, text);
}

/** The list is missing, empty or `[]`. */
function newList(holder: YAMLMap, name: string, records: readonly YamlRecord[], text: string): Cut {
  const pair = pairNamed(holder, name);
  if (holder.flow) {
    const words = `[${inFlow(records)}]`;
    if (!pair) return newField(holder, name, words, [], text);
    return { ...emptyFlow(pair.value as Node, words) };
  }
  const indent = " ".repeat(columnOf(holder, text) + 2);
  const lines = records.map((record) => `\n${indent}- ${written(record, true)}`).join("");
  if (!pair) {
    const cut = newField(holder, name, "", [], text);
    return { ...cut, text: `${cut.text.trimEnd()}${lines}` };
  }
  const colon = text.indexOf(":", endOfNode(pair.key as Node, text)) + 1;
  const end = isSeq(pair.value) ? endOfNode(pair.value, text) : colon;
  return { start: colon, end, text: lines };
}

function insertInFlow(list: YAMLSeq, at: number, records: readonly YamlRecord[], text: string): Cut {
  const words = inFlow(records);
  const before = list.items[at - 1] as Node | undefined;
  const [first] = list.items as readonly Node[];
  const start = before ? endOfNode(before, text) : (markOf(list, 0, ["anchor", "tag"]) ?? first?.range?.[0] ?? 0);
  return { start, end: start, text: before ? `, ${words}` : `${words}, ` };
}

function insertInBlock(list: YAMLSeq, at: number, records: readonly YamlRecord[], text: string): Cut {
  const neighbour = (list.items[at - 1] ?? list.items[0]) as Node;
  const dash = markOf(list, Math.max(at - 1, 0), ["seq-item-ind"]) ?? 0;
  const indent = " ".repeat(dash - text.lastIndexOf("\n", dash) - 1);
  const isFlow = isMap(neighbour) && neighbour.flow === true;
  const items = records.map((record) => `- ${isFlow ? written(record, true) : blockRecord(record, `${indent}  `)}`);
  if (at === 0) return { start: dash, end: dash, text: items.map((item) => `${item}\n${indent}`).join("") };
  const end = endOfLine(text, endOfNode(neighbour, text));
  return { start: end, end, text: items.map((item) => `\n${indent}${item}`).join("") };
}

/** Where the first of such signs stands before an item of a list: its dash, or its name. */
function markOf(list: YAMLSeq, index: number, types: readonly string[]): number | undefined {
  const { items } = list.srcToken as CST.BlockSequence | CST.FlowCollection;
  return items[index]?.start.find(({ type }) => types.includes(type))?.offset;
}

function inFlow(records: readonly YamlRecord[]): string {
  return records.map((record) => written(record, true)).join(", ");
}

function blockRecord(record: YamlRecord, indent: string): string {
  return Object.entries(record)
    .map(([name, value]) => `${name}: ${written(value, false)}`)
    .join(`\n${indent}`);
}

/** On one line; groups in braces. */
function written(value: YamlScalar | YamlRecord, isFlow: boolean): string {
  if (typeof value === "object") {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${written(field, true)}`);
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
  }
  if (typeof value === "string" && /[\n\r]/.test(value)) return JSON.stringify(value);
  if (!isFlow) return withoutBlanks(stringify(value, { lineWidth: 0 }));
  const [, inBrackets = ""] =
    /^\[ (.*) \]$/s.exec(withoutBlanks(stringify([value], { collectionStyle: "flow", lineWidth: 0 }))) ?? [];
  return inBrackets;
}

function mapAt(path: YamlPath, contents: unknown): YAMLMap {
  let node = contents;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) node = pairNamed(node, String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    if (isAlias(node) || isAnchored(node)) throw new SharedYamlError(path.slice(0, index + 1));
  }
  if (!isMap(node)) throw new Error(`no record at ${path.join(".")} of a YAML text`);
  return node;
}

/** What is repeated elsewhere in the file by its name. */
function isAnchored(node: unknown): boolean {
  return (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined;
}

function pairNamed(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === name);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

function startOf({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}

function endOf({ key, value }: Pair, text: string): number {
  return endOfNode((value ?? key) as Node, text);
}

/** After its last character that is no blank: the parser counts the lines before the next field to a block. */
function endOfNode(node: Node, text: string): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? endOf(last, text) : (node.range?.[1] ?? 0);
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    return last ? endOfNode(last, text) : (node.range?.[1] ?? 0);
  }
  return withoutBlankEnd(text, node.range?.[1] ?? 0);
}

function withoutBlankEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && blanks.includes(text[at - 1] ?? "?")) at -= 1;
  return at;
}

/** YAML's own: a non-breaking space and its like are letters to it, and part of a value. */
const blanks = " \t\r\n";

function withoutBlanks(text: string): string {
  return text.slice(0, withoutBlankEnd(text, text.length));
}

/** Where the line's break stands: a comment after a value stays with it. */
function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** How far the fields of a block stand from the margin. */
function columnOf(map: YAMLMap, text: string): number {
  const [first] = map.items;
  const start = first ? startOf(first) : 0;
  return start - text.lastIndexOf("\n", start - 1) - 1;
}
