/** Draws a strip of words at the head of each page, as decoration: a screen reader passes over it. */

import { type PDFContext, PDFDict, type PDFDocument, PDFObjectCopier, type PDFRef } from "@cantoo/pdf-lib";
import { drawAfter, savedState, unmarkedContent } from "./page-content.ts";
import type { CopiedPage } from "./part-copy.ts";
import { dictOf, listOf, name, numberOf } from "./pdf-values.ts";

/** From the edges of the page to those of the strip. */
const edgePt = { top: 12, right: 71 } as const;

/** @param strips - a page for each page of the pack @returns what stamps the next pages with the next strips */
export function stamper(strips: PDFDocument, pack: PDFContext): (pages: readonly CopiedPage[]) => void {
  const tools = {
    source: strips.context,
    copier: PDFObjectCopier.for(strips.context, pack),
    saved: savedState(pack),
    pack,
  };
  const drawn = strips.getPages();
  let next = 0;
  return (pages) => {
    for (const page of pages) {
      const strip = drawn[next];
      if (!strip) throw new Error(`${drawn.length} strips were drawn, and there are more pages`);
      stamp(page, strip.node, tools);
      next += 1;
    }
  };
}

interface StampTools {
  readonly source: PDFContext;
  readonly copier: PDFObjectCopier;
  readonly saved: PDFRef;
  readonly pack: PDFContext;
}

function stamp({ leaf }: CopiedPage, strip: PDFDict, { source, copier, saved, pack }: StampTools): void {
  const [, , width = 0, height = 0] = numbersOf(source, strip, "MediaBox");
  const resources = strip.get(name("Resources"));
  const form = pack.register(
    pack.stream(unmarkedContent(source, strip), {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, width, height],
      ...(resources && { Resources: copier.copy(resources) }),
    }),
  );
  const [matrix, size] = [uprightMatrix(leaf, pack), displayedSize(leaf, pack)];
  const drawn = nameOfForm(leaf, form, pack);
  const [left, bottom] = [size.width - edgePt.right - width, size.height - edgePt.top - height];
  const place = `q ${matrix.join(" ")} cm 1 0 0 1 ${points(left)} ${points(bottom)} cm /${drawn} Do Q`;
  drawAfter(pack, leaf, saved, `/Artifact <</Type /Pagination>> BDC\n${place}\nEMC\n`);
}

/** Pages may share their resources: this page gets its own, with the form beside what was there. */
function nameOfForm(leaf: PDFDict, form: PDFRef, pack: PDFContext): string {
  const resources = ownCopy(dictOf(pack, leaf.get(name("Resources"))), pack);
  const forms = ownCopy(dictOf(pack, resources.get(name("XObject"))), pack);
  let called = "PackStamp";
  while (forms.has(name(called))) called += "_";
  forms.set(name(called), form);
  resources.set(name("XObject"), forms);
  leaf.set(name("Resources"), resources);
  return called;
}

function ownCopy(shared: PDFDict | undefined, pack: PDFContext): PDFDict {
  const copy = PDFDict.withContext(pack);
  for (const [key, value] of shared?.entries() ?? []) copy.set(key, value);
  return copy;
}

type Matrix = readonly [number, number, number, number, string, string];

/** From the page as it is shown, its lower left corner at 0, to the page as it is drawn: it may be shown turned. */
function uprightMatrix(leaf: PDFDict, pack: PDFContext): Matrix {
  const [left, bottom, right, top] = shownBox(leaf, pack);
  switch (turnOf(leaf, pack)) {
    case 90:
      return [0, 1, -1, 0, points(right), points(bottom)];
    case 180:
      return [-1, 0, 0, -1, points(right), points(top)];
    case 270:
      return [0, -1, 1, 0, points(left), points(top)];
    case 0:
      return [1, 0, 0, 1, points(left), points(bottom)];
  }
}

function displayedSize(leaf: PDFDict, pack: PDFContext): { readonly width: number; readonly height: number } {
  const [left, bottom, right, top] = shownBox(leaf, pack);
  const [width, height] = [right - left, top - bottom];
  return turnOf(leaf, pack) % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Clockwise. */
function turnOf(leaf: PDFDict, pack: PDFContext): 0 | 90 | 180 | 270 {
  const turn = (((numberOf(pack, leaf.get(name("Rotate"))) ?? 0) % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

const a4: Box = [0, 0, 595.28, 841.89];

function shownBox(leaf: PDFDict, pack: PDFContext): Box {
  const box = [numbersOf(pack, leaf, "CropBox"), numbersOf(pack, leaf, "MediaBox")].find((sides) => sides.length === 4);
  if (!box) return a4;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function numbersOf(context: PDFContext, holder: PDFDict, field: string): readonly number[] {
  return listOf(context, holder.get(name(field))).map((side) => numberOf(context, side) ?? 0);
}

/** A PDF knows no `1e-7`. */
function points(length: number): string {
  return String(Number(length.toFixed(3)));
}
