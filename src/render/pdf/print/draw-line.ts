/**
 * A line of text, in as few operators as its faces, colours and owners allow.
 *
 * pdfmake would draw each word by itself. The words stand where it put them; what is drawn is the same to the last pixel.
 */

import { arabicFigures, arabicNumberSigns, mirrored } from "../../../values/right-to-left.ts";
import { Element } from "../tagging/element.ts";
import type { Decoration } from "../tagging/mark.ts";
import { type LaidLine, type LaidWord, TextDecorator } from "./internals.ts";
import { lineInPlaces, lineOf } from "./line-in-places.ts";
import type { LinkTarget } from "./link-areas.ts";
import { joinedGlyphs, shownGlyphs } from "./shown-glyphs.ts";
import type { TaggedPdf } from "./tagged-pdf.ts";

export interface LinePlace {
  /** Of its top left corner, from the top left of the page. */
  readonly xPt: number;
  readonly yPt: number;
  /** Instead of what its words are. */
  readonly as?: Decoration;
}

export function drawLine(pdf: TaggedPdf, line: LaidLine, place: LinePlace): void {
  for (const [index, word] of line.inlines.entries()) {
    const target = word._pageNodeRef ?? (index === 0 ? line._pageNodeRef : undefined);
    if (target) writePageNumber(word, target);
  }
  const placed = lineInPlaces(line);
  nameplace(pdf, placed, place);
  for (const words of alike(placed.inlines)) drawWords(pdf, words, placed, place);
  if (line.inlines.some((word) => word.decoration)) decorate(pdf, placed, place);
}

function decorate(pdf: TaggedPdf, line: LaidLine, { xPt, yPt }: LinePlace): void {
  pdf.mark("layout");
  const fromTheLeft = [...line.inlines].sort((one, other) => one.x - other.x);
  new TextDecorator(pdf).drawDecorations(lineOf(fromTheLeft, line), xPt, yPt);
}

/** pdfmake holds room for a number of five digits, and the page is known only now. What has no words is on no page. */
function writePageNumber(word: LaidWord, target: NonNullable<LaidWord["_pageNodeRef"]>): void {
  const reservedPt = word.width;
  word.text = String(target.positions?.[0]?.pageNumber ?? "");
  word.width = word.font.widthOfString(word.text, word.fontSize);
  if (word.alignment === "right") word.x += reservedPt - word.width;
}

/** Links and bookmarks lead to the top of the first words. */
function nameplace(pdf: TaggedPdf, line: LaidLine, { xPt, yPt, as }: LinePlace): void {
  const first = line.inlines[0];
  if (line.id === undefined || first === undefined || as !== undefined) return;
  const top = baselinePt(first, line, yPt) - (first.font.ascender / 1000) * first.fontSize;
  pdf.addNamedDestination(line.id, "XYZ", xPt + first.x, top, null);
}

/** Neighbours that are drawn in one go. */
function alike(words: readonly LaidWord[]): readonly (readonly LaidWord[])[] {
  const groups: LaidWord[][] = [];
  for (const word of words) {
    if (word.text === "") continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isAlike(last, word)) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

function isAlike(one: LaidWord, next: LaidWord): boolean {
  return (
    one.mark === next.mark &&
    one.font === next.font &&
    one.fontSize === next.fontSize &&
    one.color === next.color &&
    one.sup === next.sup &&
    one.level !== 1 &&
    next.level !== 1 &&
    one.characterSpacing === 0 &&
    next.characterSpacing === 0 &&
    Math.abs(one.x + one.width - next.x) < 1e-6
  );
}

function drawWords(pdf: TaggedPdf, words: readonly LaidWord[], line: LaidLine, { xPt, yPt, as }: LinePlace): void {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  const { font, fontSize, color, mark } = first;
  if (mark === undefined) throw new Error(`words reached the page without saying what they are: "${first.text}"`);

  pdf.mark(as ?? mark, first.level === 1 ? "right-to-left" : "left-to-right");
  pdf.show({
    font,
    sizePt: fontSize,
    colour: color,
    xPt: xPt + first.x,
    baselinePt: baselinePt(first, line, yPt),
    spacingPt: first.characterSpacing,
    glyphs: joinedGlyphs(words.map((word) => shownGlyphs(drawnText(word), font))),
  });

  const target = targetOf(first);
  // Decoration within a link is not clicked: its words are.
  if (target === undefined || as !== undefined || !(mark instanceof Element)) return;
  pdf.linkTo(linkElement(mark, first), target, words.map((word) => word.text).join(""), {
    x: xPt + first.x,
    y: yPt,
    // The blank after the last word isn't clicked; among words from right to left it is a word by itself.
    width: last.x + last.width - (last.level === 1 ? 0 : last.trailingCut) - first.x,
    height: line.getHeight(),
  });
}

const arabicNumber = new RegExp(`[${arabicFigures}${arabicNumberSigns}]`);

/** Fonts turn round words from right to left, and numbers in Arabic figures too: those are turned back. */
function drawnText({ text, level }: LaidWord): string {
  if (level === 1) return [...text].map(mirrored).join("");
  return arabicNumber.test(text) ? [...text].reverse().join("") : text;
}

/** Small raised figures stand three quarters of their size higher. */
function baselinePt(word: LaidWord, line: LaidLine, yPt: number): number {
  return yPt + line.getAscenderHeight() - (word.sup ? word.fontSize * 0.75 : 0);
}

function targetOf({ link, linkToDestination }: LaidWord): LinkTarget | undefined {
  if (link) return { kind: "address", address: link };
  if (linkToDestination) return { kind: "place", destination: linkToDestination };
  return undefined;
}

/** The link may hold its words in parts: an abbreviation, words in another language. */
function linkElement(element: Element, { text }: LaidWord): Element {
  const link = element.upTo("Link");
  if (!link) throw new Error(`words lead somewhere without being a link: "${text}"`);
  return link;
}
