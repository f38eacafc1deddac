/** How a paper looks, as values: each renderer turns them into its own styles. Sizes in points, lengths in millimetres. */

import type { Rag } from "../../values/rag.ts";

export interface Theme {
  readonly fontSizePt: number;
  readonly titleSizePt: number;
  /** For heading levels 1 to 3. */
  readonly headingSizesPt: readonly [number, number, number];
  readonly tableSizePt: number;
  readonly smallSizePt: number;
  readonly lineSpacing: number;
  readonly marginMm: number;
  /** Where text begins, beside a hanging number. */
  readonly numberColumnMm: number;
  /** `#rrggbb`, as every colour here. */
  readonly accent: string;
  readonly text: string;
  readonly quiet: string;
  readonly rule: string;
  readonly headerRow: string;
  readonly notice: string;
  readonly link: string;
  readonly rag: Readonly<Record<Rag, RagLook>>;
}

/** Each rating has a shape of its own, so that none is told by colour alone. */
export interface RagLook {
  readonly symbol: string;
  /** At least 3:1 against white. */
  readonly colour: string;
}

export const plainTheme: Theme = {
  fontSizePt: 12,
  titleSizePt: 20,
  headingSizesPt: [15, 13, 12],
  tableSizePt: 10.5,
  smallSizePt: 9,
  lineSpacing: 1.15,
  marginMm: 25,
  numberColumnMm: 14,
  accent: "#1d4f76",
  text: "#1a1a1a",
  quiet: "#4d5559",
  rule: "#8f979b",
  headerRow: "#e6edf2",
  notice: "#f3f1e7",
  link: "#0b5394",
  rag: {
    blue: { symbol: "◆", colour: "#1d5aa6" },
    green: { symbol: "●", colour: "#1d7a3c" },
    amber: { symbol: "▲", colour: "#a86200" },
    red: { symbol: "■", colour: "#b3261e" },
    grey: { symbol: "○", colour: "#5f6769" },
  },
};
