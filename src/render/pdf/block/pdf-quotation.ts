import type { Content } from "pdfmake/interfaces.js";
import type { Quotation } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";

export function pdfQuotation({ id, content, attribution }: Quotation, sheet: Sheet, parent: Element): Content {
  const { theme, indentPt, numberColumnPt, gapPt, destinations } = sheet;
  const leftPt = indentPt + numberColumnPt;
  const quotation = parent.add("BlockQuote");
  const words: Content = {
    text: [...pdfInlines(content, sheet, { mark: quotation.add("P") })],
    margin: [leftPt, gapPt * 1.2, numberColumnPt, 0],
    ...landing(id, destinations),
  };
  if (!attribution) return words;

  const look = { mark: quotation.add("P"), color: theme.quiet };
  return [words, { text: [...pdfInlines(attribution, sheet, look)], margin: [leftPt, gapPt * 0.3, numberColumnPt, 0] }];
}
