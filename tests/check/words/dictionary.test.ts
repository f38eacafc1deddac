import { describe, expect, test } from "vitest";
import { spellingList } from "../../../src/check/words/dictionary.ts";
import { fieldWords } from "../../../src/check/words/field-words.ts";
import { bareDictionary, dictionary } from "./words-of.ts";

describe("the dictionary of British English", () => {
  test.each([
    "organisation",
    "organisations",
    "programme's",
    "colour",
    "coloured",
    "recommended",
    "unmeasured",
    "children",
  ])("has %s", (word) => {
    expect(dictionary.has(word.replace(/'s$/, ""))).toBe(true);
  });

  test.each(["organization", "color", "recieve", "programe", "childrens", "unorganisations"])("has no %s", (word) => {
    expect(dictionary.has(word)).toBe(false);
  });

  test("has the words of the field from our list alone, which holds no other", () => {
    expect(fieldWords.length).toBeGreaterThan(100);
    expect(fieldWords.filter((word) => bareDictionary.has(word))).toEqual([]);
    expect(fieldWords.filter((word) => !dictionary.has(word))).toEqual([]);
    expect([...new Set(fieldWords)]).toHaveLength(fieldWords.length);
  });

  test("knows a form by its stem, its ending and what the ending asks of the stem", () => {
    const affixes = "SFX D Y 2\nSFX D 0 ed [^y]\nSFX D y ied y\nPFX U Y 1\nPFX U 0 un .";
    const words = spellingList(affixes, "3\ntry/D\nlock/DU\nplay", []);
    const asked = ["try", "tried", "tryed", "lock", "locked", "unlock", "unlocked", "untried", "played"];
    expect(asked.filter((word) => words.has(word))).toEqual(["try", "tried", "lock", "locked", "unlock", "unlocked"]);
  });
});
