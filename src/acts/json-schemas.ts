/** The schema of every file that an author writes, as JSON Schema: what editors complete and explain fields from. */

import { z } from "zod";
import type { FileToWrite } from "../host/host.ts";
import { Area } from "../schema/area.ts";
import { BankHolidays } from "../schema/bank-holidays.ts";
import { ClearanceRules, ReportClearances } from "../schema/clearances.ts";
import { Developments } from "../schema/developments.ts";
import { Engagement } from "../schema/engagement.ts";
import { ExemptInformation } from "../schema/exempt-information.ts";
import { Governance } from "../schema/governance.ts";
import { InspectionLaw } from "../schema/inspection-law.ts";
import { Kind, StandingWords } from "../schema/kind.ts";
import { Measures } from "../schema/measures.ts";
import { Meeting } from "../schema/meeting.ts";
import { MeetingLaw } from "../schema/meeting-law.ts";
import { Minutes } from "../schema/minutes.ts";
import { Monitoring } from "../schema/monitoring.ts";
import { PackWords } from "../schema/pack-words.ts";
import { Programme } from "../schema/programme.ts";
import { ReportHeader } from "../schema/report.ts";
import { Requests } from "../schema/requests.ts";
import { RetentionRules } from "../schema/retention.ts";
import { Risks } from "../schema/risks.ts";
import { SelfEvaluation } from "../schema/self-evaluation.ts";
import { SiteWords } from "../schema/site-words.ts";
import { ThemeSettings } from "../schema/theme.ts";
import { TrackerMap } from "../schema/tracker-map.ts";

/** By the name that a `yaml-language-server` line refers to: `area` for `schema/area.json`. */
const ofArea = {
  area: Area,
  clearances: ReportClearances,
  developments: Developments,
  engagement: Engagement,
  governance: Governance,
  measures: Measures,
  meeting: Meeting,
  minutes: Minutes,
  monitoring: Monitoring,
  programme: Programme,
  report: ReportHeader,
  requests: Requests,
  risks: Risks,
  "self-evaluation": SelfEvaluation,
  "tracker-map": TrackerMap,
} as const;

/** Those of templates and house styles, which few authors write. */
const ofTemplates = {
  template: Kind,
  theme: ThemeSettings,
  words: StandingWords,
  "pack-words": PackWords,
  "required-clearances": ClearanceRules,
  retention: RetentionRules,
  "site-words": SiteWords,
} as const;

/** Those of files that areas share. */
const ofNation = {
  "bank-holidays": BankHolidays,
  "exempt-information": ExemptInformation,
  "inspection-law": InspectionLaw,
  "meeting-law": MeetingLaw,
} as const;

const all = { ...ofArea, ...ofTemplates, ...ofNation };

export type SchemaName = keyof typeof all;

export const schemaNames = Object.keys(all).sort() as readonly SchemaName[];

/** What is written in a file, before dates become values and defaults are filled in. */
export function jsonSchema(name: SchemaName): object {
  return z.toJSONSchema(all[name], { io: "input" });
}

/** `area.json` and so on: all, or those of the files of an area. */
export function jsonSchemaFiles(names: readonly SchemaName[] = schemaNames): readonly FileToWrite[] {
  return names.map((name) => ({ path: `${name}.json`, bytes: new TextEncoder().encode(jsonText(name)) }));
}

export const areaSchemaNames = Object.keys(ofArea) as readonly SchemaName[];

export function jsonText(name: SchemaName): string {
  return `${JSON.stringify(jsonSchema(name), undefined, 2)}\n`;
}
