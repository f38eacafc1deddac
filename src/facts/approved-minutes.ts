/** Minutes as they were approved: the words of each amendment in the place of those of the draft. */

import type { MinutedItem, Minutes } from "../schema/minutes.ts";

/** @param inherit - told of each copy that says something else than its original, so that places are kept */
export function asApproved(minutes: Minutes, inherit: (copy: object, original: object) => void): Minutes {
  const amendments = minutes.approved?.amendments ?? [];
  if (amendments.length === 0) return minutes;
  const items = minutes.items.map((item) => {
    const own = amendments.filter((amendment) => amendment.item === item.number);
    return own.reduce<MinutedItem>((amended, { before, after }) => replaced(amended, before, after, inherit), item);
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

function textsOf({ record = [], discussed = [], resolutions = [] }: MinutedItem): readonly { readonly text: string }[] {
  return [...record, ...discussed, ...resolutions];
}

function replaced(
  item: MinutedItem,
  before: string,
  after: string,
  inherit: (copy: object, original: object) => void,
): MinutedItem {
  const inTexts = <T extends { readonly text: string }>(texts: readonly T[] | undefined): T[] | undefined => {
    if (!texts) return undefined;
    const amended = texts.map((said) => {
      if (!said.text.includes(before)) return said;
      const copy = { ...said, text: said.text.replace(before, () => after) };
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
