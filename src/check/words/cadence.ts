import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { dayInWords } from "../../values/month-names.ts";
import type { DateInWords } from "./dates-in-words.ts";
import { aNumber, numberOf } from "./numbers-in-words.ts";
import { type Wording, wordingFinding } from "./wording.ts";

const often = new RegExp(`\\b(?:(${aNumber})[- ]monthly|every (${aNumber}) months|(quarterly))\\b`, "i");
const body = /\b(?:[A-Z][\w-]* (?:and )?){0,6}(?:Board|Cabinet|Committee|Panel|Executive|Forum)\b/g;

/** So many bodies are looked at. */
const mostBodies = 20;

/** What a month more than the period may be late by: meetings are where the calendar puts them. */
const graceDays = 31;

/** “Cabinet requested 6 monthly reports”, and the two days on which Cabinet has one lie eight months apart. */
export function missedCadences({ sentences, dates }: Wording): readonly Diagnostic[] {
  const told = new Set<string>();
  return sentences.flatMap(({ passage, from, words }) => {
    const found = often.exec(words);
    const name = found && bodyAt(found.index, words);
    const months = found?.[3] ? 3 : numberOf(found?.[1] ?? found?.[2] ?? "");
    // What meets often is named with some of its days only.
    if (!found || !name || months < 3 || told.has(name) || told.size >= mostBodies) return [];
    told.add(name);
    const days = daysOf(name, dates);
    const gap = days
      .slice(1)
      .findIndex((day, index) => dayNumber(day) - dayNumber(days[index] ?? day) > months * 30.4375 + graceDays);
    if (gap < 0) return [];
    const message = `“${found[0]}” for ${name}, and there are ${Math.round(dayNumber(days[gap + 1] ?? "") - dayNumber(days[gap] ?? ""))} days between ${dayInWords(days[gap] ?? "")} and ${dayInWords(days[gap + 1] ?? "")}`;
    return [
      wordingFinding(
        "words/cadence-missed",
        { passage, offset: from + found.index },
        { message, hint: "say why it was later than that" },
      ),
    ];
  });
}

/** The last that is named before an offset, else the first after it: “Board (monthly), Cabinet (quarterly)”. */
function bodyAt(offset: number, words: string): string | undefined {
  const all = [...words.matchAll(body)];
  const [name] = all.filter(({ index }) => index < offset).at(-1) ?? all[0] ?? [];
  return name?.replace(/^.* and (?=Cabinet)/, "").replace(/^The /, "");
}

/** Days that stand right beside the body's name. In order, each once; the first two dozen. */
function daysOf(name: string, dates: readonly DateInWords[]): readonly string[] {
  const own = dates.filter(({ passage, from, to, span }) => {
    const before = passage.words.slice(Math.max(0, from - 40), from);
    const after = passage.words.slice(to, to + 4 + name.length);
    return span && span.earliest === span.latest && (before.includes(name) || after.startsWith(`, ${name}`));
  });
  return [...new Set(own.flatMap(({ span }) => span?.earliest ?? []))].sort().slice(0, 24);
}

function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
}
