/** The house style as a chart uses it. Sizes in points on the printed page. */

import { mixed } from "../theme/contrast.ts";
import type { Theme } from "../theme/theme.ts";

export interface Look {
  /** As wide as the text of a portrait page. */
  readonly widthPt: number;
  readonly labelPt: number;
  /** Under and beside axes. */
  readonly tickPt: number;
  readonly lineHeightPt: number;
  readonly text: string;
  readonly quiet: string;
  /** Lines behind the marks, which only help the eye. */
  readonly grid: string;
  readonly accent: string;
  readonly paper: string;
  readonly rag: Theme["rag"];
}

const a4WidthMm = 210;
const paper = "#ffffff";

export function lookOf(theme: Theme): Look {
  const labelPt = Math.max(theme.smallSizePt, theme.tableSizePt - 0.5);
  return {
    widthPt: ((a4WidthMm - 2 * theme.marginMm) * 72) / 25.4,
    labelPt,
    tickPt: Math.max(theme.smallSizePt, 9),
    lineHeightPt: labelPt * 1.25,
    text: theme.text,
    quiet: theme.quiet,
    grid: mixed(theme.rule, paper, 0.6),
    accent: theme.accent,
    paper,
    rag: theme.rag,
  };
}
