/** Words with names in braces, and what stands in the place of each. */

/**
 * “{title} ({size})” with its title and its size. All names are filled at once and as they stand, so that neither a `$` nor a
 * `{size}` in an author's words means anything; a name without a value stays.
 */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? all) : all));
}
