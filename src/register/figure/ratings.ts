/** Actions by their rating, for figures: the states there are, how many have each, and both in words. */

import type { RagKey, RatingState } from "../../document/chart.ts";
import type { Inline } from "../../document/document.ts";
import { factValue } from "../../facts/reader.ts";
import type { ActionFacts } from "../../facts/vocabulary.ts";
import { Rag } from "../../values/rag.ts";
import type { RegisterWords } from "../register-words.ts";
import { counted, listed, plainly, said, worded } from "./worded.ts";

export const ratingStates: readonly RatingState[] = [...Rag.options, "unrated"];

export function ratingOf({ rag }: ActionFacts): RatingState {
  return factValue(rag) ?? "unrated";
}

export function withRating(actions: readonly ActionFacts[], state: RatingState): readonly ActionFacts[] {
  return actions.filter((action) => ratingOf(action) === state);
}

/** The whole scheme, and those without a rating only where there are any. */
export function ratingKey(actions: readonly ActionFacts[], words: RegisterWords): readonly RagKey[] {
  return ratingStates
    .filter((state) => state !== "unrated" || withRating(actions, state).length > 0)
    .map((rag) => ({ rag, label: ratingInWords(rag, words) }));
}

function ratingInWords(state: RatingState, { ratings, figures }: RegisterWords): string {
  return state === "unrated" ? figures.notRated : (ratings[state] ?? state);
}

/** “12 are rated Blue, 31 Green and 5 Red”: ratings that no action has are left out. */
export function countsInWords(actions: readonly ActionFacts[], words: RegisterWords): readonly Inline[] {
  const patterns = words.figures.ratings;
  const counts = ratingStates
    .map((state) => ({ state, rated: withRating(actions, state) }))
    .filter(({ rated }) => rated.length > 0)
    .map(({ state, rated }, index) => {
      const first = rated.length === 1 ? patterns.firstCountOfOne : patterns.firstCount;
      const rating = said(ratingInWords(state, words));
      return worded(index === 0 ? first : patterns.count, { count: ratedCount(rated), rating });
    });
  return listed(counts, words.figures);
}

export function ratedCount(rated: readonly ActionFacts[]): readonly Inline[] {
  return counted(
    rated.length,
    rated.map(({ rag }) => rag),
  );
}

/** A sentence for each theme. */
export function themesInWords(
  groups: readonly { readonly name: readonly Inline[]; readonly actions: readonly ActionFacts[] }[],
  words: RegisterWords,
): string {
  return groups
    .map(({ name, actions }) =>
      plainly(words.figures.ratings.row, { theme: name, counts: countsInWords(actions, words) }),
    )
    .join(" ");
}
