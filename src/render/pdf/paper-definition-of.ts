/** The tree to a definition for pdfmake: how a paper looks, and nothing of what it says. */

import type { Content } from "pdfmake/interfaces.js";
import type { Document, Section } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import type { Theme } from "../theme/theme.ts";
import type { Destinations } from "./destinations.ts";
import type { Faces } from "./faces.ts";
import { pdfInlines } from "./inline/pdf-inlines.ts";
import { pdfNotes } from "./pdf-notes.ts";
import { pdfRunningFooter, pdfRunningHeader } from "./pdf-running.ts";
import { pdfSection } from "./pdf-section.ts";
import type { Bookmark, PaperDefinition } from "./print/paper-definition.ts";
import { a4Pt, type Sheet, sheetOf } from "./sheet.ts";
import { headingElement } from "./tagging/heading-element.ts";

type Orientation = Section["orientation"];

export function paperDefinitionOf(
  document: Document,
  theme: Theme,
  faces: Faces,
  boundWith: Destinations,
): PaperDefinition {
  const sheet = sheetOf(document, theme, faces, boundWith);
  const orientation = document.sections[0]?.orientation ?? "portrait";
  const { marginPt, topPt, bottomPt } = sheet;
  return {
    size: paperSize(orientation),
    margins: { left: marginPt, top: topPt, right: marginPt, bottom: bottomPt },
    style: { font: "text", fontSize: theme.fontSizePt, lineHeight: theme.lineSpacing, color: theme.text },
    content: [pdfTitle(document, sheet), ...pdfSections(document.sections, sheet), ...pdfNotes(document, sheet)],
    header: pdfRunningHeader(document.running, sheet),
    footer: pdfRunningFooter(document.running, sheet),
    paper: sheet.paper,
    bookmarks: bookmarksOf(document, sheet),
    about: document.properties,
  };
}

function paperSize(orientation: Orientation) {
  const { width, height } = a4Pt;
  return orientation === "portrait" ? { width, height, orientation } : { width: height, height: width, orientation };
}

function pdfTitle({ title }: Document, sheet: Sheet): Content {
  const { titleSizePt, accent } = sheet.theme;
  const look = { mark: headingElement(sheet.paper, 0, sheet.paper), bold: true, color: accent } as const;
  return { text: [...pdfInlines(title, sheet, look)], fontSize: titleSizePt, lineHeight: 1.1 };
}

/** The paper is turned at the beginning of a section that lies the other way than the one before it. */
function pdfSections(sections: readonly Section[], sheet: Sheet): readonly Content[] {
  return sections.flatMap((section, index): readonly Content[] => {
    const before = sections[index - 1]?.orientation ?? section.orientation;
    const isTurned = before !== section.orientation;
    const blocks = pdfSection(section, sheet, { after: sections[index + 1]?.blocks[0], isAtTop: isTurned });
    if (!isTurned) return blocks;
    return [{ canvas: [], pageBreak: "before", pageOrientation: section.orientation }, ...blocks];
  });
}

function bookmarksOf(document: Document, { destinations }: Sheet): readonly Bookmark[] {
  const headings = document.sections.flatMap((section) => section.blocks.filter((block) => block.kind === "heading"));
  return headings.flatMap(({ id, level, number, content }) => {
    const destination = destinations.get(id);
    const words = inlineWords(content);
    return destination === undefined ? [] : [{ title: number ? `${number.text} ${words}` : words, level, destination }];
  });
}
