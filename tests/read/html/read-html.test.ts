import { expect, test } from "vitest";
import { readHtml } from "../../../src/read/html/read-html.ts";

test("an item of a list is one, whether its words stand in a paragraph or not; what follows in it is beneath it", () => {
  const reading = readHtml(
    "<p>Lead</p><ol><li><p>One</p><p>more of it</p></li><li>Two<ul><li><p>under two</p></li></ul>rest</li><li><div><p>Three</p></div></li></ol><p>After</p>",
  );
  const { pieces, marks = [] } = reading.ok ? reading.value : { pieces: [] };
  const shown = pieces.map(({ words }, index) => {
    const { isItem, isNested } = marks[index] ?? {};
    return `${words}: ${isItem ? (isNested ? "beneath an item" : "item") : "text"}`;
  });
  expect(shown).toEqual([
    "Lead: text",
    "One: item",
    "more of it: beneath an item",
    "Two: item",
    "under two: beneath an item",
    "rest: beneath an item",
    "Three: item",
    "After: text",
  ]);
});
