/** The folder of the tool itself: the nearest above this file that has a `package.json`, from `src` as from `dist`. */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  return folderAbove(start, (folder) => existsSync(join(folder, "package.json")));
}

/**
 * Where an installed package lies, whatever its `exports` allow: in the `node_modules` of the tool's folder or of one
 * above, as npm may hoist it.
 */
export function dependencyRoot(packageName: string): string {
  const place = (folder: string) => join(folder, "node_modules", packageName);
  return place(folderAbove(packageRoot(), (folder) => existsSync(join(place(folder), "package.json"))));
}

/** @throws Error if there is none: the tool is installed wrongly */
function folderAbove(start: string, isSought: (folder: string) => boolean): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isSought(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`boardpaper isn't installed whole: looked from ${start} upwards`);
  }
}
