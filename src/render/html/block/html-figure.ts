import type { Figure } from "../../../document/document.ts";
import { drawChart } from "../../chart/draw-chart.ts";
import { svgElement } from "../../chart/picture.ts";
import { element, elementOfLines, type Html } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import { type Page, partId } from "../page.ts";
import { htmlTable } from "./html-table.ts";

/** Titles, the picture with what it shows in words, its source, and the table of its data. */
export function htmlFigure(figure: Figure, page: Page): Html {
  const { id, caption, statisticalTitle, source, chart, altText, longDescription, data } = figure;
  const captionId = partId(id, "caption");
  // Escaped where it is drawn.
  const picture = svgElement(drawChart(chart, page.theme), { id, altText, longDescription }) as Html;
  const scroll = { class: "picture", role: "region", "aria-labelledby": captionId, tabindex: "0" };
  return elementOfLines("figure", { id, class: "chart", "aria-labelledby": captionId }, [
    elementOfLines("figcaption", {}, [
      element("p", { class: "caption", id: captionId }, htmlInlines(caption, page)),
      element("p", {}, htmlInlines(statisticalTitle, page)),
    ]),
    element("div", scroll, picture),
    element("p", { class: "source" }, htmlInlines(source, page)),
    htmlTable(data, page),
  ]);
}
