/** Every file below a folder, as paths relative to it, sorted folder by folder. Links to folders aren't followed. */

import type { Host } from "./host.ts";

/** @throws HostError "not-found" if there is no such folder */
export async function filesBelow(host: Host, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await host.list(folder)) {
    if (kind === "file") found.push(name);
    if (kind === "folder")
      found.push(...(await filesBelow(host, `${folder}/${name}`)).map((path) => `${name}/${path}`));
  }
  return found;
}
