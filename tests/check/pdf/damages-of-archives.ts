/** What can be wrong with a PDF for an archive: each breaks one thing in a good one, and says all that has to be told. */

import { PDFBool, type PDFContext, PDFDict, type PDFObject, PDFString } from "@cantoo/pdf-lib";
import { name, type OpenedPdf } from "./damaged-pdf.ts";
import type { ToldDamage } from "./damages-of-claims.ts";

/** Draws a dot of decoration in a way of its own. */
const drawn = (operators: string) => (pdf: OpenedPdf) =>
  pdf.content(0, (content) => `/Artifact BMC q ${operators} 0 0 1 1 re f Q EMC\n${content}`);

const withResource = (kind: string, resource: (context: PDFContext) => PDFObject) => (pdf: OpenedPdf) => {
  const resources = pdf.dictAt(pdf.pageDict(0), "Resources");
  const before = resources.lookup(name(kind));
  const ofKind = before instanceof PDFDict ? before : pdf.context.obj({});
  ofKind.set(name("Broken"), resource(pdf.context));
  resources.set(name(kind), ofKind);
};

const all =
  (...damages: readonly ((pdf: OpenedPdf) => void)[]) =>
  (pdf: OpenedPdf) => {
    for (const damage of damages) damage(pdf);
  };

const inks = ["pdf/archive: a page uses CMYK colours, and the file does not say what these are (ISO 19005-2, 6.2.4.3)"];
const curve = ["pdf/archive: a page bends its colours by a curve of its own (TR) (ISO 19005-2, 6.2.5)"];
const unknown = ["pdf/content-syntax: content holds an operator that PDF does not know (ISO 32000-1, 7.8.2)"];

const black = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0, 0, 1], N: 1 };

export const damagesOfArchives: readonly ToldDamage[] = [
  { what: "inks for an area, where only screen colours are explained", told: inks, damage: drawn("0 0 0 1 k") },
  { what: "inks for a line", told: inks, damage: drawn("0 0 0 1 K") },
  { what: "inks by the name of their space", told: inks, damage: drawn("/DeviceCMYK cs 0 0 0 1 scn") },
  {
    what: "inks behind the name of a special one",
    told: inks,
    damage: all(
      withResource("ColorSpace", (context) => context.obj(["Separation", "Gold", "DeviceCMYK", black])),
      drawn("/Broken cs 1 scn"),
    ),
  },
  {
    what: "inks in a palette",
    told: inks,
    damage: all(
      withResource("ColorSpace", (context) => context.obj(["Indexed", "DeviceCMYK", 0, PDFString.of("abcd")])),
      drawn("/Broken cs 0 scn"),
    ),
  },
  {
    what: "a picture in inks within the content",
    told: inks,
    damage: drawn("BI /W 1 /H 1 /BPC 8 /CS /CMYK ID abcd EI"),
  },
  {
    what: "a picture in inks",
    told: inks,
    damage: (pdf) => {
      const picture = { Type: "XObject", Subtype: "Image", Width: 1, Height: 1, BitsPerComponent: 8 };
      const stream = pdf.context.stream("abcd", { ...picture, ColorSpace: "DeviceCMYK" });
      const resources = pdf.dictAt(pdf.pageDict(0), "Resources");
      resources.set(name("XObject"), pdf.context.obj({ Broken: pdf.context.register(stream) }));
      drawn("/Broken Do")(pdf);
    },
  },
  {
    what: "a curve that bends colours",
    told: curve,
    damage: all(
      withResource("ExtGState", (context) => context.obj({ TR: "Identity" })),
      drawn("/Broken gs"),
    ),
  },
  {
    what: "a curve that bends colours in the newer way",
    told: curve,
    damage: all(
      withResource("ExtGState", (context) => context.obj({ TR2: "Identity" })),
      drawn("/Broken gs"),
    ),
  },
  { what: "an operator that nobody knows", told: unknown, damage: drawn("1 2 xyzzy") },
  { what: "an operator that nobody knows, to be passed over", told: unknown, damage: drawn("BX 1 2 xyzzy EX") },
  {
    what: "a form in another language",
    told: ["pdf/archive: the file holds a form in another language than PDF (XFA) (ISO 19005-2, 6.4.2)"],
    damage: (pdf) => pdf.catalog.set(name("AcroForm"), pdf.context.obj({ Fields: [], XFA: PDFString.of("x") })),
  },
  {
    what: "fields that are drawn only when the file is opened",
    told: ["pdf/archive: the file leaves it to whatever opens it how its fields look (ISO 19005-2, 6.4.1)"],
    damage: (pdf) => pdf.catalog.set(name("AcroForm"), pdf.context.obj({ Fields: [], NeedAppearances: PDFBool.True })),
  },
];

/** What a file may well hold that has only screen colours to itself. */
export const soundInArchives: readonly Omit<ToldDamage, "told">[] = [
  { what: "grey", damage: drawn("0.5 g 0.5 G") },
  {
    what: "inks that the page explains",
    damage: all(
      withResource("ColorSpace", (context) => context.obj("DeviceGray")),
      (pdf) => {
        const spaces = pdf.dictAt(pdf.dictAt(pdf.pageDict(0), "Resources"), "ColorSpace");
        const profile = pdf.context.register(pdf.context.stream("", { N: 4 }));
        spaces.set(name("DefaultCMYK"), pdf.context.obj(["ICCBased", profile]));
      },
      drawn("0 0 0 1 k"),
    ),
  },
  {
    what: "the curve that the device has anyway",
    damage: all(
      withResource("ExtGState", (context) => context.obj({ TR2: "Default" })),
      drawn("/Broken gs"),
    ),
  },
];

export const damagesOfAttachments: readonly ToldDamage[] = [
  {
    what: "a file attached that belongs to nothing",
    told: [
      "pdf/attachment: a file is attached that belongs to no part of the paper, nor to the whole (AF) (ISO 19005-3, 6.8)",
    ],
    damage: (pdf) => {
      if (!pdf.catalog.delete(name("AF"))) throw new Error("the file names no attachments");
    },
  },
];
