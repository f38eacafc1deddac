/** `requests.yaml`: what bodies asked for and what papers promised them, and the paragraphs that answer. */

import { z } from "zod";
import { Id, known, orNotStated, source, When, Words } from "./fields.ts";

export const BodyRequest = z.strictObject({
  id: Id,
  kind: z.enum(["request", "undertaking"]).describe("Asked for by the body, or promised to it."),
  body: Id.describe("The body that asked, or to which it was promised."),
  on: When.describe("The meeting at which it was asked or promised."),
  known,
  source,
  text: Words.describe("What was asked for or promised, as a noun phrase: a report on capacity."),
  owner: Words.optional().describe("The post that is to answer; or not-stated."),
  due: orNotStated(When).optional().describe("The meeting at which the answer is due."),
  outstanding: z
    .array(
      z.strictObject({
        on: When,
        known,
        reason: Words.describe("Why it cannot be answered yet, as a clause: the tender is still open."),
        until: When.optional().describe("The meeting at which the answer is due now. Left out: when is not known."),
      }),
    )
    .default([])
    .describe("That the answer is put off: a paper then prints it as outstanding, with the reason."),
  answers: z
    .array(
      z.strictObject({
        report: Id.describe("The report that answers."),
        paragraph: Words.describe("The label of the paragraph in that report: joint-payment for {#joint-payment}."),
        on: When,
        known,
      }),
    )
    .default([]),
});

export const Requests = z
  .strictObject({ requests: z.array(BodyRequest).default([]) })
  .meta({ title: "Requests", description: "Requests of bodies, undertakings given to them, and their answers." });

export type Requests = z.infer<typeof Requests>;
export type BodyRequest = z.infer<typeof BodyRequest>;
