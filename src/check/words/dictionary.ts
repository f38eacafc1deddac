/**
 * A Hunspell dictionary as a list of words that can be asked: the stems as they stand, endings tried when a word is asked for.
 *
 * Not nspell, which makes every form of every word first: a quarter of a second, for a paper that has a thousand words.
 */

import { grouped } from "../../values/grouped.ts";
import type { SpellingList } from "./spelling.ts";

interface Affix {
  readonly flag: string;
  /** Taken off the stem before `add` is put on. */
  readonly strip: string;
  readonly add: string;
  /** What the stem looks like there. */
  readonly condition: RegExp;
}

/**
 * @param affixes - the text of the `.aff` file: flags of one letter, PFX and SFX
 * @param stems - the text of the `.dic` file
 * @param ours - words of the field, in all their forms
 */
export function spellingList(affixes: string, stems: string, ours: readonly string[]): SpellingList {
  const known = new Set(ours);
  const flags = flagsByStem(stems);
  const suffixes = byEnding(affixesIn(affixes, "SFX"));
  const prefixes = affixesIn(affixes, "PFX");
  const asked = new Map<string, boolean>();

  const isForm = (form: string, flag: string): boolean => flags.get(form)?.includes(flag) === true;
  const hasSuffix = (form: string, prefix = ""): boolean =>
    endingsOf(form).some((ending) =>
      (suffixes.get(ending) ?? []).some(({ flag, strip, add, condition }) => {
        const stem = form.slice(0, form.length - add.length) + strip;
        return condition.test(stem) && isForm(stem, flag) && isForm(stem, prefix);
      }),
    );
  const hasPrefix = (form: string): boolean =>
    prefixes.some(
      ({ flag, add }) =>
        form.startsWith(add) && (isForm(form.slice(add.length), flag) || hasSuffix(form.slice(add.length), flag)),
    );
  const isWord = (form: string): boolean => known.has(form) || flags.has(form) || hasSuffix(form) || hasPrefix(form);

  return {
    has(word) {
      const answer = asked.get(word) ?? isWord(word);
      asked.set(word, answer);
      return answer;
    },
  };
}

function flagsByStem(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let from = text.indexOf("\n") + 1;
  while (from > 0 && from < text.length) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end < 0 ? undefined : end);
    const slash = line.indexOf("/");
    const stem = slash < 0 ? line.trim() : line.slice(0, slash);
    found.set(stem, (found.get(stem) ?? "") + (slash < 0 ? "" : line.slice(slash + 1).trim()));
    from = end + 1;
  }
  return found;
}

function affixesIn(text: string, kind: "PFX" | "SFX"): readonly Affix[] {
  const rows = text.split("\n").map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([name, flag = "", strip = "", add = "", condition]) =>
    name === kind && condition !== undefined
      ? [
          {
            flag,
            strip: strip === "0" ? "" : strip,
            add: add === "0" ? "" : add.replace(/\/.*$/, ""),
            condition: new RegExp(kind === "SFX" ? `${condition}$` : `^${condition}`),
          },
        ]
      : [],
  );
}

function byEnding(affixes: readonly Affix[]): ReadonlyMap<string, readonly Affix[]> {
  return grouped(affixes, ({ add }) => add);
}

/** No suffix of English has more letters. */
const longestSuffix = 8;

function endingsOf(form: string): readonly string[] {
  return Array.from({ length: Math.min(longestSuffix, form.length - 1) + 1 }, (_, length) =>
    form.slice(form.length - length),
  );
}
