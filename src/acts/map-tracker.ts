/** `boardpaper tracker map FILE.xlsx`: a mapping file for a council's own tracker, proposed and applied. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { TrackerMap } from "../schema/tracker-map.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import { writtenYaml } from "../source/written-yaml.ts";
import { mapSheets } from "../tracker/map-sheets.ts";
import type { MatchedWorkbook } from "../tracker/match-sheets.ts";
import { proposeMap } from "../tracker/propose-map.ts";
import type { ReadSheet } from "../tracker/read-workbook.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { readAuthorText } from "./load-area.ts";
import { namedArea } from "./named-area.ts";
import { openWorkbook } from "./open-workbook.ts";

export interface MapTrackerRequest {
  readonly file: string;
  /** The folder or name of the area. */
  readonly area: string;
  /** The day of updates that stand beside their action, without a date of their own. */
  readonly asAt: CalendarDate;
}

/** @returns the text of a mapping file, to be corrected by hand */
export async function mapTracker(host: Host, { file, area, asAt }: MapTrackerRequest): Promise<Checked<string>> {
  const folder = await namedArea(host, area);
  if (!folder.ok) return folder;
  const opened = await openWorkbook(host, file);
  if (!opened.ok) return opened;
  const sheets = proposeMap(opened.value.sheets, asAt);
  if (sheets.length === 0) return { ok: false, errors: [nothingFits(file)] };
  return checked(writtenYaml({ area: folder.value, sheets }));
}

function nothingFits(file: string): Diagnostic {
  return {
    severity: "error",
    code: "tracker/wrong-map",
    message: "no sheet of the workbook has headings such as a tracker's",
    at: { file },
    hint: "each sheet needs a row of headings near its top: Ref, Action, Owner, Due date, Status",
  };
}

export interface MappedWorkbook {
  readonly area: string;
  readonly matched: MatchedWorkbook;
}

export async function mappedSheets(
  host: Host,
  workbook: string,
  path: string,
  sheets: readonly ReadSheet[],
): Promise<Checked<MappedWorkbook>> {
  if (!(await host.isFile(path))) {
    const hint = `boardpaper tracker map ${workbook} proposes one`;
    return {
      ok: false,
      errors: [
        { severity: "error", code: "tracker/no-file", message: `there is no file “${path}”`, at: { file: path }, hint },
      ],
    };
  }
  const places = new Places();
  const text = await readAuthorText(host, path);
  const map = text.ok ? parseYaml(text.value, TrackerMap) : text;
  if (!map.ok) return map;
  const matched = mapSheets(map.value, sheets, places);
  if (matched.findings.length > 0) return { ok: false, errors: matched.findings };
  return checked({ area: map.value.area, matched }, map.warnings);
}
