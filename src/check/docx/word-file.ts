/** A Word file taken apart for the check: its stories, and all that they can refer to. */

import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { storyParts } from "../../ooxml/story-parts.ts";
import { childElements, parseXml, type XmlElement } from "../../ooxml/xml-tree.ts";
import { StyleSheet } from "../../read/docx/style-sheet.ts";
import { type Story, storyOf } from "./story.ts";
import type { WordFindings } from "./word-findings.ts";

export interface WordFile {
  readonly parts: PackageParts;
  /** Every part that is XML, by name. */
  readonly xml: ReadonlyMap<string, XmlElement>;
  /** The body first. */
  readonly stories: readonly Story[];
  readonly styles: StyleSheet;
  readonly styleIds: ReadonlySet<string>;
  readonly listIds: ReadonlySet<string>;
  /** Of all stories. */
  readonly bookmarks: ReadonlySet<string>;
}

export function wordFile(parts: PackageParts, findings: WordFindings): WordFile {
  const xml = new Map<string, XmlElement>();
  for (const name of parts.keys()) {
    const root = parsed(parts, name, findings);
    if (root) xml.set(name, root);
  }
  const stories = storyParts(parts).flatMap((name) => {
    const root = xml.get(name);
    return root ? [storyOf(name, root)] : [];
  });
  const styles = xml.get("word/styles.xml");
  return {
    parts,
    xml,
    stories,
    styles: new StyleSheet(styles),
    styleIds: new Set(attributesOf(styles, "style", "styleId")),
    // 0 is Word's way to say that a paragraph is in no list.
    listIds: new Set(["0", ...attributesOf(xml.get("word/numbering.xml"), "num", "numId")]),
    bookmarks: new Set(stories.flatMap(bookmarkNames)),
  };
}

function parsed(parts: PackageParts, name: string, findings: WordFindings): XmlElement | undefined {
  if (!/\.(xml|rels)$/i.test(name)) return undefined;
  try {
    return parseXml(partText(parts, name) ?? "");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    findings.add(
      "word/damaged-part",
      { message: `the part can't be read: ${reason}`, hint: "open the file in Word, which may repair it, and save it" },
      name,
    );
    return undefined;
  }
}

function attributesOf(root: XmlElement | undefined, name: string, attribute: string): readonly string[] {
  return childElements(root).flatMap((element) => {
    const value = element.attributes.get(attribute);
    return element.name === name && value !== undefined ? [value] : [];
  });
}

function bookmarkNames({ elements }: Story): readonly string[] {
  return elements.flatMap(({ element }) => {
    const name = element.attributes.get("name");
    return element.name === "bookmarkStart" && name !== undefined ? [name] : [];
  });
}
