import type { Content } from "pdfmake/interfaces.js";
import type { Paragraph } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import { numberedItemElements } from "../tagging/list-element.ts";

export function pdfParagraph({ id, number, content }: Paragraph, sheet: Sheet, parent: Element): Content {
  const item = number ? numberedItemElements(parent, number) : undefined;
  const words = hanging(
    {
      ...(number && item ? { number: { text: number.text, look: { mark: item.label } } } : {}),
      runs: pdfInlines(content, sheet, { mark: item?.body ?? parent.add("P") }),
      sizePt: sheet.theme.fontSizePt,
      leftPt: 0,
      columnPt: number ? sheet.numberColumnPt : sheet.indentPt,
      topPt: sheet.gapPt,
    },
    sheet,
  );
  return { ...words, ...landing(id, sheet.destinations) };
}
