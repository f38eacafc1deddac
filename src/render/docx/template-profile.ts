/**
 * What of a council's template our kinds of text are written in: its styles, its lists, its table style.
 *
 * Styles are found by Word's names, which every program keeps; ids differ. Numbered text takes the styles that the list
 * of the first heading is linked to.
 */

import type { Document, ItemNumber } from "../../document/document.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { bulletList } from "./bullet-list.ts";
import { type StyleRole, styleIds } from "./style-ids.ts";
import { type TemplateLevel, TemplateLists } from "./template-lists.ts";
import { type TemplateStyle, templateStyles } from "./template-styles.ts";
import type { StyleList } from "./word-page.ts";

export interface TemplateProfile {
  /** The template's style for each of ours that it has, by our id. */
  readonly styleIds: ReadonlyMap<string, string>;
  readonly styleLists: ReadonlyMap<StyleRole, StyleList | "unknown">;
  /** The template's `w:numId` for a list of the paper that goes on in it. */
  readonly listIds: ReadonlyMap<ItemNumber["list"], string>;
  readonly tableStyle?: string;
}

/** Names in small letters, the first that the template has. */
const names: Readonly<Record<StyleRole, readonly string[]>> = {
  title: ["title"],
  heading1: ["heading 1"],
  heading2: ["heading 2"],
  heading3: ["heading 3"],
  body: ["body text", "normal"],
  numbered: ["numbered paragraph"],
  subNumbered: ["numbered subparagraph"],
  bullet1: ["list bullet"],
  bullet2: ["list bullet 2"],
  bullet3: ["list bullet 3"],
  listItem: ["list number", "list paragraph"],
  quotation: ["quote", "quotations"],
  attribution: ["quote attribution"],
  notice: ["notice"],
  signature: ["signature"],
  caption: ["caption"],
  figureText: ["figure text"],
  tableHeading: ["table heading", "table header"],
  tableText: ["table text", "table contents"],
  tableFigure: ["table figure"],
  contentsTitle: ["toc heading"],
  contents1: ["toc 1"],
  contents2: ["toc 2"],
  tableEnd: ["table end"],
  header: ["header"],
  footer: ["footer"],
  noteText: ["footnote text"],
  noteReference: ["footnote reference", "footnote anchor"],
  hyperlink: ["hyperlink", "internet link"],
  ratingSymbol: ["rating symbol"],
};

export function templateProfile(parts: PackageParts, document: Document): TemplateProfile {
  const styles = templateStyles(partText(parts, "word/styles.xml"));
  const lists = new TemplateLists(partText(parts, "word/numbering.xml"), styles);
  const found = new Map<StyleRole, TemplateStyle>();
  for (const role of Object.keys(names) as StyleRole[]) {
    const style = names[role].flatMap((name) => styles.byName.get(name) ?? [])[0];
    if (style) found.set(role, style);
  }
  const linked = linkedToHeadings(found, lists, styles.byId, document);
  for (const [role, style] of linked) found.set(role, style);
  if (!found.has("bullet1")) for (const style of lists.bulletStyles().slice(0, 1)) found.set("bullet1", style);

  const tableStyle = tableStyleOf(parts, styles.tableStyles);
  return {
    styleIds: new Map([
      ...[...found].map(([role, { id }]) => [styleIds[role], id] as const),
      ...(styles.defaultParagraph === undefined ? [] : [["Normal", styles.defaultParagraph] as const]),
    ]),
    ...listsOf(found, lists, document),
    ...(tableStyle !== undefined && { tableStyle }),
  };
}

/** The paragraph styles of the list that the first heading counts in: 1.1 and 1.1.1 where headings are 1.0. */
function linkedToHeadings(
  found: ReadonlyMap<StyleRole, TemplateStyle>,
  lists: TemplateLists,
  byId: ReadonlyMap<string, TemplateStyle>,
  { numbering }: Document,
): readonly (readonly [StyleRole, TemplateStyle])[] {
  const heading = found.get("heading1");
  const position = heading && lists.positionOf(heading.id);
  if (!position || !numbering.paragraphs.startsWith("1.1")) return [];
  return (["numbered", "subNumbered"] as const).flatMap((role, index) => {
    const style = byId.get(lists.level(position.numId, index + 1)?.style ?? "");
    return style && !/^heading \d$/.test(style.name) ? [[role, style] as const] : [];
  });
}

type Lists = Pick<TemplateProfile, "styleLists" | "listIds">;

/** What each style counts in: a list of the paper that the template's goes on, or one that the paper must switch off. */
function listsOf(found: ReadonlyMap<StyleRole, TemplateStyle>, lists: TemplateLists, document: Document): Lists {
  const styleLists = new Map<StyleRole, StyleList | "unknown">();
  const listIds = new Map<ItemNumber["list"], string>();
  const outline = outlineOf(found, lists, document);
  if (outline !== undefined) listIds.set("outline", outline);
  for (const [role, style] of found) {
    const position = lists.positionOf(style.id);
    if (!position) continue;
    const depth = bulletRoles.indexOf(role);
    if (depth !== -1 && lists.level(position.numId, position.level)?.format === "bullet") {
      styleLists.set(role, { list: bulletList, level: depth as 0 | 1 | 2 });
      continue;
    }
    const isOutline = position.numId === outline && position.level <= 2;
    styleLists.set(role, isOutline ? { list: "outline", level: position.level as 0 | 1 | 2 } : "unknown");
  }
  return { styleLists, listIds };
}

/** The template's list, if it counts as the kind of paper does on every level that the paper uses. */
function outlineOf(
  found: ReadonlyMap<StyleRole, TemplateStyle>,
  lists: TemplateLists,
  document: Document,
): string | undefined {
  const heading = found.get("heading1");
  const position = heading && lists.positionOf(heading.id);
  if (position?.level !== 0 || document.numbering.headings === "none") return undefined;
  return position.numId;
}

const bulletRoles: readonly StyleRole[] = ["bullet1", "bullet2", "bullet3"];

export interface ContradictedLevel {
  readonly level: number;
  readonly wanted: ItemNumber["format"];
  readonly template: TemplateLevel | undefined;
}

/** The levels of the first heading's list whose numbers look otherwise than the kind of paper says. */
export function contradictedLevels(parts: PackageParts, document: Document): readonly ContradictedLevel[] {
  const styles = templateStyles(partText(parts, "word/styles.xml"));
  const lists = new TemplateLists(partText(parts, "word/numbering.xml"), styles);
  const heading = styles.byName.get("heading 1");
  const position = heading && lists.positionOf(heading.id);
  if (!position) return [];
  return usedLevels(document).flatMap(([level, wanted]) => {
    const template = lists.level(position.numId, level);
    return template && lists.prints(position.numId, level, wanted) ? [] : [{ level, wanted, template }];
  });
}

/** The formats of the paper's outline, level by level; where headings have no number, the list must not print one. */
function usedLevels({ sections, numbering }: Document): readonly (readonly [number, ItemNumber["format"]])[] {
  const levels = new Map<number, ItemNumber["format"]>();
  if (numbering.headings !== "none") levels.set(0, numbering.headings);
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const isNumbered = block.kind === "heading" || block.kind === "paragraph";
    if (isNumbered && block.number?.list === "outline") levels.set(block.number.level, block.number.format);
  }
  return numbering.headings === "none" ? [] : [...levels].sort(([a], [b]) => a - b);
}

/** The style of the template's own tables, else its only one. */
function tableStyleOf(parts: PackageParts, tableStyles: readonly string[]): string | undefined {
  const used = [...(partText(parts, "word/document.xml") ?? "").matchAll(/<w:tblStyle w:val="([^"]+)"/g)];
  const counts = new Map<string, number>();
  for (const [, id = ""] of used) if (tableStyles.includes(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? (tableStyles.length === 1 ? tableStyles[0] : undefined);
}
