import type { Document, Note } from "../../document/document.ts";
import { element, elementOfLines, escaped, type Html, space } from "./element.ts";
import { htmlInlines } from "./inline/html-inlines.ts";
import { type Page, partId } from "./page.ts";

// Ids in the tree hold no colon, so no block is called this.
const titleId = ":notes";

/** The notes at the end. A note's number is the way back to its reference; its role says so in the listener's language. */
export function htmlNotes({ notes, notesTitle }: Document, page: Page): Html {
  return elementOfLines("section", { class: "notes", role: "doc-endnotes", "aria-labelledby": titleId }, [
    element("h2", { id: titleId }, escaped(notesTitle)),
    elementOfLines(
      "ol",
      { role: "list" },
      notes.map((note) => htmlNote(note, page)),
    ),
  ]);
}

function htmlNote(note: Note, page: Page): Html {
  const words = htmlInlines(note.content, page);
  return element("li", { id: note.id, class: "numbered" }, noteNumber(note, page), space, words);
}

function noteNumber({ id, number }: Note, page: Page): Html {
  if (!page.firstReferences.has(id)) return element("span", { class: "number" }, escaped(number));
  const target = `#${partId(id, "reference")}`;
  return element("a", { class: "number", role: "doc-backlink", href: target }, escaped(number));
}
