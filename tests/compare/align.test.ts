import fc from "fast-check";
import { expect, test } from "vitest";
import { aligned } from "../../src/compare/align.ts";
import { LikeTexts } from "../../src/compare/likeness.ts";

const among = (gone: readonly string[]) => {
  const like = new LikeTexts(gone);
  return (text: string) => like.placesOf(text);
};
const align = (before: readonly string[], after: readonly string[]) =>
  aligned(before, after, { keyOf: (text) => text, versionsAmong: among });

test("a text is a version of another if at least half of their pairs of words are the same", () => {
  const like = new LikeTexts(["The plan was agreed", "The plan was not", undefined, "", "Plan"]);
  expect(like.placesOf("the  plan was AGREED in May")).toEqual([0, 1]);
  expect(like.placesOf("")).toEqual([3]);
  expect(like.placesOf("plan")).toEqual([4]);
  expect(like.placesOf("Nine areas were found")).toEqual([]);
  expect(new LikeTexts(["no no no no"]).placesOf("no no")).toEqual([0]);
  expect(new LikeTexts(["no no no no no no no no"]).placesOf("no no")).toEqual([]);
});

test("everything that was there and everything that is there stands in its order, once", () => {
  const lines = fc.array(fc.stringMatching(/^[ab]( [abc]){0,4}$/), { maxLength: 8 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const found = align(before, after);
      expect(found.flatMap((item) => (item.kind === "added" ? [] : [item.before]))).toEqual(before);
      expect(found.flatMap((item) => (item.kind === "removed" ? [] : [item.after]))).toEqual(after);
    }),
  );
});

test("a thousand paragraphs that became others are matched with their versions", () => {
  const words = (index: number, at: number) => `${(index * 7919 + at * 104_729) % 1009}`;
  const text = (index: number) => Array.from({ length: 60 }, (_, at) => words(index, at)).join(" ");
  const before = Array.from({ length: 1000 }, (_, index) => text(index));
  const found = align(
    before,
    before.map((each) => `${each} now`),
  );
  expect(found.every((item) => item.kind === "both" && item.after === `${item.before} now`)).toBe(true);
});
