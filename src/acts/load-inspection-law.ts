/** The time limits of inspections, and the working days by which they are counted. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { InspectionRules } from "../facts/check-inspection-clock.ts";
import type { Host } from "../host/host.ts";
import { InspectionLaw } from "../schema/inspection-law.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { loadCalendar, nationalFile } from "./load-calendar.ts";

export async function loadInspectionLaw(host: Host): Promise<Checked<InspectionRules>> {
  const file = await nationalFile(host, "inspection-law.yaml");
  const law = file.ok ? parseYaml(file.value, InspectionLaw) : file;
  if (!law.ok) return law;
  const calendar = await loadCalendar(host, law.value.division);
  return calendar.ok ? checked({ frameworks: law.value.frameworks, calendar: calendar.value }) : calendar;
}
