import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
import { isBlank } from "../../values/is-blank.ts";
import { isOn, named, type PlacedElement, type Story, within, wordsOf } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** A table of data has a caption, a header row and words for whoever hears it; its cells are cells that Word opens. */
export function checkTables(word: WordFile, findings: WordFindings): void {
  for (const story of word.stories) {
    for (const placed of named(story, "tbl")) {
      findings.counted.tables += 1;
      checkCells(story, placed, findings);
      if (isOfData(placed.element)) checkDataTable(word, story, placed, findings);
    }
  }
}

function checkCells(story: Story, table: PlacedElement, findings: WordFindings): void {
  const cells = rowsOf(table.element).flatMap(cellsOf);
  if (cells.some((cell) => !endsWithParagraph(cell))) {
    findings.addAt("word/cell-without-paragraph", story, table, {
      message: "a cell of the table does not end with a paragraph, and Word refuses such a file",
      hint: "make the file again from what it came from",
    });
  }
}

function checkDataTable(word: WordFile, story: Story, table: PlacedElement, findings: WordFindings): void {
  const rows = rowsOf(table.element);
  const isLabelled = hasHeaderColumn(table.element);
  if (!isOn(child(child(rows[0], "trPr"), "tblHeader")) && !isLabelled) {
    findings.addAt("word/table-without-header", story, table, {
      message: "the table's first row is not marked as its header row",
      hint: "select the row in Word and choose Layout, Repeat Header Rows",
    });
  }
  checkHeaderCells(story, table, isLabelled, findings);
  checkWidths(story, table, findings);
  const properties = child(table.element, "tblPr");
  if (!["tblCaption", "tblDescription"].some((name) => child(properties, name)?.attributes.get("val"))) {
    findings.addAt("word/table-without-description", story, table, {
      message: "the table has no alternative text",
      hint: "say in Word under Table Properties, Alt Text, what the table shows",
    });
  }
  if (!isLabelled && !isCaptioned(word, table)) {
    findings.addAt("word/table-without-caption", story, table, {
      message: "no caption stands at the table",
      hint: "put one over it with References, Insert Caption",
    });
  }
  if ([...within(table.element)].some(isMerged)) {
    findings.addAt("word/table-merged-cells", story, table, {
      message: "cells of the table are merged, so that columns and rows are read out at the wrong heading",
      hint: "split the cells, and repeat what they say",
    });
  }
}

function checkHeaderCells(story: Story, table: PlacedElement, isLabelled: boolean, findings: WordFindings): void {
  const rows = rowsOf(table.element).filter(isThere);
  const below = rows.findIndex((row) => !isOn(child(child(row, "trPr"), "tblHeader")));
  const ofColumns = rows.slice(0, below === -1 ? rows.length : below).flatMap(cellsOf);
  const ofRows = isLabelled ? rows.filter(isFromTheEdge).flatMap((row) => cellsOf(row).slice(0, 1)) : [];
  for (const cell of [...ofColumns, ...ofRows].filter(isEmpty)) {
    const placed = story.elements.find(({ element }) => element === cell) ?? table;
    findings.addAt("word/header-cell-empty", story, placed, {
      message: "a header cell of the table is empty",
      hint: "write what stands in its column or row",
    });
  }
}

/** Not one whose deletion is tracked. */
const isThere = (row: XmlElement): boolean => child(child(row, "trPr"), "del") === undefined;

/** Its first cell stands in the first column. */
const isFromTheEdge = (row: XmlElement): boolean => (columnsIn(child(row, "trPr"), "gridBefore") ?? 0) === 0;

/** One that carries on the cell above or before it is a part of that. */
function isEmpty(cell: XmlElement): boolean {
  const merged = ["vMerge", "hMerge"].map((name) => child(child(cell, "tcPr"), name));
  if (merged.some((how) => how && (how.attributes.get("val") ?? "continue") === "continue")) return false;
  return isBlank(wordsOf(cell)) && ![...within(cell)].some(({ name }) => pictured.has(name));
}

const pictured: ReadonlySet<string> = new Set(["drawing", "pict", "object", "sym", "oMath"]);

function checkWidths(story: Story, table: PlacedElement, findings: WordFindings): void {
  const widths = [...new Set(rowsOf(table.element).filter(isThere).map(widthOf))].sort((one, other) => one - other);
  if (widths.length < 2) return;
  findings.addAt("word/table-irregular", story, table, {
    message: `rows of one table are ${widths.join(" and ")} cells wide`,
    hint: "give each row a cell in every column",
  });
}

/** In columns, with those that the row leaves free at its ends. */
function widthOf(row: XmlElement): number {
  const free = ["gridBefore", "gridAfter"].map((name) => columnsIn(child(row, "trPr"), name) ?? 0);
  const cells = cellsOf(row).map((cell) => columnsIn(child(cell, "tcPr"), "gridSpan") ?? 1);
  return [...free, ...cells].reduce((width, columns) => width + columns, 0);
}

function columnsIn(properties: XmlElement | undefined, name: string): number | undefined {
  const columns = Number(child(properties, name)?.attributes.get("val") ?? Number.NaN);
  return Number.isInteger(columns) ? columns : undefined;
}

/** Of one row or one column, a table is a box around words. */
function isOfData(table: XmlElement): boolean {
  const rows = rowsOf(table);
  return rows.length > 1 && rows.some((row) => cellsOf(row).length > 1) && wordsOf(table).trim() !== "";
}

function isMerged({ name, attributes }: XmlElement): boolean {
  return name === "vMerge" || (name === "gridSpan" && Number(attributes.get("val")) > 1);
}

/** Labels in the first column and no header row: so Word marks a table of facts about one thing. */
function hasHeaderColumn(table: XmlElement): boolean {
  const look = child(child(table, "tblPr"), "tblLook");
  const bits = Number.parseInt(look?.attributes.get("val") ?? "0", 16);
  const isSet = (name: string, bit: number) => {
    const own = look?.attributes.get(name);
    return own === undefined ? (bits & bit) !== 0 : ["1", "true", "on"].includes(own);
  };
  return isSet("firstColumn", 0x80) && !isSet("firstRow", 0x20);
}

/** Before or after the table, empty paragraphs between them aside. */
function isCaptioned({ styles }: WordFile, { element, parent }: PlacedElement): boolean {
  const siblings = childElements(parent).filter(
    (sibling) => sibling === element || sibling.name === "tbl" || (sibling.name === "p" && wordsOf(sibling) !== ""),
  );
  const at = siblings.indexOf(element);
  return [siblings[at - 1], siblings[at + 1]].some(
    (sibling) => sibling?.name === "p" && styles.nameOf(sibling) === "caption",
  );
}

function endsWithParagraph(cell: XmlElement): boolean {
  const blocks = childElements(cell).filter(({ name }) => ["p", "tbl", "sdt"].includes(name));
  const last = blocks.at(-1);
  return last?.name === "p" || (last?.name === "sdt" && [...within(last)].some(({ name }) => name === "p"));
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childElements(table).flatMap((part) => (part.name === "tr" ? [part] : holdsRows(part) ? rowsOf(part) : []));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return childElements(row).flatMap((part) => (part.name === "tc" ? [part] : holdsRows(part) ? cellsOf(part) : []));
}

function holdsRows({ name }: XmlElement): boolean {
  return ["sdt", "sdtContent", "ins", "moveTo", "customXml"].includes(name);
}
