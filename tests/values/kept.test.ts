import { describe, expect, test } from "vitest";
import { Kept } from "../../src/values/kept.ts";

describe("what is kept by its text", () => {
  test("is made once for each text", () => {
    const kept = new Kept<object>(2);
    const first = kept.of("a", () => ({}));
    expect(kept.of("a", () => ({}))).toBe(first);
    expect(kept.of("b", () => ({}))).not.toBe(first);
  });

  test("goes when there are too many, the oldest first", () => {
    const made: string[] = [];
    const kept = new Kept<string>(2);
    const ask = (text: string) =>
      kept.of(text, () => {
        made.push(text);
        return text;
      });
    for (const text of ["a", "b", "c", "b", "a"]) expect(ask(text)).toBe(text);
    expect(made).toEqual(["a", "b", "c", "a"]);
  });

  test("isn't what could not be made", () => {
    const kept = new Kept<string>(2);
    const fail = () => {
      throw new Error("no");
    };
    expect(() => kept.of("a", fail)).toThrow("no");
    expect(kept.of("a", () => "yes")).toBe("yes");
  });
});
