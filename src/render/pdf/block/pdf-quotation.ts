import type { Content } from "pdfmake/interfaces.js";
import type { Quotation } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";

export function pdfQuotation({ id, content, attribution }: Quotation, sheet: Sheet): Content {
  const { theme, indentPt, numberColumnPt, gapPt, destinations } = sheet;
  const leftPt = indentPt + numberColumnPt;
  const words: Content = {
    text: [...pdfInlines(content, sheet)],
    margin: [leftPt, gapPt * 1.2, numberColumnPt, 0],
    ...landing(id, destinations),
  };
  if (!attribution) return words;

  const look = { color: theme.quiet } as const;
  return [words, { text: [...pdfInlines(attribution, sheet, look)], margin: [leftPt, gapPt * 0.3, numberColumnPt, 0] }];
}
