/** `templates/<kind>/template.yaml` and `templates/words.yaml`: what a kind of paper is made of, and the standing words. */

import { z } from "zod";
import { Id, Words } from "./fields.ts";
import { FigureWords, MovedWords, ThreadWords } from "./figure-words.ts";

export const Kind = z
  .strictObject({
    name: Words.describe("What the kind is called: Health and Wellbeing Board report."),
    title: Words.optional().describe("Of papers that no report names, such as an agenda. May use {{tags}}."),
    numbering: z.strictObject({
      headings: z.enum(["1.0", "1.", "none"]),
      paragraphs: z.enum(["1.1.1", "1.1", "1.", "none"]),
      recommendations: z.enum(["paragraph", "(1)", "a)", "i)", "none"]),
      resolutions: z.enum(["(1)", "a)", "i)"]),
    }),
    contents: z.boolean().default(false).describe("Whether a list of contents stands at the front."),
    frontMatter: z
      .array(z.strictObject({ label: Words, value: Words.describe("May use {{tags}}.") }))
      .describe("The labels and values at the head of the paper."),
    sections: z
      .array(
        z.strictObject({
          id: Id,
          title: Words.optional().describe("May use {{tags}}. A section without a title has no heading."),
          required: z.boolean().default(true),
          numbered: z.boolean().default(true).describe("Whether its heading and its paragraphs are counted."),
          orientation: z.enum(["portrait", "landscape"]).default("portrait"),
        }),
      )
      .min(1),
  })
  .meta({ title: "Kind of paper", description: "Sections in order, numbering and front matter." });

export type Kind = z.infer<typeof Kind>;

const ResolutionWords = z
  .strictObject({
    deferred: Words.describe("With {resolution}: of a recommendation that was put off."),
    notAgreed: Words.describe("With {resolution}: of one that was declined."),
    exclusion: Words.describe("With {power}, {paragraphs} and {law}: that the public be excluded during an item."),
    past: z
      .strictObject({ deferred: Words, notAgreed: Words, exclusion: Words })
      .describe("The same for a body whose resolutions are told in the past tense: noted the report."),
  })
  .describe("What minutes are drafted with besides the recommendations. {resolution} is what had been recommended.");

export const StandingWords = z
  .strictObject({
    draft: Words,
    pageNumber: Words.describe("With {page} and {pages}."),
    contents: Words,
    notes: Words,
    table: Words.describe("Before a table's number."),
    figure: Words.describe("Before a figure's number."),
    paragraph: Words.describe("Before the number of a paragraph that is referred to."),
    section: Words.describe("Before the number of a section that is referred to."),
    notSupplied: Words.describe("With {what}: in a draft, where a value is missing."),
    notKnown: Words.describe("With {what} and {date}: in a draft as at an earlier day."),
    notStated: Words.describe("Where the author says that the source does not tell."),
    nothing: Words.describe("Where the author says that there is nothing to list."),
    draftOf: Words.describe("With {body} and {date}: on each page of a draft that another paper encloses."),
    verbs: z
      .record(Words, Words)
      .describe(
        "What a body can be asked to do: a recommendation begins with one of them. Each with the form that follows “be”: note: noted; and with “to” where whom or what it is about ends there: delegate: delegated to.",
      ),
    resolutions: ResolutionWords,
    statuses: z.record(z.string(), Words).describe("How an action's status is printed."),
    ratings: z.record(z.string(), Words).describe("How a rating is printed."),
    columns: z.record(z.string(), Words).describe("The headings of the registers' columns."),
    thread: ThreadWords,
    elsewhere: Words.describe("With {name}, {figure} and {period}: the same figure elsewhere."),
    judgedBy: Words.describe("With {post} and {date}: who judged how sure an outcome is, and when."),
    moved: MovedWords,
    figures: FigureWords,
    none: Words.describe("An empty cell."),
    logo: Words.describe("With {council}: what the council's logo is to those who do not see it."),
    form: Words.describe(
      "At the head of a Word file with a box for each section, for an author who writes there first.",
    ),
    embeddedData: Words.describe("For whoever opens the list of a PDF's attachments."),
  })
  .meta({ title: "Standing words", description: "Words that every paper uses." });

export type StandingWords = z.infer<typeof StandingWords>;
