/** The rows of an archive's index as a page and as a table that spreadsheets open. */

import { csvLine } from "../values/csv-line.ts";
import { entriesPerPage, indexName } from "./archive-layout.ts";
import type { VersionRecord } from "./version-record.ts";

export interface IndexRow {
  /** The number of the log's entry. */
  readonly entry: number;
  readonly id: string;
  readonly version: string;
  /** SHA-512 of the version's inventory. */
  readonly inventory: string;
  /** The moment in UTC at which it was filed. */
  readonly filed: string;
  /** undefined where the object was disposed of. */
  readonly record: VersionRecord | undefined;
  /** Where the papers lie, relative to the archive. */
  readonly papers: readonly string[];
}

export interface IndexFormat {
  readonly name: "html" | "csv";
  /** @param earlier - how many pages there are before this one */
  write(rows: readonly IndexRow[], earlier: number): string;
  /** @param text - as `write` made it */
  add(text: string, rows: readonly IndexRow[]): string;
  /** The entry of the last row, 0 without one; undefined if the text is not whole, or another page. */
  lastEntry(text: string, earlier: number): number | undefined;
  /** The latest page as it is once there is a later one: it leads to no others. */
  asEarlier(text: string, earlier: number): string;
}

const columns = [
  "Body",
  "Meeting",
  "Title",
  "Version",
  "Reason",
  "As at",
  "Published",
  "Filed",
  "Files",
  "SHA-512 of the inventory",
  "Log entry",
] as const;

/** All but the files, in the order of the columns. */
function cells({ version, inventory, filed, record, entry, id }: IndexRow) {
  const kind = record ? `${version}, ${record.kind}` : version;
  return {
    before: [
      record?.body ?? "",
      record?.meetingDate ?? "",
      record?.title ?? `${id} (disposed of)`,
      kind,
      record?.reason ?? "",
      record?.asAt ?? "",
      record?.published === "not-stated" ? "not stated" : (record?.published ?? ""),
      filed.slice(0, "2026-01-05".length),
    ],
    after: [inventory, String(entry)],
  };
}

const csvHead = csvLine(columns);

export const csvIndex: IndexFormat = {
  name: "csv",
  write: (rows) => csvIndex.add(csvHead, rows),
  add: (text, rows) => text + rows.map(csvRow).join(""),
  lastEntry(text) {
    if (!text.startsWith(csvHead) || !text.endsWith("\r\n")) return undefined;
    if (text === csvHead) return 0;
    const last = /,"(\d+)"\r\n$/.exec(text.slice(-40))?.[1];
    return last === undefined ? undefined : Number(last);
  },
  asEarlier: (text) => text,
};

function csvRow(row: IndexRow): string {
  const { before, after } = cells(row);
  return csvLine([...before, row.papers.join(" "), ...after]);
}

const htmlHead = (earlier: number) => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Archived committee papers</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; }
caption { text-align: left; padding-bottom: 1rem; }
th, td { border-bottom: 1px solid #767676; padding: 0.4rem 0.8rem 0.4rem 0; text-align: left; vertical-align: top; }
.day { white-space: nowrap; }
code { overflow-wrap: anywhere; font-size: 0.75rem; }
@media print { body { margin: 0; font-size: 9pt; } }
</style>
</head>
<body>
<h1>Archived committee papers</h1>
${earlierPages(earlier)}<table>
<caption>Every version that was filed, in the order of filing. README.txt says how to verify them.</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead>
<tbody>
`;

function earlierPages(count: number): string {
  if (count === 0) return "";
  const links = Array.from({ length: count }, (_, page) => {
    const name = indexName("html", page);
    const [first, last] = [Math.max(page * entriesPerPage, 1), (page + 1) * entriesPerPage - 1];
    return `<a href="${name}">entries ${first} to ${last} of the log</a>`;
  });
  return `<p>Filed earlier: ${links.join(", ")}.</p>\n`;
}

const htmlTail = "</tbody>\n</table>\n</body>\n</html>\n";

export const htmlIndex: IndexFormat = {
  name: "html",
  write: (rows, earlier) => htmlIndex.add(htmlHead(earlier) + htmlTail, rows),
  add: (text, rows) => text.slice(0, -htmlTail.length) + rows.map(htmlRow).join("") + htmlTail,
  lastEntry(text, earlier) {
    const head = htmlHead(earlier);
    if (!text.startsWith(head) || !text.endsWith(htmlTail)) return undefined;
    if (text === head + htmlTail) return 0;
    const last = /<td>(\d+)<\/td><\/tr>\n$/.exec(text.slice(0, -htmlTail.length).slice(-40))?.[1];
    return last === undefined ? undefined : Number(last);
  },
  asEarlier: (text, earlier) => htmlHead(0) + text.slice(htmlHead(earlier).length),
};

function htmlRow(row: IndexRow): string {
  const { before, after } = cells(row);
  const [inventory = "", entry = ""] = after;
  const files = row.papers.map((path) => `<a href="${hrefOf(path)}">${escaped(nameOf(path))}</a>`).join("<br>");
  const told = before.map((text) => `<td${isDay(text) ? ' class="day"' : ""}>${escaped(text)}</td>`).join("");
  return `<tr>${told}<td>${files}</td><td><code>${inventory}</code></td><td>${entry}</td></tr>\n`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d(-\d\d)?$/.test(text);
}

/** A folder's name may hold a per cent sign, which a link must say as %25. */
function hrefOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
