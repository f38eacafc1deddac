/** The rules of what authors write: files, data and facts: what each code of theirs means. */

import type { Rule } from "./rule.ts";

export const dataRules = {
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
  "report/ambiguous": {
    means: "More than one report has this id.",
    advice: "Name the report by its path.",
  },
  "report/enclosed-with-mistakes": {
    means: "The report of which a draft is enclosed can't be made.",
    advice: "Mend that report first: check names its mistakes.",
  },
  "report/not-found": {
    means: "There is no report of this path or id.",
    advice: "The hint gives the nearest one; reports lie in data/<area>/reports/.",
  },
  "report/outruns-plan": {
    means: "A recommendation speaks of the implementation or delivery of a plan that is still a draft.",
    advice: "Nobody can note how a draft is carried out. Ask the body to agree the plan, or to note its preparation.",
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
  "request/unanswered": {
    means:
      "The body that receives the paper asked for something, or was promised it, by this meeting, and has no answer.",
    advice:
      "A draft says so; a final paper refuses. Answer it in a labelled paragraph, or record under outstanding why it can't be answered yet and when it will be: then the paper prints it as outstanding.",
  },
  "request/unknown-paragraph": {
    means: "A request is said to be answered by a paragraph of this report, and no paragraph has the label.",
    advice:
      "Write the label at the end of the paragraph that answers, such as {#joint-payment}, or correct it in requests.yaml.",
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
} as const satisfies Readonly<Record<string, Rule>>;
