/** What a committee paper tells beside its narrative: who is responsible, why, at what cost, and on which papers it stands. */

import { z } from "zod";
import { Agreement, Day, DayAsDate, Id, listed, notStated, When, Words } from "./fields.ts";

export const Recommendation = z.union(
  [
    Words,
    z.strictObject({
      id: Id.describe("What a resolution refers to."),
      text: Words.describe("May use {{tags}} and Markdown."),
    }),
  ],
  "write what the body is asked to do, or an id and its text: { id: …, text: … }",
);

const Implication = z
  .union(
    [Words, z.strictObject({ none: Words.describe("Why there are none, a sentence.") })],
    "write the implications, or none: with why there are none",
  )
  .optional();

/** Which of them a paper must have, in which order and under which heading, is for the templates to say. */
const Implications = z.strictObject({
  financial: Implication,
  legal: Implication,
  workforce: Implication,
  equality: Implication.describe("With the reference of the impact assessment; or why none was made."),
  risk: Implication,
  dataProtection: Implication,
  climate: Implication,
  healthAndWellbeing: Implication,
  safeguarding: Implication,
  crimeAndDisorder: Implication,
  procurement: Implication,
  property: Implication,
  priorities: Implication.describe("What the paper does for the council's priorities."),
});

const Appendix = z.strictObject({
  title: Words,
  date: When.optional(),
  version: Words.optional(),
  draftOf: Id.optional().describe("The id of a report of which the appendix is a draft."),
});

const BackgroundPaper = z.strictObject({
  title: Words,
  of: Words.optional().describe("The body that it was made for, or that published it."),
  date: When.optional(),
  link: z.url("write a web address: https://…").optional(),
});

const DecisionOfReport = z
  .strictObject({
    on: DayAsDate,
    by: Words.optional().describe("The post that decided, where it was no meeting of the body."),
    report: Id.optional().describe("The report that was decided on."),
    decided: z
      .array(
        z.strictObject({
          text: Words.describe("What was decided, a sentence."),
          recommendation: Id.optional().describe("The recommendation of that report that it answers."),
          outcome: z.enum(["as-recommended", "amended", "deferred", "not-agreed"]).default("as-recommended"),
        }),
      )
      .min(1, "list at least one decision")
      .optional()
      .describe("Left out: what the minutes of the meeting record as resolved on that report."),
    interests: listed(Words)
      .optional()
      .describe("Conflicts of interest that were declared, a sentence each; or none. Left out: those in the minutes."),
    dispensations: listed(Words).describe("Dispensations that were granted, a sentence each; or none."),
    effective: DayAsDate.optional().describe("When the decision takes effect, unless it is called in."),
    callInUntil: DayAsDate.optional().describe("The last day on which it can be called in."),
  })
  .describe("What was decided, for the record of it.");

/** The fields of a report's front matter that committees ask for. */
export const paperFields = {
  purpose: z.enum(["decision", "discussion", "assurance", "noting"]).optional().describe("What the paper is for."),
  leadOfficer: Words.optional().describe("The post that answers for the paper, never a person's name."),
  presenter: Words.optional().describe("The post that presents it."),
  leadMember: Words.optional().describe("The post of the councillor who is responsible, never a name."),
  wards: Words.optional().describe("The wards or divisions that it concerns: All; or not-stated."),
  keyDecision: z
    .union(
      [
        z.strictObject({
          reason: Words.describe("Why it is one, as a clause that follows “because”."),
          forwardPlan: Words.describe("Its reference in the forward plan."),
          notice: Day.optional().describe("The day on which the notice of it was published."),
          generalException: z
            .strictObject({
              notified: Day.describe(
                "The day on which the chair of scrutiny was told in writing, and that was published.",
              ),
              reason: Words.describe("Why the notice could not be given in time, a sentence: the paper prints it."),
            })
            .optional()
            .describe("For a key decision of which less notice was given than the law asks for."),
          specialUrgency: Agreement.optional().describe("For one that can't wait even that long."),
        }),
        z.enum(["no", notStated]),
      ],
      "write no, or a reason and the reference in the forward plan",
    )
    .optional()
    .describe("Whether the paper asks for a key decision."),
  reasons: listed(Words).optional().describe("Why the recommendations are made, a sentence each."),
  alternatives: listed(
    z.strictObject({
      option: Words.describe("What could have been done instead, a sentence."),
      rejected: Words.describe("Why it was not chosen, a sentence."),
    }),
  )
    .optional()
    .describe("What else was considered, and why it was rejected."),
  consultation: listed(Words).optional().describe("Who was asked and what they said, a sentence each."),
  scrutinyComments: z
    .union(
      [
        listed(
          z.strictObject({
            by: Id.describe("A body of governance.yaml."),
            on: When,
            text: Words.describe("A sentence."),
          }),
        ),
        z.strictObject({
          minutes: z
            .array(Id)
            .min(1, "name at least one meeting")
            .describe("The meetings whose minutes record what the body said of this report, or that it said nothing."),
        }),
      ],
      "write minutes: with the meetings at which scrutiny saw the report; or a list of comments; or none",
    )
    .optional()
    .describe("What a scrutiny body said of the matter."),
  implications: Implications.optional(),
  appendices: listed(Appendix).optional().describe("What goes with the paper, in order: the first is Appendix 1."),
  backgroundPapers: listed(BackgroundPaper)
    .optional()
    .describe("On what the paper stands, in the opinion of the proper officer that area.yaml names."),
  contacts: z
    .array(Words)
    .optional()
    .describe(
      "The posts to ask about the paper besides its author; how each is reached stands in area.yaml under contacts.",
    ),
  decision: DecisionOfReport.optional(),
};
