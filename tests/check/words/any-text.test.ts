/** The rules over words, on text that nobody would write, and on a great deal of it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkWords } from "../../../src/check/words/check-words.ts";
import { wordingOfReading } from "../../../src/check/words/wording-of-reading.ts";
import { readLines } from "../../../src/read/text/read-lines.ts";
import { dictionary, findingsIn } from "./words-of.ts";

/** What makes patterns go back: the beginnings that they look for, over and over, and never the end. */
const pathological: Readonly<Record<string, (times: number) => string>> = {
  "one word": (times) => "a".repeat(12 * times),
  "one word in capitals": (times) => "AB".repeat(6 * times),
  "capitals and small letters": (times) => "aB".repeat(6 * times),
  "a sentence without end": (times) => "the outcome the plan ".repeat(times),
  "names without end": (times) => "The Board of the Council and ".repeat(times),
  "numbers of numbers": (times) => "7 of the 9 ".repeat(times),
  "dates without years": (times) => "On 3 May it was approved and ".repeat(times),
  "dates of one event": (times) => "The plan was approved on 3 May 2025. It was so. ".repeat(times),
  "other dates of one event": (times) =>
    Array.from({ length: times }, (_, index) => `The plan was approved on ${(index % 28) + 1} May 2025.`).join(" "),
  "open brackets": (times) => "[(“‘ ".repeat(3 * times),
  "open quotations": (times) => "“we will refer ".repeat(times),
  "acronyms explained": (times) =>
    Array.from(
      { length: times },
      (_, index) => `big quick test ${index} (BQT) of X${"ABCDEFGH"[index % 8]}${"JKLMNP"[index % 6]}.`,
    ).join(" "),
  "short lines": (times) => "The\n\n".repeat(times),
  "cut paragraphs": (times) => `${"x".repeat(50)}\n\n${"and so on it goes\n\n".repeat(times)}`,
  "requests and resolutions": (times) =>
    `Minutes:\n\n${"The Board asked that further figures come.\n\n".repeat(times)}RESOLVED\n\n${"(1) that figures be noted.\n\n".repeat(times)}`,
  stars: (times) => "*".repeat(6 * times),
  rows: (times) => `|${" a |".repeat(3 * times)}`,
  links: (times) => "[a](".repeat(3 * times),
  items: (times) => `Three things:\n\n${"- one;\n".repeat(times)}`,
  "misspelt words": (times) =>
    Array.from({ length: times }, (_, index) => `qz${index.toString(26).replace(/\d/g, "x")}vv`).join(" "),
};

/** A rule that compares all with all would take minutes over it, and the test run out of its time. */
const times = 3_000;

describe("no text makes a rule take more than its length asks for, or say more than a reader can read", () => {
  test.each(Object.keys(pathological))(
    "%s",
    (name) => {
      const text = pathological[name]?.(times) ?? "";
      expect(text.length).toBeGreaterThan(times);
      expect(findingsIn(text).filter(({ message }) => message.length > 400)).toEqual([]);
    },
    10_000,
  );
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
