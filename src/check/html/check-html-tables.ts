import { attribute, elementsIn, firstElement, type HtmlElement } from "../../read/html/html-node.ts";
import { settledWords, wordsIn } from "../../read/html/words-in.ts";
import { isBlank } from "../../values/is-blank.ts";
import type { HtmlFindings } from "./html-findings.ts";
import { type ElementsById, givenName, nameOf } from "./name-of.ts";

/** A table of data has header cells and a caption. One that only lays out a page says so by its role. */
export function checkHtmlTables(elements: readonly HtmlElement[], byId: ElementsById, findings: HtmlFindings): void {
  for (const table of elements) {
    if (table.tagName !== "table" || ["presentation", "none"].includes(attribute(table, "role") ?? "")) continue;
    findings.counted.tables += 1;
    if (!firstElement(table, "th")) {
      const hint = 'write the first row with <th scope="col">';
      findings.add("html/table-without-header", { message: "the table has no header cell", hint }, table);
    }
    for (const cell of elementsIn(table)) if (cell.tagName === "th") checkHeaderCell(cell, byId, findings);
    if (!isCaptioned(table, byId)) {
      const hint = "say in <caption> what the table shows";
      findings.add("html/table-without-caption", { message: "the table has no caption", hint }, table);
    }
  }
}

function checkHeaderCell(cell: HtmlElement, byId: ElementsById, findings: HtmlFindings): void {
  if (isBlank(nameOf(cell, byId))) {
    const hint = "write what stands in its column or row";
    findings.add("html/header-cell-empty", { message: "a header cell of the table is empty", hint }, cell);
  }
  const scope = attribute(cell, "scope");
  if (scope === undefined || scopes.has(scope.toLowerCase())) return;
  const message = `the scope of a header cell is “${scope}”, which browsers don't know`;
  findings.add("html/header-cell-scope", { message, hint: 'write scope="col" or scope="row"' }, cell);
}

/** @see HTML, section 4.9.10 */
const scopes: ReadonlySet<string> = new Set(["row", "col", "rowgroup", "colgroup"]);

function isCaptioned(table: HtmlElement, byId: ElementsById): boolean {
  const caption = firstElement(table, "caption");
  return caption ? settledWords(wordsIn(caption)) !== "" : givenName(table, byId) !== undefined;
}
