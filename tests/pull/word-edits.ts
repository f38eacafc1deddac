/** Edits of a Word file as Word writes them: runs, tracked changes and comments in document.xml. */

import { readPackage } from "../../src/ooxml/read-package.ts";
import { writePackage } from "../../src/ooxml/write-package.ts";

export const officer = 'w:author="J. Officer" w:date="2026-03-02T10:00:00Z"';

/** @param edit - of the text of `word/document.xml` */
export function editedWord(
  bytes: Uint8Array,
  edit: (xml: string) => string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = readPackage(bytes);
  if (!parts.ok) throw new Error("the Word file can't be read");
  const name = "word/document.xml";
  const xml = edit(new TextDecoder().decode(parts.value.get(name)));
  const added = Object.entries({ [name]: xml, ...more }).map(
    ([part, text]) => [part, new TextEncoder().encode(text)] as const,
  );
  return writePackage(new Map([...parts.value, ...added]));
}

/** @throws Error where the words are not there: a test that edits nothing shows nothing */
export function replaceOnce(xml: string, before: string, after: string): string {
  if (!xml.includes(before)) throw new Error(`“${before}” is not in the Word file`);
  return xml.replace(before, () => after);
}

/** The paragraph in which the words stand, in one run. */
export function paragraphWith(xml: string, words: string): string {
  const at = xml.indexOf(words);
  const start = Math.max(xml.lastIndexOf("<w:p ", at), xml.lastIndexOf("<w:p>", at));
  if (at < 0 || start < 0) throw new Error(`“${words}” is not in the Word file`);
  return xml.slice(start, xml.indexOf("</w:p>", at) + 6);
}

export function run(words: string, tag: "t" | "delText" = "t"): string {
  return `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
}

/** Words replaced with changes tracked. */
export function tracked(xml: string, before: string, after: string): string {
  const at = xml.indexOf(before);
  const start = xml.lastIndexOf("<w:r>", at);
  const end = xml.indexOf("</w:r>", at) + 6;
  if (at < 0) throw new Error(`“${before}” is not in the Word file`);
  const whole = xml.slice(start, end);
  const text = /<w:t[^>]*>([\s\S]*)<\/w:t>/.exec(whole)?.[1] ?? "";
  const [head = "", tail = ""] = text.split(before);
  const gone = before === "" ? "" : `<w:del w:id="901" ${officer}>${run(before, "delText")}</w:del>`;
  const come = after === "" ? "" : `<w:ins w:id="902" ${officer}>${run(after)}</w:ins>`;
  return `${xml.slice(0, start)}${run(head)}${gone}${come}${run(tail)}${xml.slice(end)}`;
}

export function newParagraph(words: string): string {
  return `<w:p>${run(words)}</w:p>`;
}

export function insertAfter(xml: string, paragraph: string, added: string): string {
  return replaceOnce(xml, paragraph, paragraph + added);
}

/** As another program leaves it. */
export function withoutBookmarks(xml: string): string {
  return xml.replace(/<w:bookmark(Start|End)\b[^>]*\/>/g, "");
}
