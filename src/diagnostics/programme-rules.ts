/** The rules of plans and minutes, and of what is rolled forward: what each code of theirs means. */

import type { Rule } from "./rule.ts";

export const programmeRules = {
  "changes/not-earlier": {
    means: "Changes were asked for since a day that does not lie before the one as at which the paper speaks.",
    advice: "Give an earlier day.",
  },
  "changes/silent-date": {
    means: "An action has another date than in the earlier version, and no update of it tells of the move.",
    advice:
      "The date that was first agreed is never overwritten. Put it back, and add an update with the new date, the reason and the body that agreed.",
  },
  "inspection/late-plan": {
    means: "A plan that inspectors asked for was submitted after the day that the time limit of its framework gives.",
    advice:
      "Look both days up. Where the limit is only inferred from published cases, the plan may be in time: a date that the letter states counts before it.",
  },
  "inspection/wrong-base": {
    means:
      "A plan was submitted on the day that the time limit gives when it is counted from publication of the letter.",
    advice: "It runs from receipt. Add the day on which the letter was received.",
  },
  "measure/comparator-differs": {
    means: "A figure of elsewhere stands beside a measure, and counts something else, such as plans with exceptions.",
    advice: "Nothing can be told from the two. Take the figure that is counted in the same way, or leave it out.",
  },
  "measure/forecast-as-actual": {
    means: "A figure was known before the period that it tells of had ended: nobody can have counted it.",
    advice:
      "Mark it as a forecast, and no paper tells it as a figure; or give the day on which the counted one was published.",
  },
  "measure/withheld-recoverable": {
    means:
      "A figure is withheld, and can be worked out from its total and the other parts, of which no more may be withheld; or only one count is below what its policy says.",
    advice:
      "Who is meant could be told after all. Give the total, or another of its parts, a policy under disclosure, so that a further figure can be withheld beside it; or leave the parts out.",
  },
  "minutes/resolution-without-recommendation": {
    means: "A resolution on an item with a paper does not say which of the paper's recommendations it answers.",
    advice:
      "Write its id. What a member moved at the meeting answers none: write moved-at-the-meeting; not-stated where a source does not tell.",
  },
  "new/already-there": {
    means: "The file that was to be made is there already.",
    advice: "Nothing that somebody wrote is overwritten. Give another date, or go on with that file.",
  },
  "new/not-later": {
    means: "The next report or meeting was asked for with a day that does not lie after the last one.",
    advice: "Give a later day.",
  },
  "new/nothing-to-roll": {
    means: "There is no report of the kind, or no meeting of the body, from which the next could be made.",
    advice: "Write the first by hand; boardpaper init writes an area with one of each.",
  },
  "plan/approved-after-submission": {
    means: "A plan was approved after the day on which it had been submitted.",
    advice:
      "The body could no longer change what the inspectors judged. Look both dates up; where they are right, the paper says which version was approved.",
  },
  "plan/incomplete": {
    means:
      "An Accelerated Progress Plan lacks what it must have for a weakness that remains: an outcome, success criteria, a few measures, evidence to collect, actions with a lead and a date, and a contribution of each partner.",
    advice: "A draft is built all the same, so that it can be discussed. A final paper refuses: add what is named.",
  },
  "plan/moved-without-reason": {
    means: "The date of an action was moved, and nothing says why.",
    advice:
      "A draft prints the new date beside the old one; a final paper refuses. Write the reason, and the body that agreed to it.",
  },
  "plan/no-destination": {
    means: "A report that closes a plan lists an action that is not complete, and nothing says where it goes.",
    advice:
      "A draft prints a dash; a final paper refuses. Say under movedTo in the action's last update who has it now, or why nobody needs it.",
  },
  "plan/status-outruns": {
    means:
      "A plan's status says more than what happened to it: in delivery before anybody approved it, or closed with actions still open.",
    advice: "Correct the status, or add the step or the updates that are missing.",
  },
  "rating/complete-without-evidence": {
    means: "An action has a rating that the plan's scheme gives only with evidence, and has none.",
    advice: "Add what shows that it works under evidence; or rate it as done and not yet shown to work.",
  },
  "rating/green-overdue": {
    means: "An action is rated green though its date has passed and it is not done.",
    advice: "Rate it red; or move its date with the reason and the body that agreed.",
  },
  "rating/green-while-worse": {
    means:
      "The actions for a finding are green or blue, while a measure of the same finding is worse than chance gives.",
    advice:
      "What is delivered is one thing, the difference it makes another: print both, and say in the paper what the figures show.",
  },
  "rating/override-without-reason": {
    means: "An action is rated otherwise than the plan's scheme would rate it, and no note says why.",
    advice: "Whoever leads an action may know better, and says so: write the note, or let the scheme rate it.",
  },
  "thread/gap": {
    means:
      "The golden thread is cut: a finding that no action answers or no measure tells of, an action or a measure that answers no finding, or a finding to whose answer one partner alone contributes.",
    advice: "Add the link that is missing. Where there is none to add, the paper should say so.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
