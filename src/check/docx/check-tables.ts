import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
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
