/** What comes in the place of a template's picture: the council's logo, or a chart of the facts. */

import type { Chart } from "../../document/chart.ts";
import { pictureSize } from "../../ooxml/picture-size.ts";
import type { NewPicture } from "../../ooxml/replace-pictures.ts";
import { xmlSafe } from "../../ooxml/xml-safe.ts";
import { drawChart } from "../chart/draw-chart.ts";
import { svgDocument } from "../chart/picture.ts";
import { pngOf } from "../chart/png-of.ts";
import type { Theme } from "../theme/theme.ts";

export interface SlotPicture {
  /** `logo`, or `chart:timeline`. */
  readonly slot: string;
  /** The alternative text. */
  readonly description: string;
  readonly shows:
    | { readonly kind: "chart"; readonly chart: Chart }
    /** A PNG or JPEG file. */
    | { readonly kind: "logo"; readonly bytes: Uint8Array };
}

/** By the alternative text that stands in the template. */
export function drawnPictures(pictures: readonly SlotPicture[], theme: Theme): ReadonlyMap<string, NewPicture> {
  return new Map(pictures.map((picture) => [`{{${picture.slot}}}`, drawnPicture(picture, theme)]));
}

function drawnPicture({ description: text, shows }: SlotPicture, theme: Theme): NewPicture {
  const description = xmlSafe(text);
  if (shows.kind === "logo") {
    const size = pictureSize(shows.bytes);
    if (!size) throw new Error("the logo is neither a PNG nor a JPEG picture");
    const { ending, ...sides } = size;
    return { ...sides, description, plain: { ending, bytes: shows.bytes } };
  }
  const picture = drawChart(shows.chart, theme);
  return {
    width: picture.widthPt,
    height: picture.heightPt,
    description,
    plain: { ending: "png", bytes: pngOf(picture) },
    svg: new TextEncoder().encode(svgDocument(picture)),
  };
}
