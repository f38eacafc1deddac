/** Whether a reader finds nothing in words: they are spaces, or characters that nobody sees. */
export function isBlank(words: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(words);
}
