import type { Helper } from "./helper.ts";

/** `{{clock meeting.time}}` is “2.00 pm”. */
export const clock: Helper = {
  name: "clock",
  takes: ["text"],
  example: "{{clock meeting.time}}",
  inWords: (time: string) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return `${hours % 12 || 12}.${String(minutes).padStart(2, "0")} ${hours < 12 ? "am" : "pm"}`;
  },
};
