import { describe, expect, test } from "vitest";
import { datesAndCounts } from "./dates-and-counts.ts";
import { isKnownName, properNames } from "./proper-names.ts";
import { sharedRuns } from "./shared-words.ts";

test("dates and counts are found in figures and in words, over the end of a line, and not in paragraph numbers", () => {
  const text =
    "5.2 The draft went on 12 July; nine of 18 answers,\nexpected in April\n2023 (see paragraph 7.1), early 2024.";
  expect(datesAndCounts(text)).toEqual([
    { words: "12 July", line: 1 },
    { words: "nine", line: 1 },
    { words: "18", line: 1 },
    { words: "April 2023", line: 2 },
    { words: "paragraph 7.1", line: 3 },
    { words: "early 2024", line: 3 },
  ]);
});

describe("runs of words that two texts share", () => {
  const theirs = "The Board asked that a further report on the capacity of the\nteam be brought to it.";

  test("are found whatever their case, punctuation and line ends", () => {
    expect(sharedRuns(["He wrote: “a further report on the capacity of the team”."], theirs, 8, [])).toEqual([
      "a further report on the capacity of the",
      "further report on the capacity of the team",
    ]);
  });

  test("end at the name of a body or a document", () => {
    expect(sharedRuns(["a further report on the capacity of the team"], theirs, 8, ["capacity of the team"])).toEqual(
      [],
    );
  });

  test("of seven words are no run of eight", () => {
    expect(sharedRuns(["one further report on the capacity of the teams"], theirs, 8, [])).toEqual([]);
  });
});

describe("proper names", () => {
  const known = "The Department for Education wrote to Ofsted and NHS England.";
  const unknown = (text: string) =>
    properNames(text)
      .filter((name) => !isKnownName(name, known, (word) => ["the", "they"].includes(word)))
      .map(({ words }) => words);

  test("are known where they stand in the known text, whole or joined by “and”", () => {
    expect(unknown("They met Ofsted and the Department for Education and NHS England.")).toEqual([]);
  });

  test("are found at the beginning of a sentence too", () => {
    expect(unknown("Carlisle was visited. Penrith followed, and the Workington Group.")).toEqual([
      "Carlisle",
      "Penrith",
      "Workington Group",
    ]);
  });
});
