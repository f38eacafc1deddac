/** A Word file's bytes to its blocks as people left them: with bookmarks, tracked changes, comments and their authors. */

import type { Checked } from "../../diagnostics/diagnostic.ts";
import { piece } from "../../document/pieces.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { child, childElements, parseXml, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { Comment, EditedBlock, EditedCell, EditedParagraph, TrackedChange } from "../edited.ts";
import { bookmarkCover } from "./bookmark-cover.ts";
import { openDocx } from "./open-docx.ts";
import { ParagraphReader } from "./paragraph-words.ts";
import { notesOf } from "./read-docx.ts";
import { StyleSheet } from "./style-sheet.ts";

export function readEdited(bytes: Uint8Array): Checked<readonly EditedBlock[]> {
  return openDocx(bytes, (parts) => new EditedFile(parts).blocks());
}

class EditedFile {
  readonly #body: XmlElement | undefined;
  readonly #styles: StyleSheet;
  readonly #accepted: ParagraphReader;
  readonly #original: ParagraphReader;
  readonly #cover: ReadonlyMap<XmlElement, string>;
  readonly #comments: ReadonlyMap<string, Comment>;

  constructor(parts: PackageParts) {
    const part = (name: string) => {
      const text = partText(parts, name);
      return text === undefined ? undefined : parseXml(text);
    };
    this.#body = child(part("word/document.xml"), "body");
    this.#styles = new StyleSheet(part("word/styles.xml"));
    const notes = notesOf(part("word/footnotes.xml"), part("word/endnotes.xml"), this.#styles);
    this.#accepted = new ParagraphReader(this.#styles, notes);
    this.#original = new ParagraphReader(this.#styles, notes, "original");
    this.#cover = bookmarkCover(this.#body);
    this.#comments = commentsOf(part("word/comments.xml"), this.#styles);
  }

  blocks(): readonly EditedBlock[] {
    return [...this.#blocksIn(this.#body)];
  }

  *#blocksIn(container: XmlElement | undefined): Generator<EditedBlock> {
    for (const element of childElements(container)) {
      if (element.name === "p") {
        // A list of contents follows from the headings, and is counted anew by Word.
        if (/^(toc|contents) /.test(this.#styles.nameOf(element))) continue;
        const paragraph = this.#paragraph(element);
        if (paragraph.words !== "" || paragraph.original !== "") yield paragraph;
      } else if (element.name === "tbl") yield this.#table(element);
      else if (holdsBlocks(element)) yield* this.#blocksIn(element);
    }
  }

  #paragraph(element: XmlElement): EditedParagraph {
    const style = this.#styles.nameOf(element);
    const bookmark = this.#cover.get(element);
    return {
      kind: "paragraph",
      ...(bookmark !== undefined && { bookmark }),
      words: piece("text", this.#accepted.words(element)).words,
      original: piece("text", this.#original.words(element)).words,
      isHeading: /^(heading [1-9]|title)$/.test(style),
      isListItem: /list|bullet/.test(style),
      tracked: trackedIn(element),
      comments: this.#commentsIn(element),
    };
  }

  #table(table: XmlElement): EditedBlock {
    const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => this.#cell(cell)));
    const bookmark = paragraphsIn(table)
      .map((paragraph) => this.#cover.get(paragraph))
      .find((name) => name !== undefined);
    return { kind: "table", ...(bookmark !== undefined && { bookmark }), rows };
  }

  #cell(cell: XmlElement): EditedCell {
    const paragraphs = [...this.#blocksIn(cell)].flatMap((block) => (block.kind === "paragraph" ? [block] : []));
    return {
      words: paragraphs.map(({ words }) => words).join(" "),
      tracked: paragraphs.flatMap(({ tracked }) => tracked),
      comments: paragraphs.flatMap(({ comments }) => comments),
    };
  }

  #commentsIn(element: XmlElement): readonly Comment[] {
    return idsOf(element, "commentReference").flatMap((id) => {
      const comment = this.#comments.get(id);
      return comment ? [comment] : [];
    });
  }
}

function holdsBlocks({ name }: XmlElement): boolean {
  return ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"].includes(name);
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childElements(table).flatMap((part) => (part.name === "tr" ? [part] : holdsBlocks(part) ? rowsOf(part) : []));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return childElements(row).flatMap((part) => (part.name === "tc" ? [part] : holdsBlocks(part) ? cellsOf(part) : []));
}

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((part) => (part.name === "p" ? [part] : paragraphsIn(part)));
}

/** Words that somebody put in or took out, with a name; a paragraph's own mark has no words. */
function trackedIn(element: XmlElement): readonly TrackedChange[] {
  return childElements(element).flatMap((part): readonly TrackedChange[] => {
    const author = part.attributes.get("author") ?? "";
    if (part.name === "ins" || part.name === "moveTo") return [{ kind: "inserted", author, words: textIn(part) }];
    if (part.name === "del" || part.name === "moveFrom") return [{ kind: "deleted", author, words: textIn(part) }];
    return trackedIn(part);
  });
}

function textIn(element: XmlElement): string {
  if (element.name === "t" || element.name === "delText") return element.children.join("");
  return childElements(element).map(textIn).join("");
}

function idsOf(element: XmlElement, name: string): readonly string[] {
  return childElements(element).flatMap((part) =>
    part.name === name ? [part.attributes.get("id") ?? ""] : idsOf(part, name),
  );
}

function commentsOf(comments: XmlElement | undefined, styles: StyleSheet): ReadonlyMap<string, Comment> {
  const reader = new ParagraphReader(styles, new Map());
  return new Map(
    childElements(comments).map((comment) => {
      const words = paragraphsIn(comment).map((paragraph) => piece("text", reader.words(paragraph)).words);
      return [
        comment.attributes.get("id") ?? "",
        { author: comment.attributes.get("author") ?? "", words: words.join(" ") },
      ];
    }),
  );
}
