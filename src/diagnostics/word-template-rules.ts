/** What can be wrong with a council's own Word template. */

import type { Rule } from "./rule.ts";

export const wordTemplateRules = {
  "word-template/active-content": {
    means: "A Word template holds a macro, a control, an embedded file or a program.",
    advice: "Papers are opened by the public. Delete it in Word; charts can be pasted as pictures.",
  },
  "word-template/attached-template": {
    means: "A Word template is attached to another one, which Word would fetch for every paper.",
    advice: "The attachment is left out of papers. Nothing needs to be done.",
  },
  "word-template/block-not-alone": {
    means: "In a Word template, a block runs over several paragraphs, and one of its tags stands beside other text.",
    advice:
      "Give {{#if}}, {{else}}, {{#each}} and their closing tags paragraphs of their own. They leave no empty line.",
  },
  "word-template/crossing": {
    means: "In a Word template, a block begins in one part of the document and ends in another.",
    advice: "Begin and end it in the same text, the same cell or the same table.",
  },
  "word-template/damaged-part": {
    means:
      "A part of a Word template is not XML that can be read: it is damaged, in another encoding, or made to harm.",
    advice: "Open the template in Word and save it again.",
  },
  "word-template/dangerous-field": {
    means: "A Word template holds a field that runs or fetches something.",
    advice: "Delete the field. Those that show page numbers, dates, titles and references may stay.",
  },
  "word-template/front-matter": {
    means: "A Word template takes the text of a paper without its front matter, and does not print all facts of that.",
    advice: "Put the tags of the hint into the template, or use {{body}}, which brings the front matter with it.",
  },
  "word-template/hidden-text": {
    means: "A Word template holds text that is hidden.",
    advice: "It would be published with each paper. Show it, and delete it if it is not meant to be read.",
  },
  "word-template/left-out": {
    means: "A Word template holds what was meant for its makers, such as comments, tracked changes or names.",
    advice: "None of it goes into papers. Word's document inspector takes it out of the template itself.",
  },
  "word-template/list-format": {
    means: "The numbers of a Word template's headings look otherwise than the kind of paper says.",
    advice:
      "Readers, references and minutes go by these numbers. Change the list in Word, or the numbering in template.yaml.",
  },
  "word-template/no-file": {
    means: "There is no Word template at the path that was given.",
    advice: "Name it by its path, such as templates/councils/exampleshire/report.docx.",
  },
  "word-template/no-logo": {
    means: "A Word template has a place for the council's logo, and no picture of it lies beside the template.",
    advice: "Put logo.png or logo.jpg into the folder of the house style, or the logo itself into the template.",
  },
  "word-template/no-slot": {
    means: "A Word template has no place for some or all of the paper's text.",
    advice: "Put {{body}} into a paragraph of its own.",
  },
  "word-template/no-title": {
    means: "A Word template does not print the title of the paper in its text.",
    advice: "A paper without a title is hard to name and to find. Put {{title}} at its head, in Word's style Title.",
  },
  "word-template/not-docx": {
    means: "The Word template of a house style is not a Word document.",
    advice: "Save it in Word as Word Document (.docx).",
  },
  "word-template/numbered-before": {
    means: "A Word template has a numbered heading or paragraph of its own before the paper's text, in the same list.",
    advice: "Every number in the Word file would be another than in the PDF and on the web. Take its number off.",
  },
  "word-template/open-tag": {
    means: "In a Word template, a tag begins and does not end in the same paragraph, or ends without beginning.",
    advice: "Write each tag whole. Two opening braces that are text are written \\{{.",
  },
  "word-template/outside-content": {
    means: "A Word template fetches something from outside, or takes in another document.",
    advice: "Papers must show the same to everybody for ever. Put the picture or the text itself into the template.",
  },
  "word-template/picture-slot": {
    means: "In a Word template, a tag that stands for a picture is written as text.",
    advice:
      "A chart or the logo comes in the place of a picture: put one of the right size there, and write the tag into its alternative text.",
  },
  "word-template/plain-text-control": {
    means: "A tag that takes paragraphs stands in a content control that can hold a line of text only.",
    advice: "Word can't open such a file. Delete the control, or make it a rich-text one.",
  },
  "word-template/repeated-note": {
    means: "In a Word template, {{#each}} would repeat a footnote.",
    advice: "A note is referred to once. Move it out of what is repeated.",
  },
  "word-template/section-break": {
    means: "In a Word template, a tag stands in the paragraph that ends a section.",
    advice: "The break would be lost with the paragraph. Put the tag into a paragraph before it.",
  },
  "word-template/section-order": {
    means: "A Word template prints the sections of the paper in another order than the kind of paper has them.",
    advice: "Paragraph numbers follow the order of template.yaml. Make both the same.",
  },
  "word-template/slot-in-block": {
    means: "In a Word template, a place for the paper's text stands between block tags.",
    advice: "Every paper has its whole text, once. Move the tag out of the block.",
  },
  "word-template/slot-not-alone": {
    means: "In a Word template, a tag that takes paragraphs shares its own with other text.",
    advice: "The text beside it would be lost. Give the tag a paragraph of its own.",
  },
  "word-template/slot-out-of-text": {
    means: "In a Word template, a tag that takes paragraphs stands in a header, a footer, a note or a text box.",
    advice: "Those take single values only. Put it into the document's text.",
  },
  "word-template/slot-twice": {
    means: "A Word template prints the same part of the paper twice.",
    advice: "Keep one of the two tags.",
  },
  "word-template/tag-in-field": {
    means: "In a Word template, a tag stands in the instruction of a field.",
    advice: "Word works fields out by itself and would overwrite it. Put the tag into the text.",
  },
  "word-template/tag-out-of-reach": {
    means: "In a Word template, a tag stands in a chart, a diagram or another part that holds no paragraphs.",
    advice: "It would be printed as it stands. Put it into text, a table, a text box or a content control.",
  },
  "word-template/two": {
    means: "A house style has more than one Word template.",
    advice: "Papers are written in one. Keep that, and put the others elsewhere.",
  },
  "word-template/unbalanced": {
    means: "In a Word template, a block is not closed, or closed by a tag that does not belong to it.",
    advice: "Close each block with its own tag, the inner before the outer.",
  },
  "word-template/unknown-style": {
    means: "A Word template uses a style that it does not have.",
    advice: "Word shows such text as Normal. Choose a style again where the finding points.",
  },
} as const satisfies Readonly<Record<`word-template/${string}`, Rule>>;
