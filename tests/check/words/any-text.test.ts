/** The rules over words, on text that nobody would write, and on a great deal of it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkWords } from "../../../src/check/words/check-words.ts";
import { wordingOfReading } from "../../../src/check/words/wording-of-reading.ts";
import { readLines } from "../../../src/read/text/read-lines.ts";
import { pathologicalTexts } from "./pathological-texts.ts";
import { dictionary, findingsIn } from "./words-of.ts";

describe("no text, however long, makes a rule say more than a reader can read", () => {
  test.each(Object.entries(pathologicalTexts))("%s", (_, textOf) => {
    const text = textOf(3_000);
    expect(text.length).toBeGreaterThan(3_000);
    expect(findingsIn(text).filter(({ message }) => message.length > 400)).toEqual([]);
  });
});

test("whatever the text, each finding has a line of it and words for the reader", () => {
  const pieces = fc.constantFrom(
    "the ",
    "Board ",
    "of ",
    "12 ",
    "May ",
    "2025 ",
    ". ",
    "\n",
    "\n\n",
    "- ",
    "1.1 ",
    "| ",
    "“",
    "WSoA ",
    "(",
    ") ",
    "approved ",
    "all actions are on track",
    "RESOLVED",
    ":",
    "\u00a0",
    "é",
    "𝒳",
    "**",
    "[",
    "](",
    "was published on ",
    "within 18 months ",
    "therefore by ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      const reading = readLines(text);
      const count = text.split("\n").length;
      if (!reading.ok) return;
      for (const { at, message, hint } of checkWords(wordingOfReading("paper.txt", reading.value), dictionary)) {
        expect(at?.line).toBeGreaterThanOrEqual(1);
        expect(at?.line).toBeLessThanOrEqual(count);
        expect(message).not.toMatch(/undefined|NaN/);
        expect(hint).toBeTruthy();
      }
    }),
  );
});
