/** The rules of meetings, packs and dates: what each code of theirs means. */

import type { Rule } from "./rule.ts";

export const meetingRules = {
  "dates/calendar-unknown": {
    means: "Days would have to be counted in a year whose bank holidays are not known.",
    advice:
      "Some are proclaimed at short notice, so none are guessed. Bring data/national/bank-holidays.json up to date.",
  },
  "dates/not-a-day": {
    means: "A date that a rule is to count from is no day: it does not exist, or only its month or season is known.",
    advice: "Give the day, as 2022-09-20. No lawful date can be worked out from less.",
  },
  "dates/reversed": {
    means: "Days are to be counted from a day to an earlier one.",
    advice: "Give the earlier day first.",
  },
  "dates/unknown-limit": {
    means: "No framework has a time limit of this name, or two have one.",
    advice: "The hint lists all, each with its framework.",
  },
  "dates/wrong-base": {
    means: "A time limit is counted from another event than the one from which it runs.",
    advice: "Most limits of inspection run from the day on which a letter was received, and not from its publication.",
  },
  "meeting/ambiguous": {
    means: "More than one meeting has this id.",
    advice: "Name the meeting by its path.",
  },
  "meeting/deadline-unknown": {
    means: "The day of a meeting is not known, so no day can be worked out by which its papers have to be published.",
    advice: "Give the day of the meeting once it is known.",
  },
  "meeting/late-item": {
    means: "An item came onto the agenda too late to be taken as of right.",
    advice:
      "It can be taken only if the chair is of the opinion that it is urgent, by reason of special circumstances that the minutes specify. Record both, or leave it for the next meeting.",
  },
  "meeting/no-supplement": {
    means: "A meeting has no supplement of this number.",
    advice: "Supplements are listed in the meeting's file, oldest first: the first is supplement 1.",
  },
  "meeting/not-found": {
    means: "There is no meeting of this path or id.",
    advice: "The hint gives the nearest one; meetings lie in data/<area>/meetings/.",
  },
  "meeting/number-twice": {
    means: "Two items of business have the same number.",
    advice: "Minutes, stamps and bookmarks go by the number. An item that is put in later gets a letter, such as 7a.",
  },
  "meeting/paper-elsewhere": {
    means: "An agenda lists a report that says it belongs to another meeting, or to none that has a file.",
    advice: "The meeting's file owns its date. Write meeting: and the meeting's id into the report's front matter.",
  },
  "meeting/paper-missing": {
    means: "An agenda lists a report that there is not.",
    advice: "A pack is complete or not there. The hint gives the nearest report of the area.",
  },
  "meeting/paper-to-follow": {
    means: "The paper of an item was not ready when the agenda was published.",
    advice: "A sheet stands for it in the pack, with the reason; a supplement brings the paper.",
  },
  "meeting/paper-twice": {
    means: "A report or a file stands twice in an agenda, as a paper or as an appendix.",
    advice: "A pack binds each once. Take it out of one of the two places.",
  },
  "meeting/publication-open": {
    means: "A meeting does not say on which day its agenda is published.",
    advice: "The message gives the last day on which it can be. Write published: into the meeting's file.",
  },
  "meeting/short-notice": {
    means: "Agenda and papers are published too late to give the notice that the law asks for.",
    advice:
      "Publish earlier or move the meeting. Where the proper officer goes on, record name of the post and reason.",
  },
  "meeting/unknown-paragraph": {
    means: "An exempt item names a paragraph that Schedule 12A does not have.",
    advice: "The agenda has to name the description that is relied on. The hint lists the paragraphs that there are.",
  },
  "pack/leak": {
    means: "A file of the public pack holds words, or the name, of a paper that is not for publication.",
    advice: "Nothing was written. Public packs are made without the exempt papers: find out what else repeats them.",
  },
  "pack/no-earlier-pages": {
    means: "A supplement counts on from the pages published before, and their page map is not there.",
    advice:
      "Make the agenda's pack, and each earlier supplement, into the same folder first. Numbers are never guessed.",
  },
  "pack/untagged": {
    means: "A PDF in a pack has no structure that a screen reader could follow.",
    advice: "Its pages are bound as pictures that say so. Ask for an accessible version: tagged, or the Word file.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
