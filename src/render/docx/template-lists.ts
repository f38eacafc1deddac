/** The lists of a template: which style counts where, and what its numbers look like. */

import type { ItemNumber } from "../../document/document.ts";
import { childNode, nodesIn, parseNodes, type XmlNode } from "../../ooxml/xml-node.ts";
import type { TemplateStyle, TemplateStyles } from "./template-styles.ts";

export interface TemplateLevel {
  /** `%1.%2` */
  readonly text: string;
  /** `decimal`, `lowerLetter`, `bullet` */
  readonly format: string;
  /** The paragraph style that is linked to the level. */
  readonly style?: string;
}

export interface Position {
  readonly numId: string;
  readonly level: number;
}

export class TemplateLists {
  readonly #styles: TemplateStyles;
  readonly #levels = new Map<string, ReadonlyMap<number, TemplateLevel>>();
  /** The definition of each list. */
  readonly #definitions = new Map<string, string>();

  constructor(numbering: string | undefined, styles: TemplateStyles) {
    this.#styles = styles;
    for (const node of numbering === undefined ? [] : nodesIn(parseNodes(numbering))) {
      if (node.name === "w:abstractNum") this.#levels.set(node.attributes.get("w:abstractNumId") ?? "", levelsOf(node));
      if (node.name === "w:num") {
        this.#definitions.set(node.attributes.get("w:numId") ?? "", setting(childNode(node, "w:abstractNumId")) ?? "");
      }
    }
  }

  level(numId: string, level: number): TemplateLevel | undefined {
    return this.#levels.get(this.#definitions.get(numId) ?? "")?.get(level);
  }

  /** Where paragraphs of a style count by themselves. A level that is linked to the style wins over what the style says. */
  positionOf(styleId: string): Position | undefined {
    let numId: string | undefined;
    let level: number | undefined;
    const seen = new Set<string>();
    for (
      let at = this.#styles.byId.get(styleId);
      at && !seen.has(at.id);
      at = this.#styles.byId.get(at.basedOn ?? "")
    ) {
      seen.add(at.id);
      numId ??= at.numId;
      level ??= at.level;
    }
    if (numId === undefined || numId === "0" || !this.#definitions.has(numId)) return undefined;
    const levels = this.#levels.get(this.#definitions.get(numId) ?? "") ?? new Map<number, TemplateLevel>();
    const linked = [...levels].find(([, { style }]) => style === styleId);
    return { numId, level: level ?? linked?.[0] ?? 0 };
  }

  /** Lists of one definition go on in each other. */
  countTogether(numId: string, other: string): boolean {
    const definition = this.#definitions.get(numId);
    return definition !== undefined && definition === this.#definitions.get(other);
  }

  /** Whether a level's numbers look as the format says. */
  prints(numId: string, level: number, format: ItemNumber["format"]): boolean {
    const found = this.level(numId, level);
    const [text, counting] = wordsOf(format, level);
    return found !== undefined && found.text === text && found.format === counting;
  }

  /** Paragraph styles with a bullet. */
  bulletStyles(): readonly TemplateStyle[] {
    return [...this.#styles.byId.values()].filter((style) => {
      const position = this.positionOf(style.id);
      return position?.level === 0 && this.level(position.numId, 0)?.format === "bullet";
    });
  }
}

function wordsOf(format: ItemNumber["format"], level: number): readonly [text: string, counting: string] {
  const own = `%${level + 1}`;
  switch (format) {
    case "1.0":
      return [`${own}.0`, "decimal"];
    case "1.":
      return [`${own}.`, "decimal"];
    case "1.1":
    case "1.1.1":
      return [Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join("."), "decimal"];
    case "(1)":
      return [`(${own})`, "decimal"];
    case "a)":
      return [`${own})`, "lowerLetter"];
    case "i)":
      return [`${own})`, "lowerRoman"];
  }
}

function levelsOf(definition: XmlNode): ReadonlyMap<number, TemplateLevel> {
  const levels = nodesIn(definition).filter(({ name }) => name === "w:lvl");
  return new Map(
    levels.map((level) => {
      const style = setting(childNode(level, "w:pStyle"));
      const text = setting(childNode(level, "w:lvlText")) ?? "";
      const format = setting(childNode(level, "w:numFmt")) ?? "decimal";
      return [Number(level.attributes.get("w:ilvl")), { text, format, ...(style !== undefined && { style }) }];
    }),
  );
}

function setting(node: XmlNode | undefined): string | undefined {
  return node?.attributes.get("w:val");
}
