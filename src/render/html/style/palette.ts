/** The colours of a page: the theme's own on white, and shades worked out from them for readers who ask for a dark screen. */

import type { Rag } from "../../../values/rag.ts";
import { lightenedUntil, mixed } from "../../theme/contrast.ts";
import type { Theme } from "../../theme/theme.ts";

export interface Palette {
  /** Behind everything. */
  readonly page: string;
  /** Tints behind some words. */
  readonly headerRow: string;
  readonly notice: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly link: string;
  readonly rule: string;
  readonly rag: Readonly<Record<Rag, string>>;
}

export function lightPalette(theme: Theme): Palette {
  const { headerRow, notice, text, quiet, accent, link, rule } = theme;
  return { page: "#ffffff", headerRow, notice, text, quiet, accent, link, rule, rag: ragColours(theme, (own) => own) };
}

/** Whatever accent a council has, its words have at least 4.5:1 here, on the tints too. */
export function darkPalette(theme: Theme): Palette {
  const page = "#15181a";
  const headerRow = mixed(theme.accent, page, 0.3);
  const notice = mixed("#ffffff", page, 0.09);
  const readable = (colour: string) => lightenedUntil(4.5, colour, [page, headerRow, notice]);
  return {
    page,
    headerRow,
    notice,
    text: "#e8eaeb",
    quiet: readable(theme.quiet),
    accent: readable(theme.accent),
    link: readable(theme.link),
    rule: theme.quiet,
    rag: ragColours(theme, readable),
  };
}

function ragColours(theme: Theme, shade: (colour: string) => string): Palette["rag"] {
  const { blue, green, amber, red, grey } = theme.rag;
  return {
    blue: shade(blue.colour),
    green: shade(green.colour),
    amber: shade(amber.colour),
    red: shade(red.colour),
    grey: shade(grey.colour),
  };
}
