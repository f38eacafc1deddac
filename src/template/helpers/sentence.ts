import type { Helper } from "./helper.ts";

/** `{{sentence bodies.working-groups.name}}` begins with a capital. */
export const sentence: Helper = {
  name: "sentence",
  takes: ["text"],
  example: "{{sentence lead.role}}",
  inWords: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
};
