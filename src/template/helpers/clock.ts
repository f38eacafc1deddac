import { clockTime } from "../../values/clock-time.ts";
import type { Helper } from "./helper.ts";

/** `{{clock meeting.time}}` is “2.00 pm”. */
export const clock: Helper = {
  name: "clock",
  takes: ["text"],
  example: "{{clock meeting.time}}",
  inWords: clockTime,
};
