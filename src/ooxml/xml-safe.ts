/**
 * Text as XML 1.0 can hold it, on one line.
 *
 * What separates words (a line feed, a tab) becomes a space; characters that XML has no place for are left out;
 * half a surrogate pair becomes the replacement character.
 */
export function xmlSafe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return (
    text
      .replace(/[\t\n\v\f\r]+/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
      .replace(/[\u0000-\u001f\ufffe\uffff]/g, "")
      .replace(/\p{Surrogate}/gu, "\ufffd")
  );
}

/** Text for an attribute or an element written by hand. */
export function xmlEscaped(text: string): string {
  return xmlSafe(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
