import type { Helper } from "./helper.ts";

/** `{{list strategy.aims}}` is “a, b and c”. */
export const list: Helper = {
  name: "list",
  takes: ["texts"],
  example: "{{list strategy.aims}}",
  inWords: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`,
};
