/**
 * A document into a council's Word template: its blocks in the template's slots, in the template's styles and lists.
 *
 * Drawn by the same writer as our own Word files; the same input gives the same bytes.
 */

import { type FileChild, Paragraph, Document as WordDocument } from "docx";
import type { Document, Section } from "../../document/document.ts";
import { graftBlocks } from "../../ooxml/graft-blocks.ts";
import { normalisedParts } from "../../ooxml/normalise-docx.ts";
import { pageSetup, withSectionAfter } from "../../ooxml/page-setup.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { replacePictures } from "../../ooxml/replace-pictures.ts";
import { withRunningLine } from "../../ooxml/running-lines.ts";
import { writePackage } from "../../ooxml/write-package.ts";
import type { Theme } from "../theme/theme.ts";
import { docxBlocks } from "./docx-block.ts";
import { docxParts } from "./docx-internals.ts";
import { docxNotes } from "./docx-notes.ts";
import { wordChildren } from "./drawn.ts";
import type { PlannedSlot } from "./plan-slots.ts";
import { drawnPictures, type SlotPicture } from "./slot-picture.ts";
import { type StyleIds, type StyleRole, styleIds } from "./style-ids.ts";
import { type TemplateProfile, templateProfile } from "./template-profile.ts";
import { wordProperties } from "./word-document.ts";
import { unlinkedLists } from "./word-lists.ts";
import { ownPage, type WordPage } from "./word-page.ts";
import { wordStyles } from "./word-styles.ts";

export interface TemplateToFill {
  /** With every value filled in and slots left. */
  readonly parts: PackageParts;
  readonly slots: readonly PlannedSlot[];
  /** In the place of the template's own. */
  readonly pictures: readonly SlotPicture[];
  /** What of the running lines the template prints by itself. */
  readonly printed: ReadonlySet<string>;
}

export async function renderIntoTemplate(
  document: Document,
  theme: Theme,
  { parts: given, slots, pictures, printed }: TemplateToFill,
): Promise<Uint8Array> {
  const filled = replacePictures(given, drawnPictures(pictures, theme));
  const profile = templateProfile(filled, document);
  const parts = withRunningLines(filled, document, printed, profile);
  const page = templatePage(document, theme, profile);
  const drawn = slots.map(({ slot, sections }) => ({ slot, ...drawnSlot(sections, slot, page, parts) }));
  const lists = unlinkedLists(document, theme);
  const word = new WordDocument({
    ...wordProperties(document),
    styles: wordStyles(theme, document.properties.language, new Map()),
    numbering: lists,
    footnotes: docxNotes(document, page),
    sections: [{ children: drawn.flatMap(({ slot, children }) => [mark(`slot ${slot}`), ...children]) }],
  });
  const written = docxParts(word);

  const references = lists.config.map(({ reference }) => reference);
  const turned = drawn.reduce(
    (changed, { slot, after }) => (after === undefined ? changed : withSectionAfter(changed, slot, after)),
    parts,
  );
  const grafted = graftBlocks(turned, {
    from: written,
    blocks: blocksBySlot(partText(written, "word/document.xml") ?? "", drawn),
    styleIds: profile.styleIds,
    listIds: goingOn(partText(written, "word/numbering.xml") ?? "", references, profile),
  });
  const { asAt: date, language } = document.properties;
  return writePackage(normalisedParts(withProperties(grafted, written), { date, language }));
}

/** A draft says so on every page, and so does a demonstration, whatever the template has in its headers. */
function withRunningLines(
  parts: PackageParts,
  { running }: Document,
  printed: ReadonlySet<string>,
  { styleIds }: TemplateProfile,
): PackageParts {
  const { header, notice } = running;
  const draft = { edge: "header", text: header ?? "", style: styleIds.get("Header"), isBold: true } as const;
  const marked = header === undefined || printed.has("draft") ? parts : withRunningLine(parts, draft);
  const line = { edge: "footer", text: notice ?? "", style: styleIds.get("Footer"), isBold: false } as const;
  return notice === undefined || printed.has("notice") ? marked : withRunningLine(marked, line);
}

function templatePage(document: Document, theme: Theme, profile: TemplateProfile): WordPage {
  return {
    ...ownPage(document, theme, 0),
    styles: stylesIn(profile),
    isInOwnStyles: false,
    styleLists: profile.styleLists,
    ...(profile.tableStyle !== undefined && { tableStyle: profile.tableStyle }),
  };
}

/** A template that has a style for the text of tables, and none for their headings or figures, means it for all three. */
function stylesIn(profile: TemplateProfile): StyleIds {
  const has = (role: StyleRole) => profile.styleIds.has(styleIds[role]);
  const asText = (role: "tableHeading" | "tableFigure") =>
    has("tableText") && !has(role) ? styleIds.tableText : styleIds[role];
  return { ...styleIds, tableHeading: asText("tableHeading"), tableFigure: asText("tableFigure") };
}

interface DrawnSlot {
  readonly children: readonly FileChild[];
  /** The XML that ends each run of pages, by the mark in its place. */
  readonly sectionEnds: ReadonlyMap<string, string>;
  /** Other settings for the pages after the slot, or of its last ones where nothing follows. */
  readonly after?: string;
}

/** A slot's blocks; where pages turn, a section ends. */
function drawnSlot(sections: readonly Section[], slot: string, page: WordPage, parts: PackageParts): DrawnSlot {
  const setup = pageSetup(parts, slot);
  const children: FileChild[] = [];
  const sectionEnds = new Map<string, string>();
  let run: Section[] = [];
  let after: string | undefined;
  const finish = (isLast: boolean) => {
    const orientation = run[0]?.orientation ?? "portrait";
    const width = orientation === "landscape" ? setup.turnedTextWidthTwips : setup.textWidthTwips;
    const blocks = docxBlocks(
      run.flatMap((section) => section.blocks),
      { ...page, textWidthTwips: width },
    );
    children.push(...wordChildren(blocks, page));
    run = [];
    const isFirst = sectionEnds.size === 0;
    if (isLast && (orientation === "portrait" || setup.isAtEnd)) {
      if (orientation === "landscape") after = setup.sectionEnd({ orientation, isFirst });
      else if (!isFirst) after = setup.sectionEnd({ orientation: "as it is", isFirst });
      return;
    }
    const name = `turn ${slot} ${sectionEnds.size}`;
    sectionEnds.set(name, setup.sectionEnd({ orientation, isFirst }));
    children.push(mark(name));
    if (isLast) after = setup.sectionEnd({ orientation: "as it is", isFirst: false });
  };
  for (const section of sections) {
    if (run[0] && run[0].orientation !== section.orientation) finish(false);
    run.push(section);
  }
  finish(true);
  return { children, sectionEnds, ...(after !== undefined && { after }) };
}

/** A paragraph that is found again in the XML by its style, which no document has. */
function mark(name: string): Paragraph {
  return new Paragraph({ style: `mark ${name}` });
}

const markPattern = /<w:p><w:pPr><w:pStyle w:val="mark ([^"]+)"\/><\/w:pPr><\/w:p>/;

function blocksBySlot(
  xml: string,
  drawn: readonly ({ readonly slot: string } & DrawnSlot)[],
): ReadonlyMap<string, string> {
  const ends = new Map(drawn.flatMap(({ sectionEnds }) => [...sectionEnds]));
  const body = /<w:body>(.*?)(?:<w:sectPr(?:(?!<w:sectPr).)*)?<\/w:body>/s.exec(xml)?.[1] ?? "";
  const [, ...pieces] = body.split(new RegExp(markPattern, "g"));
  const blocks = new Map<string, string>();
  let slot = "";
  for (let index = 0; index < pieces.length; index += 2) {
    const [name = "", blocksXml = ""] = pieces.slice(index, index + 2);
    if (name.startsWith("slot ")) slot = name.slice("slot ".length);
    const end = ends.get(name);
    const before = end === undefined ? "" : `<w:p><w:pPr>${end}</w:pPr></w:p>`;
    blocks.set(slot, (blocks.get(slot) ?? "") + before + blocksXml);
  }
  return blocks;
}

/** Lists of the paper that go on in one of the template's. docx numbers definitions from 2, in the order given. */
function goingOn(
  numbering: string,
  references: readonly string[],
  { listIds }: TemplateProfile,
): ReadonlyMap<string, string> {
  const lists = numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"/g);
  return new Map(
    [...lists].flatMap(([, numId = "", definition = ""]) => {
      const list = listIds.get(references[Number(definition) - 2] ?? "");
      return list === undefined ? [] : [[numId, list] as const];
    }),
  );
}

/** What the file says of itself is the paper's, not the template's. */
function withProperties(parts: PackageParts, own: PackageParts): PackageParts {
  const core = own.get("docProps/core.xml");
  return core ? new Map([...parts, ["docProps/core.xml", core]]) : parts;
}
