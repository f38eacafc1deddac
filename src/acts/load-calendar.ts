/** Bank holidays: those of the workspace where it has its own, else those that ship. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { workingCalendarOf } from "../facts/working-calendar-of.ts";
import type { Host } from "../host/host.ts";
import { BankHolidays } from "../schema/bank-holidays.ts";
import { authorText } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import type { Division, WorkingCalendar } from "../values/working-calendar.ts";

const path = "data/national/bank-holidays.json";

export async function loadCalendar(host: Host, division: Division): Promise<Checked<WorkingCalendar>> {
  const bytes = (await host.isFile(path)) ? await host.readBytes(path) : await host.packageFile(path);
  const text = authorText(path, bytes);
  // JSON is YAML, and so its mistakes are found at their places.
  const parsed = text.ok ? parseYaml(text.value, BankHolidays, new Places()) : text;
  return parsed.ok ? checked(workingCalendarOf(parsed.value, division), parsed.warnings) : parsed;
}
