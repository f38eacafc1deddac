import { Paragraph } from "docx";
import type { Document } from "../../document/document.ts";
import { docxInlines, textRun } from "./docx-inline.ts";
import { styled, type WordPage } from "./word-page.ts";

/** Notes as footnotes, by Word's ids. A note refers to no other: its number is Word's own, at the foot of the page. */
export function docxNotes(
  { notes }: Document,
  page: WordPage,
): Readonly<Record<string, { children: readonly Paragraph[] }>> {
  const footnotes = notes.map(({ content }, index) => {
    const words = content.filter(({ kind }) => kind !== "note-reference");
    // A space between the note's mark and its words, as Word puts one.
    const children = [textRun(" "), ...docxInlines(words, page)];
    return [String(index + 1), { children: [new Paragraph({ ...styled(page, "noteText"), children })] }];
  });
  return Object.fromEntries(footnotes);
}
