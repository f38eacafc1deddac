/** Minutes as they were approved: the words of each amendment in the place of those of the draft. */

import type { MinutedItem, Minutes } from "../schema/minutes.ts";

type Amendment = NonNullable<NonNullable<Minutes["approved"]>["amendments"]>[number];
interface Said {
  readonly text: string;
}

/** The words of the draft that an amendment replaces. Of two that overlap only the first is made: the other is a finding. */
interface Replacement {
  readonly amendment: Amendment;
  readonly said: Said;
  /** In UTF-16 units; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

/** @param inherit - told of each copy that says something else than its original, so that places are kept */
export function asApproved(minutes: Minutes, inherit: (copy: object, original: object) => void): Minutes {
  const amendments = minutes.approved?.amendments ?? [];
  if (amendments.length === 0) return minutes;
  const items = minutes.items.map((item) => {
    const own = replacements(item, amendments);
    return own.length === 0 ? item : replaced(item, own, inherit);
  });
  inherit(items, minutes.items);
  const approved = { ...minutes, items };
  inherit(approved, minutes);
  return approved;
}

/** How often an item's record says these words: an amendment is clear where it is once. */
export function timesSaid(item: MinutedItem, words: string): number {
  return textsOf(item).reduce((times, { text }) => times + text.split(words).length - 1, 0);
}

/** The amendments of which the draft's words are in part those of another, each with that one, which comes before it. */
export function overlapping({ items, approved }: Minutes): readonly (readonly [Amendment, Amendment])[] {
  return items.flatMap((item) => {
    const found = replacements(item, approved?.amendments ?? []);
    return found.flatMap((one, place) => {
      const other = found.slice(0, place).find((earlier) => overlap(one, earlier));
      return other ? [[one.amendment, other.amendment] as const] : [];
    });
  });
}

function textsOf({ record = [], discussed = [], resolutions = [] }: MinutedItem): readonly Said[] {
  return [...record, ...discussed, ...resolutions];
}

/** All are found in the draft, so that none changes the words of another; in the order in which they are written. */
function replacements(item: MinutedItem, amendments: readonly Amendment[]): readonly Replacement[] {
  return amendments.flatMap((amendment) => {
    const { before } = amendment;
    if (amendment.item !== item.number || timesSaid(item, before) !== 1) return [];
    return textsOf(item).flatMap((said) => {
      const start = said.text.indexOf(before);
      return start < 0 ? [] : [{ amendment, said, start, end: start + before.length }];
    });
  });
}

function overlap(one: Replacement, other: Replacement): boolean {
  return one.said === other.said && one.start < other.end && other.start < one.end;
}

function replaced(
  item: MinutedItem,
  all: readonly Replacement[],
  inherit: (copy: object, original: object) => void,
): MinutedItem {
  const inTexts = <T extends Said>(texts: readonly T[] | undefined): T[] | undefined => {
    if (!texts) return undefined;
    const amended = texts.map((said) => {
      const own = all.filter((replacement) => replacement.said === said);
      if (own.length === 0) return said;
      const copy = { ...said, text: amendedText(said.text, own) };
      inherit(copy, said);
      return copy;
    });
    inherit(amended, texts);
    return amended;
  };
  const { record, discussed, resolutions } = item;
  const amended = {
    ...item,
    record: inTexts(record),
    discussed: inTexts(discussed),
    resolutions: inTexts(resolutions),
  };
  inherit(amended, item);
  return amended;
}

function amendedText(draft: string, replacements: readonly Replacement[]): string {
  const made = replacements.filter(
    (one, place) => !replacements.slice(0, place).some((earlier) => overlap(one, earlier)),
  );
  // From the end, so that the places of those before it stay what they are.
  return made
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { amendment, start, end }) => text.slice(0, start) + amendment.after + text.slice(end), draft);
}
