/**
 * Two Word files that we made to one in which Word shows what changed: the later paper with tracked changes.
 *
 * Who accepts them all has the words of the later paper, who rejects them all those of the earlier one: of the paragraphs
 * and of the tables, cell by cell; but not of tables within cells that went, nor of notes where their number changed.
 * Blocks are matched by their words. What a page prints at its head and foot, and how words look, is that of the later
 * paper.
 */

import { aligned } from "../compare/align.ts";
import { LikeTexts } from "../compare/likeness.ts";
import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { type PackageParts, partText, readPackage } from "../ooxml/read-package.ts";
import { writePackage } from "../ooxml/write-package.ts";
import {
  childNode,
  insertAfter,
  nodesIn,
  parseNodes,
  partXml,
  textIn,
  type XmlNode,
  xmlNode,
} from "../ooxml/xml-node.ts";
import { deletedParagraph, insertParagraph, mergeParagraph } from "./redline-paragraph.ts";
import { Revisions } from "./revisions.ts";

export interface Redline {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Who is named as the author of the changes. */
  readonly author: string;
  /** When they are said to have been made: `2022-08-31T00:00:00Z`. */
  readonly time: string;
}

export function redlineDocx({ before, after, author, time }: Redline): Checked<Uint8Array> {
  const [earlier, later] = [readPackage(before), readPackage(after)];
  if (!earlier.ok) return earlier;
  if (!later.ok) return later;
  const revisions = new Revisions(author, time, styleIds(later.value));
  const parts = new Map(later.value);
  for (const [name, holder] of stories) {
    const [was, is] = [partText(earlier.value, name), partText(later.value, name)];
    if (was === undefined || is === undefined) continue;
    const [one, other] = [parseNodes(was), parseNodes(is)];
    const [ones, others] = [holder(one), holder(other)];
    // Notes that were added or taken out come and go with their references.
    if (ones.length !== others.length) continue;
    for (const [index, blocks] of others.entries()) mergeBlocks(ones[index] as XmlNode, blocks, revisions);
    parts.set(name, new TextEncoder().encode(partXml(other)));
  }
  return checked(writePackage(parts));
}

/** The parts whose words are compared, and what holds their blocks. */
const stories: readonly (readonly [part: string, holders: (root: XmlNode) => readonly XmlNode[]])[] = [
  ["word/document.xml", (root) => nodesIn(root).filter(({ name }) => name === "w:body")],
  ["word/footnotes.xml", (root) => nodesIn(root).filter(({ name }) => name === "w:footnote")],
];

function styleIds(parts: PackageParts): ReadonlySet<string> {
  const styles = partText(parts, "word/styles.xml");
  const all = styles === undefined ? [] : nodesIn(parseNodes(styles)).filter(({ name }) => name === "w:style");
  return new Set(all.flatMap(({ attributes }) => attributes.get("w:styleId") ?? []));
}

const isBlock = ({ name }: XmlNode): boolean => name === "w:p" || name === "w:tbl";

/** @param after - is changed in place: a body, a cell or a note */
function mergeBlocks(before: XmlNode, after: XmlNode, revisions: Revisions): void {
  let last: XmlNode | undefined;
  const blocks = aligned(nodesIn(before).filter(isBlock), nodesIn(after).filter(isBlock), {
    keyOf: (block) => `${block.name} ${cellCounts(block).join(",")} ${wordsIn(block)}`,
    versionsAmong: blocksLike,
  });
  for (const block of blocks) {
    if (block.kind === "removed") {
      const gone =
        block.before.name === "w:p" ? deletedParagraph(block.before, revisions) : deletedTable(block.before, revisions);
      placeAfter(last, gone, after);
      last = gone;
      continue;
    }
    last = block.after;
    if (block.kind === "added") insertBlock(block.after, revisions);
    else if (block.after.name === "w:p") mergeParagraph(block.before, block.after, revisions);
    else mergeTable(block.before, block.after, revisions);
  }
}

function placeAfter(last: XmlNode | undefined, node: XmlNode, parent: XmlNode): void {
  if (last) {
    insertAfter(node, last);
    return;
  }
  // A cell begins with its properties.
  const at = parent.children.findIndex((child) => typeof child !== "string" && isBlock(child));
  node.parent = parent;
  parent.children.splice(Math.max(at, 0), 0, node);
}

const wordsIn = (block: XmlNode): string => textIn(block).replace(/\s+/gu, " ").trim();

/** Paragraphs by their words, and tables by their form. */
function blocksLike(gone: readonly XmlNode[]): (block: XmlNode) => readonly number[] {
  const like = new LikeTexts(gone.map((block) => (block.name === "w:p" ? wordsIn(block) : undefined)));
  const tables = [...gone.entries()].filter(([, { name }]) => name === "w:tbl");
  return (block) =>
    block.name === "w:p"
      ? like.placesOf(wordsIn(block))
      : tables.flatMap(([index, table]) => (isSameTable(table, block) ? [index] : []));
}

const rowsOf = (table: XmlNode): readonly XmlNode[] => nodesIn(table).filter(({ name }) => name === "w:tr");

const cellsOf = (row: XmlNode): readonly XmlNode[] => nodesIn(row).filter(({ name }) => name === "w:tc");

/** Of each row. The same words in other cells are another table; a paragraph has none. */
const cellCounts = (block: XmlNode): readonly number[] => rowsOf(block).map((row) => cellsOf(row).length);

/** Tables of one form with the same headings: their rows are matched one by one. */
function isSameTable(one: XmlNode, other: XmlNode): boolean {
  const [head, otherHead] = [rowsOf(one)[0], rowsOf(other)[0]];
  const columns = new Set([...cellCounts(one), ...cellCounts(other)]);
  const haveHeads = head !== undefined && otherHead !== undefined;
  return haveHeads && columns.size === 1 && hasCellInCommon(cellWords(head), cellWords(otherHead));
}

const cellWords = (row: XmlNode): readonly string[] => cellsOf(row).map(wordsIn);

function hasCellInCommon(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.some((words, index) => words !== "" && words === other[index]);
}

function rowsLike(gone: readonly XmlNode[]): (row: XmlNode) => readonly number[] {
  const rows = gone.map(cellWords);
  return (row) => {
    const words = cellWords(row);
    return rows.flatMap((other, index) => (hasCellInCommon(other, words) ? [index] : []));
  };
}

function mergeTable(before: XmlNode, after: XmlNode, revisions: Revisions): void {
  let last: XmlNode | undefined;
  const likeness = { keyOf: (row: XmlNode) => cellWords(row).join("\t"), versionsAmong: rowsLike };
  for (const row of aligned(rowsOf(before), rowsOf(after), likeness)) {
    if (row.kind === "removed") {
      const gone = deletedRow(row.before, revisions);
      insertAfter(gone, last ?? (childNode(after, "w:tblGrid") as XmlNode));
      last = gone;
      continue;
    }
    last = row.after;
    if (row.kind === "added") insertRow(row.after, revisions);
    else {
      const cells = cellsOf(row.before);
      for (const [index, cell] of cellsOf(row.after).entries()) mergeBlocks(cells[index] as XmlNode, cell, revisions);
    }
  }
}

function insertBlock(block: XmlNode, revisions: Revisions): void {
  if (block.name === "w:p") insertParagraph(block, revisions);
  else for (const row of rowsOf(block)) insertRow(row, revisions);
}

function insertRow(row: XmlNode, revisions: Revisions): void {
  markRow(row, revisions.mark("w:ins"));
  for (const cell of cellsOf(row)) for (const block of nodesIn(cell).filter(isBlock)) insertBlock(block, revisions);
}

function deletedTable(table: XmlNode, revisions: Revisions): XmlNode {
  const kept = nodesIn(table).filter(({ name }) => name === "w:tblPr" || name === "w:tblGrid");
  return xmlNode("w:tbl", [], [...kept, ...rowsOf(table).map((row) => deletedRow(row, revisions))]);
}

function deletedRow(row: XmlNode, revisions: Revisions): XmlNode {
  const cells = cellsOf(row).map((cell) => {
    const paragraphs = nodesIn(cell).filter(({ name }) => name === "w:p");
    const form = nodesIn(cell).filter(({ name }) => name === "w:tcPr");
    return xmlNode("w:tc", [], [...form, ...paragraphs.map((paragraph) => deletedParagraph(paragraph, revisions))]);
  });
  const form = nodesIn(row).filter(({ name }) => name === "w:trPr");
  const gone = xmlNode("w:tr", [], [...form, ...cells]);
  markRow(gone, revisions.mark("w:del"));
  return gone;
}

function markRow(row: XmlNode, mark: XmlNode): void {
  const form = childNode(row, "w:trPr");
  if (form) {
    form.children.push(mark);
    mark.parent = form;
    return;
  }
  const made = xmlNode("w:trPr", [], [mark]);
  made.parent = row;
  row.children.unshift(made);
}
