/** Every file below a folder, as paths relative to it, sorted folder by folder. Links to folders aren't followed. */

import type { Host } from "./host.ts";

/** @throws HostError "not-found" if there is no such folder */
export async function filesBelow(host: Host, folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    (await host.list(folder)).map(async ({ name, kind }): Promise<readonly string[]> => {
      if (kind === "file") return [name];
      return kind === "folder" ? (await filesBelow(host, `${folder}/${name}`)).map((path) => `${name}/${path}`) : [];
    }),
  );
  return found.flat();
}
