/** A paragraph with tracked changes: one that came, one that went, or one whose words are others. */

import { wordChanges } from "../compare/word-diff.ts";
import {
  append,
  childNode,
  insertBefore,
  nodesBelow,
  nodesIn,
  replaceNode,
  textIn,
  type XmlNode,
  xmlNode,
} from "../ooxml/xml-node.ts";
import type { Revisions } from "./revisions.ts";

/** @param paragraph - is changed in place */
export function insertParagraph(paragraph: XmlNode, revisions: Revisions): void {
  for (const run of runsOf(paragraph)) wrap(run, revisions);
  markParagraph(paragraph, revisions.mark("w:ins"));
}

/** In the style that it had, with its bold and italic words; links, notes and pictures are gone with it. */
export function deletedParagraph(paragraph: XmlNode, revisions: Revisions): XmlNode {
  const style = childNode(childNode(paragraph, "w:pPr"), "w:pStyle")?.attributes.get("w:val");
  const isKnown = style !== undefined && revisions.styles.has(style);
  const form = xmlNode("w:pPr", [], isKnown ? [xmlNode("w:pStyle", [["w:val", style]])] : []);
  const runs = runsOf(paragraph).flatMap((run) => {
    const words = wordsOf(run);
    return words === "" ? [] : [revisions.mark("w:del", [deletedRun(words, childNode(run, "w:rPr"))])];
  });
  const gone = xmlNode("w:p", [], [form, ...runs]);
  markParagraph(gone, revisions.mark("w:del"));
  return gone;
}

/** @param after - is changed in place */
export function mergeParagraph(before: XmlNode, after: XmlNode, revisions: Revisions): void {
  const [was, is] = [before, after].map((paragraph) => runsOf(paragraph).map(wordsOf).join("")) as [string, string];
  let shift = 0;
  for (const { start, end, removed, added } of wordChanges(was, is)) {
    const at = start + shift;
    const pieces = runsBetween(after, at, at + added.length);
    const next = pieces[0] ?? runsBetween(after, at, is.length)[0];
    if (removed !== "") {
      const gone = revisions.mark("w:del", [deletedRun(removed, childNode(next ?? runsOf(after).at(-1), "w:rPr"))]);
      if (next) insertBefore(gone, next);
      else append(after, gone);
    }
    for (const run of pieces) wrap(run, revisions);
    shift += added.length - (end - start);
  }
}

/** Those that hold words, in order; also within links. What is deleted already counts no more. */
function runsOf(paragraph: XmlNode): readonly XmlNode[] {
  return [...nodesBelow(paragraph)].filter(({ name, parent }) => name === "w:r" && parent?.name !== "w:del");
}

function wordsOf(run: XmlNode): string {
  return nodesIn(run)
    .map((child) => (child.name === "w:t" ? textIn(child) : (breakWords[child.name] ?? "")))
    .join("");
}

const breakWords: Readonly<Record<string, string>> = { "w:br": " ", "w:tab": " " };

/** The runs whose words stand between two places of the paragraph's: runs are cut there. */
function runsBetween(paragraph: XmlNode, start: number, end: number): readonly XmlNode[] {
  if (end <= start) return [];
  cutAt(paragraph, start);
  cutAt(paragraph, end);
  let at = 0;
  return runsOf(paragraph).filter((run) => {
    const from = at;
    at += wordsOf(run).length;
    return at > from && from >= start && at <= end;
  });
}

function cutAt(paragraph: XmlNode, place: number): void {
  let at = 0;
  for (const run of runsOf(paragraph)) {
    const { length } = wordsOf(run);
    if (place > at && place < at + length) cut(run, place - at);
    at += length;
  }
}

/** Into two runs that look the same. */
function cut(run: XmlNode, place: number): void {
  const form = childNode(run, "w:rPr");
  const [first, second] = [copyOf(run, form), copyOf(run, form)];
  let at = 0;
  for (const child of nodesIn(run)) {
    if (child === form) continue;
    const words = child.name === "w:t" ? textIn(child) : (breakWords[child.name] ?? "");
    const [end, whole] = [at + words.length, child.name === "w:t" && at < place && place < at + words.length];
    if (whole) {
      append(first, textNode("w:t", words.slice(0, place - at)));
      append(second, textNode("w:t", words.slice(place - at)));
    } else append(end <= place ? first : second, child);
    at = end;
  }
  replaceNode(run, first, second);
}

function copyOf(run: XmlNode, form: XmlNode | undefined): XmlNode {
  return xmlNode("w:r", run.attributes, form ? [clone(form)] : []);
}

function clone({ name, attributes, children }: XmlNode): XmlNode {
  return xmlNode(
    name,
    attributes,
    children.map((child) => (typeof child === "string" ? child : clone(child))),
  );
}

function wrap(run: XmlNode, revisions: Revisions): void {
  const mark = revisions.mark("w:ins");
  replaceNode(run, mark);
  append(mark, run);
}

const keptForm: ReadonlySet<string> = new Set(["w:b", "w:bCs", "w:i", "w:iCs"]);

function deletedRun(words: string, form: XmlNode | undefined): XmlNode {
  const kept = nodesIn(form)
    .filter(({ name }) => keptForm.has(name))
    .map(clone);
  return xmlNode("w:r", [], [...(kept.length > 0 ? [xmlNode("w:rPr", [], kept)] : []), textNode("w:delText", words)]);
}

function textNode(name: "w:t" | "w:delText", words: string): XmlNode {
  return xmlNode(name, [["xml:space", "preserve"]], [words]);
}

/** Word looks for the mark among the properties of the paragraph's end, which stand before those of a section. */
function markParagraph(paragraph: XmlNode, mark: XmlNode): void {
  let form = childNode(paragraph, "w:pPr");
  if (!form) {
    form = xmlNode("w:pPr");
    form.parent = paragraph;
    paragraph.children.unshift(form);
  }
  const own = childNode(form, "w:rPr");
  if (own) {
    mark.parent = own;
    own.children.unshift(mark);
    return;
  }
  const made = xmlNode("w:rPr", [], [mark]);
  const section = childNode(form, "w:sectPr");
  if (section) insertBefore(made, section);
  else append(form, made);
}
