/** What can be wrong with a Word file, ours or somebody else's. */

import type { Rule } from "./rule.ts";

export const wordRules = {
  "word/bookmark": {
    means: "A bookmark of a Word file begins and does not end, stands twice, or has the id of another one.",
    advice: "Links and references of the file lead by bookmarks. Delete it in Word and set it anew.",
  },
  "word/cell-without-paragraph": {
    means: "A cell of a table in a Word file does not end with a paragraph.",
    advice: "Word refuses to open such a file. Make it again from what it came from.",
  },
  "word/content-elsewhere": {
    means: "A Word file fetches a picture or another part from an address when it is opened.",
    advice: "It shows nothing without the network, and tells the address who reads it. Embed the part instead.",
  },
  "word/damaged-part": {
    means: "A part of a Word file is not well-formed XML.",
    advice: "Open the file in Word, which may repair it, or make it again.",
  },
  "word/drawing-id-twice": {
    means: "Two pictures of a Word file have the same id.",
    advice: "Some versions of Word refuse such a file. Open it in Word and save it, which gives new ids.",
  },
  "word/empty-paragraph": {
    means: "An empty paragraph of a Word file stands in place of space.",
    advice: "It is read out as “blank”. Delete it, and give the style of the paragraph before or after it space.",
  },
  "word/field-unbalanced": {
    means: "A field of a Word file begins and does not end, or the other way about.",
    advice: "Word may hide all text after it. Delete the field and set it anew.",
  },
  "word/figure-alt-text": {
    means: "The alternative text of a picture in a Word file is the name of a file, or what Word calls every picture.",
    advice: "Whoever cannot see it learns nothing of it. Say what it shows, or mark it as decorative.",
  },
  "word/figure-without-alt": {
    means: "A picture in a Word file has no alternative text, and is not marked as decoration.",
    advice: "Whoever cannot see it learns nothing of it. Say what it shows, or mark it as decorative.",
  },
  "word/header-cell-empty": {
    means: "A header cell of a table in a Word file is empty.",
    advice: "Nothing is read out with the cells beneath or beside it. Write what stands in the column or row.",
  },
  "word/heading-level": {
    means: "A heading of a Word file leaves out a level.",
    advice: "Whoever moves by headings takes it for a gap. Go down one level at a time.",
  },
  "word/language": {
    means: "The text of a Word file is in no language, or in one that there is not.",
    advice: "A screen reader then reads it in its own voice. Set the language of all text in Word.",
  },
  "word/link-nowhere": {
    means: "A link or reference of a Word file leads to a bookmark that is not there.",
    advice: "Word prints an error in its place as soon as fields are updated. Set it anew.",
  },
  "word/link-text": {
    means: "The words of a link in a Word file do not say where it goes.",
    advice: "Links are read out in a list of their own. Name the page or paper that the reader finds there.",
  },
  "word/no-headings": {
    means: "A Word file of more than a page has no heading that is one by its style.",
    advice: "Nobody can move through it by headings. Set them in Heading 1, Heading 2 and so on, not in bold.",
  },
  "word/note-missing": {
    means: "A Word file refers to a note that is not there.",
    advice: "Word refuses to open such a file. Delete the reference and set the note anew.",
  },
  "word/nothing-checked": {
    means: "No words were found in a Word file, so that a clean result would be worth nothing.",
    advice: "Look whether its words are in a picture.",
  },
  "word/paragraph-id-twice": {
    means: "Two paragraphs of a Word file have the same id.",
    advice: "Comments and shared editing lose their place. Open the file in Word and save it, which gives new ids.",
  },
  "word/part-missing": {
    means: "A Word file points to a part, such as a picture, that is not in it.",
    advice: "Word shows an empty frame or refuses the file. Put the picture or link in again.",
  },
  "word/table-irregular": {
    means: "The rows of a table in a Word file are of several widths.",
    advice: "Cells are read out at the wrong headings from there on. Give each row a cell in every column.",
  },
  "word/table-merged-cells": {
    means: "Cells of a table in a Word file are merged.",
    advice: "They are read out at the wrong headings. Split them, and repeat what they say.",
  },
  "word/table-without-caption": {
    means: "A table in a Word file has no caption.",
    advice: "A reader cannot tell what it shows, nor refer to it. Put one over it with References, Insert Caption.",
  },
  "word/table-without-description": {
    means: "A table in a Word file has no alternative text.",
    advice: "Say under Table Properties, Alt Text, what it shows: it is read out before the table is entered.",
  },
  "word/table-without-header": {
    means: "The first row of a table in a Word file is not marked as its header row.",
    advice: "Headings are then not read out with the cells, nor repeated on the next page. Choose Repeat Header Rows.",
  },
  "word/title": {
    means: "A Word file has no title among its properties.",
    advice: "It is read out first, and shown by the browser. Give it one under File, Info.",
  },
  "word/unknown-list": {
    means: "A paragraph or style of a Word file belongs to a list that is not in the file.",
    advice: "The paragraph has no number or bullet. Put it in a list again, or give the style its list.",
  },
  "word/unknown-style": {
    means: "A paragraph of a Word file has a style that is not in the file.",
    advice: "Word shows it in its default style. Set it in a style of the file.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
