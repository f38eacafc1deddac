/**
 * A hash of what a section says: words, figures, kinds and order, the words of its notes among them.
 *
 * Ids, places, numbers, provenance and the widths of columns are left out, and references count by their target: renumbering
 * changes no hash, a changed figure does. A list of contents says nothing of its own.
 */

import { createHash } from "node:crypto";
import type { Document, Note, Section } from "./document.ts";

const leftOut: ReadonlySet<string> = new Set(["id", "at", "number", "facts", "entries", "width"]);

/**
 * @param notes - of the whole document
 * @returns 64 hexadecimal digits of SHA-256
 */
export function contentHash(section: Section, notes: readonly Note[]): string {
  const canonical = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isNumber(item)).map(canonical);
    if (typeof value !== "object" || value === null) return value;
    const node = value as Record<string, unknown>;
    if (node.kind === "cross-reference") return { kind: node.kind, target: node.target };
    if (node.kind === "note-reference") return { kind: node.kind, note: canonical(contentOf(node.target)) };
    const kept = Object.keys(node).filter((key) => !leftOut.has(key));
    return Object.fromEntries(kept.sort().map((key) => [key, canonical(node[key])]));
  };
  const contentOf = (target: unknown) => notes.find(({ id }) => id === target)?.content ?? [];

  return createHash("sha256")
    .update(JSON.stringify(canonical(section)))
    .digest("hex");
}

/** Of a whole document: its title and its sections in order. */
export function documentHash({ title, sections, notes }: Document): string {
  const titled: Section = {
    kind: "section",
    id: "",
    orientation: "portrait",
    blocks: [{ kind: "paragraph", id: "", content: title }],
  };
  const hashes = [titled, ...sections].map((section) => contentHash(section, notes));
  return createHash("sha256").update(hashes.join("\n")).digest("hex");
}

function isNumber(item: unknown): boolean {
  return typeof item === "object" && item !== null && "isNumber" in item;
}
