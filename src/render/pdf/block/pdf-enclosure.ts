import type { Content } from "pdfmake/interfaces.js";
import type { Enclosure } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";

export function pdfEnclosure({ id, content }: Enclosure, sheet: Sheet): Content {
  const { theme, indentPt, gapPt, destinations } = sheet;
  const runs = pdfInlines(content, sheet);
  const words = hanging({ runs, sizePt: theme.fontSizePt, leftPt: 0, columnPt: indentPt, topPt: gapPt }, sheet);
  return { ...words, ...landing(id, destinations) };
}
