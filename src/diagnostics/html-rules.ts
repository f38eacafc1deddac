/** What can be wrong with a web page, ours or somebody else's. */

import type { Rule } from "./rule.ts";

export const htmlRules = {
  "html/figure-alt-text": {
    means: "The alternative text of a picture on a web page is the name of a file, or “Picture 1”.",
    advice: "Whoever cannot see it learns nothing of it. Say what it shows; an empty text marks decoration.",
  },
  "html/figure-without-alt": {
    means: "A picture of a web page has no alternative text.",
    advice: "Whoever cannot see it learns nothing of it. Say what it shows; an empty text marks decoration.",
  },
  "html/header-cell-empty": {
    means: "A header cell of a table on a web page is empty.",
    advice: "Nothing is read out with the cells beneath it. Write what stands in the column.",
  },
  "html/header-cell-scope": {
    means: "A header cell on a web page says that it heads something that there is not.",
    advice: "Browsers then guess whose header it is. Its scope is col, row, colgroup or rowgroup.",
  },
  "html/heading-empty": {
    means: "A heading of a web page has no words.",
    advice: "Whoever moves by headings lands on nothing. Write what stands beneath it, or take it out.",
  },
  "html/heading-level": {
    means: "A heading of a web page leaves out a level.",
    advice: "Whoever moves by headings takes it for a gap. Go down one level at a time.",
  },
  "html/id-twice": {
    means: "Two elements of a web page have the same id.",
    advice: "Links and labels reach the first alone. Give the other one an id of its own.",
  },
  "html/language": {
    means: "A web page does not say in which language it is, or names one that there is not.",
    advice: "A screen reader then reads it in its own voice. Name the language in its first tag: en-GB, cy.",
  },
  "html/link-nowhere": {
    means: "A link leads to a place on its own page that is not there.",
    advice: "Give what it leads to that id, or take the link out.",
  },
  "html/link-text": {
    means: "The words of a link on a web page do not say where it goes.",
    advice: "Links are read out in a list of their own. Name the page or paper that the reader finds there.",
  },
  "html/no-text": {
    means: "The web page has no text that can be read without running scripts.",
    advice: "Check that the file is a web page and holds its words itself.",
  },
  "html/table-without-caption": {
    means: "A table on a web page has no caption.",
    advice: "A reader cannot tell what it shows, nor refer to it. Say so in its caption.",
  },
  "html/table-without-header": {
    means: "A table on a web page has no header cells.",
    advice:
      "Its columns are then read out without their headings. A table that only lays out a page says so by its role.",
  },
  "html/title": {
    means: "A web page has no title.",
    advice: "It is read out first, and names the page among others. Name the paper in it.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
