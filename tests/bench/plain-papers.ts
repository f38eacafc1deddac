/**
 * The same words through handlebars, docx and pdfmake as their guides use them: what boardpaper's time is set beside.
 *
 * Nothing else is done: no checks, no provenance, no tags, no bookmarks, no normalised bytes.
 */

import * as docx from "docx";
import Handlebars from "handlebars";
import pdfmake from "pdfmake";
import type { Document } from "../../src/index.ts";
import { documentPieces } from "../../src/index.ts";

export type PlainFormat = "docx" | "pdf" | "html";

interface PlainPiece {
  readonly kind: string;
  readonly number: string;
  readonly words: string;
}

/** What a template would be given: pieces of text, and tables as rows of cells. */
export interface PlainData {
  readonly title: string;
  readonly pieces: readonly (PlainPiece | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] })[];
}

export function plainDataOf(document: Document): PlainData {
  const pieces: (PlainPiece | { kind: "table"; rows: string[][] })[] = [];
  for (const section of document.sections) {
    for (const block of section.blocks) {
      const own = documentPieces({ ...document, title: [], sections: [{ ...section, blocks: [block] }] }).slice(1);
      if (block.kind === "table") {
        const width = block.columns.length;
        const cells = own.filter(({ kind }) => kind !== "text").map(({ words }) => words);
        pieces.push({ kind: "text", number: "", words: own[0]?.words ?? "" });
        pieces.push({ kind: "table", rows: rowsOf(cells, width) });
      } else for (const { kind, number = "", words } of own) pieces.push({ kind, number, words });
    }
  }
  return { title: document.properties.title, pieces };
}

function rowsOf(cells: readonly string[], width: number): string[][] {
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
}

const line = Handlebars.compile(
  "{{#each pieces}}{{#unless rows}}{{kind}}\t{{number}}\t{{{words}}}\n{{/unless}}{{/each}}",
);
const page = Handlebars.compile(
  "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{title}}</title></head><body><h1>{{title}}</h1>" +
    "{{#each pieces}}{{#if rows}}<table>{{#each rows}}<tr>{{#each this}}<td>{{this}}</td>{{/each}}</tr>{{/each}}</table>" +
    "{{else}}<p>{{number}} {{words}}</p>{{/if}}{{/each}}</body></html>",
);

export async function plainPaper(data: PlainData, format: PlainFormat): Promise<Uint8Array> {
  if (format === "html") return new TextEncoder().encode(page(data));
  const merged = line(data)
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => text.split("\t"));
  const pieces = data.pieces.map((piece) => {
    if ("rows" in piece) return piece;
    const [kind = "", number = "", words = ""] = merged.shift() ?? [];
    return { kind, number, words };
  });
  return format === "docx" ? plainDocx(data.title, pieces) : plainPdf(data.title, pieces);
}

async function plainDocx(title: string, pieces: PlainData["pieces"]): Promise<Uint8Array> {
  const { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun } = docx;
  const children = pieces.map((piece) => {
    if ("rows" in piece) {
      const rows = piece.rows.map(
        (cells, index) =>
          new TableRow({
            tableHeader: index === 0,
            children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
          }),
      );
      return new Table({ rows });
    }
    const text = piece.number ? `${piece.number}\t${piece.words}` : piece.words;
    return piece.kind === "heading"
      ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
      : new Paragraph({ text });
  });
  const footer = new Paragraph({
    children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
  });
  const heading = new Paragraph({ text: title, heading: HeadingLevel.TITLE });
  const sections = [{ footers: { default: new Footer({ children: [footer] }) }, children: [heading, ...children] }];
  return Packer.toBuffer(new Document({ title, sections }));
}

async function plainPdf(title: string, pieces: PlainData["pieces"]): Promise<Uint8Array> {
  const content = pieces.map((piece) => {
    if ("rows" in piece) return { table: { headerRows: 1, body: piece.rows.map((row) => [...row]) } };
    if (piece.kind === "heading") return { text: `${piece.number} ${piece.words}`, bold: true, fontSize: 15 };
    return piece.number === ""
      ? { text: piece.words, margin: [40, 6, 0, 0] as [number, number, number, number] }
      : {
          columns: [{ text: piece.number, width: 40 }, { text: piece.words }],
          margin: [0, 6, 0, 0] as [number, number, number, number],
        };
  });
  const definition = {
    info: { title },
    content: [{ text: title, fontSize: 20, bold: true }, ...content],
    footer: (current: number, count: number) => `Page ${current} of ${count}`,
    defaultStyle: { font: "Arimo", fontSize: 12 },
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** @param files - TrueType files by style */
export function usePlainFonts(files: Readonly<Record<"normal" | "bold" | "italics" | "bolditalics", string>>): void {
  pdfmake.setFonts({ Arimo: files });
  pdfmake.setUrlAccessPolicy(() => false);
}
