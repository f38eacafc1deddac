/** The lists that a document counts in, as Word's numbering definitions. */

import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from "docx";
import type { Block, Document, ItemNumber, List } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import { bulletList } from "./bullet-list.ts";
import { type StyleRole, styleIds } from "./style-ids.ts";
import { twipsOfMm } from "./twips.ts";
import { type StyleList, styleListsOf } from "./word-page.ts";

/** Lists whose levels are linked to our styles, as Word makes them: choosing the style gives the number. */
export function linkedLists(document: Document, theme: Theme): INumberingOptions {
  return { config: listsOf(document, theme, linksOf(styleListsOf(document))) };
}

/** The same lists on their own, for a document whose styles are somebody else's. */
export function unlinkedLists(document: Document, theme: Theme): INumberingOptions {
  return { config: listsOf(document, theme, new Map()) };
}

/** The style of each level, by `list level`. */
type Links = ReadonlyMap<string, StyleRole>;

function linksOf(styleLists: ReadonlyMap<StyleRole, StyleList>): Links {
  const links = [...styleLists].map(([role, { list, level }]) => [`${list} ${level}`, role] as const);
  const bullets = (["bullet1", "bullet2", "bullet3"] as const).map(
    (role, level) => [`${bulletList} ${level}`, role] as const,
  );
  return new Map([...links, ...bullets]);
}

function listsOf(document: Document, theme: Theme, links: Links): INumberingOptions["config"] {
  const lists = new Map<string, Map<number, Level>>([["outline", outlineLevels(document, theme)]]);
  for (const { number, level } of countedIn(document, theme)) {
    const levels = lists.get(number.list) ?? new Map<number, Level>();
    lists.set(number.list, levels);
    const known = levels.get(number.level);
    levels.set(number.level, known ? { ...known, format: number.format } : level);
  }
  const counted = [...lists].map(([reference, levels]) => ({
    reference,
    levels: [...levels]
      .sort(([a], [b]) => a - b)
      .map(([at, level]) => wordLevel(at, level, links.get(`${reference} ${at}`))),
  }));
  const bullets = Array.from({ length: 9 }, (_, at) =>
    bulletLevel(at, document, theme, links.get(`${bulletList} ${at}`)),
  );
  return [...counted, { reference: bulletList, levels: bullets }];
}

interface Level {
  readonly format: ItemNumber["format"];
  readonly leftTwips: number;
  readonly hangingTwips: number;
}

/** Word counts to 5.3 only where the list has a level for the 5, printed or not. */
function outlineLevels({ numbering }: Document, theme: Theme): Map<number, Level> {
  const column = twipsOfMm(theme.numberColumnMm);
  const level = (format: ItemNumber["format"]): Level => ({ format, leftTwips: column, hangingTwips: column });
  return new Map([
    [0, level(numbering.headings === "1." ? "1." : "1.0")],
    [1, level("1.1")],
    [2, level("1.1.1")],
  ]);
}

interface Counted {
  readonly number: ItemNumber;
  readonly level: Level;
}

function* countedIn(document: Document, theme: Theme): Generator<Counted> {
  const column = twipsOfMm(theme.numberColumnMm);
  for (const section of document.sections) {
    for (const block of section.blocks) {
      if (block.kind === "list") yield* countedInList(block, listStartTwips(document, theme));
      else for (const number of numbersOf(block)) yield counted(number, column, column);
    }
  }
}

function numbersOf(block: Exclude<Block, List>): readonly ItemNumber[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.number ? [block.number] : [];
    case "recommendations":
    case "resolutions":
      return block.items.flatMap(({ number }) => number ?? []);
    case "quotation":
    case "table":
    case "figure":
    case "key-facts":
    case "notice":
    case "signatures":
    case "contents":
    case "page-break":
    case "enclosure":
      return [];
  }
}

function* countedInList(list: List, startTwips: number): Generator<Counted> {
  const hanging = twipsOfMm(itemColumnMm);
  for (const { number, nested } of list.items) {
    if (number) yield counted(number, startTwips + hanging, hanging);
    if (nested) yield* countedInList(nested, startTwips + hanging);
  }
}

function counted(number: ItemNumber, leftTwips: number, hangingTwips: number): Counted {
  return { number, level: { format: number.format, leftTwips, hangingTwips } };
}

const itemColumnMm = 8;

/** Lists begin where the words of numbered paragraphs do. */
function listStartTwips({ numbering }: Document, theme: Theme): number {
  return numbering.paragraphs === "none" ? 0 : twipsOfMm(theme.numberColumnMm);
}

function wordLevel(at: number, { format, leftTwips, hangingTwips }: Level, role?: StyleRole): ILevelsOptions {
  return {
    level: at,
    format: countingOf(format),
    text: levelText(format, at),
    alignment: AlignmentType.LEFT,
    style: levelStyle(leftTwips, hangingTwips, role),
  };
}

function bulletLevel(at: number, document: Document, theme: Theme, role?: StyleRole): ILevelsOptions {
  const hanging = twipsOfMm(itemColumnMm);
  const left = listStartTwips(document, theme) + hanging * (at + 1);
  const text = at % 2 === 0 ? "•" : "–";
  const style = levelStyle(left, hanging, role);
  return { level: at, format: LevelFormat.BULLET, text, alignment: AlignmentType.LEFT, style };
}

function levelStyle(left: number, hanging: number, role?: StyleRole): NonNullable<ILevelsOptions["style"]> {
  const paragraph = { indent: { left, hanging } };
  return role ? { style: styleIds[role], paragraph } : { paragraph };
}

function countingOf(format: ItemNumber["format"]): (typeof LevelFormat)[keyof typeof LevelFormat] {
  switch (format) {
    case "a)":
      return LevelFormat.LOWER_LETTER;
    case "i)":
      return LevelFormat.LOWER_ROMAN;
    case "1.0":
    case "1.":
    case "1.1":
    case "1.1.1":
    case "(1)":
      return LevelFormat.DECIMAL;
  }
}

/** What Word prints at a level: `%1` stands for the count of the first level. */
function levelText(format: ItemNumber["format"], at: number): string {
  const own = `%${at + 1}`;
  switch (format) {
    case "1.0":
      return `${own}.0`;
    case "1.":
      return `${own}.`;
    case "1.1":
    case "1.1.1":
      return Array.from({ length: at + 1 }, (_, level) => `%${level + 1}`).join(".");
    case "(1)":
      return `(${own})`;
    case "a)":
    case "i)":
      return `${own})`;
  }
}
