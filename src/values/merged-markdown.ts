/**
 * Markdown in which every value from data is a token: what the template stage hands to the document stage.
 *
 * No value ever passes the Markdown parser, so author text such as `*` or `# 1.` can't become markup. Private-use
 * characters frame the tokens; `source` refuses them in what authors write.
 */

import type { Rag } from "./rag.ts";

/** What the tokens and marks of all pieces of one paper stand for, by their index. */
export interface MergedValues {
  readonly values: readonly MergedValue[];
  /** The templates and reports that the text comes from. */
  readonly files: readonly string[];
}

export interface MergedValue {
  /** As it is printed. */
  readonly text: string;
  /** Names of the facts that fed it. */
  readonly facts: readonly string[];
  /** Where `text` is a rating. */
  readonly rag?: Rag;
}

/** `U+E000 index U+E001` is a value, `U+E002 file:line U+E003` says where the text after it comes from. */
export const valueToken = (index: number): string => `\uE000${index}\uE001`;
export const originMark = (file: number, line: number): string => `\uE002${file}:${line}\uE003`;

export const valueTokens = /\uE000(\d+)\uE001/g;
export const originMarks = /\uE002(\d+):(\d+)\uE003/g;

/** The characters that author text must not contain. */
export const reservedCharacters = /[\uE000-\uE003]/;
