/** The reports of an area that hold exempt information, as the agendas of its meetings say. */

import type { Host } from "../host/host.ts";
import { Places } from "../source/places.ts";
import { areaAuthorFiles } from "./author-file.ts";
import { loadMeeting } from "./load-meeting.ts";

/** An agenda that can't be read is found where its pack is made. @returns their ids */
export async function exemptReports(host: Host, areaFolder: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const path of await areaAuthorFiles(host, "meeting", areaFolder)) {
    const meeting = await loadMeeting(host, path, new Places());
    const { items = [], supplements = [] } = meeting.ok ? meeting.value : {};
    for (const { number, paper, appendices } of items.filter(({ exempt }) => exempt)) {
      const brought = supplements.flatMap(({ papers }) => papers.filter(({ item }) => item === number));
      for (const { paper: id } of [{ paper }, ...appendices, ...brought]) if (id !== undefined) ids.add(id);
    }
  }
  return ids;
}
