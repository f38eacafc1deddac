/** Who oversees a programme, now and next; its risks; what families said; what bodies asked for: parts of the vocabulary. */

import { count, date, type FactsOf, group, list, text, texts, yes } from "./shape.ts";

/** When a body or a line begins or ends: on a day, or once a plan has become something. */
const turnShape = group({
  on: date("the day on which it happens"),
  plan: text("the plan on whose step it depends"),
  becomes: text("what the plan must have become"),
  reason: text("why it happens"),
});

const governedShape = group({
  name: text("the body's name"),
  role: text("what the body does"),
  meets: text("how often the body meets"),
  reportsTo: text("the body that it reports to"),
  what: text("what it reports"),
  cadence: text("how often it reports"),
});

export const governanceShape = group({
  before: list("the bodies and reporting lines in place", governedShape.fields),
  after: list("the bodies and reporting lines when all changes have happened", governedShape.fields),
  isChanging: yes("whether governance is to change"),
  ceasing: list("the bodies that are to end", { name: text("the body's name"), ...turnShape.fields }),
  beginning: list("the bodies that are to be set up", { name: text("the body's name"), ...turnShape.fields }),
});

const scoreShape = (which: string) =>
  group({
    likelihood: count(`the ${which} likelihood`),
    impact: count(`the ${which} impact`),
    score: count(`the ${which} score`),
    band: text(`what the ${which} score is called`),
  });

export const riskShape = group({
  id: text("the risk's id"),
  title: text("the risk"),
  cause: text("the risk's cause"),
  effect: text("what would follow"),
  owner: text("the post that owns the risk"),
  response: text("what is done with the risk"),
  controls: texts("what is done about the risk"),
  inherent: scoreShape("inherent"),
  current: scoreShape("current"),
  target: scoreShape("target"),
  targetBy: date("the day by which the target is to be reached"),
  note: text("the last note on the risk"),
  updated: date("the day of the risk's last score"),
  isAboveTarget: yes("whether the risk is scored above its target"),
});

export const riskBandFields = {
  name: text("what the scores are called"),
  upTo: count("the highest score that is called so"),
};

export const engagementShape = group({
  activities: list("surveys and events", {
    id: text("the activity's id"),
    kind: text("whether it was a survey, an event, a meeting or a visit"),
    name: text("the activity's name"),
    on: date("when it was"),
    place: text("where it was"),
    with: text("who was asked"),
    people: count("how many answered or came"),
    themes: texts("what they said"),
    changed: texts("what was changed because of it"),
  }),
  activityCount: count("the number of surveys and events"),
  peopleCount: count("the number of people who answered or came"),
  places: texts("the places where families were asked"),
});

export const requestShape = group({
  id: text("the request's id"),
  kind: text("whether it was asked for or promised"),
  isUndertaking: yes("whether it was promised"),
  text: text("what was asked for or promised"),
  body: text("the body that asked, or to which it was promised"),
  on: date("when it was asked or promised"),
  owner: text("the post that is to answer"),
  due: date("when the answer is due"),
  isDue: yes("whether the answer is due at the meeting, or was due before"),
  isAnswered: yes("whether it has been answered"),
  isOverdue: yes("whether the answer is overdue"),
  isAnsweredHere: yes("whether this paper answers it"),
  answeredOn: date("when it was answered"),
  outstanding: text("why the answer is put off"),
  paragraph: text("the label of the paragraph that answers"),
});

export type GovernanceFacts = FactsOf<typeof governanceShape>;
export type GovernedFacts = FactsOf<typeof governedShape>;
export type RiskFacts = FactsOf<typeof riskShape>;
export type EngagementFacts = FactsOf<typeof engagementShape>;
export type RequestFacts = FactsOf<typeof requestShape>;
