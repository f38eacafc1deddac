import { Bookmark, FootnoteReferenceRun, type ParagraphChild } from "docx";
import type { NoteReference } from "../../document/document.ts";
import { wordField } from "./word-field.ts";
import type { WordPage } from "./word-page.ts";

/** The first reference is the footnote itself; a later one is a field that repeats its number. */
export function docxNoteReference({ target, text }: NoteReference, page: WordPage): readonly ParagraphChild[] {
  const id = page.noteIds.get(target);
  if (id === undefined) throw new Error(`a reference leads to a note that isn't there: ${target}`);

  const bookmark = `_br_note_${id}`;
  if (page.referredNotes.has(target)) {
    return [...wordField(`NOTEREF ${bookmark} \\h`, text, { style: page.styles.noteReference })];
  }
  page.referredNotes.add(target);
  return [new Bookmark({ id: bookmark, children: [new FootnoteReferenceRun(id)] })];
}
