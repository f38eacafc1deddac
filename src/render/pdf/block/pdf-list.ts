import type { Content } from "pdfmake/interfaces.js";
import type { List, ListItem } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import { type ItemElements, itemElements, listElement, numberingOf } from "../tagging/list-element.ts";

/** By depth; deeper lists go on with the last. */
const bullets = ["•", "◦", "▪"] as const;

export function pdfList(list: List, sheet: Sheet, parent: Element): Content {
  return { stack: [...listItems(list, 0, sheet, parent)] };
}

function listItems(list: List, depth: number, sheet: Sheet, parent: Element): readonly Content[] {
  const number = list.items[0]?.number;
  const element = listElement(parent, number ? numberingOf(number) : "Disc");
  return list.items.flatMap((item, index) => {
    const elements = itemElements(element);
    // What is nested comes after the item's own words, so those need a place of their own before it.
    const body = item.nested ? elements.body.add("P") : elements.body;
    const words = listItem(item, depth, sheet, { ...elements, body });
    const first = index === 0 ? { ...words, ...landing(list.id, sheet.destinations) } : words;
    return item.nested ? [first, ...listItems(item.nested, depth + 1, sheet, elements.body)] : [first];
  });
}

function listItem({ number, content }: ListItem, depth: number, sheet: Sheet, { label, body }: ItemElements) {
  const { theme, indentPt, gapPt } = sheet;
  const columnPt = theme.fontSizePt * 1.6;
  return hanging(
    {
      number: { text: number?.text ?? bullets[Math.min(depth, bullets.length - 1)] ?? "•", look: { mark: label } },
      runs: pdfInlines(content, sheet, { mark: body }),
      sizePt: theme.fontSizePt,
      leftPt: indentPt + depth * columnPt,
      columnPt,
      topPt: gapPt * 0.7,
    },
    sheet,
  );
}
