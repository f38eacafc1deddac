import { attribute, elementsIn, type HtmlElement } from "./html-node.ts";
import { type Notes, noteTarget, settledWords, wordsIn } from "./words-in.ts";

/** The notes that the page refers to. */
export function notesById(body: HtmlElement): Notes {
  const elements = [...elementsIn(body)];
  const targets = new Set(elements.map(noteTarget));
  const notes = new Map<string, string>();
  for (const element of elements) {
    const id = attribute(element, "id");
    if (id !== undefined && targets.has(id)) notes.set(id, settledWords(wordsIn(element)));
  }
  return notes;
}
