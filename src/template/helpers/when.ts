import { type PartialDate, whenInWords } from "../../values/partial-date.ts";
import type { Helper } from "./helper.ts";

/** `{{when inspection.on}}` is “in March 2019”, “on 30 June 2022” or “by 18 April 2021”. */
export const when: Helper = {
  name: "when",
  takes: ["date"],
  example: "{{when inspection.on}}",
  inWords: (value: PartialDate) => whenInWords(value),
};
