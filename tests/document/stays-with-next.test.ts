import { describe, expect, test } from "vitest";
import type { Block } from "../../src/document/document.ts";
import { staysWithNext } from "../../src/document/stays-with-next.ts";
import { everyBlock, text } from "../make.ts";

const says = (words: string): Block => ({ kind: "paragraph", id: "background/1", content: [text(words)] });

describe("the end of a page", () => {
  test.each([
    { block: everyBlock.heading, next: everyBlock.paragraph, stays: true, because: "a heading never stands alone" },
    { block: says("The themes are:"), next: everyBlock.list, stays: true, because: "words introduce their list" },
    { block: says("Families said:"), next: everyBlock.quotation, stays: true, because: "words introduce a quotation" },
    {
      block: says("The themes follow."),
      next: everyBlock.list,
      stays: false,
      because: "these are a sentence of their own",
    },
    { block: says("The themes are:"), next: says("None."), stays: false, because: "a paragraph is not a list" },
    { block: says("That is all."), next: everyBlock.signatures, stays: true, because: "no signature stands alone" },
    {
      block: says("The themes are:"),
      next: everyBlock["page-break"],
      stays: false,
      because: "the author broke the page",
    },
    { block: everyBlock.list, next: everyBlock.signatures, stays: false, because: "only words are kept" },
  ])("keeps $block.kind and $next.kind together: $stays, since $because", ({ block, next, stays }) => {
    expect(staysWithNext(block, next)).toBe(stays);
  });

  test("parts nothing where nothing follows", () => {
    expect(staysWithNext(everyBlock.heading, undefined)).toBe(false);
  });
});
