/** Whether a text has the form of a language's name: `en-GB`, `cy`. @see BCP 47 */
export function isLanguage(text: string): boolean {
  return /^(?:[a-z]{2,8}(?:-[a-z0-9]{1,8})*|x(?:-[a-z0-9]{1,8})+)$/i.test(text);
}
