/** Do the inventories that earlier versions left agree with the latest one? */

import type { Report } from "./ocfl-finding.ts";
import type { ReadInventory } from "./read-inventory.ts";
import type { DigestPaths } from "./read-manifest.ts";
import { numberOf } from "./version-name.ts";

export interface VersionInventory {
  readonly version: string;
  readonly inventory: ReadInventory;
}

export interface History {
  readonly own: ReadInventory;
  /** In the order of their versions. */
  readonly earlier: readonly VersionInventory[];
  /** Every file of every version's content, relative to the object. */
  readonly content: readonly string[];
}

export function checkHistory(root: string, { own, earlier, content }: History, report: Report): void {
  let before = "";
  for (const { version, inventory } of [...earlier, { version: own.head, inventory: own }]) {
    const path = inventory === own ? `${root}/inventory.json` : `${root}/${version}/inventory.json`;
    if (inventory.specification < before)
      report("E103", path, `it follows OCFL ${inventory.specification}, after ${before}`);
    before = inventory.specification;
    if (inventory !== own) checkEarlier(path, { version, inventory, own }, report);

    const listed = new Set([...inventory.manifest.values()].flat());
    for (const file of content) {
      const version = file.slice(0, file.indexOf("/"));
      const isIts = numberOf(version) <= numberOf(inventory.head);
      if (isIts && !listed.has(file)) report("E023", `${root}/${file}`, `the manifest of ${path} does not have it`);
    }
  }
}

interface Pair extends VersionInventory {
  readonly own: ReadInventory;
}

function checkEarlier(path: string, { version, inventory, own }: Pair, report: Report): void {
  if (inventory.id !== own.id) {
    report("E037", path, "the object's id is not that of the latest inventory");
    if (own.specification !== "1.0") report("E110", path, "the object's id has changed");
  }
  if (inventory.head !== version) report("E040", path, `the head is ${inventory.head}, and it lies in ${version}`);
  if (inventory.contentDirectory !== own.contentDirectory) {
    report("E019", path, "the folder for content is not named as in the latest inventory");
    report("E020", path, "the folder for content has changed its name");
  }
  for (const name of own.versions.keys()) {
    if (numberOf(name) <= numberOf(version) && !inventory.versions.has(name)) report("E066", path, `it lacks ${name}`);
  }
  for (const [name, told] of inventory.versions) {
    const latest = own.versions.get(name);
    if (!latest) report("E066", path, `it has ${name}, which the latest inventory has not`);
    else if (!isSameState({ inventory, state: told.state }, { inventory: own, state: latest.state })) {
      report("E066", path, `${name} has other files than in the latest inventory`);
    }
    for (const key of ["created", "message", "user"] as const) {
      const differs = latest && JSON.stringify(latest.told[key]) !== JSON.stringify(told.told[key]);
      if (differs) report("W011", path, `“${key}” of ${name} is not that of the latest inventory`);
    }
  }
}

interface State {
  readonly inventory: ReadInventory;
  readonly state: DigestPaths;
}

/** The same files: by digest, or where the algorithm has changed, by the content paths behind the digests. */
function isSameState(one: State, other: State): boolean {
  const [a, b] = [one, other].map(({ state }) => digestsByPath(state));
  if (!a || !b || a.size !== b.size) return false;
  const isSameAlgorithm = one.inventory.algorithm === other.inventory.algorithm;
  const [ours, theirs] = [one, other].map(({ inventory }) => pathsByDigest(inventory.manifest));
  return [...a].every(([path, digest]) => {
    const another = b.get(path);
    if (another === undefined || isSameAlgorithm) return another === digest;
    return theirs?.get(another)?.some((content) => ours?.get(digest)?.includes(content)) === true;
  });
}

function digestsByPath(state: DigestPaths): ReadonlyMap<string, string> {
  return new Map([...state].flatMap(([digest, paths]) => paths.map((path) => [path, digest.toLowerCase()] as const)));
}

function pathsByDigest(manifest: DigestPaths): DigestPaths {
  return new Map([...manifest].map(([digest, paths]) => [digest.toLowerCase(), paths]));
}
