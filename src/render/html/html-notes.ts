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
  const number = element("span", { class: "number" }, noteNumber(note, page), space);
  return element("li", { id: note.id, class: "numbered" }, number, htmlInlines(note.content, page));
}

function noteNumber({ id, number }: Note, page: Page): Html {
  if (!page.firstReferences.has(id)) return escaped(number);
  return element("a", { role: "doc-backlink", href: `#${partId(id, "reference")}` }, escaped(number));
}
