/** “paragraph 3”, “paragraphs 1, 2 and 3”: of a law. */
export function paragraphsInWords(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  if (numbers.length < 2) return `paragraph ${last ?? ""}`;
  return `paragraphs ${numbers.slice(0, -1).join(", ")} and ${last}`;
}
