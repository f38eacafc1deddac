/** A scale for figures that always shows nought, and its lines and figures. */

import { extent } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { label, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import { group, type Svg, shape } from "./svg.ts";

export interface ValueAxis {
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly textWidthPt: number;
  /** From the value at the low end of the axis to the one at its high end. */
  readonly scale: ScaleLinear<number, number>;
}

/** @param suffix - after each figure: "%" */
export function valueAxis(values: readonly number[], suffix: string, look: Look): ValueAxis {
  const [low = 0, high = 0] = extent([0, ...values]);
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(5);
  const words = scale.tickFormat(5);
  const ticks = scale.ticks(5).map((value) => ({ value, text: `${words(value)}${suffix}` }));
  const texts = ticks.map(({ text }) => text);
  return { ticks, scale, textWidthPt: widestPt(texts, look.tickPt) };
}

export interface Plot {
  readonly leftPt: number;
  readonly rightPt: number;
  readonly topPt: number;
  readonly bottomPt: number;
}

/** Lines across the plot, with their figures to the left of it. The line at nought is drawn stronger. */
export function horizontalLines({ ticks, scale }: ValueAxis, { leftPt, rightPt }: Plot, look: Look): Svg {
  return group(
    ...ticks.map(({ value, text }) => {
      const yPt = scale(value);
      return group(
        gridLine(leftPt, yPt, rightPt, yPt, value === 0, look),
        label({
          lines: [text],
          xPt: leftPt - 6,
          yPt: yPt + look.tickPt * middleToBaseline,
          sizePt: look.tickPt,
          fill: look.quiet,
          anchor: "end",
        }),
      );
    }),
  );
}

export function gridLine(x1: number, y1: number, x2: number, y2: number, isStrong: boolean, look: Look): Svg {
  const [stroke, width] = isStrong ? [look.quiet, 1] : [look.grid, 0.4];
  return shape("line", { x1, y1, x2, y2, stroke, "stroke-width": width });
}
