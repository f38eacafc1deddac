/**
 * The hidden Word bookmark of each id, so that edits made in Word can be brought back to their block.
 *
 * Word allows 40 characters of `[A-Za-z0-9_]`. A name depends on its own id alone, as long as no two ids look alike
 * in those characters: inserting a paragraph renames no other.
 */

import { textHash } from "../../ooxml/text-hash.ts";

const longest = 40;

export function bookmarkNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(ids)];
  const times = new Map<string, number>();
  for (const id of distinct) times.set(plainName(id), (times.get(plainName(id)) ?? 0) + 1);

  const taken = new Set<string>();
  return new Map(
    distinct.map((id) => {
      const plain = plainName(id);
      const name = times.get(plain) === 1 && plain.length <= longest ? plain : hashedName(id, taken);
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}

function plainName(id: string): string {
  return `_br_${id.replace(/[^A-Za-z0-9_]/g, "_")}`;
}

function hashedName(id: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const hash = textHash(attempt === 0 ? id : `${id} ${attempt}`);
    const name = `${plainName(id).slice(0, longest - hash.length - 1)}_${hash}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
