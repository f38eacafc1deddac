/**
 * Every fact that a template can name: the one list from which templates are checked before any data, from which
 * editors and `boardpaper facts` get their words, and whose type `deriveFacts` must return.
 */

import { changesShape } from "./changes-since.ts";
import { measureShape } from "./measure-vocabulary.ts";
import { minutedItemShape, minutesShape, notedShape } from "./minutes-vocabulary.ts";
import { engagementShape, governanceShape, requestShape, riskBandFields, riskShape } from "./oversight-vocabulary.ts";
import { decisionShape, paperShape } from "./paper-vocabulary.ts";
import { planStepFields } from "./plan-steps.ts";
import { revisitOutcomeFields } from "./revisit-outcome-facts.ts";
import { byId, count, date, type FactsOf, type GroupShape, group, list, rag, text, texts, yes } from "./shape.ts";
import { threadGapsShape, threadShape } from "./thread-facts.ts";

export const actionShape = group({
  id: text("the action's reference"),
  text: text("what is to be done"),
  lead: text("the post that leads the action"),
  due: date("the day on which the action is due"),
  firstDue: date("the day on which the action was due at first"),
  moves: list("the times that the action's date was moved", {
    on: date("the day on which the date was moved"),
    from: date("the day on which the action was due before"),
    to: date("the day on which the action was due then"),
    slipDays: count("how many days later that is than at first"),
    reason: text("why the date was moved"),
    approvedBy: text("the body that agreed to the new date"),
  }),
  evidence: texts("what shows that the action is done and works"),
  movedTo: text("what has the action now"),
  status: text("the action's status"),
  rag: rag("the action's rating"),
  ratingLabel: text("what the plan's scheme calls the action's rating"),
  ratingMeans: text("what the plan's scheme says that the action's rating means"),
  needsEvidence: yes("whether the action's rating is given only with evidence"),
  computedRating: rag("the rating that the plan's scheme gives the action by itself"),
  isOverridden: yes("whether the action is rated otherwise than the plan's scheme would"),
  note: text("the last note on the action"),
  updated: date("the day of the last update on the action"),
  theme: group({ id: text("the id of the action's theme"), name: text("the action's theme") }),
  finding: text("the weakness that the action answers"),
  isComplete: yes("whether the action is complete"),
  isOpen: yes("whether the action is still to be done"),
  isClosed: yes("whether the action was transferred, or closed without having been done"),
  isOverdue: yes("whether the action is overdue"),
  isNewlyComplete: yes("whether the action was completed since the last paper"),
  isNewlyOverdue: yes("whether the action became overdue since the last paper"),
  hasImproved: yes("whether the action's rating is better than in the last paper"),
  hasWorsened: yes("whether the action's rating is worse than in the last paper"),
  hasMoved: yes("whether the action's date was moved since the last paper"),
});

/** Of all actions of a plan, or of those of one theme. */
const actionCountFields = {
  actionCount: count("the number of actions"),
  completeCount: count("the number of complete actions"),
  openCount: count("the number of actions still to be done"),
  closedCount: count("the number of actions transferred, or closed without having been done"),
  overdueCount: count("the number of overdue actions"),
  newlyCompleteCount: count("the number of actions completed since the last paper"),
  newlyOverdueCount: count("the number of actions that became overdue since the last paper"),
  improvedCount: count("the number of actions whose rating is better than in the last paper"),
  worsenedCount: count("the number of actions whose rating is worse than in the last paper"),
  movedCount: count("the number of actions whose date was moved since the last paper"),
  ratings: group({
    blue: count("the number of actions rated blue"),
    green: count("the number of actions rated green"),
    amber: count("the number of actions rated amber"),
    red: count("the number of actions rated red"),
    grey: count("the number of actions rated grey"),
  }),
};

const themeFields = {
  id: text("the theme's id"),
  name: text("the theme's name"),
  lead: text("the post that leads the theme"),
  ...actionCountFields,
};

const outcomeFields = {
  id: text("the id of the finding that the outcome answers"),
  finding: text("the finding that the outcome answers"),
  outcome: text("what will be different"),
  successCriteria: texts("how the outcome will be known to be reached"),
  measures: list("the measures that tell of the outcome", {
    name: text("the measure's name"),
    latest: text("the latest figure"),
    latestPeriod: date("the period of the latest figure"),
    isLatestSmall: yes("whether the latest figure is too small to be published"),
    isLatestWithheld: yes("whether the latest figure is withheld so that another can't be worked out from it"),
    smallBelow: count("the number below which counts are not published"),
    target: text("the target"),
  }),
  evidenceToCollect: texts("evidence that is not a number"),
  delivery: rag("how the actions for the outcome are rated together"),
  impact: rag("whether the measures of the outcome show a difference"),
  confidence: rag("how sure it is that the outcome will be reached"),
  confidenceBy: text("the post that judges how sure it is"),
  confidenceReason: text("why it is judged so"),
  confidenceOn: date("the day on which it was judged so"),
  contributions: list("what each partner does for the outcome", {
    partner: text("the partner's name"),
    text: text("what the partner does"),
  }),
  ...actionCountFields,
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
  ...planStepFields,
  remaining: count("the number of actions that remain"),
  scheme: list("what the ratings mean", {
    rag: rag("the colour of a rating"),
    label: text("what a rating is called"),
    means: text("what a rating means"),
    needsEvidence: yes("whether a rating is given only with evidence"),
  }),
  follows: text("the plan that this one follows"),
  themes: list("the plan's themes", themeFields),
  themeCount: count("the number of themes"),
  reasons: texts("why the plan is made"),
  respondsTo: texts("what the plan responds to"),
  arrangements: texts("what else the plan sets out"),
  actions: list("the plan's actions", actionShape.fields),
  outcomes: list("what the plan is to reach", outcomeFields),
  hasRatedOutcomes: yes("whether anything of what the plan is to reach is rated"),
  ...actionCountFields,
});

const bodyShape = group({
  name: text("the body's name"),
  role: text("what the body does"),
  howMany: count("how many bodies there are of this name"),
  meets: text("how often the body meets"),
  members: texts("who sits on the body"),
});

const meetingShape = group({
  on: date("the day of the monitoring meeting"),
  quarter: text("the quarter to which the monitoring meeting belongs"),
  formality: text("whether the monitoring meeting was formal, informal or a visit"),
  letterReceived: date("the day on which the letter after the meeting came"),
  reported: texts("what the local area reported"),
  assessment: list("what the monitoring bodies found", {
    text: text("what the monitoring bodies found"),
    response: text("what the area has done about it"),
  }),
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
});

const itemShape = group({
  number: text("the item's number"),
  title: text("the item's title"),
  purpose: text("what the body is asked to do with the item"),
  presenter: text("the post that presents the item"),
  paper: text("the paper that the item receives"),
  status: text("whether the item's paper is enclosed, to follow, tabled, or given by word of mouth"),
  begins: text("the time at which the item begins"),
  lateReason: text("why the item's paper is to follow"),
  exemptParagraphs: text("the paragraphs under which the item's paper is exempt"),
  exemptDescriptions: texts("what is exempt under the paragraphs"),
  exemptLaw: text("the law under which the item's paper is exempt"),
  privateNotice: group({
    first: date("the day of the first notice that the item is taken in private"),
    again: date("the day of the second notice that the item is taken in private"),
    representations: texts("what was said against taking the item in private"),
    isUnopposed: yes("whether nothing was said against taking the item in private"),
    response: text("what the council answers to that"),
    agreedBy: text("the post that agrees that the item is urgent"),
    agreedReason: text("why the item is urgent"),
  }),
  publicInterest: text("why the public interest in keeping the paper exempt outweighs that in disclosing it"),
  expected: date("when the item's paper is expected"),
  page: count("the page of the pack on which the item's paper begins"),
});

const findingFields = {
  id: text("the finding's id"),
  label: text("the weakness"),
  statements: list("what the inspectors said of it", {
    text: text("what the inspectors said"),
    done: text("what has been done about a statement of the inspectors"),
    difference: text("the difference that was made"),
    evidence: texts("what shows the difference"),
    stillToDo: text("what is still to do about a statement of the inspectors"),
    rating: rag("how the area rates its progress on a statement of the inspectors"),
  }),
};

const appointmentShape = group({
  post: text("the post"),
  starts: date("the day on which the post is taken up"),
  months: count("the months for which the post is filled"),
  ends: date("the month in which the post ends"),
  from: text("the organisation that seconds to the post"),
  reportsTo: text("the post that it reports to"),
  purpose: text("what the post is for"),
});

const reportingFields = {
  from: text("the body that reports"),
  to: text("the body that is reported to"),
  what: text("what is reported"),
  cadence: text("how often it is reported"),
};

export const vocabulary = group({
  asAt: date("the day as at which the paper speaks"),
  area: group({
    name: text("the local area's name"),
    council: text("the council's name"),
    definition: text("who belongs to the local area"),
    contactPoints: list("how the council can be reached", {
      name: text("the name of a contact point"),
      phone: text("the telephone number of a contact point"),
    }),
  }),
  changes: changesShape,
  thread: threadShape,
  threadGaps: threadGapsShape,
  meeting: group({
    body: text("the body that meets"),
    date: date("the date of the meeting"),
    inferred: text("how the date of the meeting is inferred"),
    time: text("the time at which the meeting begins"),
    place: text("the place of the meeting"),
    clerk: text("the post that calls the meeting"),
    members: texts("who sits on the body"),
    shortNotice: text("why the meeting is called at shorter notice"),
    items: list("the items of business", itemShape.fields),
    exemptItems: list("the items with exempt papers", itemShape.fields),
    exclusionPower: text("the law under which the public can be excluded"),
  }),
  item: itemShape,
  minutes: minutesShape,
  minute: minutedItemShape,
  noted: byId("what was noted on the item, by the ids in the minutes", notedShape),
  appointment: byId("the posts that are filled for the programme", appointmentShape),
  since: date("the day as at which the last paper spoke"),
  theme: group(themeFields),
  archive: group({
    entries: count("how many entries the log of the council's archive has"),
    head: text("the digest of the last entry of the log of the council's archive"),
  }),
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
  inspection: group({
    inspectors: text("who inspected"),
    on: date("when the inspection was"),
    letterReceived: date("the day on which the outcome letter was received"),
    letterPublished: date("the day on which the outcome letter was published"),
    notes: texts("what else is to be said of the inspection"),
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
    countedFrom: list("the days from which the months could be counted, where papers disagree", {
      from: date("a day from which the months could be counted"),
      due: date("the day by which the revisit would then be expected"),
    }),
    tookPlace: date("the day on which the revisit took place"),
    ...revisitOutcomeFields,
    isAwaited: yes("whether the revisit is still to come"),
    isOverdue: yes("whether the revisit is overdue"),
    rules: texts("what a revisit is and is not"),
    preparation: text("how the area prepares for the revisit"),
    alsoWaiting: count("the number of areas that wait for a revisit"),
    alsoWaitingDefinition: text("which waiting areas are counted"),
  }),
  plan: group({ original: planShape, current: planShape, closure: planShape, strategy: planShape }),
  upcoming: list("what is planned", {
    what: text("the document that is to be considered"),
    by: text("the body that is to consider it"),
    thenSharedWith: text("the body that receives it afterwards"),
    on: date("the day on which it is to be considered"),
    isDraft: yes("whether it is to be a draft"),
    isForAgreement: yes("whether it is to be agreed"),
    isForApproval: yes("whether it is to be approved"),
  }),
  monitoring: group({
    by: text("who monitors the area"),
    cadence: text("how often the area is monitored"),
    last: meetingShape,
    nextFormal: meetingShape,
    nextInformal: meetingShape,
    meetings: list("the formal monitoring meetings and visits so far, oldest first", meetingShape.fields),
    coincidesWith: text("the body whose meetings the monitoring meetings are held with"),
    formalCount: count("the number of formal monitoring meetings so far"),
  }),
  lead: bodyShape,
  risks: list("the risks", riskShape.fields),
  risk: byId("the risks", riskShape),
  riskCount: count("the number of risks"),
  aboveTargetCount: count("the number of risks above their target"),
  riskBands: list("what risk scores are called, the lowest first", riskBandFields),
  engagement: engagementShape,
  requests: list("what the body that meets asked for", requestShape.fields),
  openRequestCount: count("the number of requests without an answer"),
  requestsDue: list("what is to be answered at the meeting", requestShape.fields),
  reporting: list("who reports to whom", reportingFields),
  reportsReceived: list("who reports to the body that meets", reportingFields),
  paper: paperShape,
  decision: decisionShape,
  governance: governanceShape,
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
export type OutcomeFacts = PlanFacts["outcomes"][number];
export type FindingFacts = Facts["inspection"]["findings"][number];
export type MinutedItemFacts = FactsOf<typeof minutedItemShape>;
export type AppointmentFacts = FactsOf<typeof appointmentShape>;
