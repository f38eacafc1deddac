/** The folder of the tool itself: the nearest above this file that has a `package.json`, from `src` as from `dist`. */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HostError } from "./host-error.ts";

export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  const root = folderAbove(start, (folder) => existsSync(join(folder, "package.json")));
  if (root === undefined) throw new Error(`boardpaper isn't installed whole: looked from ${start} upwards`);
  return root;
}

/**
 * Where an installed package lies, whatever its `exports` allow: in the `node_modules` of the tool's folder or of one
 * above, as npm may hoist it.
 *
 * @throws HostError "not-found" if it isn't installed
 */
export function dependencyRoot(packageName: string): string {
  const place = (folder: string) => join(folder, "node_modules", packageName);
  const folder = folderAbove(packageRoot(), (candidate) => existsSync(join(place(candidate), "package.json")));
  if (folder === undefined) throw new HostError("not-found", "read", `the package ${packageName}`);
  return place(folder);
}

function folderAbove(start: string, isSought: (folder: string) => boolean): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isSought(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
