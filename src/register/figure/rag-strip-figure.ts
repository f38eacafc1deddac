/** `:::figure{kind="rag-strip"}`: each action's rating, theme by theme. */

import { type Checked, checked } from "../../diagnostics/diagnostic.ts";
import type { RatingState } from "../../document/chart.ts";
import type { Cell } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { factValue } from "../../facts/reader.ts";
import type { ActionFacts } from "../../facts/vocabulary.ts";
import { column } from "../cell.ts";
import type { RegisterWords } from "../register-words.ts";
import type { Asked, RegisterContext } from "../resolve-directive.ts";
import type { Drawing } from "./figure.ts";
import { noData } from "./no-data.ts";
import { countsInWords, ratedCount, ratingKey, ratingOf, themesInWords, withRating } from "./ratings.ts";
import { type ThemeGroup, themeGroups } from "./theme-groups.ts";
import { leafWords, namesOf, plainly, said, worded } from "./worded.ts";

export function ragStripFigure(asked: Asked, context: RegisterContext): Checked<Drawing> {
  const { facts, words } = context;
  const { actions, shortName } = facts.plan.current;
  if (actions.length === 0) return { ok: false, errors: [noData(asked, "the current plan has no actions")] };

  const groups = themeGroups(context);
  const key = ratingKey(actions, words);
  const patterns = words.figures.ratings;
  const named = { plan: leafWords(shortName, words.none), area: leafWords(facts.area.name, words.none) };
  return checked({
    id: "figure-rag-strip",
    caption: worded(patterns.headline, { total: ratedCount(actions), counts: countsInWords(actions, words) }),
    statisticalTitle: worded(patterns.statistical, named),
    altText: plainly(patterns.strip, named),
    longDescription: themesInWords(groups, words),
    chart: {
      kind: "rag-strip",
      key,
      rows: groups.map((group) => ({
        label: inlineWords(group.name),
        marks: group.actions.map((action) => ({ rag: ratingOf(action), label: String(factValue(action.id) ?? "") })),
      })),
    },
    data: {
      columns: [
        column("theme", 30, words),
        ...key.map(({ rag, label }) => ({
          header: said(label),
          align: "left" as const,
          width: columnWidth(rag, groups),
        })),
      ],
      rows: groups.map((group) => [
        { content: group.name },
        ...key.map(({ rag }) => refsCell(withRating(group.actions, rag), words)),
      ]),
    },
  });
}

/** Wider where more actions have the rating. */
function columnWidth(rag: RatingState, groups: readonly ThemeGroup[]): number {
  const most = Math.max(...groups.map(({ actions }) => withRating(actions, rag).length));
  return 11 + 3 * Math.min(most, 8);
}

/** “1.2, 1.4”: which actions have the rating. */
function refsCell(actions: readonly ActionFacts[], { none, figures }: RegisterWords): Cell {
  if (actions.length === 0) return { content: said(none) };
  return {
    content: actions.flatMap((action, index) => [
      ...(index > 0 ? said(figures.comma) : []),
      {
        kind: "merged" as const,
        text: String(factValue(action.id) ?? ""),
        facts: namesOf([action.id, action.rag]),
      },
    ]),
  };
}
