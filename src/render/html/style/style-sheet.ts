/** The theme as one style sheet, for screens of any width and for paper. */

import type { Running } from "../../../document/document.ts";
import type { Theme } from "../../theme/theme.ts";
import { blockRules } from "./block-rules.ts";
import { colourRules } from "./colour-rules.ts";
import { printRules } from "./print-rules.ts";
import { textRules } from "./text-rules.ts";

export function styleSheet(theme: Theme, running: Running): string {
  return `${colourRules(theme)}${textRules(theme)}${blockRules(theme)}${printRules(theme, running)}\n`;
}
