import type { Content } from "pdfmake/interfaces.js";
import type { Enclosure } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";

export function pdfEnclosure({ id, content }: Enclosure, sheet: Sheet, parent: Element): Content {
  const { theme, indentPt, gapPt, destinations } = sheet;
  const runs = pdfInlines(content, sheet, { mark: parent.add("P") });
  const words = hanging({ runs, sizePt: theme.fontSizePt, leftPt: 0, columnPt: indentPt, topPt: gapPt }, sheet);
  return { ...words, ...landing(id, destinations) };
}
