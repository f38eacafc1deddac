/**
 * Every code that a diagnostic can have, and what it means: what `boardpaper rule CODE` prints.
 *
 * A code never changes once released. Each has a fixture in the tests that shows it.
 */

import { pdfRules } from "./pdf-rules.ts";
import { programmeRules } from "./programme-rules.ts";
import type { Rule } from "./rule.ts";
import { wordTemplateRules } from "./word-template-rules.ts";

export const catalogue = {
  "archive/version-damaged": {
    means: "A version in the archive is not as it was filed: a file is missing, was added or has other bytes.",
    advice: "Restore the folder from a copy of the archive. Nothing is ever repaired silently.",
  },
  "archive/version-exists": {
    means: "The archive holds this report under this date already, with other content.",
    advice: "A published version is never overwritten. Give the corrected report an as-at date of its own.",
  },
  "check/nothing-found": {
    means: "The check found nothing to look at, which is not the same as finding nothing wrong.",
    advice: "Run it in a folder that has data/<area>/area.yaml, or name a report or an area.",
  },
  "data/duplicate-id": {
    means: "Two records of one kind have the same id.",
    advice: "References and comparisons between papers go by ids. Give one of the two another.",
  },
  "data/invalid-value": {
    means: "A field holds a value that cannot be right, such as a day that the calendar does not have.",
    advice: "Correct the value; the hint says what is expected.",
  },
  "data/missing-field": {
    means: "A field that every record of this kind needs is not there.",
    advice: "Add the field. boardpaper schema describes each.",
  },
  "data/missing-file": {
    means: "The area lacks a file that every area has.",
    advice: "boardpaper init writes a complete set into a new folder, from which the file can be copied.",
  },
  "data/not-stated": {
    means: "The author says that the source paper does not tell a fact that papers of this kind have.",
    advice: "A draft prints “Not stated in the source paper”; a final paper refuses. Find the fact, or ask for it.",
  },
  "data/to-fill-in": {
    means: "A field still holds the words in brackets with which a new area asks its author to fill it in.",
    advice: "A draft prints them as they stand, so that they are seen; a final paper refuses. Write the fact there.",
  },
  "data/unknown-choice": {
    means: "The field takes one of a few words, and this is none of them.",
    advice: "Use one of the words in the hint.",
  },
  "data/unknown-field": {
    means: "The record has no field of this name.",
    advice: "A misspelt field would be lost without a word, so it is an error. The hint gives the nearest name.",
  },
  "data/unknown-reference": {
    means: "A field refers to an id that nothing has.",
    advice: "Correct the id, or add the record that it refers to.",
  },
  "data/wrong-type": {
    means: "The field holds another kind of value than it takes: a list for a text, a text for a number.",
    advice: "Write the value in the form that the hint shows.",
  },
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
  "doctor/not-installed": {
    means: "A library or a font that papers are made with is not where the installation should have put it.",
    advice: "Install boardpaper again with npm install.",
  },
  "document/heading-level": {
    means: "A heading inside a section has a level that a paper does not have.",
    advice: "Sections have their headings from the template. Inside them use ## and, beneath that, ###.",
  },
  "document/link-target": {
    means: "A link leads to something other than a web page or an e-mail address.",
    advice: "Write the whole address: https://… or mailto:…",
  },
  "document/table-columns": {
    means: "A row of a table has more cells than there are headings over its columns.",
    advice: "Every column needs a heading, or screen readers can't say what a cell is. A | that is text is written \\|",
  },
  "document/table-without-caption": {
    means: "A table stands in the text without a caption.",
    advice: 'Readers and screen readers find tables by their captions. Put it between :::table{caption="…"} and :::',
  },
  "document/table-without-rows": {
    means: "There is no table between :::table and :::",
    advice: "Write the rows with | between their cells, the first row being the header.",
  },
  "document/unknown-attribute": {
    means: "A block was given an attribute or a choice that it does not know.",
    advice: "Use one of those in the hint.",
  },
  "document/unknown-directive": {
    means: "There is no block of this name.",
    advice: "Use one of those in the hint.",
  },
  "document/unknown-rating": {
    means: "A rating in the text is none of the ratings that there are.",
    advice: "Write [Amber](rag:amber) with blue, green, amber, red or grey.",
  },
  "document/unknown-reference": {
    means: "A cross reference or a note leads to nothing in this paper.",
    advice: "Give the paragraph a label, {#label} at its end, or correct the reference.",
  },
  "document/unsupported-markdown": {
    means: "The text holds a piece of Markdown or HTML that a paper cannot show in every format.",
    advice: "Nothing is dropped in silence: write it as text, a list, a quotation, a table, a link or a note.",
  },
  "document/unused-note": {
    means: "A note is written that no place in the text refers to, so that no paper would print it.",
    advice: "Refer to it with [^name] in the same section, or delete it.",
  },
  "docx/unreadable": {
    means: "The file is not a Word document that can be read.",
    advice: "Open it in Word and save it again as .docx.",
  },
  "explain/no-such-paragraph": {
    means: "The paper has no paragraph, table or section of this number or name.",
    advice: "Numbers are those that are printed: 5.1, 7.1.1, Table 2. A section may be named by its id.",
  },
  "fact/choice-not-stated": {
    means: "The date that was chosen among the stated ones is none of them.",
    advice: "A choice settles what papers say, it adds no date of its own. Choose a stated date, or state the new one.",
  },
  "fact/count-differs": {
    means: "A number is stated, the list that it counts is there too, and they differ.",
    advice: "Find out which is right. Where the list is the truth, leave the number out and it will be counted.",
  },
  "fact/date-differs": {
    means: "A date is stated, and the rule that gives it yields another.",
    advice: "One of the two dates is wrong: look both up in their papers.",
  },
  "fact/disputed": {
    means: "Two papers, or two paragraphs of one, give the same event different dates.",
    advice: "A draft prints both. Before a paper is final, add resolved: {choice: …, reason: …} beside them.",
  },
  "fact/figure-differs": {
    means: "A percentage is stated with its numerator and denominator, and they give another.",
    advice: "Figures are checked against what they were worked out from. Correct whichever is wrong.",
  },
  "figure/no-data": {
    means: "A figure has nothing to draw as at the day of the paper.",
    advice: "Supply the data, or leave the figure out with {{#if}}. An empty picture says nothing.",
  },
  "figure/not-a-number": {
    means: "A figure that an author supplies has a row whose last column is no number.",
    advice: "Write a number in the last column of each row; signs such as % may follow it.",
  },
  "figure/unknown-kind": {
    means: "A figure is of a kind that there is not, or does not say of which kind it is.",
    advice: "The hint lists the kinds.",
  },
  "figure/unknown-measure": {
    means: "A figure shows a measure that measures.yaml does not hold.",
    advice: "Write the measure's id; the hint gives the nearest.",
  },
  "figure/words-missing": {
    means: "A figure that an author supplies lacks its title, source or what is said in place of the picture.",
    advice: "Write them in the directive. Figures made from data have them made for them.",
  },
  "html/no-text": {
    means: "The web page has no text that can be read without running scripts.",
    advice: "Check that the file is a web page and holds its words itself.",
  },
  "init/folder-in-use": {
    means: "A new area was to be written into a folder that holds something already.",
    advice: "Nothing of yours is ever written over. Name a folder that is not there yet, or an empty one.",
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
  "meeting/paper-twice": {
    means: "A report or a file stands twice in an agenda, as a paper or as an appendix.",
    advice: "A pack binds each once. Take it out of one of the two places.",
  },
  "meeting/paper-to-follow": {
    means: "The paper of an item was not ready when the agenda was published.",
    advice: "A sheet stands for it in the pack, with the reason; a supplement brings the paper.",
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
  "output/edited": {
    means: "The file that would be written was changed since boardpaper wrote it.",
    advice: "An edited file is never overwritten. Move it or rename it, or write to another folder with --out.",
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
  "package/duplicate-part": {
    means: "A Word or Excel file holds two parts of the same name, of which programs would read different ones.",
    advice: "Save the document again in Word.",
  },
  "package/encrypted": {
    means: "A Word or Excel file is protected by a password.",
    advice: "Save it without a password.",
  },
  "package/not-a-zip": {
    means: "The file is not the zip package that a Word or Excel file is, or it is damaged.",
    advice: "Open it in Word and save it again as .docx.",
  },
  "package/too-large": {
    means: "The file is, or would unpack to, more than any committee document needs.",
    advice: "Save it again in Word with smaller pictures; a file made to exhaust a computer is refused unopened.",
  },
  "package/too-many-parts": {
    means: "The file has more parts than any committee document needs.",
    advice: "Save the document again in Word.",
  },
  "package/unsafe-name": {
    means: "The file holds a part whose name leads out of it.",
    advice: "Ask where the file comes from: Word does not write such names.",
  },
  ...pdfRules,
  "render/missing-character": {
    means: "The paper has a character that none of the fonts of the PDF holds, such as most emoji.",
    advice: "A draft prints \ufffd in its place; a final paper is not made. Say it in words: screen readers will too.",
  },
  "report/ambiguous": {
    means: "More than one report has this id.",
    advice: "Name the report by its path.",
  },
  "report/not-found": {
    means: "There is no report of this path or id.",
    advice: "The hint gives the nearest one; reports lie in data/<area>/reports/.",
  },
  "report/recommendation-without-verb": {
    means: "A recommendation does not say what the body is asked to do: it has no verb such as note, agree or refer.",
    advice:
      "A body can only resolve what it is asked. Begin with the verb, or with the body and the verb. The verbs are listed in templates/words.yaml.",
  },
  "report/recommendations-unprinted": {
    means: "The report has recommendations, and its kind of paper has no place for them.",
    advice: "Nothing is dropped in silence: take them out, or give a section's template {{recommendations}}.",
  },
  "report/section-missing": {
    means: "A section that this kind of paper requires has no text.",
    advice: "Add its heading to the report, # and the section's id, with the text beneath it.",
  },
  "report/section-twice": {
    means: "The report writes one section twice.",
    advice: "Put the text of both beneath one heading.",
  },
  "report/text-outside-section": {
    means: "Text stands before the first section of a report, where no section would print it.",
    advice: "Put it beneath a heading that names a section, such as # background",
  },
  "report/unknown-section": {
    means: "The kind of paper has no section of this id.",
    advice: "The hint gives the nearest one; template.yaml lists all.",
  },
  "source/duplicate-field": {
    means: "A field is written twice in one record.",
    advice: "Keep one of the two.",
  },
  "source/forbidden-character": {
    means: "The text holds a character that no paper can print: a control character or a non-character.",
    advice: "Delete it. Such characters slip in when text is copied from other programs.",
  },
  "source/no-front-matter": {
    means: "A report does not begin with its front matter.",
    advice: "Begin the file with ---, the fields template, title, as-at, meeting and author, and --- again.",
  },
  "source/not-utf-8": {
    means: "The file is not UTF-8 text.",
    advice: "Save it as UTF-8; in Excel and Notepad the choice stands in the dialogue for saving.",
  },
  "source/too-deep": {
    means: "Lists and fields stand inside each other more deeply than any file of boardpaper needs.",
    advice: "Write fewer levels. A file made to exhaust a computer is refused.",
  },
  "source/too-many-aliases": {
    means: "The file repeats its own parts so often that reading it could fill the memory.",
    advice: "Write the values out instead of using & and *.",
  },
  "source/unknown-tag": {
    means: "A value carries a YAML tag, a word that begins with !, which has no meaning in these files.",
    advice: "Delete the tag. Where the text itself begins with !, put it in quotes.",
  },
  "source/yaml-syntax": {
    means: "The file cannot be read as YAML.",
    advice: "Check indentation, colons and quotes near the place. Text that holds a colon stands in quotes.",
  },
  "template/not-a-value": {
    means: "A tag names a group or a list of facts, which cannot be printed as one value.",
    advice: "Name one of its fields, or use {{#each}} or {{list}}.",
  },
  "template/not-markdown": {
    means: "A tag with three braces would read text from the data as Markdown.",
    advice: "Data are always printed as they were typed. Write the tag with two braces.",
  },
  "template/shadows-nothing": {
    means: "A file of a council's house style takes the place of no standard template.",
    advice: "Its name is probably misspelt; the hint gives the nearest one.",
  },
  "template/syntax": {
    means: "The tags of a template cannot be read.",
    advice: "Check that each {{ has its }}, and each {{#if}} its {{/if}}.",
  },
  "template/unknown-field": {
    means: "A tag names a fact that there is not.",
    advice: "The hint gives the nearest name; boardpaper facts lists them all.",
  },
  "template/unknown-helper": {
    means: "A tag uses a helper or a block that there is not.",
    advice: "What must be worked out is a fact with a name of its own; the hint gives the nearest helper.",
  },
  "template/unknown-house-style": {
    means: "area.yaml names a house style that there is not.",
    advice: "House styles are the folders of templates/councils/.",
  },
  "template/unknown-kind": {
    means: "The report asks for a kind of paper that there is not.",
    advice: "Kinds are the folders of templates/ that have a template.yaml; the hint gives the nearest.",
  },
  "template/unknown-partial": {
    means: "A template includes a partial that there is not.",
    advice: "Partials lie in templates/partials/.",
  },
  "template/unknown-section": {
    means:
      "A section is named that there is not: by a file that template.yaml does not list, or by a council's own template.yaml.",
    advice: "Correct the name. A section that a council adds needs a file in its sections/ folder.",
  },
  "template/unsupported": {
    means: "A template uses a kind of tag that is not supported.",
    advice: "Use {{field}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}} and {{> partial}}.",
  },
  "template/value-missing": {
    means: "A tag asks for a value that the data do not hold, or that was not known on the day of the paper.",
    advice: "A draft prints the gap in square brackets. Supply the value, or leave the sentence out with {{#if}}.",
  },
  "template/wrong-arguments": {
    means: "A helper or a block was given something that it does not take.",
    advice: "The hint shows how it is used.",
  },
  "theme/low-contrast": {
    means: "A colour of the house style stands out too little from what lies behind it for some readers.",
    advice: "Make it darker: words need 4.5:1 and symbols 3:1. A draft is made all the same, a final paper is not.",
  },
  ...programmeRules,
  ...wordTemplateRules,
} as const satisfies Readonly<Record<string, Rule>>;

export type Code = keyof typeof catalogue;
