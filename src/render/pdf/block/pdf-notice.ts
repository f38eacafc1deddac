import type { Content } from "pdfmake/interfaces.js";
import type { Notice } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";

/** The box is drawn as a table of one cell, and read as a paragraph. */
export function pdfNotice({ id, content }: Notice, sheet: Sheet, parent: Element): Content {
  const { theme, gapPt, destinations } = sheet;
  const line = () => 0.75;
  const padding = () => gapPt;
  const words = pdfInlines(content, sheet, { mark: parent.add("P") });
  return {
    margin: [0, gapPt * 1.5, 0, 0],
    table: {
      widths: ["*"],
      body: [[{ text: [...words], fillColor: theme.notice, ...landing(id, destinations) }]],
    },
    layout: {
      hLineWidth: line,
      vLineWidth: line,
      hLineColor: () => theme.rule,
      vLineColor: () => theme.rule,
      paddingLeft: padding,
      paddingRight: padding,
      paddingTop: padding,
      paddingBottom: padding,
    },
  };
}
