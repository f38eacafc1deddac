/** A tag of a Word template, and where a person finds it. */

import type { Place } from "../../diagnostics/diagnostic.ts";
import { type XmlNode, xmlNode } from "../../ooxml/xml-node.ts";

export interface WordTag {
  /** As Handlebars reads it, with its braces and straight quotes. */
  readonly source: string;
  readonly kind: TagKind;
  /** What stands between the braces: `meeting.date`, `#each plan.current.actions`. */
  readonly words: string;
  readonly at: Place;
  /** In the old form of a drawing, which repeats the new one. */
  readonly isRepeat: boolean;
}

/** `slot`: a place for blocks of the paper, such as `{{body}}`; `picture`: one for a picture, such as `{{logo}}`. */
export type TagKind = "value" | "open" | "else" | "close" | "slot" | "picture" | "comment";

/** The element that stands for a tag while a part is worked on. No part of Word's has one of this name. */
const tagName = "tag";

export function tagNode(index: number): XmlNode {
  return xmlNode(tagName, [["index", String(index)]]);
}

/** Stands for a tag where no element can: in an attribute. */
export function tagMark(index: number): string {
  return `\uE002${index}\uE003`;
}

export const tagMarks = /\uE002(\d+)\uE003/;

export function isTagNode(node: XmlNode): boolean {
  return node.name === tagName;
}

export function tagIndex(node: XmlNode): number {
  return Number(node.attributes.get("index"));
}

/**
 * Places that take blocks of the paper: `body` for all of it, `sections` for all but the front matter, `contents`, and
 * `section:<id>`.
 */
export const slotNames = ["body", "sections", "contents"] as const;

function isSlotName(words: string): boolean {
  return (slotNames as readonly string[]).includes(words) || words.startsWith("section:");
}

/** The council's logo, or a chart of the facts: `chart:line plans-in-20-weeks 13`, `chart:timeline`. */
function isPictureName(words: string): boolean {
  return words === "logo" || words.startsWith("chart:");
}

export function kindOfTag(words: string): TagKind {
  if (words.startsWith("!")) return "comment";
  if (words.startsWith("#")) return "open";
  if (words.startsWith("/")) return "close";
  if (words === "else" || words === "^") return "else";
  if (isPictureName(words)) return "picture";
  return isSlotName(words) ? "slot" : "value";
}
