/** The papers of an area that were taken down: no pack and no site has them again. */

import type { Host } from "../host/host.ts";
import { certificateIn } from "./takedown-certificate.ts";

/** @returns ids of reports, and paths of files in the area's folder */
export async function takenDownIn(host: Host, areaFolder: string): Promise<ReadonlySet<string>> {
  const folder = `${areaFolder}/takedowns`;
  const papers = new Set<string>();
  if (!(await host.isFolder(folder))) return papers;
  for (const { name } of (await host.list(folder)).filter((entry) => entry.name.endsWith(".json"))) {
    // A certificate that somebody damaged must not bring back what it took down: so it stops everything.
    papers.add(certificateIn(await host.readBytes(`${folder}/${name}`)).paper);
  }
  return papers;
}
