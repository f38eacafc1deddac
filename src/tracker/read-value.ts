/** A cell to the value of a field, in the form in which files and workbooks are compared, or to what is wrong with it. */

import type { FieldColumn } from "../schema/columns.ts";
import { parseCalendarDate } from "../values/calendar-date.ts";
import type { CellFinding } from "./cell-finding.ts";
import { dayOfExcel } from "./excel-day.ts";
import { comparable, type FieldValue } from "./field-value.ts";
import type { ReadCell } from "./read-workbook.ts";

export interface ReadValue {
  readonly value: FieldValue;
  /** An error among them: the value counts for nothing. */
  readonly findings: readonly CellFinding[];
}

export function readValue(cell: ReadCell, field: FieldColumn): ReadValue {
  if (cell.kind === "empty") return { value: undefined, findings: [] };
  if (cell.kind === "error")
    return wrong("tracker/cell-error", `the cell shows ${cell.text}`, "mend its formula, or type what belongs there");
  if (cell.kind === "formula-without-value") {
    return wrong(
      "tracker/formula-without-value",
      `the formula ${cell.formula} has no result in the file`,
      "open the workbook in Excel and save it again",
    );
  }
  switch (field.kind) {
    case "day":
      return dayValue(cell);
    case "when":
      return whenValue(cell);
    case "words":
      return wordsValue(cell);
    case "choice":
      return choiceValue(cell, field.choices);
    case "whole":
    case "number":
      return numberValue(cell);
    case "yes-no":
      return yesNoValue(cell);
  }
}

type Filled = Exclude<ReadCell, { readonly kind: "empty" | "error" | "formula-without-value" }>;

const right = (value: FieldValue, findings: readonly CellFinding[] = []): ReadValue => ({ value, findings });

function wrong(code: CellFinding["code"], message: string, hint: string): ReadValue {
  return { value: undefined, findings: [{ severity: "error", code, message, hint }] };
}

function dayValue(cell: Filled): ReadValue {
  switch (cell.kind) {
    case "date":
      return dayOfDate(cell.date);
    case "text": {
      const { value, findings } = wordsValue(cell);
      const text = String(value);
      if (parseCalendarDate(text)) return right(text, [...findings, dateAsText("warning", text)]);
      return looksLikeDate(text) ? { value: undefined, findings: [dateAsText("error", text)] } : right(text, findings);
    }
    case "number":
      return wrong(
        "tracker/wrong-cell",
        `the number ${cell.number} stands where a date belongs`,
        "format the cell as a date and type the date",
      );
    case "yes-no":
      return wrong("tracker/wrong-cell", `${cell.value ? "TRUE" : "FALSE"} stands where a date belongs`, "type a date");
  }
}

function dayOfDate(date: Date): ReadValue {
  const day = dayOfExcel(date);
  if (day) return right(day);
  const [written = ""] = date.toISOString().split("T");
  if (!parseCalendarDate(written))
    return wrong("tracker/wrong-cell", "the date has no year that a paper can have", "type the date again");
  return right(written, [
    {
      severity: "warning",
      code: "tracker/date-with-time",
      message: `the cell holds a time of day too; ${written} is taken`,
      hint: "type the date alone",
    },
  ]);
}

function dateAsText(severity: CellFinding["severity"], text: string): CellFinding {
  const message =
    severity === "warning" ? `the date ${text} is text, and is taken as it stands` : `“${text}” is text, not a date`;
  return {
    severity,
    code: "tracker/date-as-text",
    message,
    hint: "type the date again, so that the program takes it for a date",
  };
}

/** 20/09/2022, 20.9.22, 20 Sep 2022, Sept 20 2022: what people type, and what means two days. */
function looksLikeDate(text: string): boolean {
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$|^\d{1,2}(st|nd|rd|th)? [A-Za-z]{3,9},? \d{2,4}$|^[A-Za-z]{3,9} \d{1,2},? \d{2,4}$/.test(
    text,
  );
}

function whenValue(cell: Filled): ReadValue {
  switch (cell.kind) {
    case "text": {
      const read = wordsValue(cell);
      const text = String(read.value);
      const isOfSlashes = looksLikeDate(text) && !parseCalendarDate(text);
      return isOfSlashes ? { value: undefined, findings: [dateAsText("error", text)] } : read;
    }
    case "date":
      // A program that was given 2022-09 makes the first of the month of it, and shows the month.
      return cell.hasDay ? dayOfDate(cell.date) : right(cell.date.toISOString().slice(0, 7));
    case "number":
      return right(String(cell.number));
    case "yes-no":
      return wrong(
        "tracker/wrong-cell",
        `${cell.value ? "TRUE" : "FALSE"} stands where a date belongs`,
        "type a date as text: 2022-09",
      );
  }
}

function wordsValue(cell: Filled): ReadValue {
  switch (cell.kind) {
    case "text": {
      const text = comparable(cell.text);
      if (text === "") return right(undefined, [blanks]);
      return right(text, cell.text.trim() === cell.text ? [] : [blanks]);
    }
    case "number":
      return right(String(cell.number));
    case "yes-no":
      return right(cell.value ? "TRUE" : "FALSE");
    case "date":
      return wrong(
        "tracker/wrong-cell",
        "a date stands where text belongs",
        "format the cell as text, then type it again",
      );
  }
}

const blanks: CellFinding = {
  severity: "warning",
  code: "tracker/text-around-value",
  message: "blanks stand before or after the text, and are left out",
  hint: "type the text again",
};

/** Capitals and blanks make no other word: “In progress” is in-progress. */
function choiceValue(cell: Filled, choices: readonly string[]): ReadValue {
  const read = wordsValue(cell);
  if (read.value === undefined) return read;
  const plain = String(read.value)
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return right(choices.find((choice) => choice === plain) ?? read.value, read.findings);
}

function numberValue(cell: Filled): ReadValue {
  switch (cell.kind) {
    case "number":
      return cell.isPerCent
        ? wrong(
            "tracker/wrong-cell",
            `the cell is shown as per cent: what it holds is ${cell.number}`,
            "format the cell as a number and type the figure: 61.3",
          )
        : right(cell.number);
    case "text": {
      const read = wordsValue(cell);
      const number = Number(read.value);
      return read.value !== undefined && Number.isFinite(number) ? right(number, read.findings) : read;
    }
    case "date":
      return wrong(
        "tracker/wrong-cell",
        "a date stands where a number belongs",
        "format the cell as a number, then type it again",
      );
    case "yes-no":
      return wrong(
        "tracker/wrong-cell",
        `${cell.value ? "TRUE" : "FALSE"} stands where a number belongs`,
        "type a number",
      );
  }
}

function yesNoValue(cell: Filled): ReadValue {
  if (cell.kind === "yes-no") return right(cell.value);
  const read = wordsValue(cell);
  const word = String(read.value).toLowerCase();
  if (word === "true" || word === "yes") return right(true, read.findings);
  return word === "false" || word === "no" ? right(false, read.findings) : read;
}
