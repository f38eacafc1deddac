/** The theme as Word styles. */

import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import type { Theme } from "../theme/theme.ts";
import { bulletList } from "./bullet-list.ts";
import { type StyleRole, styleIds } from "./style-ids.ts";
import { halfPoints, twipsOfMm, twipsOfPt } from "./twips.ts";
import type { StyleList } from "./word-page.ts";

type ParagraphLook = NonNullable<IParagraphStyleOptions["paragraph"]>;
type Spacing = NonNullable<ParagraphLook["spacing"]>;

/** @param styleLists - the list and level in which a style counts by itself */
export function wordStyles(
  theme: Theme,
  language: string,
  styleLists: ReadonlyMap<StyleRole, StyleList>,
): IStylesOptions {
  const lists = new Map<StyleRole, StyleList>([...styleLists, ...bulletLists]);
  const styles = [
    ...headingStyles(theme),
    ...textStyles(theme, lists.has("numbered")),
    ...tableStyles(theme),
    ...pageStyles(theme),
  ];
  return {
    default: {
      document: {
        run: {
          font: "Arial",
          size: halfPoints(theme.fontSizePt),
          color: hex(theme.text),
          language: { value: language, eastAsia: language, bidirectional: "ar-SA" },
        },
        paragraph: { spacing: spacing(0, 8, theme.lineSpacing) },
      },
    },
    paragraphStyles: styles.map(({ role, ...style }) => ({
      ...style,
      id: styleIds[role],
      ...counting(style, lists.get(role)),
    })),
    characterStyles: characterStyles(theme),
  };
}

const bulletLists: readonly (readonly [StyleRole, { list: string; level: 0 | 1 | 2 }])[] = [
  ["bullet1", { list: bulletList, level: 0 }],
  ["bullet2", { list: bulletList, level: 1 }],
  ["bullet3", { list: bulletList, level: 2 }],
];

type Style = Omit<IParagraphStyleOptions, "id"> & { readonly role: StyleRole };

function counting(style: Omit<Style, "role">, list?: StyleList): Pick<IParagraphStyleOptions, "paragraph"> {
  const numbering = list && { reference: list.list, level: list.level };
  return { paragraph: { ...style.paragraph, ...(numbering && { numbering }) } };
}

function headingStyles(theme: Theme): readonly Style[] {
  const run = (sizePt: number, color: string) => ({ bold: true, color: hex(color), size: halfPoints(sizePt) });
  const heading = (role: StyleRole, level: 1 | 2 | 3, beforePt: number, afterPt: number): Style => ({
    role,
    name: `heading ${level}`,
    basedOn: "Normal",
    next: styleIds.body,
    quickFormat: true,
    run: run(theme.headingSizesPt[level - 1] ?? theme.fontSizePt, level === 1 ? theme.accent : theme.text),
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, spacing: spacing(beforePt, afterPt, 1.1) },
  });
  return [
    {
      ...based("title", "Title", { spacing: spacing(0, 14, 1.1), keepNext: true }),
      next: styleIds.body,
      run: run(theme.titleSizePt, theme.accent),
    },
    heading("heading1", 1, 20, 6),
    heading("heading2", 2, 14, 4),
    heading("heading3", 3, 12, 4),
  ];
}

/** @param isNumbered - paragraphs have numbers: text without one begins where the others' words do */
function textStyles(theme: Theme, isNumbered: boolean): readonly Style[] {
  const indent = twipsOfMm(theme.numberColumnMm);
  const box = { style: BorderStyle.SINGLE, size: 4, space: 6, color: hex(theme.rule) };
  return [
    based("body", "Body Text", isNumbered ? { indent: { left: indent } } : {}),
    based("numbered", "Numbered Paragraph"),
    based("subNumbered", "Numbered Subparagraph"),
    based("bullet1", "List Bullet", { spacing: { after: twipsOfPt(4) } }),
    based("bullet2", "List Bullet 2", { spacing: { after: twipsOfPt(4) } }),
    based("bullet3", "List Bullet 3", { spacing: { after: twipsOfPt(4) } }),
    based("listItem", "List Number", { spacing: { after: twipsOfPt(4) } }),
    {
      ...based("quotation", "Quote", {
        indent: { left: indent, right: indent },
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: hex(theme.accent) } },
      }),
      next: styleIds.attribution,
    },
    {
      ...based("attribution", "Quote Attribution", { indent: { left: indent, right: indent } }),
      run: { color: hex(theme.quiet), size: halfPoints(theme.tableSizePt) },
    },
    based("notice", "Notice", {
      border: { top: box, bottom: box, left: box, right: box },
      shading: fill(theme.notice),
      indent: { left: 130, right: 130 },
      keepLines: true,
      spacing: { before: twipsOfPt(8), after: twipsOfPt(14) },
    }),
    based("signature", "Signature", {
      spacing: { before: twipsOfPt(40), after: twipsOfPt(4) },
      keepLines: true,
    }),
  ];
}

function tableStyles(theme: Theme): readonly Style[] {
  const size = halfPoints(theme.tableSizePt);
  const cell = { spacing: spacing(0, 0, 1.05) };
  return [
    {
      ...based("caption", "caption", { keepNext: true, spacing: spacing(12, 4, 1.1) }),
      run: { bold: true, size, color: hex(theme.text) },
    },
    { ...based("figureText", "Figure Text", { spacing: spacing(0, 4, 1.1) }), run: { size } },
    { ...based("tableHeading", "Table Heading", { ...cell, keepNext: true }), run: { bold: true, size } },
    { ...based("tableText", "Table Text", cell), run: { size } },
    { ...based("tableFigure", "Table Figure", { ...cell, alignment: AlignmentType.RIGHT }), run: { size } },
    { ...based("tableEnd", "Table End", { spacing: spacing(0, 0, 1) }), run: { size: 2 } },
  ];
}

function pageStyles(theme: Theme): readonly Style[] {
  const small = { size: halfPoints(theme.smallSizePt), color: hex(theme.quiet) };
  return [
    {
      ...based("contentsTitle", "TOC Heading", { keepNext: true, spacing: spacing(12, 6, 1.1) }),
      run: { bold: true, color: hex(theme.accent), size: halfPoints(theme.headingSizesPt[1]) },
    },
    based("contents1", "toc 1", { spacing: { after: twipsOfPt(3) } }),
    based("contents2", "toc 2", {
      spacing: { after: twipsOfPt(3) },
      indent: { left: twipsOfMm(theme.numberColumnMm) },
    }),
    {
      ...based("header", "header", { alignment: AlignmentType.RIGHT, spacing: spacing(0, 6, 1) }),
      run: { bold: true, size: halfPoints(theme.smallSizePt + 1) },
    },
    { ...based("footer", "footer", { spacing: spacing(0, 2, 1) }), run: small },
    {
      ...based("noteText", "footnote text", { spacing: spacing(0, 2, 1) }),
      run: { size: halfPoints(theme.smallSizePt) },
    },
  ];
}

function characterStyles(theme: Theme): NonNullable<IStylesOptions["characterStyles"]> {
  return [
    { id: styleIds.hyperlink, name: "Hyperlink", run: { color: hex(theme.link), underline: { type: "single" } } },
    { id: styleIds.noteReference, name: "footnote reference", run: { superScript: true } },
    { id: styleIds.ratingSymbol, name: "Rating Symbol", run: { noProof: true } },
  ];
}

function based(role: StyleRole, name: string, paragraph: ParagraphLook = {}): Style {
  return { role, name, basedOn: "Normal", quickFormat: true, paragraph };
}

/** Always "auto": without a rule LibreOffice cuts pictures to the height of a line. */
function spacing(beforePt: number, afterPt: number, lines: number): Spacing {
  return {
    before: twipsOfPt(beforePt),
    after: twipsOfPt(afterPt),
    line: Math.round(lines * 240),
    lineRule: LineRuleType.AUTO,
  };
}

/** A theme's `#rrggbb` as Word writes it. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

export function fill(colour: string): { readonly type: "clear"; readonly color: "auto"; readonly fill: string } {
  return { type: "clear", color: "auto", fill: hex(colour) };
}
