import type { Running } from "../../../document/document.ts";
import { wordsWidthPt } from "../../chart/words-width.ts";
import type { Theme } from "../../theme/theme.ts";
import { cssString } from "./css-string.ts";

/** A4 with the paper's own sizes. Browsers that number printed pages print what stands on every page of the paper. */
export function printRules(theme: Theme, running: Running): string {
  return `
@page {
  size: A4; margin: ${theme.marginMm}mm; margin-bottom: ${bottomMm(theme, running)}mm;
${marginBoxes(theme, running)}
}
@page landscape { size: A4 landscape; }
@page :first { @top-left { content: none; } }
@media print {
body { --small: ${theme.smallSizePt}pt; max-width: none; padding: 0; font-size: ${theme.fontSizePt}pt; font-family: Arial, "Liberation Sans", Helvetica, sans-serif; line-height: ${theme.lineSpacing * 1.15}; }
a { color: inherit; }
h1, h2, h3, h4, caption, figcaption, .picture, .contents-title, .recommendations > p, .resolutions > p { break-after: avoid; }
h1, h2, h3, h4, tr, figure:not(.chart), figcaption, .picture, blockquote, .notice, .key-facts div, .signatures, .notes li { break-inside: avoid; }
p, li { orphans: 2; widows: 2; }
thead { display: table-header-group; }
.scroll, .picture { overflow: visible; }
.picture svg { min-width: 0; }
table { min-width: 0; }
td a, th a { overflow-wrap: anywhere; }
th, .notice { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.landscape { page: landscape; }
.page-break { break-after: page; }
:target { background: none; }
}`;
}

/** At least the margin; more where the words at the foot of each page need more. */
function bottomMm({ marginMm, smallSizePt }: Theme, { footer, notice = "" }: Running): number {
  // Beside the number of the page, which takes about a third of the width.
  const widthPt = (((a4WidthMm - 2 * marginMm) * 72) / 25.4) * (2 / 3);
  const lines = [footer, notice].reduce(
    (sum, words) => sum + Math.ceil((1.1 * wordsWidthPt(words, smallSizePt)) / widthPt),
    0,
  );
  return Math.max(marginMm, Math.ceil((lines * smallSizePt * 1.3 * 25.4) / 72) + clearMm);
}

const a4WidthMm = 210;
/** Above and below the words. */
const clearMm = 10;

/** The same words as on the page's header and footer; there they are hidden from no one, here they repeat. */
function marginBoxes(theme: Theme, running: Running): string {
  const font = `font: ${theme.smallSizePt}pt/1.3 Arial, "Liberation Sans", Helvetica, sans-serif; color: ${theme.quiet};`;
  const foot = running.notice
    ? `${cssString(running.footer)} "\\a " ${cssString(running.notice)}`
    : cssString(running.footer);
  const head = running.header
    ? [`  @top-left { content: ${cssString(running.header)}; ${font} font-weight: bold; }`]
    : [];
  return [
    ...head,
    `  @bottom-left { content: ${foot}; ${font} white-space: pre-line; text-align: left; }`,
    `  @bottom-right { content: ${pageCounter(running.pageNumber)}; ${font} white-space: nowrap; }`,
  ].join("\n");
}

/** "Page {page} of {pages}" with the browser's counters where the numbers go. */
function pageCounter(pageNumber: string): string {
  return pageNumber
    .split(/(\{pages?\})/)
    .filter((part) => part !== "")
    .map((part) => counters.get(part) ?? cssString(part))
    .join(" ");
}

const counters: ReadonlyMap<string, string> = new Map([
  ["{page}", "counter(page)"],
  ["{pages}", "counter(pages)"],
]);
