/** A recommendation becomes the resolution that agrees to it, in the grammar of the body. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { draftedResolution, type Grammar, recommendedClause } from "../../src/facts/drafted-resolution.ts";

const words = readFileSync(join(import.meta.dirname, "../../templates/words.yaml"), "utf8");
const verbs: Readonly<Record<string, string>> = parse(words).verbs;
const of = (resolves: Grammar["resolves"], body = "Health and Wellbeing Board"): Grammar => ({ resolves, body, verbs });

describe("RESOLVED, that", () => {
  test.each([
    ["That the Board note the progress of the plan.", "the progress of the plan be noted"],
    ["note the report; and", "the report be noted"],
    [
      "That the Health and Wellbeing Board note the progress of the plan, of which 3 of 9 actions are complete.",
      "the progress of the plan, of which 3 of 9 actions are complete, be noted",
    ],
    [
      "That Cabinet agree that the council pays half, and that the share is settled afterwards.",
      "it be agreed that the council pays half, and that the share is settled afterwards",
    ],
    [
      "That Cabinet delegate the terms to the Director of Children's Services, until 30 June 2026.",
      "the terms be delegated to the Director of Children's Services, until 30 June 2026",
    ],
    ["Delegate to the Director authority to sign.", "it be delegated to the Director authority to sign"],
    ["ask the partners to settle it by 31 March 2026", "the partners be asked to settle it by 31 March 2026"],
    ["recommend to Council that the budget be adopted", "it be recommended to Council that the budget be adopted"],
    ["The Panel is asked to formally approve the plan", "the plan be formally approved"],
    [
      "receive the self-evaluation once the Partnership Board has agreed it",
      "the self-evaluation be received once the Partnership Board has agreed it",
    ],
    ["approve the plan subject to the comments made", "the plan be approved subject to the comments made"],
    ["consider whether a review is needed", "it be considered whether a review is needed"],
    ["That the report be noted.", "the report be noted"],
    [
      "ask the partners to settle by the summer how they pay",
      "the partners be asked to settle by the summer how they pay",
    ],
    [
      "ask the council and NHS Exampleshire to agree, before its next meeting, how they pay",
      "the council and NHS Exampleshire be asked to agree, before its next meeting, how they pay",
    ],
    ["recommend the budget for 2026-27 to Council", "the budget for 2026-27 be recommended to Council"],
    [
      "authorise the Director of Children's Services to sign the agreement",
      "the Director of Children's Services be authorised to sign the agreement",
    ],
    ["approve spending of up to £5,000 on tutors", "spending of up to £5,000 on tutors be approved"],
  ])("“%s”: %s", (recommendation, resolution) => {
    expect(draftedResolution(recommendation, of("be-noted"))).toBe(resolution);
  });

  test.each([
    ["note the report, and agree whether to comment", "two things are asked"],
    ["note the report. Support the plan", "there are two sentences"],
    ["comment on the draft", "the verb has no object"],
    ["authorise and approve the plan", "two things are asked"],
    ["authorise and publish the plan", "two things are asked"],
    ["authorise spending of up to £5,000 on tutors", "“up to” is no “to” of the verb"],
    ["recommend the changes to the constitution to Council", "there are two of “to”"],
    ["recommend the changes to the constitution", "changes are to something"],
    ["recommend a rule for travel to schools", "no body receives it"],
    ["request a report on access to short breaks", "access is to something"],
    ["request a report on how children travel to schools", "nobody is asked to do anything"],
    ["authorise access to Exampleshire schools", "access is to something"],
  ])("the Board %s: in the active voice, since %s", (recommendation) => {
    expect(draftedResolution(recommendation, of("be-noted", "Board"))).toBe(`the Board ${recommendation}`);
  });
});

test("a body that resolves in the active voice notes by itself", () => {
  const panel = of("body-notes", "Scrutiny Panel");
  expect(draftedResolution("That the Scrutiny Panel note the report.", panel)).toBe(
    "the Scrutiny Panel note the report",
  );
});

test("a body that tells what it did tells all of it in the past", () => {
  const recommendation = "That the Board note the report, and agree whether to comment.";
  expect(draftedResolution(recommendation, of("noted"))).toBe("noted the report, and agreed whether to comment");
  expect(draftedResolution("authorise and approve the plan", of("noted"))).toBe("authorised and approved the plan");
  expect(draftedResolution("delegate the terms to the Director", of("noted"))).toBe(
    "delegated the terms to the Director",
  );
});

test("what was put off or declined is told in the active voice, in every grammar", () => {
  for (const resolves of ["be-noted", "body-notes", "noted"] as const) {
    expect(recommendedClause("That the Board note the report.", of(resolves, "Board"))).toBe(
      "the Board note the report",
    );
  }
});

test("nothing of what is asked for is lost, whatever it is", () => {
  const word = fc.constantFrom(
    "the",
    "plan",
    "report",
    "and",
    "to",
    "that",
    "of",
    "which",
    "Board",
    "by",
    "June",
    "2026",
    "a",
    "review",
    "once",
  );
  const object = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(verbs)),
      object,
      fc.constantFrom("be-noted", "body-notes", "noted"),
      (verb, what, resolves) => {
        const resolution = draftedResolution(`That the Board ${verb} ${what}.`, of(resolves, "Board"));
        const told = resolution.replaceAll(",", "").split(" ");
        const left = [...what.split(" ")];
        for (const each of told) if (left.includes(each)) left.splice(left.indexOf(each), 1);
        // A trailing “and” was the list's, not the recommendation's.
        expect(left.filter((each) => each !== "and")).toEqual([]);
      },
    ),
  );
});
