import type { Theme } from "../../theme/theme.ts";

export function blockRules(theme: Theme): string {
  const tableSize = Math.round((theme.tableSizePt / theme.fontSizePt) * 1000) / 1000;
  return `
ul { padding-inline-start: 1.4em; }
ol { padding-inline-start: 0; list-style: none; }
li { margin-block-end: 0.4em; }
li > ul, li > ol { margin-block: 0.4em 0; }
main :is(ol, ul) li.numbered { --hang: 2em; }
main .recommendations li.numbered, main .resolutions li.numbered { --hang: var(--number-column); }
p.numbered + :is(ul, ol, blockquote, figure:not(.chart)) { margin-inline-start: var(--number-column); }
blockquote { margin: 0 0 0.9em; border-inline-start: 4px solid var(--rule); padding-inline-start: 1em; }
blockquote p { margin: 0; }
.quotation blockquote { margin-block-end: 0.3em; }
.quotation figcaption { padding-inline-start: calc(1em + 4px); color: var(--quiet); }
.notice { margin-block: 0 1.2em; border: 1px solid var(--rule); border-inline-start: 6px solid var(--accent); padding: 0.75em 1em; background: var(--notice); }
.notice p { margin: 0; }
.key-facts { margin-block-end: 1.5em; border-block-end: 1px solid var(--rule); }
.key-facts div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2.4fr); gap: 0 1em; border-block-start: 1px solid var(--rule); padding-block: 0.35em; }
.key-facts dt { font-weight: bold; }
.key-facts dd { margin: 0; }
@media (max-width: 30rem) { .key-facts div { grid-template-columns: minmax(0, 1fr); } }
nav { margin-block-end: 1.5em; }
.contents-title { margin-block-end: 0.4em; font-weight: bold; }
.contents-2 { padding-inline-start: 1.5em; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); gap: 0 2em; }
.signatures p { margin-block-start: 3.5em; border-block-start: 1px solid var(--text); padding-block-start: 0.4em; }
.enclosure { margin-block-end: 0.4em; }
.notes { margin-block-start: 2.5em; border-block-start: 1px solid var(--rule); font-size: var(--small); }
.symbol { font-style: normal; }
.chart { margin-block: 1.2em 1.5em; }
.chart .caption { margin-block-end: 0.2em; font-weight: bold; }
.chart figcaption, .chart .source { font-size: ${tableSize}em; line-height: 1.35; }
.chart .source { color: var(--quiet); }
.picture { margin-block-end: 0.5em; overflow-x: auto; background: #ffffff; }
.picture svg { display: block; width: 100%; min-width: 30em; height: auto; }
${ragRules}
${tableRules(tableSize)}`;
}

const ragRules = ["blue", "green", "amber", "red", "grey"]
  .map((rag) => `.symbol.${rag} { color: var(--${rag}); }`)
  .join("\n");

/** A landscape section may be wider than the text around it; a table that is wider still scrolls by itself. */
function tableRules(sizeEm: number): string {
  return `.scroll { margin-block: 1.2em 1.5em; overflow-x: auto; }
table { width: 100%; min-width: calc(var(--columns) * 6.5em); border-collapse: collapse; font-size: ${sizeEm}em; line-height: 1.35; }
caption { padding-block-end: 0.5em; font-weight: bold; text-align: start; }
th, td { border-block-end: 1px solid var(--rule); padding: 0.4em 0.6em; text-align: start; vertical-align: top; }
th { background: var(--headerRow); vertical-align: bottom; }
.figure { text-align: end; font-variant-numeric: tabular-nums; }
@media screen { .landscape { margin-inline: min(0px, (100% - min(62em, 100vw - 4rem)) / 2); } }`;
}
