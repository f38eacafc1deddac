import type { Helper } from "./helper.ts";

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Up to nine in words, from 10 in figures, as papers of councils write numbers. */
export function numberInWords(value: number): string {
  return small[value] ?? value.toLocaleString("en-GB");
}

/** `{{words inspection.weaknesses}}` is “nine”. */
export const words: Helper = {
  name: "words",
  takes: ["count"],
  example: "{{words inspection.weaknesses}}",
  inWords: numberInWords,
};
