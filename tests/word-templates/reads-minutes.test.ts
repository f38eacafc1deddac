/** A paper that may print every item of its meeting's minutes, exempt ones too, is known by its tags: in Word as anywhere. */

import { expect, test } from "vitest";
import { readsMinutes } from "../../src/acts/reads-minutes.ts";
import { riverside } from "./in-template.ts";
import { plainTemplate } from "./plain-template.ts";
import { paragraph, run, split } from "./word-xml.ts";

const paper = { id: "2022-09-health-and-wellbeing-board", kind: "health-and-wellbeing-board" };
const readsIn = (...lines: readonly string[]) =>
  readsMinutes(riverside(plainTemplate([...lines, paragraph("{{body}}")].join(""))), "data/cumbria", paper);

test.each([
  { lines: [paragraph("{{title}}")], reads: false, since: "it has no such tag" },
  {
    lines: [paragraph("{{#each minutes.items}}"), paragraph("{{minute}}"), paragraph("{{/each}}")],
    reads: true,
    since: "it goes through the items",
  },
  {
    lines: [paragraph(split("#each minutes.items") + run("{{minute}}{{/each}}"))],
    reads: true,
    since: "so it does where Word cut the tag into runs",
  },
  { lines: [paragraph("{{meeting.body}} minutes.items")], reads: false, since: "words are no tag" },
])("a council's Word template reads the minutes: $reads, since $since", async ({ lines, reads }) => {
  expect(await readsIn(...lines)).toBe(reads);
});
