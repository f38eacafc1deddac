/** The folder of every object below a storage root, in the order of their paths. */

import type { Host } from "../host/host.ts";
import { isObjectFolder } from "./ocfl/check-root.ts";

/** @returns none if there is no such folder */
export async function objectFolders(host: Host, root: string): Promise<readonly string[]> {
  if (!(await host.isFolder(root))) return [];
  const entries = await host.listAll(root);
  if (isObjectFolder(entries)) return [root];
  const found: string[] = [];
  for (const { name, kind } of entries) {
    if (kind === "folder" && name !== "extensions") found.push(...(await objectFolders(host, `${root}/${name}`)));
  }
  return found;
}
