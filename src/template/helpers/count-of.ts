import type { Helper } from "./helper.ts";
import { numberInWords } from "./words.ts";

/** `{{countOf plan.original.remaining "action" "actions"}}` is “one action”, “eight actions” or “no actions”. */
export const countOf: Helper = {
  name: "countOf",
  takes: ["count", "literal", "literal"],
  example: '{{countOf plan.original.remaining "action" "actions"}}',
  inWords: (value: number, one: string, many: string) => `${numberInWords(value)} ${value === 1 ? one : many}`,
};
