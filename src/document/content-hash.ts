/**
 * A hash of what a section says: words, figures, kinds and order.
 *
 * Ids, places, numbers and provenance are left out, and references count by their target: renumbering changes no hash,
 * a changed figure does.
 */

import { createHash } from "node:crypto";
import type { Section } from "./document.ts";

const leftOut: ReadonlySet<string> = new Set(["id", "at", "number", "facts"]);

/** @returns 64 hexadecimal digits of SHA-256 */
export function contentHash(section: Section): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(section)))
    .digest("hex");
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const node = value as Record<string, unknown>;
  const isReference = node.kind === "cross-reference" || node.kind === "note-reference";
  return Object.fromEntries(
    Object.keys(node)
      .filter((key) => !leftOut.has(key) && !(isReference && key === "text"))
      .sort()
      .map((key) => [key, canonical(node[key])]),
  );
}
