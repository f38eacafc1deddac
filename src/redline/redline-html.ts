/** What changed between two papers as a page that needs nothing else: words taken out struck through, words put in underlined. */

import type { ChangedPassage } from "../compare/changed-passages.ts";
import { wordChanges } from "../compare/word-diff.ts";

export interface ComparisonPage {
  /** In full: `cumbria/2022-09-board@v1`. */
  readonly before: string;
  readonly after: string;
  readonly passages: readonly ChangedPassage[];
  /** Actions, measures and other facts, a row each. */
  readonly changes: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export function comparisonPage({ before, after, passages, changes }: ComparisonPage): string {
  const title = `${before} and ${after} compared`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding-bottom: 0.5rem; }
th, td { border-bottom: 1px solid #767676; padding: 0.4rem 0.8rem 0.4rem 0; text-align: left; vertical-align: top; }
del { color: #8f1d1d; }
ins { color: #0b5a2a; font-weight: 600; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { body { margin: 0; font-size: 10pt; } }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>Words that were taken out are <del>struck through</del>, words that were put in are <ins>underlined</ins>.</p>
${rowsTable(changes)}<h2>Passages with other words</h2>
${passages.length === 0 ? "<p>There are none.</p>\n" : passages.map(passage).join("")}</main>
</body>
</html>
`;
}

function rowsTable(rows: readonly ComparedRow[]): string {
  if (rows.length === 0) return "";
  const lines = rows.map(
    ({ what, before, after }) =>
      `<tr><th scope="row">${escaped(what)}</th><td>${escaped(before)}</td><td>${escaped(after)}</td></tr>\n`,
  );
  return `<h2>What moved</h2>
<table>
<caption>Actions, measures and other facts of which the two papers say something else.</caption>
<thead><tr><th scope="col">What</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>
${lines.join("")}</tbody>
</table>
`;
}

function passage({ label, before, after }: ChangedPassage): string {
  return `<h3>${escaped(label)}</h3>\n<p>${compared(before ?? "", after ?? "")}</p>\n`;
}

/** Told in words too, for those who hear the page. */
function compared(before: string, after: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, removed, added } of wordChanges(before, after)) {
    pieces.push(escaped(before.slice(at, start)));
    if (removed.trim()) pieces.push(`<del><span class="said">taken out: </span>${escaped(removed)}</del>`);
    if (removed.trim() && added.trim() && !/\s$/.test(removed)) pieces.push(" ");
    if (added.trim()) pieces.push(`<ins><span class="said">put in: </span>${escaped(added)}</ins>`);
    else pieces.push(escaped(added));
    at = end;
  }
  return pieces.join("") + escaped(before.slice(at));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
