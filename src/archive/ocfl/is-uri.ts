/** Has `text` the form of a URI with its scheme? `urn:boardpaper:x` and `mailto:clerk@example.org` have. */
export function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}
