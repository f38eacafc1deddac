const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** For a pattern: “46” and “4,402”, whole, and no part of a number with a point. */
export const inFigures = "\\b(?<!\\d[,.])(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![,.]?\\d)";

/** For a pattern: figures, or a word up to twenty. */
export const aNumber = `(?:${inFigures}|${small.join("|")})`;

/** 7 for “seven” and for “7”. */
export function numberOf(words: string): number {
  const at = small.indexOf(words.toLowerCase());
  return at < 0 ? Number(words.replaceAll(",", "")) : at;
}
