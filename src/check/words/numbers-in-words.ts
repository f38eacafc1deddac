const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** For a pattern: figures, or a word up to twenty. */
export const aNumber = `(?:\\d{1,4}|${small.join("|")})`;

/** 7 for “seven” and for “7”. */
export function numberOf(words: string): number {
  const at = small.indexOf(words.toLowerCase());
  return at < 0 ? Number(words) : at;
}
