import { ImageRun } from "docx";
import type { Figure } from "../../document/document.ts";
import { xmlSafe } from "../../ooxml/xml-safe.ts";
import { drawChart } from "../chart/draw-chart.ts";
import { type Picture, svgDocument } from "../chart/picture.ts";
import { pngOf } from "../chart/png-of.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { docxTable } from "./docx-table.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

/** Titles and picture on one page with the source, then the table of the data. */
export function docxFigure(figure: Figure, page: WordPage): readonly Drawn[] {
  const caption = bookmarked(figure.id, docxInlines(figure.caption, page), page);
  const picture = pictureRun(figure, drawChart(figure.chart, page.theme), page);
  const text = styled(page, "figureText");
  return [
    drawn({ ...styled(page, "caption"), keepNext: true, children: caption }),
    drawn({ ...text, keepNext: true, children: docxInlines(figure.statisticalTitle, page) }),
    drawn({ ...text, keepNext: true, children: [picture] }),
    drawn({ ...text, children: docxInlines(figure.source, page) }),
    ...docxTable(figure.data, page),
  ];
}

/** Word draws the SVG; what can't, the PNG. */
function pictureRun({ id, altText, longDescription }: Figure, picture: Picture, page: WordPage): ImageRun {
  const share = Math.min(1, page.textWidthTwips / 20 / picture.widthPt);
  // docx takes pixels, of which 96 make an inch.
  const pixels = (pt: number) => Math.floor((pt * share * 96) / 72);
  return new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svgDocument(picture)),
    fallback: { type: "png", data: pngOf(picture) },
    transformation: { width: pixels(picture.widthPt), height: pixels(picture.heightPt) },
    altText: { name: xmlSafe(id), description: xmlSafe(`${altText} ${longDescription}`) },
  });
}
