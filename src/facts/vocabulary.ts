/**
 * Every fact that a template can name: the one list from which templates are checked before any data, from which
 * editors and `boardpaper facts` get their words, and whose type `deriveFacts` must return.
 */

import type { PartialDate } from "../values/partial-date.ts";
import type { Rag } from "../values/rag.ts";
import type { Leaf } from "./fact.ts";

export type LeafKind = "text" | "date" | "count" | "yes" | "rag";

export interface LeafShape<K extends LeafKind = LeafKind> {
  readonly shape: "leaf";
  readonly kind: K;
  /** What it is, in words that complete “[not supplied: …]”. */
  readonly says: string;
}

export type Fields = { readonly [name: string]: Shape };

export interface GroupShape<F extends Fields = Fields> {
  readonly shape: "group";
  readonly fields: F;
}

export interface ListShape<F extends Fields = Fields> {
  readonly shape: "list";
  readonly says: string;
  readonly of: GroupShape<F>;
}

/** Groups under the ids that authors gave them: `plans.wsoa`. */
export interface ByIdShape<F extends Fields = Fields> {
  readonly shape: "by-id";
  readonly says: string;
  readonly of: GroupShape<F>;
}

export type Shape = LeafShape | GroupShape | ListShape | ByIdShape;

interface ValueOf {
  readonly text: string;
  readonly date: PartialDate;
  readonly count: number;
  readonly yes: boolean;
  readonly rag: Rag;
}

/** The facts of a shape. Each kind is told by its name alone: whole shapes nest too deep for the compiler to compare. */
export type FactsOf<S> = S extends { readonly shape: "leaf"; readonly kind: infer K extends LeafKind }
  ? Leaf<ValueOf[K]>
  : S extends { readonly shape: "by-id"; readonly of: infer G }
    ? { readonly [id: string]: FactsOf<G> }
    : S extends { readonly shape: "list"; readonly of: infer G }
      ? readonly FactsOf<G>[]
      : S extends { readonly shape: "group"; readonly fields: infer F }
        ? { readonly [N in keyof F]: FactsOf<F[N]> }
        : never;

const leaf =
  <K extends LeafKind>(kind: K) =>
  (says: string): LeafShape<K> => ({ shape: "leaf", kind, says });
const text = leaf("text");
const date = leaf("date");
const count = leaf("count");
const yes = leaf("yes");
const rag = leaf("rag");
const group = <F extends Fields>(fields: F): GroupShape<F> => ({ shape: "group", fields });
const list = <F extends Fields>(says: string, fields: F): ListShape<F> => ({ shape: "list", says, of: group(fields) });
const byId = <F extends Fields>(says: string, of: GroupShape<F>): ByIdShape<F> => ({ shape: "by-id", says, of });
const texts = (says: string) => list(says, { text: text(says) });

export const actionShape = group({
  id: text("the action's reference"),
  text: text("what is to be done"),
  lead: text("the post that leads the action"),
  due: date("the day on which the action is due"),
  status: text("the action's status"),
  rag: rag("the action's rating"),
  note: text("the last note on the action"),
  updated: date("the day of the last update on the action"),
  theme: group({ id: text("the id of the action's theme"), name: text("the action's theme") }),
  finding: text("the weakness that the action answers"),
  isComplete: yes("whether the action is complete"),
  isOpen: yes("whether the action is still to be done"),
  isClosed: yes("whether the action was transferred, or closed without having been done"),
  isOverdue: yes("whether the action is overdue"),
});

/** Of all actions of a plan, or of those of one theme. */
const actionCountFields = {
  actionCount: count("the number of actions"),
  completeCount: count("the number of complete actions"),
  openCount: count("the number of actions still to be done"),
  closedCount: count("the number of actions transferred, or closed without having been done"),
  overdueCount: count("the number of overdue actions"),
  ratings: group({
    blue: count("the number of actions rated blue"),
    green: count("the number of actions rated green"),
    amber: count("the number of actions rated amber"),
    red: count("the number of actions rated red"),
    grey: count("the number of actions rated grey"),
  }),
};

export const planShape = group({
  name: text("the plan's name"),
  abbreviation: text("the plan's abbreviation"),
  shortName: text("the plan's name, shortened"),
  approved: date("the day on which the plan was approved"),
  submitted: date("the day on which the plan was submitted"),
  draftConsidered: date("the day on which the draft plan was considered"),
  draftConsideredBy: text("the body that considered the draft plan"),
  finalDue: date("the day on which the final plan is to be agreed"),
  finalDueBy: text("the body that is to agree the final plan"),
  thenSharedWith: text("the body that receives the final plan"),
  isDraft: yes("whether the plan is still a draft"),
  remaining: count("the number of actions that remain"),
  follows: text("the plan that this one follows"),
  themes: list("the plan's themes", {
    id: text("the theme's id"),
    name: text("the theme's name"),
    lead: text("the post that leads the theme"),
    ...actionCountFields,
  }),
  themeCount: count("the number of themes"),
  reasons: texts("why the plan is made"),
  respondsTo: texts("what the plan responds to"),
  arrangements: texts("what else the plan sets out"),
  actions: list("the plan's actions", actionShape.fields),
  ...actionCountFields,
});

const bodyShape = group({
  name: text("the body's name"),
  role: text("what the body does"),
  howMany: count("how many bodies there are of this name"),
});

const meetingShape = group({
  on: date("the day of the monitoring meeting"),
  letterReceived: date("the day on which the letter after the meeting came"),
  reported: texts("what the local area reported"),
  assessment: texts("what the monitoring bodies found"),
});

const developmentShape = group({
  id: text("the development's id"),
  name: text("the development's name"),
  by: text("who publishes it"),
  published: date("the day on which it was published"),
  review: group({ name: text("the review that it answers"), began: date("when that review began") }),
  summary: texts("what it is"),
  proposals: texts("what it proposes"),
  proposalCount: count("the number of proposals"),
  consultationCloses: date("the day on which the consultation closes"),
  isConsultationOpen: yes("whether the consultation is open"),
  ourResponse: date("the day of the area's response"),
  ourResponseBy: text("the body that responded"),
  ourResponseNote: text("what else is to be said of the area's response"),
  position: text("where the development stands"),
  responseExpected: date("when the government is to respond"),
  starts: date("when it is to take effect"),
  startsAlsoStated: list("other dates that are stated for its start", {
    date: date("another date stated for its start"),
  }),
  startsReason: text("why one of the stated dates is used"),
  startsPutBackFrom: date("when it was to take effect before"),
  startsPutBackTo: text("what its start was put back for"),
  related: list("developments that belong to it", {
    name: text("the development's name"),
    by: text("who publishes it"),
    published: date("the day on which it was published"),
    summary: texts("what it is"),
  }),
  exemptParagraphs: text("the paragraphs under which the item's paper is exempt"),
  exemptDescriptions: texts("what is exempt under the paragraphs"),
  exemptLaw: text("the law under which the item's paper is exempt"),
  publicInterest: text("why the public interest in keeping the paper exempt outweighs that in disclosing it"),
});

const itemShape = group({
  number: text("the item's number"),
  title: text("the item's title"),
  purpose: text("what the body is asked to do with the item"),
  presenter: text("the post that presents the item"),
  paper: text("the paper that the item receives"),
  status: text("whether the item's paper is enclosed, is to follow, or is given by word of mouth"),
  lateReason: text("why the item's paper is to follow"),
  expected: date("when the item's paper is expected"),
  page: count("the page of the pack on which the item's paper begins"),
});

const measureShape = group({
  id: text("the measure's id"),
  name: text("the measure's name"),
  latest: text("the latest figure"),
  latestPeriod: date("the period of the latest figure"),
  previous: text("the figure before"),
  yearBefore: text("the figure of the same time a year before"),
  target: text("the target"),
  meetsTarget: yes("whether the latest figure meets the target"),
  unit: text("what the measure's figures are"),
  targetValue: count("the target as a number"),
  points: list("the measure's figures, oldest first", {
    period: date("the period of a figure"),
    figure: text("a figure, with its unit"),
    value: count("a figure as a number"),
    numerator: count("how many were counted"),
    denominator: count("out of how many"),
  }),
});

const findingFields = { label: text("the weakness"), statements: texts("what the inspectors said of it") };

const reportingFields = {
  from: text("the body that reports"),
  to: text("the body that is reported to"),
  what: text("what is reported"),
  cadence: text("how often it is reported"),
};

export const vocabulary = group({
  asAt: date("the day as at which the paper speaks"),
  area: group({ name: text("the local area's name"), council: text("the council's name") }),
  paper: group({
    title: text("the paper's title"),
    author: text("the post that wrote the paper"),
    email: text("the author's e-mail address"),
    phone: text("the author's telephone number"),
  }),
  meeting: group({
    body: text("the body that meets"),
    date: date("the date of the meeting"),
    time: text("the time at which the meeting begins"),
    place: text("the place of the meeting"),
    clerk: text("the post that calls the meeting"),
    items: list("the items of business", itemShape.fields),
  }),
  item: itemShape,
  supplement: group({
    number: count("the supplement's number"),
    published: date("the day on which the supplement is published"),
  }),
  programme: group({ name: text("the programme's name") }),
  strategy: group({
    name: text("the name of the Health and Wellbeing Strategy"),
    aims: texts("the strategy's aims"),
    contribution: texts("what the programme adds to the strategy"),
  }),
  bodies: byId("the bodies", bodyShape),
  plans: byId("the plans", planShape),
    exemptItems: list("the items with exempt papers", itemShape.fields),
    exclusionPower: text("the law under which the public can be excluded"),
  inspection: group({
    inspectors: text("who inspected"),
    on: date("when the inspection was"),
    letterReceived: date("the day on which the outcome letter was received"),
    weaknesses: count("the number of areas of significant weakness"),
    findings: list("what the inspectors found to be wrong", findingFields),
    priorityActions: list("the areas for priority action", findingFields),
    priorityActionCount: count("the number of areas for priority action"),
    improvements: list("the areas for improvement", findingFields),
    improvementCount: count("the number of areas for improvement"),
  }),
  revisit: group({
    name: text("what the framework calls the revisit"),
    afterPlan: text("the plan from whose approval the time limit runs"),
    months: count("the months within which inspectors usually return"),
    due: date("the day by which the revisit was expected"),
    tookPlace: date("the day on which the revisit took place"),
    isAwaited: yes("whether the revisit is still to come"),
    isOverdue: yes("whether the revisit is overdue"),
    preparation: text("how the area prepares for the revisit"),
    alsoWaiting: count("the number of areas that wait for a revisit"),
    alsoWaitingDefinition: text("which waiting areas are counted"),
  }),
  plan: group({ original: planShape, current: planShape }),
  upcoming: list("what is planned", {
    what: text("the document that is to be considered"),
    by: text("the body that is to consider it"),
    thenSharedWith: text("the body that receives it afterwards"),
    on: date("the day on which it is to be considered"),
    isDraft: yes("whether it is to be a draft"),
    isForAgreement: yes("whether it is to be agreed"),
  }),
  monitoring: group({
    by: text("who monitors the area"),
    cadence: text("how often the area is monitored"),
    last: meetingShape,
    nextFormal: meetingShape,
    nextInformal: meetingShape,
    formalCount: count("the number of formal monitoring meetings so far"),
  }),
  lead: bodyShape,
  reporting: list("who reports to whom", reportingFields),
  reportsReceived: list("who reports to the body that meets", reportingFields),
  development: byId("the national developments", developmentShape),
  developments: list("national developments, without those that belong to another", developmentShape.fields),
  action: byId("the actions of the current plan", actionShape),
  measure: byId("the measures", measureShape),
  measures: list("the measures", measureShape.fields),
  measureCount: count("the number of measures"),
  onTargetCount: count("the number of measures that meet their target"),
});

export type Facts = FactsOf<typeof vocabulary>;
export type PlanFacts = FactsOf<typeof planShape>;
export type ThemeFacts = PlanFacts["themes"][number];
export type ActionCounts = FactsOf<GroupShape<typeof actionCountFields>>;
export type ActionFacts = FactsOf<typeof actionShape>;
export type BodyFacts = FactsOf<typeof bodyShape>;
export type MeetingFacts = FactsOf<typeof meetingShape>;
export type DevelopmentFacts = FactsOf<typeof developmentShape>;
export type ItemFacts = FactsOf<typeof itemShape>;
export type MeasureFacts = FactsOf<typeof measureShape>;
