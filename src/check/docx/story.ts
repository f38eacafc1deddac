/** One part of a Word file that holds paragraphs: every element that Word shows, with the paragraph that it stands in. */

import type { Place } from "../../diagnostics/diagnostic.ts";
import { childElements, type XmlElement } from "../../ooxml/xml-tree.ts";

export interface Story {
  /** `word/document.xml` */
  readonly part: string;
  readonly root: XmlElement;
  /** In order. What Word shows in older programs only is left out. */
  readonly elements: readonly PlacedElement[];
}

export interface PlacedElement {
  readonly element: XmlElement;
  /** In its part, from 1; of what holds paragraphs, the first that it holds. */
  readonly paragraph: number;
  readonly parent: XmlElement | undefined;
}

export function storyOf(part: string, root: XmlElement): Story {
  const elements: PlacedElement[] = [];
  let paragraphs = 0;
  const walk = (element: XmlElement, parent: XmlElement | undefined, within: number | undefined) => {
    if (element.name === "p") paragraphs += 1;
    const own = element.name === "p" ? paragraphs : within;
    elements.push({ element, paragraph: own ?? paragraphs + 1, parent });
    for (const part of childElements(element)) if (part.name !== "Fallback") walk(part, element, own);
  };
  walk(root, undefined, undefined);
  return { part, root, elements };
}

/** The elements of these names, in order. */
export function named(story: Story, ...names: readonly string[]): readonly PlacedElement[] {
  return story.elements.filter(({ element }) => names.includes(element.name));
}

/** An element and all that it holds, in order, as {@link storyOf} walks them. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const part of childElements(element)) if (part.name !== "Fallback") yield* within(part);
}

/** The words of an element, without those that somebody deleted. */
export function wordsOf(element: XmlElement): string {
  if (element.name === "t") return element.children.join("");
  if (element.name === "tab" || element.name === "br" || element.name === "cr") return " ";
  if (element.name === "noBreakHyphen") return "-";
  const isLeftOut = ["pPr", "rPr", "del", "moveFrom", "instrText", "Fallback"].includes(element.name);
  return isLeftOut ? "" : childElements(element).map(wordsOf).join("");
}

/** A setting of Word's that is on where it stands, unless it says otherwise. */
export function isOn(setting: XmlElement | undefined): boolean {
  return setting !== undefined && !["0", "false", "off"].includes(setting.attributes.get("val") ?? "");
}

/** A paragraph of the body is named without its part. */
export function placeIn(file: string, { part }: Story, paragraph: number): Place {
  return { file, ...(part !== "word/document.xml" && { part }), paragraph };
}
