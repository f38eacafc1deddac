import { InternalHyperlink, type ParagraphChild } from "docx";
import type { CrossReference } from "../../document/document.ts";
import { type RunLook, textRun } from "./docx-inline.ts";
import { wordField } from "./word-field.ts";
import type { WordPage } from "./word-page.ts";

/**
 * "paragraph 7.1": the words as text, the number as a field that Word keeps right when somebody moves paragraphs.
 *
 * Where the words don't end in the number that Word counts for the target, all of them are a link to it.
 */
export function docxCrossReference(
  { target, text }: CrossReference,
  page: WordPage,
  look: RunLook,
): readonly ParagraphChild[] {
  const bookmark = page.bookmarks.get(target);
  if (bookmark === undefined) return [textRun(text, look)];

  const number = fieldNumber(page.numbers.get(target));
  if (number === undefined || !text.endsWith(number)) {
    return [new InternalHyperlink({ anchor: bookmark, children: [textRun(text, look)] })];
  }
  const words = text.slice(0, text.length - number.length);
  const field = wordField(`REF ${bookmark} \\w \\h`, number, look);
  return words === "" ? [...field] : [textRun(words, look), ...field];
}

/** What Word's REF field makes of a number: it leaves out the stop at the end. */
function fieldNumber(number: string | undefined): string | undefined {
  return number?.replace(/\.$/, "");
}
