/** “National developments” is `national-developments`: lower case, letters and digits, hyphens between. */
export function slug(words: string): string {
  return (
    words
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "untitled"
  );
}
