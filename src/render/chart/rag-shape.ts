/** The colour and shape of each rating. Shapes are drawn and not set in type: no font has to hold them. */

import type { RatingState } from "../../document/chart.ts";
import type { Look } from "./look.ts";
import { rounded, type Svg, shape } from "./svg.ts";

export interface Mark {
  readonly xPt: number;
  readonly yPt: number;
  /** Its width and height. */
  readonly sizePt: number;
  readonly fill: string;
}

export function ratingColour(rag: RatingState, look: Look): string {
  return rag === "unrated" ? look.quiet : look.rag[rag].colour;
}

/** Blue a diamond, green a disc, amber a triangle, red a square, grey a ring: as beside a rating's word. A dash is no rating. */
export function ragShape(rag: RatingState, { xPt, yPt, sizePt, fill }: Mark): Svg {
  const half = sizePt / 2;
  switch (rag) {
    case "blue":
      return polygon(
        [
          [xPt, yPt - half],
          [xPt + half, yPt],
          [xPt, yPt + half],
          [xPt - half, yPt],
        ],
        fill,
      );
    case "green":
      return shape("circle", { cx: xPt, cy: yPt, r: half * 0.9, fill });
    case "amber":
      return polygon(
        [
          [xPt, yPt - half * 0.9],
          [xPt + half, yPt + half * 0.8],
          [xPt - half, yPt + half * 0.8],
        ],
        fill,
      );
    case "red":
      return shape("rect", {
        x: xPt - half * 0.85,
        y: yPt - half * 0.85,
        width: sizePt * 0.85,
        height: sizePt * 0.85,
        fill,
      });
    case "unrated":
      return shape("rect", {
        x: xPt - half * 0.8,
        y: yPt - half * 0.2,
        width: sizePt * 0.8,
        height: sizePt * 0.2,
        fill,
      });
    case "grey":
      return shape("circle", {
        cx: xPt,
        cy: yPt,
        r: half * 0.75,
        fill: "none",
        stroke: fill,
        "stroke-width": half * 0.3,
      });
  }
}

export function polygon(corners: readonly (readonly [number, number])[], fill: string): Svg {
  const points = corners.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(" ");
  return shape("polygon", { points, fill });
}
