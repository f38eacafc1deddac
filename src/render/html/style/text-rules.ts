import type { Theme } from "../../theme/theme.ts";

/** What Word calls single spacing, as a multiple of the font size, with some air for reading from a screen. */
const singleSpacing = 1.28;

/**
 * Sizes follow the reader's own text size; in proportion to one another they are the paper's.
 *
 * A hung number is set back into the margin that its block leaves for it. It stays text in the same line: in a grid,
 * screen readers would stop between the number and its words.
 */
export function textRules(theme: Theme): string {
  const times = (sizePt: number) => `${round(sizePt / theme.fontSizePt)}em`;
  const [level1, level2, level3] = theme.headingSizesPt;
  return `
html { background: var(--page); color: var(--text); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  --number-column: ${round((theme.numberColumnMm * 72) / 25.4 / theme.fontSizePt)}em;
  --small: max(${times(theme.smallSizePt)}, 0.875rem);
  max-width: 42em; margin: 0 auto; padding: 1.5em 1rem 3em;
  font: ${screenRem(theme)}rem/${round(theme.lineSpacing * singleSpacing)} system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
  overflow-wrap: break-word;
}
@media (min-width: 40rem) { body { padding-inline: 2rem; font-size: ${round(screenRem(theme) * 1.1875)}rem; } }
@media (max-width: 30rem) { body { --number-column: 2.75em; } }
body > header { margin-block-end: 1.5em; border-block-end: 3px solid var(--accent); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 0.6em; font-size: ${times(theme.titleSizePt)}; }
h2, h3, h4 { margin: 1.6em 0 0.6em; }
h2 { font-size: ${times(level1)}; }
h3 { font-size: ${times(level2)}; }
h4 { font-size: ${times(level3)}; }
h1, h2 { color: var(--accent); }
p, ul, ol, dl, figure { margin: 0 0 0.9em; }
a { color: var(--link); text-underline-offset: 0.12em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { background: var(--notice); scroll-margin-block-start: 1em; }
abbr[title] { text-decoration: none; }
sup { font-size: 0.75em; line-height: 0; }
sup a { padding-inline: 0.15em; }
.mark { margin-block-end: 1em; font-weight: bold; }
body > footer {
  margin-block-start: 3em; border-block-start: 1px solid var(--rule); padding-block-start: 0.75em;
  color: var(--quiet); font-size: var(--small);
}
body > footer p { margin-block-end: 0.3em; }
${numberRules}`;
}

/** The reader's own text size stands for 12 point; large print is as much larger on a screen. */
function screenRem({ fontSizePt }: Theme): number {
  return round(Math.max(1, fontSizePt / 12));
}

const numberRules = `.numbered { padding-inline-start: var(--hang); text-indent: calc(-1 * var(--hang)); }
.numbered > * { text-indent: 0; }
.number {
  display: inline-block; min-width: var(--hang); box-sizing: border-box; padding-inline-end: 0.15em; white-space: pre;
  font-variant-numeric: tabular-nums;
}
p.numbered, li.numbered { --hang: var(--number-column); }
h2.numbered { --hang: calc(var(--number-column) * 0.8); }
h3.numbered { --hang: calc(var(--number-column) * 0.923); }
h4.numbered { --hang: var(--number-column); }`;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
