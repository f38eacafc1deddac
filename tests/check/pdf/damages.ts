/** What can be wrong with a PDF: each breaks one thing in a good one, and says which code has to tell of it. */

import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import type { PdfCode } from "../../../src/check/pdf/findings.ts";
import { name, type OpenedPdf } from "./damaged-pdf.ts";

export interface Damage {
  /** Completes "finds": "a figure without words in its place". */
  readonly what: string;
  readonly code: PdfCode;
  readonly damage: (pdf: OpenedPdf) => void;
}

const retag = (from: string, to: string) => (pdf: OpenedPdf) => pdf.element(from).set(name("S"), name(to));
const without = (type: string, key: string) => (pdf: OpenedPdf) => void pdf.element(type).delete(name(key));
const drop = (dict: (pdf: OpenedPdf) => PDFDict, key: string) => (pdf: OpenedPdf) => void dict(pdf).delete(name(key));

const isTable = (object: unknown): object is PDFDict =>
  object instanceof PDFDict && object.get(name("S")) === name("Table");

const catalog = (pdf: OpenedPdf) => pdf.catalog;
const root = (pdf: OpenedPdf) => pdf.dictAt(pdf.catalog, "StructTreeRoot");

const ofTheFile: readonly Damage[] = [
  { what: "a file that does not say that it is tagged", code: "pdf/not-tagged", damage: drop(catalog, "MarkInfo") },
  { what: "a file without a structure", code: "pdf/not-tagged", damage: drop(catalog, "StructTreeRoot") },
  { what: "an empty structure", code: "pdf/not-tagged", damage: drop(root, "K") },
  {
    what: "tags that the file itself doubts",
    code: "pdf/suspects",
    damage: (pdf) => pdf.dictAt(pdf.catalog, "MarkInfo").set(name("Suspects"), PDFBool.True),
  },
  { what: "a title that is not shown", code: "pdf/title-not-shown", damage: drop(catalog, "ViewerPreferences") },
  { what: "a file without a language", code: "pdf/language", damage: drop(catalog, "Lang") },
  {
    what: "a language that there is not",
    code: "pdf/language",
    damage: (pdf) => pdf.catalog.set(name("Lang"), PDFString.of("english")),
  },
  { what: "a file without a record of itself", code: "pdf/metadata", damage: drop(catalog, "Metadata") },
  {
    what: "a record that is no XML",
    code: "pdf/metadata",
    damage: (pdf) => pdf.xmp((xml) => xml.replace("<dc:title>", "<dc:title>Q&A ")),
  },
  {
    what: "a file without a title",
    code: "pdf/title",
    damage: (pdf) => pdf.xmp((xml) => xml.replace(/<dc:title>.*?<\/dc:title>/s, "")),
  },
  {
    what: "a claim to be accessible that was lost",
    code: "pdf/claim-missing",
    damage: (pdf) => pdf.xmp((xml) => xml.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
  },
  {
    what: "a claim to another standard for archives",
    code: "pdf/claim-missing",
    damage: (pdf) => pdf.xmp((xml) => xml.replace("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>1</pdfaid:part>")),
  },
  {
    what: "layers without a name",
    code: "pdf/layers",
    damage: (pdf) => pdf.catalog.set(name("OCProperties"), pdf.context.obj({ D: {} })),
  },
  {
    what: "a form that draws its own pages",
    code: "pdf/dynamic-form",
    damage: (pdf) => {
      const config = pdf.context.obj({ dynamicRender: PDFString.of("required") });
      pdf.catalog.set(name("AcroForm"), pdf.context.obj({ Fields: [], config }));
    },
  },
];

const ofTheStructure: readonly Damage[] = [
  { what: "a type that nobody knows", code: "pdf/element-unknown", damage: retag("P", "Paragraph") },
  {
    what: "a standard type that stands for another",
    code: "pdf/element-unknown",
    damage: (pdf) => root(pdf).set(name("RoleMap"), pdf.context.obj({ P: "Span" })),
  },
  {
    what: "types that stand for each other",
    code: "pdf/element-unknown",
    damage: (pdf) => {
      root(pdf).set(name("RoleMap"), pdf.context.obj({ Words: "Text", Text: "Words" }));
      retag("P", "Words")(pdf);
    },
  },
  { what: "items outside a list", code: "pdf/element-misplaced", damage: retag("L", "P") },
  { what: "a list's words outside an item", code: "pdf/element-misplaced", damage: retag("LI", "Sect") },
  { what: "rows outside a table", code: "pdf/element-misplaced", damage: retag("THead", "Div") },
  { what: "cells outside a row", code: "pdf/element-misplaced", damage: retag("TR", "Sect") },
  { what: "entries outside the contents", code: "pdf/element-misplaced", damage: retag("TOC", "Div") },
  { what: "a figure without words in its place", code: "pdf/figure-without-alt", damage: without("Figure", "Alt") },
  {
    what: "a figure with a blank in its place",
    code: "pdf/figure-without-alt",
    damage: (pdf) => pdf.element("Figure").set(name("Alt"), PDFString.of(" ")),
  },
  { what: "a figure that stands nowhere", code: "pdf/figure-without-box", damage: without("Figure", "A") },
  { what: "headings that do not begin with the first level", code: "pdf/heading-level", damage: retag("H1", "H2") },
  { what: "a heading level that is left out", code: "pdf/heading-level", damage: retag("H3", "H5") },
  { what: "a heading without a level among others", code: "pdf/heading-level", damage: retag("H2", "H") },
  { what: "a header cell of neither row nor column", code: "pdf/header-cell", damage: without("TH", "A") },
  {
    what: "a table without a header cell",
    code: "pdf/header-cell",
    damage: (pdf) => {
      for (const cell of pdf.elements("TH")) cell.set(name("S"), name("TD"));
    },
  },
  {
    what: "rows of different width",
    code: "pdf/table-irregular",
    damage: (pdf) => pdf.element("TD").set(name("A"), pdf.context.obj({ O: "Table", ColSpan: 2 })),
  },
  {
    what: "cells that reach out of their table",
    code: "pdf/table-irregular",
    damage: (pdf) => {
      for (const cell of pdf.elements("TD")) cell.set(name("A"), pdf.context.obj({ O: "Table", RowSpan: 90 }));
    },
  },
  { what: "a table with a head and no body", code: "pdf/table-irregular", damage: retag("TBody", "TFoot") },
  {
    what: "a caption in the middle of a table",
    code: "pdf/element-misplaced",
    damage: (pdf) => {
      const table = pdf
        .elements("Caption")
        .map((caption) => caption.lookup(name("P")))
        .find(isTable);
      const kids = table?.lookup(name("K"), PDFArray);
      const [caption, head] = kids?.asArray() ?? [];
      if (!kids || !caption || !head) throw new Error("the table has no parts");
      kids.set(0, head);
      kids.set(1, caption);
    },
  },
  { what: "a note without an id", code: "pdf/note-id", damage: without("Note", "ID") },
  {
    what: "two notes with one id",
    code: "pdf/note-id",
    damage: (pdf) => {
      for (const note of pdf.elements("Note")) note.set(name("ID"), PDFString.of("note-1"));
    },
  },
  { what: "a register that lacks the notes", code: "pdf/note-id", damage: drop(root, "IDTree") },
  {
    what: "words in a language that there is not",
    code: "pdf/language",
    damage: (pdf) => pdf.element("P").set(name("Lang"), PDFString.of("in Welsh")),
  },
  {
    what: "a part that names the wrong parent",
    code: "pdf/structure-broken",
    damage: (pdf) => pdf.element("P").set(name("P"), root(pdf)),
  },
  {
    what: "a part that holds itself",
    code: "pdf/structure-broken",
    damage: (pdf) => {
      const item = pdf.element("LI");
      const body = pdf.context.getObjectRef(item);
      if (body) item.set(name("K"), body);
    },
  },
];

const ofThePages: readonly Damage[] = [
  {
    what: "words that are neither tagged nor decoration",
    code: "pdf/content-untagged",
    damage: (pdf) => pdf.content(0, (content) => content.replace(/\/Artifact <<.*?>> BDC/, "/Other BMC")),
  },
  {
    what: "marked words that no part of the structure holds",
    code: "pdf/content-untagged",
    damage: (pdf) => pdf.content(0, (content) => content.replace("<</MCID 0>>", "<</MCID 999>>")),
  },
  {
    what: "decoration within words",
    code: "pdf/decoration-in-content",
    damage: (pdf) =>
      pdf.content(0, (content) => content.replace(/(\/H1 <<\/MCID \d+>> BDC)/, "$1\n/Artifact BMC\n0 0 1 1 re f\nEMC")),
  },
  {
    what: "words within decoration",
    code: "pdf/content-in-decoration",
    damage: (pdf) =>
      pdf.content(0, (content) => content.replace(/(\/H1 <<\/MCID \d+>> BDC.*?EMC)/s, "/Artifact BMC\n$1\nEMC")),
  },
  {
    what: "a mark that is never ended",
    code: "pdf/content-syntax",
    damage: (pdf) => pdf.content(0, (content) => content.replace(/EMC\s*$/, "")),
  },
  {
    what: "an end without a beginning",
    code: "pdf/content-syntax",
    damage: (pdf) => pdf.content(0, (content) => `${content}\nEMC\n`),
  },
  {
    what: "properties that are not written as PDF asks",
    code: "pdf/content-syntax",
    damage: (pdf) => pdf.content(0, (content) => content.replace("/Artifact <</Type", "/Artifact <<Type")),
  },
  {
    what: "content that the page has lost",
    code: "pdf/marks-disagree",
    damage: (pdf) => pdf.content(0, (content) => content.replace(/\/H1 <<\/MCID \d+>> BDC.*?EMC/s, "")),
  },
  {
    what: "two pieces of content with one number",
    code: "pdf/marks-disagree",
    damage: (pdf) => pdf.content(0, (content) => content.replace("<</MCID 1>>", "<</MCID 0>>")),
  },
  {
    what: "owners of content that were swapped",
    code: "pdf/marks-disagree",
    damage: (pdf) => {
      const owners = pdf.dictAt(root(pdf), "ParentTree").lookup(name("Nums"), PDFArray).lookup(1, PDFArray);
      const [first, second] = [owners.get(0), owners.get(1)];
      owners.set(0, second);
      owners.set(1, first);
    },
  },
  {
    what: "content that belongs to two parts",
    code: "pdf/marks-disagree",
    damage: (pdf) => {
      const [first, second] = pdf.elements("TH");
      const kid = first?.get(name("K"));
      if (second && kid) second.set(name("K"), kid);
    },
  },
  {
    what: "a character drawn as an empty box",
    code: "pdf/glyph-missing",
    damage: (pdf) => pdf.content(0, (content) => content.replace(/\[<[0-9a-f]{4}/, "[<0000")),
  },
  {
    what: "letters that stand for no character",
    code: "pdf/character-unknown",
    damage: (pdf) => {
      for (const font of pdf.dicts((dict) => dict.get(name("Subtype")) === name("Type0")))
        font.delete(name("ToUnicode"));
    },
  },
  {
    what: "a font that the file does not hold",
    code: "pdf/font",
    damage: (pdf) => {
      const [font] = pdf.dicts((dict) => dict.get(name("Type")) === name("FontDescriptor"));
      font?.delete(name("FontFile2"));
    },
  },
  {
    what: "a font that does not say which glyph a code draws",
    code: "pdf/font",
    damage: (pdf) => {
      const [font] = pdf.dicts((dict) => dict.get(name("Subtype")) === name("CIDFontType2"));
      font?.delete(name("CIDToGIDMap"));
    },
  },
  {
    what: "a drawing that stands in another file",
    code: "pdf/reference",
    damage: (pdf) => {
      const form = pdf.context.register(pdf.context.stream("", { Type: "XObject", Subtype: "Form", Ref: {} }));
      pdf.dictAt(pdf.pageDict(0), "Resources").set(name("XObject"), pdf.context.obj({ Elsewhere: form }));
      pdf.content(0, (content) => content.replace(/EMC\s*$/, "/Elsewhere Do\nEMC"));
    },
  },
];

const ofLinksAndArchive: readonly Damage[] = [
  {
    what: "a link that says nothing",
    code: "pdf/annotation",
    damage: (pdf) => void pdf.link().delete(name("Contents")),
  },
  {
    what: "marks for a printing press",
    code: "pdf/annotation",
    damage: (pdf) => pdf.link().set(name("Subtype"), name("TrapNet")),
  },
  { what: "a link outside a link of the structure", code: "pdf/annotation-unplaced", damage: retag("Link", "Span") },
  {
    what: "a link of the structure that leads nowhere",
    code: "pdf/annotation-unplaced",
    damage: (pdf) => pdf.element("Link").set(name("K"), PDFNumber.of(0)),
  },
  {
    what: "a field outside the structure",
    code: "pdf/annotation-unplaced",
    damage: (pdf) => {
      pdf.link().set(name("Subtype"), name("Widget"));
      pdf.link().set(name("TU"), PDFHexString.fromText("Name"));
    },
  },
  {
    what: "a link that the structure looks for on another page",
    code: "pdf/marks-disagree",
    damage: (pdf) => {
      const kids = pdf.element("Link").lookup(name("K"), PDFArray);
      const reference = kids.asArray().find((kid) => kid instanceof PDFDict && kid.get(name("Type")) === name("OBJR"));
      if (reference instanceof PDFDict) reference.set(name("Pg"), pdf.document.getPage(1).ref);
    },
  },
  {
    what: "a link that names the wrong owner",
    code: "pdf/marks-disagree",
    damage: (pdf) => pdf.link().set(name("StructParent"), PDFNumber.of(0)),
  },
  {
    what: "links in no order",
    code: "pdf/tab-order",
    damage: (pdf) => void pdf.pageDict(0).delete(name("Tabs")),
  },
  { what: "colours that nobody knows", code: "pdf/archive", damage: drop(catalog, "OutputIntents") },
  {
    what: "a link that would not be printed",
    code: "pdf/archive",
    damage: (pdf) => pdf.link().set(name("F"), PDFNumber.of(0)),
  },
  {
    what: "an action that runs a program",
    code: "pdf/archive",
    damage: (pdf) => pdf.link().set(name("A"), pdf.context.obj({ S: "JavaScript", JS: PDFString.of("x") })),
  },
  {
    what: "a file without an identity",
    code: "pdf/archive",
    damage: (pdf) => {
      delete pdf.context.trailerInfo.ID;
    },
  },
  {
    what: "a file packed in an old way",
    code: "pdf/archive",
    damage: (pdf) => {
      const stream = pdf.context.stream("", { Filter: PDFName.of("LZWDecode") });
      pdf.catalog.set(name("Extra"), pdf.context.register(stream));
    },
  },
  {
    what: "a spreadsheet inside a file that may hold none",
    code: "pdf/attachment",
    damage: (pdf) => {
      const file = pdf.context.register(pdf.context.stream("a", { Type: "EmbeddedFile", Subtype: "text/csv" }));
      const names = { F: PDFString.of("a.csv"), UF: PDFString.of("a.csv") };
      pdf.catalog.set(
        name("Extra"),
        pdf.context.register(pdf.context.obj({ Type: "Filespec", ...names, EF: { F: file } })),
      );
    },
  },
];

export const damages: readonly Damage[] = [...ofTheFile, ...ofTheStructure, ...ofThePages, ...ofLinksAndArchive];
