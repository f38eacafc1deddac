/** `:::figure{kind="rag-by-theme"}`: how many actions of each theme have each rating. */

import { type Checked, checked } from "../../diagnostics/diagnostic.ts";
import type { RatingState } from "../../document/chart.ts";
import { inlineWords } from "../../document/pieces.ts";
import { column } from "../cell.ts";
import type { Asked, RegisterContext } from "../resolve-directive.ts";
import type { Drawing } from "./figure.ts";
import { noData } from "./no-data.ts";
import { countsInWords, ratedCount, ratingKey, ratingStates, themesInWords, withRating } from "./ratings.ts";
import { themeGroups } from "./theme-groups.ts";
import { leafWords, plainly, worded } from "./worded.ts";

export function ragByThemeFigure(asked: Asked, context: RegisterContext): Checked<Drawing> {
  const { facts, words } = context;
  const { actions, shortName } = facts.plan.current;
  if (actions.length === 0) return { ok: false, errors: [noData(asked, "the current plan has no actions")] };

  const groups = themeGroups(context);
  const key = ratingKey(actions, words);
  const patterns = words.figures.ratings;
  const named = { plan: leafWords(shortName, words.none), area: leafWords(facts.area.name, words.none) };
  return checked({
    id: "figure-rag-by-theme",
    caption: worded(patterns.headline, { total: ratedCount(actions), counts: countsInWords(actions, words) }),
    statisticalTitle: worded(patterns.statistical, named),
    altText: plainly(patterns.stacked, named),
    longDescription: themesInWords(groups, words),
    chart: {
      kind: "stacked-rag",
      key,
      rows: groups.map((group) => ({
        label: inlineWords(group.name),
        counts: Object.fromEntries(
          ratingStates.map((state) => [state, withRating(group.actions, state).length]),
        ) as Record<RatingState, number>,
      })),
    },
    data: {
      columns: [
        column("theme", 34, words),
        column("actions", 11, words, "right"),
        ...key.map(({ label }) => ({
          header: [{ kind: "text" as const, text: label }],
          align: "right" as const,
          width: 11,
        })),
      ],
      rows: groups.map((group) => [
        { content: group.name },
        { content: ratedCount(group.actions) },
        ...key.map(({ rag }) => ({ content: ratedCount(withRating(group.actions, rag)) })),
      ]),
    },
  });
}
