/** The rules of templates and of the documents that they become: what each code of theirs means. */

import type { Rule } from "./rule.ts";

export const templateRules = {
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
  "document/unknown-language": {
    means:
      "Words are said to be in a language by a code that is none: a screen reader would not know how to speak them.",
    advice: "Write [Croeso](lang:cy): cy is Welsh, ur Urdu, pl Polish, bn Bengali, fr French.",
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
  "render/missing-character": {
    means: "The paper has a character that none of the fonts of the PDF holds, such as most emoji.",
    advice: "A draft prints \ufffd in its place; a final paper is not made. Say it in words: screen readers will too.",
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
} as const satisfies Readonly<Record<string, Rule>>;
