import { grouped } from "../../values/grouped.ts";
import type { DateInWords } from "./dates-in-words.ts";
import { lastBefore } from "./last-before.ts";
import type { Sentence } from "./sentences.ts";
import type { Wording } from "./wording.ts";

/** The dates of each sentence that has any, in their order. */
export function datesOfSentences({
  sentences,
  dates,
}: Pick<Wording, "sentences" | "dates">): ReadonlyMap<Sentence, readonly DateInWords[]> {
  const byPassage = grouped(sentences, ({ passage }) => passage);
  const placed = dates.flatMap((date) => {
    const sentence = lastBefore(byPassage.get(date.passage) ?? [], date.from, ({ from }) => from);
    return sentence && date.to <= sentence.from + sentence.words.length ? [{ sentence, date }] : [];
  });
  const groups = grouped(placed, ({ sentence }) => sentence);
  return new Map([...groups].map(([sentence, own]) => [sentence, own.map(({ date }) => date)]));
}
