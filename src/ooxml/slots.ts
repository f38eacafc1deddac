/**
 * Where blocks of a paper go in a Word template that has been filled otherwise.
 *
 * An element, so that no text of an author can be taken for one; it never reaches a written file.
 */

import { type XmlNode, xmlNode } from "./xml-node.ts";

const name = "slot";

export function slotNode(slot: string): XmlNode {
  return xmlNode(name, [["name", slot]]);
}

/** @param fill - XML of the blocks, by the slot's name */
export function withSlotsFilled(xml: string, fill: (slot: string) => string): string {
  return xml.replace(slotPattern, (_, slot: string) => fill(slot));
}

export function slotsIn(xml: string): readonly string[] {
  return [...xml.matchAll(slotPattern)].map(([, slot = ""]) => slot);
}

const slotPattern = new RegExp(`<${name} name="([^"]*)"/>`, "g");
