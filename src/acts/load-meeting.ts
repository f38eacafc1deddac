/** A meeting's own file, and the meeting that a report belongs to. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { PaperHeader } from "../facts/area-data.ts";
import type { Host } from "../host/host.ts";
import { Meeting } from "../schema/meeting.ts";
import type { Report } from "../source/parse-report.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import type { Places } from "../source/places.ts";
import { areaAuthorFiles, idOf } from "./author-file.ts";
import { readAuthorText } from "./load-area.ts";

/** @param path - `data/cumbria/meetings/2022-09-hwb.yaml` */
export async function loadMeeting(host: Host, path: string): Promise<Checked<Meeting>> {
  const text = await readAuthorText(host, path);
  return text.ok ? parseYaml(text.value, Meeting) : text;
}

/** The one place where a report's meeting is looked up: its file owns the body and the date. */
export async function withItsMeeting(
  host: Host,
  report: Report,
  areaFolder: string,
  places: Places,
): Promise<Checked<Report<PaperHeader>>> {
  const { header } = report;
  if (typeof header.meeting !== "string") return checked(withMeeting(report, header.meeting, places));

  const path = `${areaFolder}/meetings/${header.meeting}.yaml`;
  if (!(await host.isFile(path))) {
    const ids = (await areaAuthorFiles(host, "meeting", areaFolder)).map(idOf);
    return {
      ok: false,
      errors: [
        {
          severity: "error",
          code: "data/unknown-reference",
          message: `there is no meeting with the id “${header.meeting}”`,
          at: places.of(header, "meeting"),
          hint: nearestNameHint(header.meeting, ids),
        },
      ],
    };
  }
  const meeting = await loadMeeting(host, path);
  if (!meeting.ok) return meeting;
  return checked(withMeeting(report, meeting.value, places), meeting.warnings);
}

function withMeeting(report: Report, meeting: PaperHeader["meeting"], places: Places): Report<PaperHeader> {
  const header = { ...report.header, meeting };
  places.inherit(header, report.header);
  return { ...report, header };
}
