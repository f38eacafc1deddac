/** What can be wrong with a tracker, ours or a council's own. */

import type { Rule } from "./rule.ts";

export const trackerRules = {
  "tracker/cell-error": {
    means: "A cell of a workbook shows an error such as #REF! or #N/A.",
    advice: "Nothing can be read from it. Mend its formula, or type what belongs there.",
  },
  "tracker/data-changed": {
    means: "The data of the area were changed after the workbook was made from them.",
    advice:
      "Its cells would put older values over newer ones. Export again and make your changes there, or look at them with --dry-run and import with --over-newer.",
  },
  "tracker/date-as-text": {
    means: "A cell that takes a date holds a text that looks like one.",
    advice: "01/02/2026 may be February or January. Type the date again, so that the program takes it for a date.",
  },
  "tracker/date-with-time": {
    means: "A cell that takes a date holds a time of day too.",
    advice: "Only its day is taken, as it stands in the workbook, in no time zone. Type the date alone.",
  },
  "tracker/duplicate-row": {
    means: "Two rows of a sheet are the same record: they have one id, or one Ref, or one date of one parent.",
    advice: "Give the new record an id of its own; in a row that was copied, empty the cell beneath Ref.",
  },
  "tracker/formula-without-value": {
    means: "A cell holds a formula whose result is not in the file.",
    advice: "Open the workbook in Excel, let it work out its formulas, and save it again.",
  },
  "tracker/heading-missing": {
    means: "A sheet lacks a column.",
    advice:
      "What stands there in the data is left as it is; a column that every row needs must be put back before rows can be added.",
  },
  "tracker/heading-twice": {
    means: "Two columns of a sheet have the same heading.",
    advice: "Nobody can tell which of them counts. Rename or delete one.",
  },
  "tracker/heading-unknown": {
    means: "A sheet has a column that the tracker does not know.",
    advice: "It is not read. Correct its heading, if it is one of ours; keep it, if it is for yourselves.",
  },
  "tracker/hidden-rows": {
    means: "Rows of a sheet are hidden, by hand or by a filter.",
    advice: "They are read as all others. Look at them before they are imported.",
  },
  "tracker/macros": {
    means: "The workbook holds macros or other things that would run.",
    advice: "Save it as an Excel workbook (.xlsx).",
  },
  "tracker/merged-cells": {
    means: "Cells of a table are merged, so that rows lack what stands in others.",
    advice: "Unmerge them and write the value into each row.",
  },
  "tracker/no-area": {
    means: "There is no area of this name, or the workbook does not tell which area it belongs to.",
    advice: "Name the area's folder, such as data/cumbria.",
  },
  "tracker/no-file": {
    means: "There is no workbook at the path that was named.",
    advice: "Name an .xlsx file by its path.",
  },
  "tracker/no-such-parent": {
    means: "A row belongs to a record that there is not.",
    advice: "Choose one from the list in the cell, or add that record first.",
  },
  "tracker/not-a-workbook": {
    means: "The file is not an Excel workbook that can be read.",
    advice: "Open it in Excel and save it as an Excel workbook (.xlsx).",
  },
  "tracker/password": {
    means: "The workbook is protected by a password, or of an older kind than .xlsx.",
    advice: "Open it in Excel, take off the password, and save it as an Excel workbook (.xlsx).",
  },
  "tracker/ref-unknown": {
    means: "A row has a Ref that no record has.",
    advice: "Ref is written by the export. Empty the cell in a row that is new.",
  },
  "tracker/row-missing": {
    means: "A record stands in the data and in no row of its sheet.",
    advice: "It is kept: nothing is deleted by an import. Delete it in the data if it is to go.",
  },
  "tracker/shared-value": {
    means:
      "A value is written once in the data and used in several places (& and *), so that a row can't change it alone.",
    advice: "Write it out in the data, then import again.",
  },
  "tracker/sheet-missing": {
    means: "The workbook lacks a sheet of the tracker.",
    advice: "Its records are left as they are. Export again to have it back.",
  },
  "tracker/sheet-unknown": {
    means: "The workbook has a sheet that the tracker does not know.",
    advice: "It is not read. Give it its old name, if it is one of ours.",
  },
  "tracker/text-around-value": {
    means: "Blanks stand before or after the text of a cell.",
    advice: "They are left out. A filter would show the two as different: type the text again.",
  },
  "tracker/too-many-rows": {
    means: "A sheet has more rows than any programme has records.",
    advice: "Delete the empty rows at its end, then save it again.",
  },
  "tracker/wrong-cell": {
    means: "A cell holds something of another kind than its column takes, such as a date in a column of text.",
    advice: "The program may have changed what was typed. Format the cell as text, then type it again.",
  },
  "tracker/wrong-map": {
    means: "A mapping file names a sheet or a column that the workbook has not, or a field that there is not.",
    advice: "Correct the name; boardpaper tracker map proposes a file.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
