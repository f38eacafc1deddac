/**
 * Finds the tags of a part's paragraphs, over however many runs Word has split them, and puts an element in the place of each.
 *
 * A tag takes the look of the run in which it begins. Block tags stand between runs, values in them.
 */

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import {
  childNode,
  closest,
  nodesBelow,
  nodesIn,
  replaceNode,
  textIn,
  type XmlNode,
  xmlNode,
} from "../../ooxml/xml-node.ts";
import { reservedCharacters } from "../../values/merged-markdown.ts";
import { kindOfTag, tagMark, tagNode, type WordTag } from "./word-tag.ts";

export interface PartOfTemplate {
  /** The template's file, for places. */
  readonly file: string;
  /** `word/header1.xml` */
  readonly part: string;
  readonly root: XmlNode;
  /** Ids of the styles that make a paragraph a heading. */
  readonly headingStyles: ReadonlySet<string>;
}

export interface FoundTags {
  readonly tags: readonly WordTag[];
  readonly findings: readonly Diagnostic[];
}

export function findTags({ file, part, root, headingStyles }: PartOfTemplate): FoundTags {
  const tags: WordTag[] = [];
  const findings: Diagnostic[] = [];
  let heading: string | undefined;
  const paragraphs = [...nodesBelow(root)].filter(({ name }) => name === "w:p");
  for (const [index, paragraph] of paragraphs.entries()) {
    const leaves = textLeaves(paragraph);
    const text = leaves.map(textIn).join("");
    if (isHeading(paragraph, headingStyles) && text.trim() !== "") heading = text.trim();

    const at = {
      file,
      part,
      paragraph: index + 1,
      ...(text !== "" && { text: snippet(text) }),
      ...(heading && { heading }),
    };
    const isRepeat = closest(paragraph, "mc:Fallback") !== undefined;
    const { ranges, faults } = tagRanges(text, at);
    if (!isRepeat) findings.push(...faults, ...tagsOutOfReach(paragraph, at));
    const placed = (found: readonly TagRange[]) =>
      found.map(({ words, source, ...range }): PlacedTag => {
        const tag = { source, words, kind: kindOfTag(words), at, isRepeat };
        return { ...range, tag, index: tags.push(tag) - 1 };
      });
    const inText = placed(faults.length === 0 ? ranges : []);
    const pictures = inText.filter(({ tag }) => tag.kind === "picture");
    if (!isRepeat) findings.push(...pictures.map(({ tag }) => pictureInText(tag)));
    if (inText.length > 0 && pictures.length === 0) placeTags(leaves, inText);
    const described = placeInDescriptions(paragraph, at, placed);
    if (!isRepeat) findings.push(...described);
  }
  return { tags, findings };
}

/** A paragraph's own text, without that of text boxes in it. */
function textLeaves(paragraph: XmlNode): readonly XmlNode[] {
  return nodesIn(paragraph).flatMap((child): readonly XmlNode[] => {
    if (child.name === "w:t") return [child];
    return child.name === "w:p" || child.name === "w:txbxContent" ? [] : textLeaves(child);
  });
}

function isHeading(paragraph: XmlNode, headingStyles: ReadonlySet<string>): boolean {
  const style = childNode(childNode(paragraph, "w:pPr"), "w:pStyle")?.attributes.get("w:val");
  return style !== undefined && headingStyles.has(style);
}

const snippetLength = 80;

function snippet(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= snippetLength ? line : `${line.slice(0, snippetLength - 1)}…`;
}

interface TagRange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly source: string;
}

/** `\{{` is text with braces, as everywhere in templates; the backslash goes when the part is written. */
function tagRanges(
  text: string,
  at: Place,
): { readonly ranges: readonly TagRange[]; readonly faults: readonly Diagnostic[] } {
  const ranges: TagRange[] = [];
  const faults: Diagnostic[] = [];
  const fault = (code: Diagnostic["code"], message: string, hint: string) =>
    faults.push({ severity: "error", code, message, at, hint });

  if (reservedCharacters.test(text)) {
    fault(
      "source/forbidden-character",
      "the text holds a character that can't be printed",
      "delete it and type the text again",
    );
  }
  for (let from = 0; ; ) {
    const start = text.indexOf("{{", from);
    const stray = text.slice(from, start === -1 ? undefined : start).includes("}}");
    if (stray) fault("word-template/open-tag", "“}}” stands in the text without its “{{”", openTagHint);
    if (start === -1) break;

    if (text[start - 1] === "\\") {
      from = Math.max(text.indexOf("}}", start) + 2, start + 2);
      continue;
    }
    const isTriple = text.startsWith("{{{", start);
    const close = isTriple ? "}}}" : "}}";
    const found = text.indexOf(close, start + close.length);
    if (found === -1 || text.slice(start + close.length, found).includes("{{")) {
      fault("word-template/open-tag", "a tag begins here and does not end in the same paragraph", openTagHint);
      break;
    }
    const words = straight(text.slice(start + close.length, found));
    const end = found + close.length;
    ranges.push({ start, end, words, source: isTriple ? `{{{${words}}}}` : `{{${words}}}` });
    from = end;
  }
  return { ranges, faults };
}

const openTagHint =
  "write each tag whole, from {{ to }}, in one paragraph or cell; write \\{{ for braces that are text";

/** What Word makes of quotes, spaces and dashes while somebody types. */
function straight(words: string): string {
  return words
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\u00A0\u200B]+/g, " ")
    .trim();
}

/** Tags where nothing can be filled in: in the instructions of fields. */
function tagsOutOfReach(paragraph: XmlNode, at: Place): readonly Diagnostic[] {
  const instructions = [...nodesBelow(paragraph)]
    .filter(({ name, parent }) => name === "w:instrText" && closest(parent, "w:p") === paragraph)
    .map(textIn)
    .join("");
  if (!instructions.includes("{{")) return [];
  return [
    {
      severity: "error",
      code: "word-template/tag-in-field",
      message: `a tag stands in the instruction of a field: ${instructions.trim()}`,
      at,
      hint: "put the tag into the text instead: press Alt+F9 in Word to see the fields",
    },
  ];
}

/** Alternative texts of pictures and shapes take values like any other text. */
function placeInDescriptions(
  paragraph: XmlNode,
  at: Place,
  placed: (ranges: readonly TagRange[]) => readonly PlacedTag[],
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const node of nodesBelow(paragraph)) {
    if (node.name === "w:instrText" || closest(node, "w:p") !== paragraph) continue;
    for (const [name, value] of node.attributes) {
      if (!value.includes("{{")) continue;
      if (isPictureSlot(value) && node.name === "pic:cNvPr") {
        // LibreOffice writes the alternative text a second time.
        node.attributes.delete(name);
        continue;
      }
      const { ranges, faults } = tagRanges(value, { ...at, text: snippet(value) });
      findings.push(...faults);
      if (faults.length > 0) continue;
      const tags = placed(ranges);
      const [slot] = tags;
      if (slot && isPictureSlot(value) && node.name === "wp:docPr" && name === "descr" && holdsPicture(node)) {
        node.attributes.set(name, slot.tag.source);
        continue;
      }
      const wrong = describing.has(name) ? tags.find(({ tag }) => tag.kind !== "value") : tags[0];
      if (wrong) findings.push(outOfReach(wrong.tag, name));
      node.attributes.set(
        name,
        piecesOf(value, 0, tags)
          .map((piece) => (typeof piece === "string" ? piece : tagMark(piece.index)))
          .join(""),
      );
    }
  }
  return findings;
}

/** An alternative text that is nothing but the name of a picture, which comes in the place of the one that stands there. */
function isPictureSlot(text: string): boolean {
  const { ranges } = tagRanges(text.trim(), { file: "" });
  const [range] = ranges;
  return range?.end === text.trim().length && range.start === 0 && kindOfTag(range.words) === "picture";
}

function holdsPicture(properties: XmlNode): boolean {
  const drawing = properties.parent;
  return drawing !== undefined && [...nodesBelow(drawing)].some(({ name }) => name === "a:blip");
}

function pictureInText({ source, at }: WordTag): Diagnostic {
  return {
    severity: "error",
    code: "word-template/picture-slot",
    message: `${source} stands in the text, and is a picture`,
    at,
    hint: "put a picture of the size that it is to have there, and write the tag into its alternative text, alone",
  };
}

/** As Word and its older drawings call a picture's alternative text. */
const describing: ReadonlySet<string> = new Set(["descr", "title", "alt"]);

function outOfReach({ source, at }: WordTag, attribute: string): Diagnostic {
  return {
    severity: "error",
    code: "word-template/tag-in-field",
    message: `${source} stands in ${describing.has(attribute) ? "an alternative text" : "a setting"}, where it can't be filled in`,
    at,
    hint: "an alternative text takes single values, and settings none",
  };
}

interface PlacedTag {
  readonly start: number;
  readonly end: number;
  readonly tag: WordTag;
  readonly index: number;
}

function placeTags(leaves: readonly XmlNode[], placed: readonly PlacedTag[]): void {
  let start = 0;
  for (const leaf of leaves) {
    const text = textIn(leaf);
    const end = start + text.length;
    const pieces = piecesOf(text, start, placed);
    start = end;
    if (pieces.length === 1 && pieces[0] === text) continue;

    const run = leaf.parent;
    replaceNode(leaf, ...pieces.map((piece) => (typeof piece === "string" ? textNode(piece) : tagNode(piece.index))));
    if (run?.name === "w:r") splitRun(run, pieces);
  }
}

/** The words of a leaf that are no tag's, and the tags that begin in it. */
function piecesOf(text: string, leafStart: number, placed: readonly PlacedTag[]): readonly (string | PlacedTag)[] {
  const pieces: (string | PlacedTag)[] = [];
  let from = 0;
  for (const tag of placed) {
    const start = tag.start - leafStart;
    const end = tag.end - leafStart;
    if (end <= 0 || start >= text.length) continue;
    if (start > from) pieces.push(text.slice(from, start));
    if (start >= 0) pieces.push(tag);
    from = Math.min(end, text.length);
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function textNode(text: string): XmlNode {
  return xmlNode("w:t", [["xml:space", "preserve"]], [text]);
}

/** Divides a run at its block tags and slots, which stand between runs. */
function splitRun(run: XmlNode, pieces: readonly (string | PlacedTag)[]): void {
  const between = new Set(
    pieces.flatMap((piece) => (typeof piece !== "string" && piece.tag.kind !== "value" ? [String(piece.index)] : [])),
  );
  const properties = childNode(run, "w:rPr");
  const isBetween = (node: XmlNode) => node.name === "tag" && between.has(node.attributes.get("index") ?? "");
  if (between.size === 0) {
    if (nodesIn(run).every((node) => node === properties)) replaceNode(run);
    return;
  }
  const parts: XmlNode[] = [];
  let current: XmlNode[] = [];
  const finishRun = () => {
    if (current.length > 0) {
      parts.push(xmlNode("w:r", run.attributes, [...(properties ? [copyOf(properties)] : []), ...current]));
    }
    current = [];
  };
  for (const node of nodesIn(run)) {
    if (node === properties) continue;
    if (isBetween(node)) {
      finishRun();
      parts.push(node);
    } else current.push(node);
  }
  finishRun();
  replaceNode(run, ...parts);
}

function copyOf(node: XmlNode): XmlNode {
  return xmlNode(
    node.name,
    node.attributes,
    node.children.map((child) => (typeof child === "string" ? child : copyOf(child))),
  );
}
