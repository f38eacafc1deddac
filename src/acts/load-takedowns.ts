/** The papers of an area that were taken down: no pack and no site has them again. */

import type { Host } from "../host/host.ts";
import { Takedown } from "../schema/takedown.ts";

/** @returns ids of reports, and paths of files in the area's folder */
export async function takenDownIn(host: Host, areaFolder: string): Promise<ReadonlySet<string>> {
  const folder = `${areaFolder}/takedowns`;
  const papers = new Set<string>();
  if (!(await host.isFolder(folder))) return papers;
  for (const { name } of (await host.list(folder)).filter((entry) => entry.name.endsWith(".json"))) {
    const text = new TextDecoder().decode(await host.readBytes(`${folder}/${name}`));
    // A certificate that somebody damaged must not bring back what it took down: so it stops everything.
    papers.add(Takedown.parse(JSON.parse(text)).paper);
  }
  return papers;
}
