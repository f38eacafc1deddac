/** One line of a text that anybody wrote: what it begins, and its words without the marks of Markdown. */

import { piece } from "../../document/pieces.ts";
import { monthNames } from "../../values/month-names.ts";

export type LineOfText =
  | { readonly kind: "blank" }
  /** What stands under a heading, or between parts. */
  | { readonly kind: "rule"; readonly level: number }
  | { readonly kind: "row"; readonly cells: readonly string[] }
  | ({ readonly kind: "heading"; readonly level: number } & Words)
  | ({
      readonly kind: "words";
      /** Not the next line of a paragraph. */
      readonly begins: boolean;
      readonly isItem: boolean;
      readonly isNested: boolean;
      readonly isNote: boolean;
    } & Words);

interface Words {
  readonly words: string;
  readonly number?: string;
  /** Without stops or brackets: in a wrapped line it may as well be a word. */
  readonly isNumberBare?: boolean;
  readonly isNumberBold?: boolean;
}

export function lineOfText(line: string): LineOfText {
  const text = line.trim();
  if (text === "") return { kind: "blank" };
  if (/^([=~.*_-])(?:\1| \1)*$/.test(text) && text.length >= 3) return { kind: "rule", level: text[0] === "=" ? 1 : 2 };
  if (/^\|.*\|$/.test(text)) return rowOf(text);

  const heading = /^(#{1,6}) (.*)$/.exec(text);
  if (heading) return { kind: "heading", level: heading[1]?.length ?? 1, ...numberAndWords(plain(heading[2] ?? "")) };

  const isItem = /^(?:[-•*–o]|) /.test(text);
  const own = text.replace(/^(?:[-•*–o]|) +/, "").replace(/^> ?/, "");
  const isNumberBold = /^\*\*\(?\d/.test(own);
  const said = numberAndWords(plain(own));
  const isNote = /^(?:[¹²³⁴-⁹]|\[\^?\d+\])/.test(own);
  const begins = isItem || said.number !== undefined || isNote || /^\p{Lu}[\p{L} /&-]{1,40}: /u.test(own);
  return {
    kind: "words",
    begins,
    // What has a number is a paragraph, whatever mark of a list stands before it.
    isItem: isItem && said.number === undefined,
    isNested: /^(?: {3,}|\t)/.test(line),
    isNote,
    ...said,
    ...(said.number !== undefined && { isNumberBold }),
  };
}

function rowOf(text: string): LineOfText {
  const cells = text
    .slice(1, -1)
    .split("|")
    .map((cell) => plain(cell.trim()));
  return cells.every((cell) => /^:?-*\+?-*:?$/.test(cell)) ? { kind: "rule", level: 3 } : { kind: "row", cells };
}

const numberBefore = /^(\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,4})[.)]{0,2}) +(?=\S)/;

const monthBefore = new RegExp(`^(?:${monthNames})\\b`);

/** A number is one by its stops and brackets, or by what follows: “2019 was” and “a plan” begin with none. */
function numberAndWords(text: string): Words {
  const number = numberBefore.exec(text)?.[1];
  if (number === undefined) return { words: text };
  const words = text.slice(number.length).trimStart();
  if (/^\(?[\da-z.]+[.)]$|\.\d/.test(number)) return { number, words };
  const isNumberBare = /^\d{1,2}$/.test(number) && /^\p{Lu}/u.test(words) && !monthBefore.test(words);
  return isNumberBare ? { number, isNumberBare, words } : { words: text };
}

/** Without emphasis, and of links only their words. */
function plain(text: string): string {
  const words = text
    .replace(/\[([^\]]{0,300})\]\([^)\s]{0,500}\)/g, "$1")
    .replace(/ ?<(?:https?|mailto):[^<>\s]{0,500}>/gi, "")
    .replace(/\*\*|__|`/g, "")
    .replace(/(^|[ (])\*(?=\S)|(?<=\S)\*(?=$|[ ,.;:)])/g, "$1");
  return piece("text", words).words;
}
