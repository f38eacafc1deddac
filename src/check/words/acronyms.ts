/** Acronyms that nobody explains, and acronyms that are written in two ways. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

const acronym = /(?=\p{Lu}[\p{L}&]*\p{Lu})(?<![\p{L}\p{N}@/._-])\p{Lu}[\p{L}&]{1,9}(?![\p{L}\p{N}@_]|[./]\p{L}|-\d)/gu;

/** Known to whoever reads a newspaper, or no acronyms. */
const everybodys = new Set(
  "NHS UK GB EU USA BBC MP MPs TV IT ID VAT HM PDF FAQ FAQs GP GPs PhD BSL COVID OK AM PM CV HMRC TBC ICT QR SMS PC HR DVD CCTV AI NB PS AOB FTE RAG CD BA MA OBE MBE CBE QC KC UNICEF KB MB GB LGBT LGBTQ LGBTQIA Ofsted OFSTED RESOLVED RECOMMENDED AGREED NOTED DRAFT EXEMPT PART NOT AND OR THAT".split(
    " ",
  ),
);

/** The field's own name stands in the names of boards and posts. There it is left alone, elsewhere it is explained. */
const inNames = /^(?:SEND|SEN)$/;

interface Use {
  readonly form: string;
  readonly passage: Passage;
  /** Of the passage, in the paper. */
  readonly index: number;
  readonly offset: number;
}

export function acronymFaults({ passages }: Wording): readonly Diagnostic[] {
  const uses = usesIn(passages);
  return uses.length === 0 ? [] : [...twoForms(uses), ...unexplained(uses, passages)];
}

function unexplained(uses: readonly Use[], passages: readonly Passage[]): readonly Diagnostic[] {
  const explained = explainedIn(passages);
  const open = uses.filter(({ form, passage, offset }) => {
    const isHeading = passage.kind === "title" || passage.kind === "heading";
    const isName = inNames.test(form) && isInName(passage.words, offset, form.length);
    return !isHeading && !isName && !explained.has(keyOf(form)) && !everybodys.has(singular(form));
  });
  if (open.length === 0) return [];

  const named = firstNames(passages);
  const told = new Set<string>();
  return open.flatMap(({ form, passage, index, offset }) => {
    const key = keyOf(form);
    if (told.has(key) || (named.get(key) ?? Number.POSITIVE_INFINITY) <= index) return [];
    told.add(key);
    const message = `“${singular(form)}” is not written out before it is used`;
    const hint = `write it out the first time, with (${singular(form)}) after it: each letter begins one of its words`;
    return [wordingFinding("words/acronym-unexplained", { passage, offset }, { message, hint })];
  });
}

const keyOf = (form: string): string => singular(form).toUpperCase();

/** “SEND Partnership Board”, “Head of SEND”. */
function isInName(words: string, offset: number, length: number): boolean {
  const before = words.slice(Math.max(0, offset - 30), offset);
  return (
    /^ \p{Lu}\p{Ll}/u.test(words.slice(offset + length, offset + length + 3)) ||
    /\p{Lu}\p{Ll}+ (?:of |for )?$/u.test(before)
  );
}

function twoForms(uses: readonly Use[]): readonly Diagnostic[] {
  const first = new Map<string, string>();
  const told = new Set<string>();
  return uses.flatMap(({ form, passage, offset }) => {
    const own = singular(form);
    const key = own.toUpperCase();
    const earlier = first.get(key) ?? own;
    first.set(key, earlier);
    if (earlier === own || told.has(own)) return [];
    told.add(own);
    return [
      wordingFinding(
        "words/acronym-forms",
        { passage, offset },
        { message: `“${own}” is “${earlier}” before`, hint: "write it in one way throughout" },
      ),
    ];
  });
}

/** Not in what is all in capitals, and not in the signs of grades and rooms. */
function usesIn(passages: readonly Passage[]): readonly Use[] {
  return passages.flatMap((passage, at) => {
    if (!/\p{Ll}/u.test(passage.words)) return [];
    return [...passage.words.matchAll(acronym)].flatMap(({ 0: form, index }) => {
      const isName =
        /^(?:Mc|Mac|O|De|Fitz)\p{Lu}\p{Ll}/u.test(form) || /^[IVX]+$/.test(form) || /\p{Ll}{3}/u.test(form);
      // “DATE OF MEETING: 22 October 2026”
      const isLabel = index < (/^[\p{Lu}\d &’'/()-]{2,60}:/u.exec(passage.words)?.[0].length ?? 0);
      // A word in capitals among others in capitals is a heading within the text.
      const isShouted =
        /(?:\p{Lu}{4,}|\b(?:OF|THE|AND|FOR)) $/u.test(passage.words.slice(Math.max(0, index - 10), index)) ||
        /^ (?:\p{Lu}{4,}|(?:OF|THE|AND|FOR)\b)/u.test(
          passage.words.slice(index + form.length, index + form.length + 8),
        );
      return isName || isLabel || isShouted ? [] : [{ form, passage, index: at, offset: index }];
    });
  });
}

function singular(form: string): string {
  return /\p{Lu}s$/u.test(form) ? form.slice(0, -1) : form;
}

/** “Written Statement of Action (WSoA)”, and “WSoA (Written Statement of Action)”. */
function explainedIn(passages: readonly Passage[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { words } of passages.filter((passage) => passage.words.includes("("))) {
    for (const { 1: form = "", index } of words.matchAll(
      /\([“"‘']?(?:the |known as |or )?[“"‘']?([\p{L}&/]{2,14})[”"’']?\)/gu,
    )) {
      const before = words.slice(Math.max(0, index - 160), index);
      const parts = form.split("/");
      for (const part of parts) if (isShortFor(form, before) || isShortFor(part, before)) found.add(keyOf(part));
    }
    for (const { 1: form = "", 2: long = "" } of words.matchAll(/([\p{L}&]{2,10}) \(([\p{L} ’'&/-]{4,100})[),]/gu)) {
      if (isShortFor(form, long)) found.add(keyOf(form));
    }
  }
  return found;
}

const longestName = 6;

/**
 * By the initials of names in capitals, “WSOA” for “Written Statement of Action”, the first passage that has the name.
 *
 * Small words may count or not, and a word that is itself an acronym counts whole: “NHSE” is NHS England.
 */
function firstNames(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [index, { words }] of passages.entries()) {
    for (const [name] of words.matchAll(
      /(?<![\p{L}’'&-])(?:\p{Lu}[\p{L}’'&-]{0,30}(?:,? (?:of|for|and|the|in|to|with) |,? )){1,12}\p{Lu}[\p{L}’'&-]{0,30}/gu,
    )) {
      const parts = name.split(/[\s,-]+/);
      for (let from = 0; from < parts.length; from += 1) {
        for (let to = from + 2; to <= Math.min(parts.length, from + longestName + 2); to += 1) {
          for (const initials of initialsOf(parts.slice(from, to)))
            if (!first.has(initials)) first.set(initials, index);
        }
      }
    }
  }
  return first;
}

function initialsOf(parts: readonly string[]): readonly string[] {
  const letter = (part: string) => (/^\p{Lu}{2,}$/u.test(part) ? part : (part[0] ?? "").toUpperCase());
  const large = parts.filter((part) => /^\p{Lu}/u.test(part));
  return large.length < 2 ? [] : [parts.map(letter).join(""), large.map(letter).join("")];
}

const smallWords = /^(?:an?|and|at|by|for|from|in|of|on|or|the|to|with)$/i;

/**
 * Its letters begin the last words of the long form, in order.
 *
 * Of three letters one may be loose: it stands within a word that another begins, or a word is left out. Small words
 * may be left out, and of a word in capitals each letter counts.
 */
function isShortFor(form: string, long: string): boolean {
  const letters = singular(form).replace(/\P{L}/gu, "").toLowerCase();
  if (letters.length < 2 || !/\p{Lu}/u.test(form)) return false;
  /** For each number of its letters, from the first: how many of them are loose at the least, word by word. */
  let loose = [0, ...Array.from(letters, () => Number.POSITIVE_INFINITY)];
  for (const word of (long.match(/\p{L}[\p{L}’']*/gu) ?? []).slice(-3 * letters.length)) {
    const leftOut = smallWords.test(word) ? 0 : 1;
    const next = loose.map((count, given) => (given === 0 ? 0 : count + leftOut));
    const within = /^\p{Lu}+$/u.test(word) ? 0 : 1;
    for (const [given, count] of loose.entries()) {
      const most = lettersGivenBy(word.toLowerCase(), letters.slice(given));
      for (let own = 1; own <= most; own += 1)
        next[given + own] = Math.min(next[given + own] ?? 0, count + within * (own - 1));
    }
    loose = next;
  }
  return (loose.at(-1) ?? 0) <= Math.max(1, Math.floor(letters.length / 3));
}

/** How many of the letters stand in the word, in order, the first at its beginning; or after the E of “experience”. */
function lettersGivenBy(word: string, letters: string): number {
  let at = letters.startsWith("x") && word.startsWith("ex") ? 1 : word.startsWith(letters.charAt(0)) ? 0 : -1;
  let given = 0;
  while (at >= 0 && given < letters.length) {
    given += 1;
    at = word.indexOf(letters.charAt(given), at + 1);
  }
  return given;
}
