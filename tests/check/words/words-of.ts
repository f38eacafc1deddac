/** The findings in a text of somebody else's, or in the few lines that a test is about. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { checkWords } from "../../../src/check/words/check-words.ts";
import { spellingList } from "../../../src/check/words/dictionary.ts";
import { fieldWords } from "../../../src/check/words/field-words.ts";
import { noBreakLines } from "../../../src/check/words/lost-character.ts";
import { wordingOfReading } from "../../../src/check/words/wording-of-reading.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { readLines } from "../../../src/read/text/read-lines.ts";

const folder = createRequire(import.meta.url)
  .resolve("dictionary-en-gb")
  .replace(/index\.js$/, "");
const text = (file: string) => readFileSync(`${folder}${file}`, "utf8");

export const bareDictionary = spellingList(text("index.aff"), text("index.dic"), []);
export const dictionary = spellingList(text("index.aff"), text("index.dic"), fieldWords);

export function findingsIn(words: string): readonly Diagnostic[] {
  const reading = readLines(words);
  if (!reading.ok) return reading.errors;
  return [...checkWords(wordingOfReading("paper.txt", reading.value), dictionary), ...noBreakLines("paper.txt", words)];
}

/** `3 words/weekday: …`, the line before the code. */
export function shownIn(words: string, code?: string): readonly string[] {
  return findingsIn(words)
    .filter((finding) => code === undefined || finding.code === code)
    .map(({ code: found, message, at }) => `${at?.line} ${found}: ${message}`);
}
