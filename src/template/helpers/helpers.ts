/** All helpers, by name. */

import { clock } from "./clock.ts";
import { countOf } from "./count-of.ts";
import { date } from "./date.ts";
import type { Helper } from "./helper.ts";
import { list } from "./list.ts";
import { sentence } from "./sentence.ts";
import { when } from "./when.ts";
import { words } from "./words.ts";

export const helpers: ReadonlyMap<string, Helper> = new Map(
  [date, clock, when, words, countOf, list, sentence].map((helper) => [helper.name, helper]),
);
