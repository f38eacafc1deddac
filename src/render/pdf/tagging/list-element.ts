import type { ItemNumber } from "../../../document/document.ts";
import type { Element, ListNumbering } from "./element.ts";

/** A list's item: its number or bullet, and its words. */
export interface ItemElements {
  readonly label: Element;
  readonly body: Element;
}

export function listElement(parent: Element, numbering: ListNumbering): Element {
  return parent.add("L", { listNumbering: numbering });
}

export function itemElements(list: Element): ItemElements {
  const item = list.add("LI");
  return { label: item.add("Lbl"), body: item.add("LBody") };
}

/** Which numbers the list that an element stands for counts, so that the next of them can join it. */
const counted = new WeakMap<Element, string>();

/** The item of a numbered paragraph: in the list of the paragraph before it, where that is the same list. */
export function numberedItemElements(parent: Element, number: ItemNumber): ItemElements {
  const key = `${number.list}/${number.level}`;
  const before = parent.last;
  if (before && counted.get(before) === key) return itemElements(before);

  const list = listElement(parent, numberingOf(number));
  counted.set(list, key);
  return itemElements(list);
}

export function numberingOf({ format }: ItemNumber): ListNumbering {
  switch (format) {
    case "a)":
      return "LowerAlpha";
    case "i)":
      return "LowerRoman";
    case "1.0":
    case "1.":
    case "1.1":
    case "1.1.1":
    case "(1)":
      return "Decimal";
  }
}
