/** Runs of words that two texts share, names and titles apart. */

/** In lower case, without punctuation; hyphens and line ends part words. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[’']/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * Every run of `count` words of the texts `ours` that stands in `theirs` too.
 *
 * @param names - of bodies and documents: each counts as one word that is shared with nothing
 */
export function sharedRuns(
  ours: readonly string[],
  theirs: string,
  count: number,
  names: readonly string[],
): readonly string[] {
  const standing = runs(theirs, count, names);
  return ours.flatMap((text) => [...runs(text, count, names)]).filter((run) => standing.has(run));
}

function runs(text: string, count: number, names: readonly string[]): ReadonlySet<string> {
  // A name is marked by a letter that no text has, so that no run reaches over it.
  const marked = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(` ${wordsOf(name).join(" ")} `, " ¤ "), ` ${wordsOf(text).join(" ")} `);
  const words = marked.trim().split(" ");
  const all = words.map((_, index) => words.slice(index, index + count));
  return new Set(all.filter((run) => run.length === count && !run.includes("¤")).map((run) => run.join(" ")));
}
