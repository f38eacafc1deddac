import type { Content } from "pdfmake/interfaces.js";
import type { NumberedItem, Recommendations, Resolutions } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import { keptTogether } from "../keep-together.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import { numberedItemElements } from "../tagging/list-element.ts";
import { pdfList } from "./pdf-list.ts";

/** Recommendations and resolutions, bullets where they have no numbers: "The Board is asked to:" stays with its first item. */
export function pdfNumberedItems(
  { id, lead, items }: Recommendations | Resolutions,
  sheet: Sheet,
  parent: Element,
): Content {
  const { theme, indentPt, gapPt, lineHeightPt } = sheet;
  const leadElement = lead ? parent.add("P") : undefined;
  const isNumbered = items.some((item) => item.number);
  const drawn = isNumbered
    ? items.map((item) => pdfNumberedItem(item, sheet, parent))
    : [pdfList({ kind: "list", id: items[0]?.id ?? id, isOrdered: false, items }, sheet, parent)];
  if (!lead || !leadElement) return { stack: drawn };

  const runs = pdfInlines(lead, sheet, { mark: leadElement });
  const words = hanging({ runs, sizePt: theme.fontSizePt, leftPt: 0, columnPt: indentPt, topPt: gapPt }, sheet);
  return keptTogether(
    [{ ...words, ...landing(id, sheet.destinations) }, ...drawn],
    2 * gapPt + 3 * lineHeightPt,
    sheet,
  );
}

function pdfNumberedItem({ id, number, content }: NumberedItem, sheet: Sheet, parent: Element): Content {
  const { theme, indentPt, numberColumnPt, gapPt } = sheet;
  const isOutline = number?.list === "outline" || number?.list === "sequence";
  const item = number ? numberedItemElements(parent, number) : undefined;
  const words = hanging(
    {
      ...(number && item ? { number: { text: number.text, look: { mark: item.label } } } : {}),
      runs: pdfInlines(content, sheet, { mark: item?.body ?? parent.add("P") }),
      sizePt: theme.fontSizePt,
      leftPt: isOutline ? 0 : indentPt,
      columnPt: number ? numberColumnPt * (isOutline ? 1 : 0.75) : 0,
      topPt: gapPt,
    },
    sheet,
  );
  return { ...words, ...landing(id, sheet.destinations) };
}
