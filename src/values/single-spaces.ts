/** Each run of spaces and line breaks as one space. U+FEFF is as wide as nothing: it parts no words, whatever `\s` takes it for. */
export function singleSpaces(text: string): string {
  return text.replace(/[^\S\ufeff]+/gu, " ");
}
