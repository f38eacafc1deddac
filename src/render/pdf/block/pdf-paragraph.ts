import type { Content } from "pdfmake/interfaces.js";
import type { Paragraph } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";

export function pdfParagraph({ id, number, content }: Paragraph, sheet: Sheet): Content {
  const words = hanging(
    {
      ...(number ? { mark: number.text } : {}),
      runs: pdfInlines(content, sheet),
      sizePt: sheet.theme.fontSizePt,
      leftPt: 0,
      columnPt: number ? sheet.numberColumnPt : sheet.indentPt,
      topPt: sheet.gapPt,
    },
    sheet,
  );
  return { ...words, ...landing(id, sheet.destinations) };
}
