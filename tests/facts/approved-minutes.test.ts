/** Minutes as approved: each amendment changes words of the draft, and never those of another amendment. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { asApproved } from "../../src/facts/approved-minutes.ts";
import { Minutes } from "../../src/schema/minutes.ts";

interface Amended {
  readonly before: string;
  readonly after: string;
}

function approvedText(text: string, amendments: readonly Amended[]): string | undefined {
  const minutes = Minutes.parse({
    approved: { at: "march", on: "2026-03-12", amendments: amendments.map((each) => ({ item: "4", ...each })) },
    items: [{ id: "schools", number: "4", record: [{ text }] }],
  });
  return asApproved(minutes, () => {}).items[0]?.record?.[0]?.text;
}

test("an amendment that says what another takes out leaves each in its place", () => {
  const amendments = [
    { before: "ten", after: "eleven" },
    { before: "eleven", after: "twelve" },
  ];
  const approved = "eleven schools replied, twelve did not";
  expect(approvedText("ten schools replied, eleven did not", amendments)).toBe(approved);
  expect(approvedText("ten schools replied, eleven did not", amendments.toReversed())).toBe(approved);
});

test("the order in which amendments are written says nothing, and words that none names stay as they are", () => {
  const word = fc.stringMatching(/^[a-z$&]{1,4}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.option(word)), { minLength: 1, maxLength: 8 }), (words) => {
      // A number with its stop makes each of the words stand there once.
      const draft = words.map(([before], place) => `${place}:${before}.`);
      const amendments = words.flatMap(([, after], place) =>
        after === null ? [] : [{ before: draft[place] ?? "", after: `${(place + 1) % words.length}:${after}.` }],
      );
      const approved = words
        .map(([before, after], place) =>
          after === null ? `${place}:${before}.` : `${(place + 1) % words.length}:${after}.`,
        )
        .join(" ");
      expect(approvedText(draft.join(" "), amendments)).toBe(approved);
      expect(approvedText(draft.join(" "), amendments.toReversed())).toBe(approved);
    }),
  );
});
