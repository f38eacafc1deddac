/**
 * A prepared part as Handlebars source: its XML as numbered pieces, each tag on a line of its own.
 *
 * So Handlebars reads tags alone and no text of the template's, and a line number says which tag a fault is in.
 */

import { writeNodes, type XmlNode } from "../../ooxml/xml-node.ts";
import { isTagNode, tagIndex, tagMarks, type WordTag } from "./word-tag.ts";

export interface WordSource {
  /** `<3>` is a piece of XML; `[5]` stands before tag 5, so that its value can be told from others. */
  readonly text: string;
  readonly pieces: readonly string[];
  /** The tag on each line, counted from 1; undefined on lines without one. */
  readonly tagsByLine: readonly (WordTag | undefined)[];
}

export function wordSource(root: XmlNode, tags: readonly WordTag[]): WordSource {
  const pieces: string[] = [];
  const lines: string[] = [];
  const tagsByLine: (WordTag | undefined)[] = [undefined];
  let open: string[] = [];
  const finishPiece = () => {
    if (open.length === 0) return;
    lines.push(`<${pieces.push(open.join("")) - 1}>`);
    tagsByLine.push(undefined);
    open = [];
  };

  const writeTag = (index: number) => {
    const tag = tags[index] as WordTag;
    finishPiece();
    // Only a value needs its number, and a number ahead of a block tag would keep Handlebars from taking its line out.
    lines.push(tag.kind === "value" ? `[${index}]${tag.source}` : tag.source);
    tagsByLine.push(tag);
  };
  const write = (xml: string) => {
    for (const [at, piece] of xml.split(tagMarks).entries()) {
      if (at % 2 === 1) writeTag(Number(piece));
      else if (piece !== "") open.push(piece);
    }
  };
  writeNodes(root, write, (node) => {
    if (node.name === "w:t" && textWithBraces(node, write)) return true;
    if (!isTagNode(node)) return false;
    const index = tagIndex(node);
    const isValue = tags[index]?.kind === "value";
    if (isValue) write('<w:t xml:space="preserve">');
    writeTag(index);
    if (isValue) write("</w:t>");
    return true;
  });
  finishPiece();
  return { text: lines.join("\n"), pieces, tagsByLine };
}

/** `\{{` prints as `{{`. */
function textWithBraces(node: XmlNode, write: (xml: string) => void): boolean {
  const words = node.children.join("");
  if (!words.includes("\\{{")) return false;
  node.children = [words.replaceAll("\\{{", "{{")];
  writeNodes(node, write);
  return true;
}
