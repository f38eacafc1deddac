/** The name that was probably meant, for hints. */

import { distance } from "fastest-levenshtein";

/** @returns undefined when nothing is near: more than a third of the letters differ, in a short name more than one or two */
function nearestName(written: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  const most = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  let best = most + 1;
  for (const name of names) {
    const steps = distance(written.toLowerCase(), name.toLowerCase());
    if (steps < best) [nearest, best] = [name, steps];
  }
  return nearest;
}

/** “did you mean “approved”?”, or the names that there are. */
export function nearestNameHint(written: string, names: readonly string[]): string {
  const nearest = nearestName(written, names);
  if (nearest) return `did you mean “${nearest}”?`;
  return names.length > 0 ? `there are: ${[...names].sort().join(", ")}` : "there are none";
}
