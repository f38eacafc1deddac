/**
 * Moves block tags and slots to the level at which they work: around runs, paragraphs or rows of a table.
 *
 * A tag that had a paragraph or a row for itself takes its place, so that none is left empty. Afterwards a block's tags
 * are siblings, and whatever is filled in between them is well-formed.
 */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import {
  childNode,
  closest,
  insertAfter,
  insertBefore,
  nodesBelow,
  nodesIn,
  removeNode,
  replaceNode,
  textIn,
  type XmlNode,
} from "../../ooxml/xml-node.ts";
import { isTagNode, tagIndex, type WordTag } from "./word-tag.ts";

/** @returns the faults; the tree under `root` is changed */
export function liftBlocks(root: XmlNode, tags: readonly WordTag[]): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const tagOf = (node: XmlNode): WordTag => tags[tagIndex(node)] as WordTag;
  const report = (node: XmlNode, code: Diagnostic["code"], message: string, hint: string) => {
    const { at, isRepeat } = tagOf(node);
    if (!isRepeat) findings.push({ severity: "error", code, message, at, hint });
  };

  for (const { open, elses, close } of matchedBlocks(root, tagOf, report)) {
    const fault = lift({ open, elses, close }, tagOf(open));
    if (fault) {
      report(open, fault.code, `${tagOf(open).source} ${fault.message}`, fault.hint);
      continue;
    }
    if (tagOf(open).words.startsWith("#each")) settleRepeated(open, close, tagOf, report);
  }
  for (const node of [...nodesBelow(root)].filter(isTagNode)) {
    if (tagOf(node).kind === "comment") removeWithParagraph(node);
  }
  return findings;
}

interface Block {
  readonly open: XmlNode;
  readonly elses: readonly XmlNode[];
  readonly close: XmlNode;
}

type Report = (node: XmlNode, code: Diagnostic["code"], message: string, hint: string) => void;

/** Inner blocks before the blocks around them. */
function matchedBlocks(root: XmlNode, tagOf: (node: XmlNode) => WordTag, report: Report): readonly Block[] {
  const blocks: Block[] = [];
  const stack: { readonly open: XmlNode; readonly elses: XmlNode[] }[] = [];
  for (const node of [...nodesBelow(root)].filter(isTagNode)) {
    const { kind, source, words } = tagOf(node);
    if (kind === "open") stack.push({ open: node, elses: [] });
    if (kind === "else") {
      if (stack.length > 0) stack.at(-1)?.elses.push(node);
      else
        report(
          node,
          "word-template/unbalanced",
          `${source} stands outside of any block`,
          "put it between {{#if}} and {{/if}}",
        );
    }
    if (kind !== "close") continue;
    const block = stack.pop();
    const opened = block && blockName(tagOf(block.open));
    if (!block || opened !== words.slice(1).trim()) {
      const message = block ? `${source} closes ${tagOf(block.open).source}` : `${source} closes nothing`;
      report(
        node,
        "word-template/unbalanced",
        message,
        "close each block with its own tag, the inner before the outer",
      );
      if (block) continue;
      return blocks;
    }
    blocks.push({ ...block, close: node });
  }
  for (const { open } of stack) {
    const tag = tagOf(open);
    report(
      open,
      "word-template/unbalanced",
      `${tag.source} is never closed`,
      `write {{/${blockName(tag)}}} where it ends`,
    );
  }
  return blocks;
}

function blockName({ words }: WordTag): string {
  return /^#\s*(\S+)/.exec(words)?.[1] ?? "";
}

type Fault = Pick<Diagnostic, "code" | "message"> & { readonly hint: string };

function lift(block: Block, tag: WordTag): Fault | undefined {
  const all = [block.open, ...block.elses, block.close];
  if (haveOneParent(all)) {
    if (block.elses.length === 0 && !tag.words.startsWith("#each")) liftAroundParagraph(block);
    return undefined;
  }
  const paragraphs = all.map((node) => closest(node, "w:p"));
  if (haveOneParent(paragraphs)) return liftToParagraphs(all);
  return liftToRows(block);
}

function haveOneParent(nodes: readonly (XmlNode | undefined)[]): boolean {
  const parent = nodes[0]?.parent;
  return parent !== undefined && nodes.every((node) => node?.parent === parent);
}

/** A condition around everything that a paragraph says is one around the paragraph. */
function liftAroundParagraph({ open, close }: Block): void {
  const paragraph = open.parent;
  if (paragraph?.name !== "w:p" || isSectionEnd(paragraph)) return;
  const before = paragraph.children.slice(0, paragraph.children.indexOf(open));
  const after = paragraph.children.slice(paragraph.children.indexOf(close) + 1);
  if ([...before, ...after].some((child) => typeof child !== "string" && saysSomething(child))) return;
  removeNode(open);
  removeNode(close);
  insertBefore(open, paragraph);
  insertAfter(close, paragraph);
}

function liftToParagraphs(tags: readonly XmlNode[]): Fault | undefined {
  const paragraphs = tags.map((tag) => closest(tag, "w:p") as XmlNode);
  if (new Set(paragraphs).size < paragraphs.length) return notAlone;
  if (paragraphs.some(isSectionEnd)) return atSectionEnd;
  if (tags.some((tag, index) => !isAloneIn(tag, paragraphs[index] as XmlNode))) return notAlone;
  for (const [index, tag] of tags.entries()) replaceNode(paragraphs[index] as XmlNode, tag);
  return undefined;
}

function liftToRows({ open, elses, close }: Block): Fault | undefined {
  const first = closest(open, "w:tr");
  const last = closest(close, "w:tr");
  if (!first || !last || first.parent !== last.parent) return crossing;
  const middle = elses.map((tag) => closest(tag, "w:tr"));
  if (elses.some((tag, index) => !middle[index] || !isAloneIn(tag, middle[index]))) return elseInRow;
  if (middle.some((row) => row?.parent !== first.parent)) return crossing;

  const ownsRow = (tag: XmlNode, row: XmlNode) => first !== last && isAloneIn(tag, row);
  if (ownsRow(open, first)) replaceNode(first, open);
  else {
    removeWithParagraph(open);
    insertBefore(open, first);
  }
  for (const [index, tag] of elses.entries()) replaceNode(middle[index] as XmlNode, tag);
  if (ownsRow(close, last)) replaceNode(last, close);
  else {
    removeWithParagraph(close);
    insertAfter(close, last);
  }
  return undefined;
}

/** What is repeated can't hold what a document has only once: bookmarks go, notes and slots are faults. */
function settleRepeated(open: XmlNode, close: XmlNode, tagOf: (node: XmlNode) => WordTag, report: Report): void {
  const siblings = open.parent?.children ?? [];
  const within = siblings.slice(siblings.indexOf(open) + 1, siblings.indexOf(close));
  for (const node of within.flatMap((child) => (typeof child === "string" ? [] : [...nodesBelow(child)]))) {
    if (node.name === "w:bookmarkStart" || node.name === "w:bookmarkEnd") removeNode(node);
    if (node.name === "w:footnoteReference" || node.name === "w:endnoteReference") {
      const message = `${tagOf(open).source} would repeat a note`;
      report(open, "word-template/repeated-note", message, "move the note out of what is repeated");
    }
  }
}

/** Whether a paragraph or a row says nothing but its tag. */
export function isAloneIn(tag: XmlNode, holder: XmlNode): boolean {
  return [...nodesBelow(holder)].every((node) => node === tag || !saysItself(node));
}

function saysSomething(node: XmlNode): boolean {
  return [...nodesBelow(node)].some(saysItself);
}

const shown: ReadonlySet<string> = new Set([
  "w:drawing",
  "w:pict",
  "w:object",
  "w:fldChar",
  "w:fldSimple",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:sym",
]);

function saysItself(node: XmlNode): boolean {
  if (node.name === "w:t") return textIn(node).trim() !== "";
  return isTagNode(node) || shown.has(node.name);
}

export function isSectionEnd(paragraph: XmlNode): boolean {
  return childNode(childNode(paragraph, "w:pPr"), "w:sectPr") !== undefined;
}

/** Takes a tag out, and its paragraph if nothing else is in it and its cell has another. */
function removeWithParagraph(tag: XmlNode): void {
  const paragraph = closest(tag, "w:p");
  const isAlone = paragraph !== undefined && isAloneIn(tag, paragraph) && !isSectionEnd(paragraph);
  const siblings = nodesIn(paragraph?.parent).filter(({ name }) => name === "w:p");
  const isNeeded = paragraph?.parent?.name !== "w:body" && siblings.length === 1;
  if (paragraph && isAlone && !isNeeded) removeNode(paragraph);
  removeNode(tag);
}

const notAlone: Fault = {
  code: "word-template/block-not-alone",
  message: "runs over several paragraphs, and one of its tags shares a paragraph with other text",
  hint: "put each of its tags into a paragraph of its own; it leaves no empty line",
};
const atSectionEnd: Fault = {
  code: "word-template/section-break",
  message: "stands in a paragraph that ends a section",
  hint: "put the tag into a paragraph before the section break",
};
const crossing: Fault = {
  code: "word-template/crossing",
  message: "ends in another part of the document than it begins",
  hint: "begin and end a block in the same cell, the same table or the same text",
};
const elseInRow: Fault = {
  code: "word-template/crossing",
  message: "has its {{else}} in a row with other text",
  hint: "give {{else}} a row of its own; it leaves no empty row",
};
