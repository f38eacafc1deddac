/** How much notice of a meeting the law asks for, and the working days by which it is counted. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { NoticeRules } from "../facts/check-notice.ts";
import type { Host } from "../host/host.ts";
import { ExemptInformation } from "../schema/exempt-information.ts";
import { type Executive, MeetingLaw, type TimetableStep } from "../schema/meeting-law.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { loadCalendar, nationalFile } from "./load-calendar.ts";

/** The rules of notice and the timetable of meetings, and what exempt information is. */
export interface LoadedLaw extends NoticeRules {
  readonly exempt: ExemptInformation;
  readonly executive: Executive | undefined;
  readonly timetable: readonly TimetableStep[];
}

export async function loadMeetingLaw(host: Host): Promise<Checked<LoadedLaw>> {
  const file = await nationalFile(host, "meeting-law.yaml");
  const law = file.ok ? parseYaml(file.value, MeetingLaw) : file;
  if (!law.ok) return law;
  const schedule = await nationalFile(host, "schedule-12a.yaml");
  const exempt = schedule.ok ? parseYaml(schedule.value, ExemptInformation) : schedule;
  if (!exempt.ok) return exempt;
  const calendar = await loadCalendar(host, law.value.division);
  if (!calendar.ok) return calendar;
  const { notices, executive, timetable } = law.value;
  return checked({ notices, executive, timetable, exempt: exempt.value, calendar: calendar.value });
}
