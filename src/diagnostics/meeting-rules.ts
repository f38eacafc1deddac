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
  "meeting/call-in-differs": {
    means:
      "The record of a decision gives another day, or none, until which it can be called in than the council's rules give.",
    advice:
      "The message counts it. How many days there are stands in meeting-law.yaml, and is the council's own to change.",
  },
  "meeting/deadline-unknown": {
    means: "The day of a meeting is not known, so no day can be worked out by which its papers have to be published.",
    advice: "Give the day of the meeting once it is known.",
  },
  "meeting/exempt-cited": {
    means:
      "A public item takes in a report or a file that an agenda says is not for publication, or what would tell of such a one.",
    advice:
      "Take it out of the item, or make the item exempt too; minutes are opened, or parted, at the record of the exempt item. What is once published cannot be called back.",
  },
  "meeting/effective-too-soon": {
    means: "A decision is to take effect while it can still be called in.",
    advice: "Let it take effect after the last day of call-in.",
  },
  "meeting/key-decision-notice": {
    means: "A key decision is on an agenda, and notice of it was not given in time, or is not recorded.",
    advice:
      "Record the day of the notice. Where less was given: the general exception, or the agreement that the decision cannot wait even that long. The paper prints the reason.",
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
  "meeting/nothing-exempt": {
    means: "The papers that are not for publication were asked for, and there are none.",
    advice: "Leave --restricted out, or say which item is exempt and under which paragraphs of Schedule 12A.",
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
  "meeting/private-notice": {
    means: "An executive is to take an item in private, and one of the two notices of that is late or not recorded.",
    advice:
      "Record both days, and what was said against it; or who agrees that it is urgent and cannot reasonably be put off.",
  },
  "meeting/publication-open": {
    means: "A meeting does not say on which day its agenda is published.",
    advice: "The message gives the last day on which it can be. Write published: into the meeting's file.",
  },
  "meeting/short-notice": {
    means: "Agenda and papers are published too late to give the notice that the law asks for.",
    advice:
      "Publish earlier or move the meeting. A meeting that is called at shorter notice has its agenda published when it is called. Where the proper officer goes on, record name of the post and reason.",
  },
  "meeting/taken-down-cited": {
    means: "A public item takes in a file that was taken down, under another name.",
    advice: "Take it out. Where a redacted paper takes its place, name that.",
  },
  "meeting/two-ways": {
    means:
      "An item is said to come in two ways at once: by word of mouth, with a paper that is handed out, or with one to follow.",
    advice: "Leave the one that holds.",
  },
  "meeting/title-locked": {
    means: "An item has another title or number than when its agenda was published, or is gone.",
    advice: "People look for the item by what they were told. Write it as it was; a supplement can say what is new.",
  },
  "meeting/unknown-paragraph": {
    means: "An exempt item names a paragraph that Schedule 12A does not have.",
    advice: "The agenda has to name the description that is relied on. The hint lists the paragraphs that there are.",
  },
  "pack/active-pdf": {
    means: "A PDF from elsewhere holds a script, an action, a film or another file beside its pages.",
    advice: "Whoever opens the pack would run it. Print the PDF to a new one with tags, which holds pages alone.",
  },
  "minutes/amendment-unclear": {
    means: "An amendment of minutes names words that the record of its item does not have, or has more than once.",
    advice: "Copy the words of the draft as they stand, with as many around them as make them unmistakable.",
  },
  "minutes/amendments-overlap": {
    means: "Two amendments of minutes replace, in part, the same words of the draft.",
    advice: "Make one amendment of the two, from the draft's words to those that were approved.",
  },
  "minutes/approved-elsewhere": {
    means:
      "Minutes are said to be approved by a meeting that there is not, of another body, on another day, or no later one.",
    advice: "A body approves its minutes at its next suitable meeting. Name that one by the name of its file.",
  },
  "minutes/comments-open": {
    means: "A report is to print what scrutiny said of it, and the minutes that it names do not tell.",
    advice: "Record the comments with the item of those minutes, or that there were none. Silence is neither.",
  },
  "minutes/exempt-request-in-ledger": {
    means: "What was asked for or promised under an exempt item stands in requests.yaml, which public agendas print.",
    advice:
      "Take it out of requests.yaml, or say in the minutes that what is written of the item is open. Where the public may read some of it, give those words an id of their own.",
  },
  "minutes/item-without-number": {
    means: "Minutes of a meeting that has exempt items have a record that does not say of which item it is.",
    advice: "Write the number of the item, so that what is minuted of an exempt one can be told from the rest.",
  },
  "minutes/no-decision": {
    means: "The record of a decision has nothing that was decided.",
    advice: "It takes it from the minutes of its meeting, by the report that was decided on; or says it itself.",
  },
  "minutes/not-published": {
    means:
      "A meeting left a record of a decision, or minutes, that an agenda keeps from the public: they are not published.",
    advice: "Write what the public may read into a record that names no exempt report.",
  },
  "minutes/of-exempt-item": {
    means: "Minutes are to be published, and they tell of an item that the agenda keeps from the public.",
    advice:
      "The public's minutes leave out what discloses exempt information, and sum up what a fair record needs. Where the item's words are such, say so there with isOpen: true; what is not for the public stands in other minutes.",
  },
  "minutes/present-and-away": {
    means: "Somebody is listed as present at a meeting and as having sent apologies for it.",
    advice: "Take it out of one of the two lists.",
  },
  "minutes/request-in-private": {
    means:
      "Something was asked for or promised under an exempt item, and public agendas would print it from requests.yaml.",
    advice:
      "It stays in the minutes. Say there that the item's words are open, where they are; or follow it up in papers for exempt items.",
  },
  "minutes/request-not-in-ledger": {
    means:
      "Minutes record a request or an undertaking that requests.yaml does not have: nobody would be asked for its answer.",
    advice: "boardpaper minutes with the meeting puts it there, and changes nothing else in that file.",
  },
  "minutes/shared-value": {
    means:
      "Minutes are to add to a list or an item that has a name (&) or is repeated from another place (*), which would change that place too.",
    advice: "Nothing was written. Write it out without & and *, then run boardpaper minutes again.",
  },
  "pack/exempt-since": {
    means:
      "A pack that was made earlier, and is to be bound with others, holds a paper that is not for publication now.",
    advice:
      "Make the agenda's pack and each supplement again: a notice then stands for the paper. Take it off the site too.",
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
  "pack/no-word-printer": {
    means: "A paper came as a Word file, and LibreOffice, which prints it for the pack, is not installed.",
    advice: "Install LibreOffice, or have the paper saved as a tagged PDF and name that in the meeting's file.",
  },
  "pack/published": {
    means: "A pack that was made as a final one would be made again with other pages.",
    advice: "Whoever has it refers to its pages. Bring what is new in a supplement, and make drafts in another folder.",
  },
  "pack/taken-down": {
    means: "A pack that was made earlier, and is to be bound with others, holds a paper that was taken down.",
    advice: "Make the agenda's pack and each supplement again: a notice then stands for the paper.",
  },
  "pack/too-large": {
    means: "A paper from elsewhere is larger than a pack can sensibly take in.",
    advice: "Have it exported with smaller pictures, or publish it beside the pack.",
  },
  "pack/unsearchable": {
    means:
      "A paper that is not for publication can't be read, or has no words, as scans haven't: nobody can tell whether public files repeat it.",
    advice:
      "One that can't be read has to be replaced. Of a scan only the name is sought: have it read by a text recognition, or compare the public papers with it yourself.",
  },
  "pack/untagged": {
    means: "A PDF in a pack has no structure that a screen reader could follow.",
    advice: "Its pages are bound as pictures that say so. Ask for an accessible version: tagged, or the Word file.",
  },
  "pack/word-refused": {
    means: "A Word file from elsewhere holds macros, tracked changes or something that fetches, or cannot be printed.",
    advice: "Take out what the message names in Word, and save the file again as .docx.",
  },
  "site/changed": {
    means: "What was published before would now say something else.",
    advice:
      "A published file is never replaced. Bring what is new in a supplement, or publish a new version beside the earlier one, with the reason.",
  },
  "site/damaged": {
    means: "What lies in the folder of the public site is not what was published.",
    advice:
      "A published file was changed, moved or taken away by other means, or its record was. Bring back the folder as it was from a copy of the site.",
  },
  "site/decision-left": {
    means: "Minutes were taken down, and the record of a decision that was taken from them is still public.",
    advice: "Read it, and take it down too where it discloses what the minutes did.",
  },
  "site/gone": {
    means: "A paper was published, and its meeting no longer has it.",
    advice:
      "Publishing takes nothing away. Put it back in the meeting's file; what replaces it comes in a supplement. What should never have been published goes by a takedown.",
  },
  "site/no-address": {
    means: "The area does not say where its public site is put, which a sitemap and a feed have to name.",
    advice: "Write publicSite: into area.yaml, such as https://democracy.exampleshire.example.",
  },
  "site/no-archive": {
    means:
      "The head of an archive was to be printed on the public site or an agenda, and there is no archive of that name.",
    advice: "Name the folder that boardpaper archive add files papers in.",
  },
  "site/not-in-kit": {
    means: "The folder of an upload kit holds a file that the kit doesn't list, such as one of an earlier kit.",
    advice:
      "Nothing was written. Remove the kit's folder and make the kit again, so that only what it lists is uploaded.",
  },
  "site/not-published": {
    means: "A paper is to be taken down that the site does not have.",
    advice:
      "Name a report by its id, or a file from elsewhere by its path in the area's folder. It may be down already.",
  },
  "site/not-rebuilt": {
    means: "A paper was taken down, and what held it could not be made again without it.",
    advice:
      "Notices stand in its place, and in that of its packs. Correct what was found, then do what the message says.",
  },
  "site/not-yet": {
    means: "A meeting's agenda has no day of publication, or one that has not come.",
    advice: "Publish it on the day that its file names; or correct published: there.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
