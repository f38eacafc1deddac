/**
 * Text as a CSS string. All but plain letters, digits and spaces is written by code point, so that no words can end
 * the string, the rule or the style element.
 */
export function cssString(text: string): string {
  const written = Array.from(text, (character) =>
    /[a-z0-9 ]/i.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${written.join("")}"`;
}
