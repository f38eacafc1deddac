/** The colours of a theme that some readers could not tell from what lies behind them. */

import { contrast } from "./contrast.ts";
import type { Theme } from "./theme.ts";

export interface LowContrast {
  /** `accent`, or `rag.amber.colour`. */
  readonly colour: string;
  readonly ratio: number;
  readonly needed: 3 | 4.5;
  readonly behind: string;
}

/** @see WCAG 2.2, 1.4.3 (text, 4.5:1) and 1.4.11 (symbols, 3:1) */
export function lowContrasts(theme: Theme): readonly LowContrast[] {
  const words = (["accent", "text", "quiet", "link"] as const).flatMap((name) =>
    [
      { behind: "white", colour: "#ffffff" },
      { behind: "headerRow", colour: theme.headerRow },
      { behind: "notice", colour: theme.notice },
    ].map((ground) => ({
      colour: name as string,
      ratio: contrast(theme[name], ground.colour),
      needed: 4.5 as const,
      behind: ground.behind,
    })),
  );
  const symbols = Object.entries(theme.rag).map(([name, { colour }]) => ({
    colour: `rag.${name}.colour`,
    ratio: contrast(colour, "#ffffff"),
    needed: 3 as const,
    behind: "white",
  }));
  return [...words, ...symbols].filter(({ ratio, needed }) => ratio < needed);
}
