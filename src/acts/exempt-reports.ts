/** What an area holds that is not for publication, as the agendas of its meetings say. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { parseReport } from "../source/parse-report.ts";
import { Places } from "../source/places.ts";
import { areaAuthorFiles } from "./author-file.ts";
import { readAuthorText } from "./load-area.ts";
import { loadMeeting } from "./load-meeting.ts";
import { draftsIn } from "./load-reports-beside.ts";

/**
 * An agenda that can't be read might name any paper: so nothing is public until it can.
 *
 * @returns ids of reports, those among them of which an exempt paper encloses the draft; and paths of files in the area's folder
 */
export async function exemptReports(host: Host, areaFolder: string): Promise<Checked<ReadonlySet<string>>> {
  const exempt = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const path of await areaAuthorFiles(host, "meeting", areaFolder)) {
    const meeting = await loadMeeting(host, path, new Places());
    if (!meeting.ok) findings.push(...meeting.errors);
    const { items = [], supplements = [] } = meeting.ok ? meeting.value : {};
    for (const { number, paper, file, appendices } of items.filter(({ exempt: why }) => why)) {
      const brought = supplements.flatMap(({ papers }) => papers.filter(({ item }) => item === number));
      for (const named of [{ paper, file }, ...appendices, ...brought])
        for (const source of [named.paper, named.file]) if (source !== undefined) exempt.add(source);
    }
  }
  // A draft may enclose another: what is added is looked at in its turn.
  for (const id of exempt) {
    const drafts = await draftsOf(host, `${areaFolder}/reports/${id}.md`);
    if (!drafts.ok) findings.push(...drafts.errors);
    else for (const draft of drafts.value) exempt.add(draft);
  }
  return checked(exempt, findings);
}

/** A report that is not there is missed where its pack is made. */
async function draftsOf(host: Host, path: string): Promise<Checked<readonly string[]>> {
  if (!(await host.isFile(path))) return checked([]);
  const text = await readAuthorText(host, path);
  const report = text.ok ? parseReport(text.value, new Places()) : text;
  return report.ok ? checked(draftsIn(report.value.header)) : report;
}
