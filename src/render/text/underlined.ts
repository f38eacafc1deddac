/** The sign under a heading of each level, the title's first. */
const underlines = ["=", "-", "~", "."] as const;

export function underlined(words: string, level: 0 | 1 | 2 | 3): string {
  return `${words}\n${underlines[level].repeat(Math.max(3, words.length))}`;
}
