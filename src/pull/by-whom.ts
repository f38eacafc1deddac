/** Who made a change, as far as Word tells: those who tracked it, and what they said of it. */

import type { TrackedChange } from "../read/edited.ts";
import type { PullChange } from "./pull-change.ts";

export function byWhom({
  tracked,
  comments,
}: {
  readonly tracked: readonly TrackedChange[];
  readonly comments: PullChange["comments"];
}) {
  return { authors: authorsOf(tracked), comments };
}

export function authorsOf(tracked: readonly TrackedChange[]): readonly string[] {
  return [...new Set(tracked.map(({ author }) => author))].filter((author) => author !== "");
}
