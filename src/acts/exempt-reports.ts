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
    for (const { exempt, paper, appendices } of meeting.ok ? meeting.value.items : []) {
      if (exempt) for (const id of [paper, ...appendices.map((appendix) => appendix.paper)]) if (id) ids.add(id);
    }
  }
  return ids;
}
