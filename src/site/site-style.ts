/** The style sheet of the site: that of a paper's page, and what the site has beside. */

import { styleSheet } from "../render/html/style/style-sheet.ts";
import type { Theme } from "../render/theme/theme.ts";

/** @param footer - at the foot of printed pages: the council's name */
export function siteStyle(theme: Theme, footer: string): string {
  return `${styleSheet(theme, { footer, pageNumber: "" })}${siteRules}`;
}

const siteRules = `
body { padding-block-start: 0; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 0; z-index: 1; padding: 0.6em 1em; background: var(--page); transform: translateY(-200%); }
.skip:focus { transform: none; }
main:focus { outline: none; }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5em; padding-block: 0.9em 0.6em; }
.bar p, .bar ul, .breadcrumb ol { margin: 0; }
.bar nav, .breadcrumb { margin: 0; }
.council { font-weight: bold; font-size: 1.1em; }
.bar ul, .breadcrumb ol { display: flex; flex-wrap: wrap; gap: 0 1.2em; padding: 0; list-style: none; }
.bar li, .breadcrumb li { margin: 0; padding-block: 0.3em; }
.breadcrumb { padding-block: 0.2em 0.5em; font-size: var(--small); }
.breadcrumb ol { gap: 0; }
.breadcrumb li:not(:last-child)::after { content: "\\203A"; padding-inline: 0.6em; color: var(--quiet); }
a[aria-current] { color: inherit; font-weight: bold; text-decoration: none; }
ul.papers { margin: 0 0 1em; padding: 0; list-style: none; }
td ul.papers, td p { margin: 0; }
.papers li { margin-block-end: 0.5em; }
td .papers > li:last-child { margin: 0; }
.links { display: flex; flex-wrap: wrap; gap: 0 0.8em; }
.links a { display: inline-block; padding-block: 0.2em; min-height: 24px; box-sizing: border-box; }
tbody :is(th, td) { vertical-align: baseline; }
tbody th { background: none; font-weight: normal; }
.download, .data { font-size: var(--small); }
.paper-foot { margin-block-start: 3em; color: var(--quiet); font-size: var(--small); }
.paper-foot p { margin-block-end: 0.3em; }
.beside ul { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5em 2em; margin-block-start: 2.5em; padding: 0.8em 0 0; border-block-start: 1px solid var(--rule); list-style: none; }
.notice ul { margin-block: 0.5em 0; }
form { margin-block-end: 1.5em; }
[hidden] { display: none; }
label { display: block; font-weight: bold; }
.hint { margin-block-end: 0.4em; color: var(--quiet); font-size: var(--small); }
input, button { box-sizing: border-box; min-height: 2.75rem; padding: 0.4em 0.8em; border: 2px solid var(--text); border-radius: 0; font: inherit; }
input { width: min(100%, 24em); margin: 0 0.5em 0.5em 0; background: var(--page); color: var(--text); }
button { border-color: var(--accent); background: var(--accent); color: var(--page); font-weight: bold; cursor: pointer; }
.results { padding: 0; list-style: none; }
.results li { margin-block-end: 1.2em; }
.results p { margin: 0; }
.results .of { color: var(--quiet); font-size: var(--small); }
footer p { overflow-wrap: anywhere; }
@media print { .skip, .bar nav, .breadcrumb, .beside, form { display: none; } }
`;
