import { dateInWords, type PartialDate } from "../../values/partial-date.ts";
import type { Helper } from "./helper.ts";

/** `{{date meeting.date "d MMM yyyy"}}` is “20 Sep 2022”; a date that is less exact keeps its own form. */
export const date: Helper = {
  name: "date",
  takes: ["date", "date-pattern?"],
  example: '{{date meeting.date "d MMMM yyyy"}}',
  inWords: (value: PartialDate, pattern = "d MMMM yyyy") => dateInWords(value, pattern),
};
