/**
 * Parts to the bytes of a zip package: the same parts give the same bytes on every machine, in every time zone.
 *
 * Packed by fflate, not node:zlib: what zlib makes of a text depends on its version and on the processor.
 */

import { zipSync } from "fflate";
import type { PackageParts } from "./read-package.ts";

export function writePackage(parts: PackageParts): Uint8Array {
  const names = [...parts.keys()].sort(byRankAndName);
  const files = names.map((name) => [name, [parts.get(name), entryOptions(name)]] as const);
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]);
}

/** Noon, because the zip format has local times, and somewhere the clocks went forward at midnight. */
const packedAt = () => new Date(1980, 0, 1, 12);

function entryOptions(name: string) {
  const level = /\.(png|jpe?g|gif)$/i.test(name) ? 0 : 6;
  return { level, mtime: packedAt(), os: 0, attrs: 0 } as const;
}

/** Readers look for the content types first; after that, by name and not by locale. */
function byRankAndName(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

const first = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

function rank(name: string): number {
  const index = first.indexOf(name);
  return index === -1 ? first.length : index;
}
