import { describe, expect, test } from "vitest";
import { dateInWords, parsePartialDate, whenInWords } from "../../src/values/partial-date.ts";

describe("a date is as precise as it is written", () => {
  test.each([
    { written: "2022-06-30", words: "30 June 2022", when: "on 30 June 2022", from: "2022-06-30", to: "2022-06-30" },
    { written: "2022-09", words: "September 2022", when: "in September 2022", from: "2022-09-01", to: "2022-09-30" },
    { written: "2019", words: "2019", when: "in 2019", from: "2019-01-01", to: "2019-12-31" },
    { written: "autumn 2022", words: "autumn 2022", when: "in autumn 2022", from: "2022-09-01", to: "2022-11-30" },
    { written: "winter 2023", words: "winter 2023", when: "in winter 2023", from: "2023-12-01", to: "2024-02-29" },
    { written: "early 2023", words: "early 2023", when: "in early 2023", from: "2023-01-01", to: "2023-04-30" },
    {
      written: "by 2021-04-18",
      words: "by 18 April 2021",
      when: "by 18 April 2021",
      from: "2021-04-18",
      to: "2021-04-18",
    },
  ])("$written is “$words”, $from to $to", ({ written, words, when, from, to }) => {
    const date = parsePartialDate(written);
    expect(date && dateInWords(date)).toBe(words);
    expect(date && whenInWords(date)).toBe(when);
    expect([date?.earliest, date?.latest]).toEqual([from, to]);
  });

  test.each(["2022-02-30", "2022-13", "30 June 2022", "2021-02-29", "soon", "autumn", ""])(
    "%s is no date",
    (written) => {
      expect(parsePartialDate(written)).toBeUndefined();
    },
  );
});
