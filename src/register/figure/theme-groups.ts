/** The actions of the current plan, theme by theme, then those of none. */

import type { Inline } from "../../document/document.ts";
import { factValue } from "../../facts/reader.ts";
import type { ActionFacts } from "../../facts/vocabulary.ts";
import type { RegisterContext } from "../resolve-directive.ts";
import { leafWords, said } from "./worded.ts";

export interface ThemeGroup {
  readonly name: readonly Inline[];
  readonly actions: readonly ActionFacts[];
}

/** Without themes, one group under the plan's name. */
export function themeGroups({ facts, words }: RegisterContext): readonly ThemeGroup[] {
  const { actions, themes, shortName } = facts.plan.current;
  const ofTheme = (id: string | undefined) => actions.filter((action) => factValue(action.theme.id) === id);
  const groups = themes.map((theme) => ({
    name: leafWords(theme.name, words.none),
    actions: ofTheme(factValue(theme.id)),
  }));
  const others = {
    name: themes.length > 0 ? said(words.figures.otherActions) : leafWords(shortName, words.none),
    actions: ofTheme(undefined),
  };
  return [...groups, others].filter((group) => group.actions.length > 0);
}
