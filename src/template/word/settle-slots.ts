/** Checks where a template wants blocks of the paper, and puts an element there that the Word renderer finds. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { slotNode } from "../../ooxml/slots.ts";
import {
  childNode,
  closest,
  nodesBelow,
  nodesIn,
  removeNode,
  replaceNode,
  type XmlNode,
} from "../../ooxml/xml-node.ts";
import { isAloneIn, isSectionEnd } from "./lift-blocks.ts";
import { isTagNode, tagIndex, type WordTag } from "./word-tag.ts";

const bodyPart = "word/document.xml";

export interface SettledSlots {
  /** The names of the slots, in order. */
  readonly slots: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** @param root - of the part, with its block tags lifted; changed in place */
export function settleSlots(part: string, root: XmlNode, tags: readonly WordTag[]): SettledSlots {
  const slots: string[] = [];
  const findings: Diagnostic[] = [];
  for (const node of [...nodesBelow(root)].filter(isTagNode)) {
    const tag = tags[tagIndex(node)] as WordTag;
    if (tag.kind !== "slot") continue;
    const fault = slotFault(node, tag, part, slots, tags);
    if (fault) {
      findings.push({ severity: "error", ...fault, message: `${tag.source} ${fault.message}`, at: tag.at });
      continue;
    }
    slots.push(tag.words);
    replaceNode(closest(node, "w:p") as XmlNode, slotNode(tag.words));
  }
  settleControls(root);
  return { slots, findings };
}

type Fault = Pick<Diagnostic, "code" | "message" | "hint">;

function slotFault(
  node: XmlNode,
  tag: WordTag,
  part: string,
  before: readonly string[],
  tags: readonly WordTag[],
): Fault | undefined {
  const paragraph = closest(node, "w:p");
  if (part !== bodyPart || !paragraph || closest(node, "w:txbxContent")) {
    return {
      code: "word-template/slot-out-of-text",
      message: "stands outside of the document's text",
      hint: "put it into a paragraph of its own in the text: headers, footers, notes and text boxes take single values only",
    };
  }
  if (before.includes(tag.words)) {
    return { code: "word-template/slot-twice", message: "stands there a second time", hint: "keep one of the two" };
  }
  if (isSectionEnd(paragraph)) {
    return {
      code: "word-template/section-break",
      message: "stands in a paragraph that ends a section",
      hint: "put the tag into a paragraph before the section break",
    };
  }
  if (isInBlock(node, tags)) {
    return {
      code: "word-template/slot-in-block",
      message: "stands between block tags",
      hint: "put it outside of {{#if}} and {{#each}}: every paper has its whole text, once",
    };
  }
  if (isInPlainControl(node)) {
    return {
      code: "word-template/plain-text-control",
      message: "stands in a plain-text content control, which can't hold paragraphs",
      hint: "delete the control, or make it a rich-text one",
    };
  }
  if (!isAloneIn(node, paragraph)) {
    return {
      code: "word-template/slot-not-alone",
      message: "shares its paragraph with other text or a picture",
      hint: "put the tag into a paragraph of its own",
    };
  }
  return undefined;
}

/** Whether a block tag that stands beside the node, or beside what it lies in, is still open there. */
function isInBlock(node: XmlNode, tags: readonly WordTag[]): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const before = at.parent.children.slice(0, at.parent.children.indexOf(at));
    let open = 0;
    for (const sibling of before) {
      if (typeof sibling === "string" || !isTagNode(sibling)) continue;
      const kind = tags[tagIndex(sibling)]?.kind;
      if (kind === "open") open += 1;
      if (kind === "close") open -= 1;
    }
    if (open > 0) return true;
  }
  return false;
}

function isInPlainControl(node: XmlNode): boolean {
  for (let control = closest(node, "w:sdt"); control; control = closest(control.parent, "w:sdt")) {
    if (childNode(childNode(control, "w:sdtPr"), "w:text")) return true;
  }
  return false;
}

/** A content control that is filled shows no prompt any more, and takes nothing from data that the template carried. */
function settleControls(root: XmlNode): void {
  for (const control of [...nodesBelow(root)].filter(({ name }) => name === "w:sdt")) {
    const isFilled = [...nodesBelow(control)].some((node) => isTagNode(node) || node.name === slotNode("").name);
    if (!isFilled) continue;
    for (const setting of nodesIn(childNode(control, "w:sdtPr"))) {
      if (setting.name === "w:showingPlcHdr" || setting.name === "w:dataBinding") removeNode(setting);
    }
    for (const style of [...nodesBelow(control)].filter(({ name }) => name === "w:rStyle")) {
      if (style.attributes.get("w:val") === "PlaceholderText") removeNode(style);
    }
  }
}
