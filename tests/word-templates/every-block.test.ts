import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Document, Section } from "../../src/document/document.ts";
import { documentPieces, type Piece } from "../../src/document/pieces.ts";
import { partText, readPackage } from "../../src/ooxml/read-package.ts";
import { slotsIn } from "../../src/ooxml/slots.ts";
import { withNewIds } from "../../src/ooxml/with-new-ids.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { planSlots } from "../../src/render/docx/plan-slots.ts";
import { renderIntoTemplate } from "../../src/render/docx/render-into-template.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { everyBlockDocument, text } from "../make.ts";
import { filledParts } from "./fill.ts";
import { plainTemplate } from "./plain-template.ts";
import { findingsBeside, isWaived } from "./validator.ts";
import { wordLikeTemplate } from "./word-like-template.ts";
import { noteReference, paragraph, run } from "./word-xml.ts";

const after = paragraph("After the paper.", "") + paragraph(run("Words with a note.") + noteReference(2));
const templates = {
  "as Word saves it": wordLikeTemplate({ after, note: "First note of the template." }),
  "as LibreOffice saves it": new Uint8Array(readFileSync(join(import.meta.dirname, "saved-by-libreoffice.docx"))),
  "without a style or a list of its own": plainTemplate(),
} as const;

/** Every kind of block, then a wide table's pages and upright ones again. */
function paper(): Document {
  const document = everyBlockDocument();
  const page = (id: string, orientation: Section["orientation"]): Section => ({
    kind: "section",
    id,
    orientation,
    blocks: [{ kind: "paragraph", id: `${id}/1`, content: [text(`Words on ${orientation} pages.`)] }],
  });
  return { ...document, sections: [...document.sections, page("wide", "landscape"), page("end", "portrait")] };
}

async function written(template: Uint8Array, document: Document): Promise<Uint8Array> {
  const parts = filledParts(
    template,
    document.sections.map(({ id }) => id),
  );
  const slots = planSlots(document, {
    file: "report.docx",
    slots: slotsIn(partText(parts, "word/document.xml") ?? ""),
    facts: new Set(),
  });
  if (!slots.ok) throw new Error(slots.errors.map(({ message }) => message).join("; "));
  return renderIntoTemplate(document, plainTheme, { parts, slots: slots.value, pictures: [], printed: new Set() });
}

function piecesIn(bytes: Uint8Array): readonly Piece[] {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join("; "));
  return read.value.pieces;
}

describe.each(Object.entries(templates))("in a template %s, every kind of block", (_, template) => {
  const document = paper();
  const body = documentPieces(document).filter(({ kind }) => kind !== "title");

  test("says its words in order, with its numbers", async () => {
    const pieces = piecesIn(await written(template, document));
    const start = pieces.findIndex(({ words, number }) => words === body[0]?.words && number === body[0]?.number);
    expect(pieces.slice(start, start + body.length)).toEqual(body);
  });

  test.skipIf(isWaived)("brings no finding of Microsoft's validator that the template had not", async () => {
    expect(await findingsBeside(template, await written(template, document))).toEqual([]);
  });

  test("turns the pages of wide sections, and turns them back", async () => {
    const parts = readPackage(await written(template, document));
    const xml = parts.ok ? (partText(parts.value, "word/document.xml") ?? "") : "";
    const pages = [...xml.matchAll(/<w:sectPr\b.*?<\/w:sectPr>|<w:sectPr\/>/gs)].map(([page]) =>
      page.includes("landscape"),
    );
    expect(pages).toEqual([false, true, false]);
  });

  test("has the same bytes twice", async () => {
    expect(await written(template, document)).toEqual(await written(template, document));
  });
});

test("pages that turn keep the template's headers, also where a picture of the paper had a header's id", () => {
  const relationships = new Map([["rId10", "rId16"]]);
  const xml = '<w:headerReference w:type="default" r:id="rId10"/><w:hyperlink r:id="rId10"/><a:blip r:embed="rId10"/>';
  expect(withNewIds(xml, { lists: new Map(), styles: new Map(), notes: new Map(), relationships })).toBe(
    '<w:headerReference w:type="default" r:id="rId10"/><w:hyperlink r:id="rId16"/><a:blip r:embed="rId16"/>',
  );
});

test("notes of the template and of the paper stay with their references, whoever pairs them", async () => {
  const bytes = await written(templates["as Word saves it"], paper());
  const parts = readPackage(bytes);
  const notes = parts.ok ? (partText(parts.value, "word/footnotes.xml") ?? "") : "";
  const order = ["First note of the template.", "Note words.", "Second note of the template."].map((words) =>
    notes.indexOf(words),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  const pieces = piecesIn(bytes).map(({ words }) => words);
  expect(pieces).toContain("Owned by Democratic Services. [First note of the template.]");
  expect(pieces).toContain("Words with a note. [Second note of the template.]");
  expect(pieces.join(" ")).toContain("after a break [Note words.]");
});

test.each([
  { of: "styles and lists of its own", template: wordLikeTemplate({ after: "", ending: "" }) },
  { of: "nothing but text", template: plainTemplate() },
])("a paper that ends with wide pages has no empty page after them, in a template with $of", async ({ template }) => {
  const document = paper();
  const bytes = await written(template, { ...document, sections: document.sections.slice(0, -1) });
  const parts = readPackage(bytes);
  const xml = parts.ok ? (partText(parts.value, "word/document.xml") ?? "") : "";
  expect(xml.match(/<w:sectPr\b/g)).toHaveLength(2);
  expect(xml).toMatch(/w:orient="landscape"(?:(?!<w:p[ >]).)*<\/w:body>/s);
});
