/** `templates/agenda/pack.yaml`: the words that a pack adds to its agenda and papers. */

import { z } from "zod";
import { Words } from "./fields.ts";

export const PackWords = z
  .strictObject({
    title: Words.describe("With {agenda}: what a pack is called, after the title of its agenda."),
    consolidated: Words.describe("With {agenda}: what a pack is called that holds its supplements too."),
    supplement: Words.describe("With {number}: the bookmark of a supplement in it."),
    item: Words.describe("With {item}: on each page of an item's paper."),
    page: Words.describe("With {page} and {pages}: on each page of the pack."),
    untaggedPage: Words.describe(
      "With {title}, {page} and {pages}: what a screen reader says in place of a page that came without a structure.",
    ),
    notForPublication: Words.describe("With {paragraphs} and {law}: at the head of each page of an exempt paper."),
    appendix: Words.describe("With {number} and {title}: what a draft is called that an item's paper encloses."),
    bookmark: Words.describe("With {item} and {title}: the bookmark of an item's paper."),
  })
  .meta({ title: "Words of a pack", description: "What stands on the pages of a pack and in its bookmarks." });

export type PackWords = z.infer<typeof PackWords>;
