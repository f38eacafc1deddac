/** What a committee paper tells of itself: the part of the vocabulary that its front matter fills. */

import { count, date, type FactsOf, group, list, text, texts, yes } from "./shape.ts";

const implicationShape = (which: string) =>
  group({ text: text(`the ${which} implications`), none: text(`why there are no ${which} implications`) });

const implicationShapes = {
  financial: implicationShape("financial"),
  legal: implicationShape("legal"),
  workforce: implicationShape("workforce"),
  equality: implicationShape("equality"),
  risk: implicationShape("risk"),
  dataProtection: implicationShape("data protection"),
  climate: implicationShape("climate"),
  healthAndWellbeing: implicationShape("health and wellbeing"),
  safeguarding: implicationShape("safeguarding"),
  crimeAndDisorder: implicationShape("crime and disorder"),
  procurement: implicationShape("procurement"),
  property: implicationShape("property"),
  priorities: implicationShape("priority"),
};

export const paperShape = group({
  title: text("the paper's title"),
  author: text("the post that wrote the paper"),
  email: text("the author's e-mail address"),
  phone: text("the author's telephone number"),
  purpose: text("what the paper is for"),
  leadOfficer: text("the post that answers for the paper"),
  presenter: text("the post that presents the paper"),
  leadMember: text("the post of the councillor who is responsible"),
  wards: text("the wards or divisions that the paper concerns"),
  keyDecision: text("whether the paper asks for a key decision"),
  isKey: yes("whether the paper asks for a key decision"),
  keyReason: text("why the decision is a key decision"),
  forwardPlan: text("the reference in the forward plan"),
  keyNotice: date("the day on which notice of the key decision was published"),
  keyException: group({
    notified: date("the day on which the chair of scrutiny was told of the key decision"),
    reason: text("why notice of the key decision could not be given in time"),
  }),
  keyUrgency: group({
    by: text("the post that agrees that the key decision is urgent"),
    on: date("the day on which the post agreed that the key decision is urgent"),
    reason: text("why the key decision is urgent"),
  }),
  reasons: texts("the reasons for the recommendations"),
  alternatives: list("the alternatives considered and rejected", {
    text: text("what could have been done instead"),
    rejected: text("why it was not chosen"),
  }),
  consultation: texts("who was consulted and what they said"),
  scrutinyComments: list("the comments of scrutiny", {
    by: text("the scrutiny body"),
    on: date("the day on which scrutiny commented"),
    text: text("what scrutiny said"),
    isNone: yes("whether scrutiny made no comment"),
  }),
  scrutinyDue: list("the scrutiny bodies that are still to comment", {
    by: text("the scrutiny body"),
    on: date("the day on which scrutiny is to see the draft"),
  }),
  implications: group(implicationShapes),
  appendices: list("the appendices", {
    number: count("the appendix's number"),
    text: text("the appendix's title"),
    date: date("the appendix's date"),
    version: text("the appendix's version"),
    isDraft: yes("whether the appendix is a draft of another report"),
    report: text("the report that the appendix is a draft of"),
    draftFor: text("the body that the draft is for"),
    draftForDate: date("the meeting that the draft is for"),
  }),
  backgroundPapers: list("the background papers", {
    text: text("the background paper's title"),
    of: text("the body that the background paper was made for"),
    date: date("the background paper's date"),
    link: text("the background paper's web address"),
  }),
  properOfficer: text("the post in whose opinion background papers are listed"),
  contacts: list("the posts to ask about the paper besides its author", {
    text: text("the post"),
    email: text("the post's e-mail address"),
    phone: text("the post's telephone number"),
  }),
});

export const decisionShape = group({
  on: date("the day of the decision"),
  by: text("who decided"),
  report: text("the report that was decided on"),
  isMinuted: yes("whether what was decided stands in minutes, as a clause each"),
  decided: list("what was decided", {
    text: text("what was decided"),
    recommendation: count("the recommendation that was decided on"),
    isAsRecommended: yes("whether it was decided as the report recommends"),
    outcome: text("what became of the recommendation"),
  }),
  interests: texts("the conflicts of interest that were declared"),
  dispensations: texts("the dispensations that were granted"),
  effective: date("the day on which the decision takes effect"),
  callInUntil: date("the last day on which the decision can be called in"),
});

export type PaperFacts = FactsOf<typeof paperShape>;
export type DecisionFacts = FactsOf<typeof decisionShape>;
