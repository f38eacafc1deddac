/** `boardpaper tracker export AREA`: an area's data as one Excel workbook, for those who keep them there. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { Places } from "../source/places.ts";
import { planWorkbook } from "../tracker/plan-workbook.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { areaFiles } from "./area-files.ts";
import { areaName } from "./area-name.ts";
import { loadArea } from "./load-area.ts";
import { namedArea } from "./named-area.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface ExportTrackerRequest {
  /** The folder of an area, or its name. */
  readonly area: string;
  /** The day that the cover names. */
  readonly asAt: CalendarDate;
  /** The folder of all outputs: `<out>/<area>/<area>-tracker.xlsx`. */
  readonly out: string;
}

/** @returns the path of the workbook */
export async function exportTracker(host: Host, request: ExportTrackerRequest): Promise<Checked<string>> {
  const folder = await namedArea(host, request.area);
  if (!folder.ok) return folder;
  const loaded = await loadArea(host, folder.value, new Places());
  if (!loaded.ok) return loaded;

  const { area, council } = loaded.value.area;
  const files = await areaFiles(host, folder.value);
  const plan = planWorkbook({ folder: folder.value, area, council, files }, request.asAt);
  const { writeWorkbook } = await import("../tracker/write-workbook.ts");
  const bytes = await writeWorkbook(plan);

  const name = areaName(host, folder.value);
  const path = `${name}/${name}-tracker.xlsx`;
  const written = await writeOutputs(host, { out: request.out, files: [{ path, bytes }] });
  return written.ok ? checked(`${request.out}/${path}`, [...loaded.warnings, ...written.warnings]) : written;
}
