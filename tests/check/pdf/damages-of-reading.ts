/** What bars a reader from a PDF that is sound otherwise: each breaks one thing in a good one, and says all that is told. */

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { name, type OpenedPdf } from "./damaged-pdf.ts";
import type { ToldDamage } from "./damages-of-claims.ts";

const kidsOf = (element: PDFDict) => element.lookup(name("K"), PDFArray);

/** Adds an element at the end of another one: words are said in its place, since it has no content. */
function add(pdf: OpenedPdf, parent: PDFDict, type: string, words = ""): PDFDict {
  const own = pdf.context.getObjectRef(parent);
  const element = pdf.context.obj({ Type: "StructElem", S: type, P: own ?? PDFNull, K: [] });
  if (words !== "") element.set(name("ActualText"), PDFString.of(words));
  kidsOf(parent).push(pdf.context.register(element));
  return element;
}

const heading = (words: string) => (pdf: OpenedPdf) => void add(pdf, pdf.element("Sect"), "H2", words);

/** Adds a table: each cell by its type and words. */
const table =
  (...rows: readonly (readonly string[])[]) =>
  (pdf: OpenedPdf) => {
    const grouped = add(pdf, add(pdf, pdf.element("Sect"), "Table"), "NonStruct");
    for (const cells of rows) {
      const row = add(pdf, grouped, "TR");
      for (const cell of cells) {
        const [type = "", words] = cell.split(" ");
        add(pdf, row, type, words).set(name("A"), pdf.context.obj({ O: "Table", Scope: "Column" }));
      }
    }
  };

const leadTo = (key: "Dest" | "A", goal: (context: PDFContext) => PDFObject) => (pdf: OpenedPdf) => {
  const link = pdf.link();
  link.delete(name("A"));
  link.delete(name("Dest"));
  link.set(name(key), goal(pdf.context));
};

const noWords = ["pdf/header-cell-empty: a header cell of a table has no words (ISO 14289-1, 7.5)"];
const noPlace = [
  "pdf/link-nowhere: a link leads to “nowhere”, a place that the file does not have (ISO 32000-1, 12.3.2)",
];
const noPage = ["pdf/link-nowhere: a link leads to a page that the file does not have (ISO 32000-1, 12.3.2)"];

export const damagesOfReading: readonly ToldDamage[] = [
  {
    what: "a header cell that heads something that there is not",
    told: [
      "pdf/header-cell: a header cell says that it heads “Columns”, which is not Row, Column or Both (ISO 32000-1, 14.8.5.7)",
    ],
    damage: (pdf) => pdf.element("TH").set(name("A"), pdf.context.obj({ O: "Table", Scope: "Columns" })),
  },
  {
    what: "a table without rows",
    told: ["pdf/table-irregular: a table has no rows (ISO 14289-1, 7.5)"],
    damage: table(),
  },
  {
    what: "a table with its head at its end",
    told: ["pdf/table-irregular: the head of a table stands after other rows of it (ISO 32000-1, 14.8.4.3.4)"],
    damage: (pdf) => {
      const parts = kidsOf(pdf.element("THead").lookup(name("P"), PDFDict));
      const [caption, head, body] = parts.asArray();
      if (!caption || !head || !body) throw new Error("the table has no parts");
      parts.set(1, body);
      parts.set(2, head);
    },
  },
  { what: "a column's header without words", told: noWords, damage: table(["TH Year", "TH"], ["TH 2024", "TD 4"]) },
  { what: "a row's header without words", told: noWords, damage: table(["TH Year", "TH Late"], ["TH", "TD 4"]) },
  { what: "a corner without words over cells", told: noWords, damage: table(["TH", "TH Late"], ["TD 2024", "TD 4"]) },
  {
    what: "a heading without words",
    told: ["pdf/heading-empty: a heading has no words (WCAG 2.2, 2.4.6)"],
    damage: heading(""),
  },
  { what: "a link to a place that is not there", told: noPlace, damage: leadTo("Dest", () => PDFString.of("nowhere")) },
  {
    what: "a link to a place of the older kind that is not there",
    told: noPlace,
    damage: leadTo("Dest", () => name("nowhere")),
  },
  {
    what: "a link by an action to a place that is not there",
    told: noPlace,
    damage: leadTo("A", (context) => context.obj({ S: "GoTo", D: PDFHexString.fromText("nowhere") })),
  },
  {
    what: "a link to a page that is not there",
    told: noPage,
    damage: leadTo("Dest", (context) => context.obj([PDFRef.of(9999), "Fit"])),
  },
  {
    what: "a figure with the name of a file in its place",
    told: [
      "pdf/figure-alt-text: the alternative text of a picture is the name of a file, “image1.png” (WCAG 2.2, 1.1.1)",
    ],
    damage: (pdf) => pdf.element("Figure").set(name("Alt"), PDFString.of("image1.png")),
  },
  {
    what: "a figure with characters in its place that nobody sees",
    told: ["pdf/figure-without-alt: a figure has no words in its place (13-004)"],
    damage: (pdf) => pdf.element("Figure").set(name("Alt"), PDFHexString.fromText("\u00a0\u200b")),
  },
  {
    what: "words of a page in a language that there is not",
    told: ['pdf/language: "in Welsh" is not the name of a language (11-001)'],
    damage: (pdf) => pdf.content(0, (content) => content.replace("<</MCID 0>>", "<</MCID 0 /Lang (in Welsh)>>")),
  },
];

/** What a file may well hold that reads like one of these. */
export const soundToReaders: readonly Omit<ToldDamage, "told">[] = [
  { what: "the corner between the heads of rows and columns", damage: table(["TH", "TH Late"], ["TH 2024", "TD 4"]) },
  {
    what: "words of a page in a language, written in either way",
    damage: (pdf) => {
      pdf.content(0, (content) => content.replace("<</MCID 0>>", "<</Lang (cy) /MCID 0>>"));
      pdf.content(0, (content) => content.replace("<</MCID 1>>", "<</Lang <feff00630079> /MCID 1>>"));
    },
  },
  { what: "a heading that is said in other words", damage: heading("Background") },
  {
    what: "a link to a page by its number",
    damage: leadTo("Dest", (context) => context.obj([PDFNumber.of(0), PDFName.of("Fit")])),
  },
  {
    what: "a link to another file",
    damage: leadTo("A", (context) => context.obj({ S: "GoToR", D: PDFString.of("there"), F: PDFString.of("a.pdf") })),
  },
  {
    what: "a link to a place of the older kind",
    damage: (pdf) => {
      pdf.catalog.set(name("Dests"), pdf.context.obj({ here: [pdf.document.getPage(0).ref, "Fit"] }));
      leadTo("Dest", () => name("here"))(pdf);
    },
  },
];
