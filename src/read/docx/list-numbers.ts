/**
 * The number that Word shows before each paragraph, counted from the file's own lists.
 *
 * Written from the standard's rules and not from what our renderer does, so that it can check the renderer.
 *
 * @see ISO/IEC 29500-1, 17.9 Numbering
 */

import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { StyleSheet } from "./style-sheet.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly style?: string;
  /** The level whose paragraphs make this one begin again, from 1; 0 is never. */
  readonly restart?: number;
}

interface List {
  readonly abstractId: string;
  /** First numbers that this list has for itself, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

export class ListNumbers {
  readonly #styles: StyleSheet;
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, List>();
  /** Lists of one definition count together. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: StyleSheet) {
    this.#styles = styles;
    for (const element of childElements(numbering)) {
      if (element.name === "abstractNum") this.#levels.set(attributeOf(element, "abstractNumId"), levelsOf(element));
      if (element.name === "num") this.#lists.set(attributeOf(element, "numId"), listOf(element));
    }
  }

  /** Counts a paragraph; undefined where it has no number, or only a bullet. */
  next(paragraph: XmlElement): string | undefined {
    const { numId, level: given } = this.#styles.listPosition(paragraph);
    const list = this.#lists.get(numId ?? "0");
    const levels = list && this.#levels.get(list.abstractId);
    if (!list || !levels) return undefined;

    const at = given ?? linkedLevel(levels, this.#styles.idOf(paragraph)) ?? 0;
    const level = levels.get(at);
    if (!level) return undefined;
    this.#count(numId ?? "", list, levels, at);
    return level.format === "bullet" || level.format === "none" ? undefined : this.#printed(list, levels, at);
  }

  #count(numId: string, list: List, levels: ReadonlyMap<number, Level>, at: number): void {
    const counts = this.#counts.get(list.abstractId) ?? [];
    this.#counts.set(list.abstractId, counts);
    for (const level of levels.keys())
      if (level > at && (levels.get(level)?.restart ?? level) > at) counts[level] = undefined;

    const isFirst = !this.#begun.has(`${numId} ${at}`);
    this.#begun.add(`${numId} ${at}`);
    const own = isFirst ? list.starts.get(at) : undefined;
    const before = counts[at];
    counts[at] = own ?? (before === undefined ? (levels.get(at)?.start ?? 1) : before + 1);
  }

  #printed(list: List, levels: ReadonlyMap<number, Level>, at: number): string {
    const counts = this.#counts.get(list.abstractId) ?? [];
    return (levels.get(at)?.text ?? "").replace(/%([1-9])/g, (_, digit: string) => {
      const level = levels.get(Number(digit) - 1);
      const count = counts[Number(digit) - 1] ?? level?.start ?? 1;
      return inFormat(count, level?.format ?? "decimal");
    });
  }
}

/** A style that a level is linked to stands at that level, whatever its own properties leave out. */
function linkedLevel(levels: ReadonlyMap<number, Level>, styleId: string): number | undefined {
  for (const [at, level] of levels) if (level.style === styleId) return at;
  return undefined;
}

function levelsOf(definition: XmlElement): ReadonlyMap<number, Level> {
  const levels = childElements(definition).filter(({ name }) => name === "lvl");
  return new Map(levels.map((level) => [Number(attributeOf(level, "ilvl")), levelOf(level)]));
}

function levelOf(level: XmlElement): Level {
  const style = settingOf(level, "pStyle");
  const restart = settingOf(level, "lvlRestart");
  return {
    start: Number(settingOf(level, "start") ?? 1),
    format: settingOf(level, "numFmt") ?? "decimal",
    text: settingOf(level, "lvlText") ?? "",
    ...(style !== undefined && { style }),
    ...(restart !== undefined && { restart: Number(restart) }),
  };
}

function listOf(list: XmlElement): List {
  const overrides = childElements(list).filter(({ name }) => name === "lvlOverride");
  const starts = overrides.flatMap((override) => {
    const start = settingOf(override, "startOverride");
    return start === undefined ? [] : [[Number(attributeOf(override, "ilvl")), Number(start)] as const];
  });
  return { abstractId: settingOf(list, "abstractNumId") ?? "", starts: new Map(starts) };
}

function inFormat(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
  }
  return String(count);
}

/** Word goes on after z with aa, bb, cc. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.floor((count - 1) / 26) + 1);
}

const romanParts = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, letter] of romanParts) {
    for (; rest >= value; rest -= value) text += letter;
  }
  return text;
}

function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

function settingOf(element: XmlElement, name: string): string | undefined {
  return child(element, name)?.attributes.get("val");
}
