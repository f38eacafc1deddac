/**
 * Where an object lies below a storage root, by its id.
 *
 * @see https://ocfl.github.io/extensions/0003-hash-and-id-n-tuple-storage-layout.html
 */

import { createHash } from "node:crypto";

export const layoutName = "0003-hash-and-id-n-tuple-storage-layout";

/** How the extension is set up here: SHA-256 of the id, three times three of its digits, then the id itself. */
export const layoutSettings = {
  extensionName: layoutName,
  digestAlgorithm: "sha256",
  tupleSize: 3,
  numberOfTuples: 3,
} as const;

const longestName = 100;

/** `urn:boardpaper:cumbria:2021-03` → `3c0/ff4/240/urn%3aboardpaper%3acumbria%3a2021-03`. */
export function objectPath(id: string): string {
  const digest = createHash("sha256").update(id).digest("hex");
  const name = encoded(id);
  const last = name.length > longestName ? `${name.slice(0, longestName)}-${digest}` : name;
  return [digest.slice(0, 3), digest.slice(3, 6), digest.slice(6, 9), last].join("/");
}

function encoded(id: string): string {
  const hex = (byte: number) => `%${byte.toString(16).padStart(2, "0")}`;
  return [...id]
    .map((letter) => (/[A-Za-z0-9_-]/.test(letter) ? letter : [...Buffer.from(letter)].map(hex).join("")))
    .join("");
}
