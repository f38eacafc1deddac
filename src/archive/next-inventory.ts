/** The inventory of an object's next version, and the files that it does not have yet. */

import type { FileToWrite } from "../host/host.ts";
import { sha512 } from "./held-object.ts";
import type { ReadInventory } from "./ocfl/read-inventory.ts";
import { numberOf } from "./ocfl/version-name.ts";

export interface NewVersion {
  readonly id: string;
  /** Their paths are those of the version: `papers/report.pdf`. */
  readonly files: readonly FileToWrite[];
  /** The moment in UTC. */
  readonly created: string;
  readonly message: string;
  readonly user: { readonly name: string; readonly address: string };
}

export interface NextInventory {
  /** `v2` */
  readonly version: string;
  readonly bytes: Uint8Array;
  /** Relative to the version's folder: bytes that an earlier version has are not stored again. */
  readonly content: readonly FileToWrite[];
}

export function nextInventory(before: ReadInventory | undefined, wanted: NewVersion): NextInventory {
  const version = `v${before ? numberOf(before.head) + 1 : 1}`;
  const manifest = new Map(before?.manifest);
  const state = new Map<string, string[]>();
  const content: FileToWrite[] = [];
  for (const { path, bytes } of wanted.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const digest = sha512(bytes);
    state.set(digest, [...(state.get(digest) ?? []), path]);
    if (manifest.has(digest)) continue;
    manifest.set(digest, [`${version}/content/${path}`]);
    content.push({ path: `content/${path}`, bytes });
  }

  const earlier = [...(before?.versions ?? [])].map(([name, { told, state }]) => [
    name,
    { ...told, state: Object.fromEntries(state) },
  ]);
  const { id, created, message, user } = wanted;
  const inventory = {
    id,
    type: "https://ocfl.io/1.1/spec/#inventory",
    digestAlgorithm: "sha512",
    head: version,
    manifest: Object.fromEntries(manifest),
    versions: {
      ...Object.fromEntries(earlier),
      [version]: { created, message, user, state: Object.fromEntries(state) },
    },
  };
  return { version, bytes: new TextEncoder().encode(`${JSON.stringify(inventory, undefined, 2)}\n`), content };
}

/** An inventory with the file that keeps its digest, in the form that `sha512sum -c` reads. */
export function withSidecar(inventory: Uint8Array): readonly FileToWrite[] {
  const digest = new TextEncoder().encode(`${sha512(inventory)}  inventory.json\n`);
  return [
    { path: "inventory.json", bytes: inventory },
    { path: "inventory.json.sha512", bytes: digest },
  ];
}
