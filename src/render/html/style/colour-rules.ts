import type { Theme } from "../../theme/theme.ts";
import { darkPalette, lightPalette, type Palette } from "./palette.ts";

/** The colours by name. Paper is always white, so the dark ones are for screens. */
export function colourRules(theme: Theme): string {
  return `
:root {
  color-scheme: light;
${properties(lightPalette(theme))}
}
@media screen and (prefers-color-scheme: dark) {
:root {
  color-scheme: dark;
${properties(darkPalette(theme))}
}
}`;
}

function properties({ rag, ...colours }: Palette): string {
  return [...Object.entries(colours), ...Object.entries(rag)]
    .map(([name, colour]) => `  --${name}: ${colour};`)
    .join("\n");
}
