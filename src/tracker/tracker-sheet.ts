/** The sheets of the tracker: which records of which file each holds, and its columns, which follow from the schema. */

import type { z } from "zod";
import { type FieldColumn, fieldColumns } from "../schema/columns.ts";
import { DatedWords } from "../schema/fields.ts";
import { fieldsAt } from "../schema/fields-at.ts";
import { Measure } from "../schema/measures.ts";
import { MonitoringMeeting } from "../schema/monitoring.ts";
import { Action, ActionUpdate, PlanStep } from "../schema/programme.ts";
import { BodyRequest } from "../schema/requests.ts";
import { Risk } from "../schema/risks.ts";

/** A list on the way from the top of a file to the records of a sheet. */
export interface ListStep {
  readonly list: string;
  /** What its records are to those of the sheet, in a word: the heading of the column that names them. */
  readonly parent?: string;
}

export interface TrackerSheet {
  /** As it stands on the tab. */
  readonly name: string;
  /** What a mapping file calls it. */
  readonly holds: string;
  readonly about: string;
  /** The file of the area. */
  readonly file: string;
  readonly lists: readonly ListStep[];
  /** What tells its records apart: an id, a date within the parent's list, or their place in it. */
  readonly key: "id" | "on" | "period" | "place";
  readonly columns: readonly TrackerColumn[];
  /** The fields of a record in the order in which they are written. */
  readonly order: readonly string[];
  readonly record: z.ZodType;
}

export type TrackerColumn =
  | { readonly role: "field"; readonly header: string; readonly field: FieldColumn }
  /** The id of the record that this one belongs to. */
  | { readonly role: "parent"; readonly header: string; readonly about: string }
  /** How a record without an id of its own is known again: by its parent and date, or its place, when the workbook was made. */
  | { readonly role: "ref"; readonly header: string; readonly about: string };

type SheetPlan = Omit<TrackerSheet, "columns" | "order">;

const plans: readonly SheetPlan[] = [
  {
    name: "Actions",
    holds: "actions",
    about: "What each plan has to do, by whom and by when.",
    file: "programme.yaml",
    lists: [{ list: "plans", parent: "plan" }, { list: "actions" }],
    key: "id",
    record: Action,
  },
  {
    name: "Updates",
    holds: "updates",
    about: "How each action stood, on which day: the last one counts.",
    file: "programme.yaml",
    lists: [{ list: "plans" }, { list: "actions", parent: "action" }, { list: "updates" }],
    key: "on",
    record: ActionUpdate,
  },
  {
    name: "Evidence",
    holds: "evidence",
    about: "What shows that an action is done and works.",
    file: "programme.yaml",
    lists: [{ list: "plans" }, { list: "actions", parent: "action" }, { list: "evidence" }],
    key: "place",
    record: DatedWords,
  },
  {
    name: "Milestones",
    holds: "milestones",
    about: "What each plan became, or is to become, on which day.",
    file: "programme.yaml",
    lists: [{ list: "plans", parent: "plan" }, { list: "history" }],
    key: "on",
    record: PlanStep,
  },
  {
    name: "Measures",
    holds: "measures",
    about: "What is measured, and the target.",
    file: "measures.yaml",
    lists: [{ list: "measures" }],
    key: "id",
    record: Measure,
  },
  {
    name: "Points",
    holds: "points",
    about: "The figures of each measure, period by period.",
    file: "measures.yaml",
    lists: [{ list: "measures", parent: "measure" }, { list: "points" }],
    key: "period",
    record: Measure.shape.points.unwrap().element,
  },
  {
    name: "Risks",
    holds: "risks",
    about: "What may go wrong, and what is to be reached.",
    file: "risks.yaml",
    lists: [{ list: "risks" }],
    key: "id",
    record: Risk,
  },
  {
    name: "Risk scores",
    holds: "risk-scores",
    about: "How each risk was scored, on which day: the last one counts.",
    file: "risks.yaml",
    lists: [{ list: "risks", parent: "risk" }, { list: "updates" }],
    key: "on",
    record: Risk.shape.updates.unwrap().element,
  },
  {
    name: "Risk controls",
    holds: "risk-controls",
    about: "What is done about each risk.",
    file: "risks.yaml",
    lists: [{ list: "risks", parent: "risk" }, { list: "controls" }],
    key: "place",
    record: DatedWords,
  },
  {
    name: "Monitoring",
    holds: "monitoring",
    about: "Monitoring meetings, past and planned.",
    file: "monitoring.yaml",
    lists: [{ list: "meetings" }],
    key: "id",
    record: MonitoringMeeting,
  },
  {
    name: "Requests",
    holds: "requests",
    about: "What bodies asked for, and what was promised to them.",
    file: "requests.yaml",
    lists: [{ list: "requests" }],
    key: "id",
    record: BodyRequest,
  },
];

export const trackerSheets: readonly TrackerSheet[] = plans.map((sheet) => ({
  ...sheet,
  columns: columnsOf(sheet, fieldColumns(sheet.record)),
  order: fieldsAt(sheet.record, []),
}));

export function parentOf({ lists }: Pick<TrackerSheet, "lists">): string | undefined {
  return lists.find(({ parent }) => parent !== undefined)?.parent;
}

/** What names the record stands first, and where it is stated last. */
function columnsOf(sheet: SheetPlan, fields: readonly FieldColumn[]): readonly TrackerColumn[] {
  const parent = parentOf(sheet);
  const ref: TrackerColumn = { role: "ref", header: "Ref", about: "Leave it as it is; leave it empty in a new row." };
  const isName = ({ path }: FieldColumn) => path[0] === "id";
  const isOrigin = ({ path }: FieldColumn) => path[0] === "known" || path[0] === "source";
  return [
    ...(sheet.key === "id" ? fields.filter(isName).map(fieldColumn) : [ref]),
    ...(parent === undefined ? [] : [parentColumn(parent)]),
    ...fields.filter((field) => !isName(field) && !isOrigin(field)).map(fieldColumn),
    ...fields.filter(isOrigin).map(fieldColumn),
  ];
}

function parentColumn(parent: string): TrackerColumn {
  return { role: "parent", header: inWords([parent]), about: `The ${parent} that the row belongs to, by its id.` };
}

function fieldColumn(field: FieldColumn): TrackerColumn {
  return { role: "field", header: inWords(field.path), field };
}

/** “Target value” for `target.value`, “Approved by” for `approvedBy`. */
function inWords(path: readonly string[]): string {
  const words = path.join(" ").replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after}`);
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
