import type { Content } from "pdfmake/interfaces.js";
import type { Signatures } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import { keptTogether } from "../keep-together.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";

const lineWidthPt = 220;

/** A line to sign on over each signatory, all on one page. */
export function pdfSignatures({ id, signatories }: Signatures, sheet: Sheet, parent: Element): Content {
  const { theme, lineHeightPt, gapPt, destinations } = sheet;
  const abovePt = lineHeightPt * 2.2;
  const drawn = signatories.flatMap((signatory, index): readonly Content[] => [
    {
      canvas: [{ type: "line", x1: 0, y1: 0, x2: lineWidthPt, y2: 0, lineWidth: 0.75, lineColor: theme.rule }],
      margin: [0, abovePt, 0, 0],
    },
    {
      text: [...pdfInlines(signatory, sheet, { mark: parent.add("P") })],
      margin: [0, gapPt * 0.6, 0, 0],
      ...(index === 0 ? landing(id, destinations) : {}),
    },
  ]);
  return keptTogether(drawn, signatories.length * (abovePt + gapPt + lineHeightPt), sheet);
}
