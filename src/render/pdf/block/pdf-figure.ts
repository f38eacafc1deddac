import type { Content, ContentSvg } from "pdfmake/interfaces.js";
import type { Figure } from "../../../document/document.ts";
import { drawChart } from "../../chart/draw-chart.ts";
import { type Picture, svgDocument } from "../../chart/picture.ts";
import { landing } from "../destinations.ts";
import { drawnWords, pdfInlines } from "../inline/pdf-inlines.ts";
import { keptTogether } from "../keep-together.ts";
import { lineHeightEms, linesLikely } from "../lines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import type { Mark } from "../tagging/mark.ts";
import { pdfTable } from "./pdf-table.ts";

/** Titles and picture on one page with the source, then the table of the data. */
export function pdfFigure(figure: Figure, sheet: Sheet, parent: Element): Content {
  const { theme, gapPt } = sheet;
  const fontSize = theme.tableSizePt;
  const caption: Content = {
    text: [...pdfInlines(figure.caption, sheet, { mark: parent.add("Caption"), bold: true })],
    fontSize,
    margin: [0, gapPt * 1.8, 0, gapPt * 0.3],
    ...landing(figure.id, sheet.destinations),
  };
  const title = { text: [...pdfInlines(figure.statisticalTitle, sheet, { mark: parent.add("P") })], fontSize };
  const picture = pdfPicture(figure, sheet, parent);
  const source = {
    text: [...pdfInlines(figure.source, sheet, { mark: parent.add("P") })],
    fontSize,
    margin: [0, gapPt * 0.7, 0, 0] as [number, number, number, number],
  };
  const drawn = keptTogether([caption, title, picture, source], figureOpeningPt(figure, sheet), sheet);
  return { stack: [drawn, pdfTable(figure.data, sheet, parent)] };
}

type MarkedSvg = ContentSvg & { readonly mark: Mark };

function pdfPicture({ chart, altText, longDescription }: Figure, sheet: Sheet, parent: Element): MarkedSvg {
  const picture = drawChart(chart, sheet.theme);
  const share = shareOf(picture, sheet);
  return {
    svg: svgDocument(picture),
    width: picture.widthPt * share,
    height: picture.heightPt * share,
    margin: [0, sheet.gapPt * 0.7, 0, 0],
    mark: parent.add("Figure", { alt: `${altText} ${longDescription}` }),
  };
}

/** pdfmake drops what is taller than a page. */
function shareOf({ widthPt, heightPt }: Picture, { textWidthPt, textHeightPt }: Sheet): number {
  return Math.min(1, textWidthPt / widthPt, (textHeightPt * 0.8) / heightPt);
}

/** About how tall the titles, the picture and the source are together. */
export function figureOpeningPt(figure: Figure, sheet: Sheet): number {
  const { theme, faces, gapPt, textWidthPt } = sheet;
  const sizePt = theme.tableSizePt;
  const lines = [figure.caption, figure.statisticalTitle, figure.source].map((content) =>
    linesLikely(drawnWords(content, sheet), { widthPt: textWidthPt, sizePt, faces }),
  );
  const picture = drawChart(figure.chart, theme);
  const wordsPt = lines.reduce((sum, count) => sum + count, 0) * sizePt * theme.lineSpacing * lineHeightEms;
  return gapPt * 3.5 + wordsPt + picture.heightPt * shareOf(picture, sheet);
}
