import type { Content } from "pdfmake/interfaces.js";
import type { KeyFact, KeyFacts } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { drawnWords, pdfInlines } from "../inline/pdf-inlines.ts";
import { runsOf } from "../inline/run.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import { tallestRowPt } from "../tallest-row.ts";

const labelShare = 0.32;
const paddingPt = 4;

/** Labels and values between thin rules, without a header row. */
export function pdfKeyFacts({ id, rows }: KeyFacts, sheet: Sheet, parent: Element): Content {
  if (rows.length === 0) return { canvas: [] };
  const { theme, gapPt, textWidthPt, textHeightPt } = sheet;
  const widths = [textWidthPt * labelShare, textWidthPt * (1 - labelShare) - 2 * paddingPt];
  const words = rows.map((row) => [row.label, drawnWords(row.value, sheet)]);
  const table = parent.add("Table");
  return {
    margin: [0, gapPt * 1.5, 0, 0],
    table: {
      widths,
      dontBreakRows: tallestRowPt(words, widths, theme.fontSizePt, sheet) < textHeightPt,
      body: rows.map((row, index) => {
        const place = index === 0 ? landing(id, sheet.destinations) : {};
        return keyFactRow(row, { place, element: table.add("TR") }, sheet);
      }),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => theme.rule,
      paddingLeft: (column) => (column === 0 ? 0 : paddingPt),
      paddingRight: (column) => (column === 0 ? paddingPt : 0),
      paddingTop: () => paddingPt,
      paddingBottom: () => paddingPt,
    },
  };
}

interface Row {
  readonly place: { readonly id?: string };
  readonly element: Element;
}

/** The label is the header of its row. */
function keyFactRow({ label, value }: KeyFact, { place, element }: Row, sheet: Sheet): Content[] {
  const look = { mark: element.add("TH", { scope: "Row" }), bold: true } as const;
  return [
    { text: [...runsOf(label, look, sheet.faces)], ...place },
    { text: [...pdfInlines(value, sheet, { mark: element.add("TD") })] },
  ];
}
