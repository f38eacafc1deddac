/** A paper's sections as Word's: one for each run of pages that stand the same way. */

import { type FileChild, type ISectionOptions, PageOrientation, Paragraph } from "docx";
import type { Document, Section } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import { titleId } from "./anchors.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxBlocks } from "./docx-block.ts";
import { docxInlines } from "./docx-inline.ts";
import { wordChildren } from "./drawn.ts";
import { pageFooter, pageHeader } from "./page-edges.ts";
import { twipsOfMm } from "./twips.ts";
import { ownPage, styled, type WordPage } from "./word-page.ts";

/** A4. */
const paper = { shortTwips: 11906, longTwips: 16838 };

export function docxSections(document: Document, theme: Theme): readonly ISectionOptions[] {
  const margin = twipsOfMm(theme.marginMm);
  const upright = ownPage(document, theme, paper.shortTwips - 2 * margin);
  const sideways = { ...upright, textWidthTwips: paper.longTwips - 2 * margin };
  return runsOfPages(document.sections).map(({ orientation, sections }, index) => {
    const page = orientation === "landscape" ? sideways : upright;
    const blocks = docxBlocks(
      sections.flatMap((section) => section.blocks),
      page,
    );
    const title = index === 0 ? [docxTitle(document, page)] : [];
    return wordSection([...title, ...wordChildren(blocks, page)], orientation, document, page);
  });
}

/** The title, as Word's own style for it. */
function docxTitle({ title }: Document, page: WordPage): Paragraph {
  return new Paragraph({ ...styled(page, "title"), children: bookmarked(titleId, docxInlines(title, page), page) });
}

function wordSection(
  children: readonly FileChild[],
  orientation: Section["orientation"],
  { running }: Document,
  page: WordPage,
): ISectionOptions {
  const margin = twipsOfMm(page.theme.marginMm);
  const header = pageHeader(running, page);
  // docx turns the paper itself: both orientations are given as they stand upright.
  const size = {
    width: paper.shortTwips,
    height: paper.longTwips,
    orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  return {
    properties: {
      page: { size, margin: { top: margin, right: margin, bottom: margin, left: margin, header: 720, footer: 600 } },
    },
    ...(header && { headers: { default: header } }),
    footers: { default: pageFooter(running, page) },
    children,
  };
}

interface RunOfPages {
  readonly orientation: Section["orientation"];
  readonly sections: readonly Section[];
}

function runsOfPages(sections: readonly Section[]): readonly RunOfPages[] {
  const runs: { orientation: Section["orientation"]; sections: Section[] }[] = [];
  for (const section of sections) {
    const last = runs.at(-1);
    if (last && last.orientation === section.orientation) last.sections.push(section);
    else runs.push({ orientation: section.orientation, sections: [section] });
  }
  return runs.length > 0 ? runs : [{ orientation: "portrait", sections: [] }];
}
