/** The facts of minutes, and of one item of business in them. */

import { count, date, group, list, text, texts, yes } from "./shape.ts";

export const minutedItemShape = group({
  number: text("the item's number"),
  title: text("the item's title"),
  purpose: text("what the body was asked to do with the item"),
  enclosure: text("how the item's report came"),
  isEnclosed: yes("whether the item's report was enclosed with the agenda"),
  isApologies: yes("whether the item is that of apologies for absence"),
  isInterests: yes("whether the item is that of declarations of interest"),
  approves: group({
    date: date("the day of the meeting whose minutes were approved"),
    amendments: list("what was amended in them", {
      item: text("the item whose record was amended"),
      before: text("the words before"),
      after: text("the words after"),
    }),
  }),
  urgency: group({
    opinion: text("who is of the opinion that the item is urgent"),
    circumstances: text("the special circumstances by reason of which the item is urgent"),
  }),
  comments: group({
    to: text("to whom the comments go"),
    by: date("by when the comments are to be there"),
    made: texts("the comments"),
    isNone: yes("whether the body made no comment"),
  }),
  receivedFrom: text("the post whose report the body received"),
  record: texts("what was reported and noted"),
  discussed: texts("what was said in the discussion"),
  resolutions: list("what was resolved", {
    text: text("what was resolved"),
    recommendation: count("the recommendation that a resolution answers"),
    isAmended: yes("whether a resolution changes its recommendation"),
    isDeferred: yes("whether a resolution puts its recommendation off"),
    isNotAgreed: yes("whether a resolution declines its recommendation"),
    isMovedAtMeeting: yes("whether a resolution was moved at the meeting, with no recommendation"),
  }),
  resolutionCount: count("the number of resolutions"),
});

export const notedShape = group({ text: text("what was noted"), on: date("when that was which was noted") });

const requestedFields = {
  text: text("what was asked for or promised"),
  owner: text("the post that is to answer"),
  due: date("when the answer is due"),
};

export const minutesShape = group({
  isDraft: yes("whether the minutes are still to be approved"),
  approvedOn: date("the day on which the minutes were approved"),
  amendments: list("what was amended before the minutes were approved", {
    item: text("the item whose record was amended"),
    before: text("the words before"),
    after: text("the words after"),
  }),
  resolvesInPast: yes("whether the body's resolutions are told in the past tense"),
  isSummary: yes("whether the minutes tell in summary what another minute records"),
  chair: text("who took the chair"),
  present: texts("who was present"),
  apologies: texts("who sent apologies"),
  isWithoutApologies: yes("whether there were no apologies"),
  inAttendance: texts("which officers were there"),
  interests: list("the interests that were declared", {
    by: text("who declared the interest"),
    item: text("the item that the interest concerns"),
    interest: text("what the interest is"),
    action: text("what followed from the interest"),
  }),
  isWithoutInterests: yes("whether no interest was declared"),
  items: list("the items of business", minutedItemShape.fields),
  requested: list("what the body asked for", requestedFields),
  undertaken: list("what the body was promised", requestedFields),
});
