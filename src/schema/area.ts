/** `area.yaml`: who reports, on whose papers the facts stand, and the words that need explaining. */

import { z } from "zod";
import { DatedWords, Id, known, source, When, Words } from "./fields.ts";

export const Papers = z.record(Id, z.strictObject({ title: Words, date: When.optional() }));

export const Area = z
  .strictObject({
    area: Words.describe("The local area's name: Exampleshire."),
    council: Words.describe("The council's full name."),
    definition: DatedWords.optional().describe(
      "Who belongs to the local area, a sentence: a note to its first mention.",
    ),
    notice: Words.optional().describe(
      "A sentence that stands on every page and in the metadata, for example of a demonstration.",
    ),
    publicSite: z
      .url({ protocol: /^https?$/, error: "write the address as https://democracy.exampleshire.example" })
      .optional()
      .describe("Where the public site of meetings and papers is put: its sitemap and its feed name it."),
    houseStyle: Id.optional().describe("A folder of templates/councils whose files shadow the standard ones."),
    strategy: z
      .strictObject({
        name: Words,
        aims: z.array(DatedWords).min(1).describe("What it aims to do: a clause that follows “to”, each."),
        contribution: z.array(DatedWords).default([]).describe("What the programme adds to it: a sentence each."),
        known,
        source,
      })
      .optional()
      .describe("The Health and Wellbeing Strategy that the programme serves."),
    partners: z
      .array(z.strictObject({ id: Id, name: Words.describe("As it stands in a list: NHS Exampleshire.") }))
      .default([])
      .describe("The partners that carry the programme with the council, itself among them."),
    contacts: z
      .array(
        z.strictObject({
          post: Words.describe("A post, never a person's name: as it stands as the author of a report."),
          email: z.email("write an e-mail address").optional(),
          phone: Words.optional(),
        }),
      )
      .default([])
      .describe("How the posts that write papers can be reached."),
    contactPoints: z
      .array(z.strictObject({ name: Words, phone: Words }))
      .default([])
      .describe("How the council itself can be reached."),
    properOfficer: Words.optional().describe("The post in whose opinion background papers are listed."),
    glossary: z
      .record(z.string(), Words)
      .default({})
      .describe("Abbreviations and what they stand for; each is written out where a paper first uses it."),
    papers: Papers.default({}).describe("The papers that state the facts; a field's source refers to one of them."),
  })
  .meta({ title: "Area", description: "A local area and the council that reports on it." });

export type Area = z.infer<typeof Area>;
