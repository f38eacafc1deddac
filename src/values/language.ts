/**
 * Whether a text has the form of a language's name: `en-GB`, `cy`.
 *
 * BCP 47 keeps four to eight letters for names that nobody has given out, so `english` is none.
 *
 * @see BCP 47, section 2.2.1
 */
export function isLanguage(text: string): boolean {
  return /^(?:[a-z]{2,3}(?:-[a-z0-9]{1,8})*|[ix](?:-[a-z0-9]{1,8})+)$/i.test(text);
}
