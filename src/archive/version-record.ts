/** `version.json`: what an archived version is, for which meeting, what it replaces, and what made it. */

import { createHash } from "node:crypto";
import { type CalendarDate, parseCalendarDate } from "../values/calendar-date.ts";
import { isObject, type JsonObject } from "./ocfl/json-value.ts";
import { type ObjectPart, objectParts, openToInspectionUntil, type Retention } from "./retention.ts";

export const versionKinds = ["original", "revision", "correction", "withdrawal"] as const;

/** A revision has new or planned content; a correction mends a mistake; a withdrawal holds the notice alone. */
export type VersionKind = (typeof versionKinds)[number];

export const accessClasses = ["open", "exempt", "confidential"] as const;

export type AccessClass = (typeof accessClasses)[number];

export interface VersionRecord {
  /** The object's: `urn:boardpaper:cumbria:2022-09-health-and-wellbeing-board`. */
  readonly id: string;
  readonly area: string;
  readonly report: string;
  readonly title: string;
  readonly body: string;
  /** As exactly as it is known: `2022-09-20`, `2022-09`, `spring 2022`. */
  readonly meetingDate: string;
  readonly kind: VersionKind;
  /** Why it was made, where it is no original. */
  readonly reason?: string;
  /** What readers are told of it, where it is no original. */
  readonly notice?: string;
  /** The day as at which the paper speaks. */
  readonly asAt: CalendarDate;
  /** The moment in UTC at which it was made. */
  readonly generated: string;
  readonly published: CalendarDate | "not-stated";
  /** Who cleared what it says before it was published. */
  readonly cleared: readonly ClearedBy[];
  readonly supersedes?: { readonly version: string /** SHA-512 of its inventory. */; readonly inventory: string };
  readonly access: AccessClass;
  readonly part: ObjectPart;
  readonly retention: Retention;
  readonly build: BuildRecord;
  /** In the order of their paths. */
  readonly papers: readonly FileDigest[];
}

export interface ClearedBy {
  /** `section-151-officer` */
  readonly role: string;
  /** As it is printed: “Section 151 Officer”. */
  readonly name: string;
  /** A post. */
  readonly by: string;
  readonly on: CalendarDate;
}

/** What must be the same for the same papers to be built again. */
export interface BuildRecord {
  /** `boardpaper 0.1.0` */
  readonly tool: string;
  readonly node: string;
  /** The fonts in the papers, which the version does not hold. */
  readonly fonts: readonly FileDigest[];
}

export interface FileDigest {
  readonly path: string;
  /** Hexadecimal. */
  readonly sha512: string;
}

export function fileDigest(path: string, bytes: Uint8Array): FileDigest {
  return { path, sha512: createHash("sha512").update(bytes).digest("hex") };
}

/** With the day until which the law asks that it is open, for those who have no tool to work it out. */
export function versionJson(record: VersionRecord): Uint8Array {
  const openUntil = openToInspectionUntil(record.meetingDate, record.part) ?? "not known";
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, ...record, openUntil }, undefined, 2)}\n`);
}

/** What the first records do not say: all were of reports, and nobody recorded clearances or a schedule. */
const unsaidAtFirst: Pick<VersionRecord, "cleared" | "part" | "retention"> = {
  cleared: [],
  part: "report",
  retention: "not-stated",
};

/** @returns undefined if the bytes aren't a whole record of the form that we know */
export function parseVersionJson(bytes: Uint8Array): VersionRecord | undefined {
  const filed = parseJson(bytes);
  if (filed?.version !== 1) return undefined;
  const json: JsonObject = { ...unsaidAtFirst, ...filed };
  const texts = ["id", "area", "report", "title", "body", "meetingDate", "generated"];
  const isWhole =
    texts.every((field) => typeof json[field] === "string") &&
    ["reason", "notice"].every((field) => ["string", "undefined"].includes(typeof json[field])) &&
    versionKinds.some((kind) => kind === json.kind) &&
    accessClasses.some((access) => access === json.access) &&
    objectParts.some((part) => part === json.part) &&
    isRetention(json.retention) &&
    isDay(json.asAt) &&
    (json.published === "not-stated" || isDay(json.published)) &&
    isClearances(json.cleared) &&
    isSuperseded(json.supersedes) &&
    isBuild(json.build) &&
    isDigests(json.papers);
  if (!isWhole) return undefined;
  const { version: _, openUntil: __, ...record } = json;
  // Every field was looked at above.
  return record as unknown as VersionRecord;
}

function isRetention(value: unknown): boolean {
  if (value === "not-stated") return true;
  return (
    isObject(value) && typeof value.class === "string" && (value.keep === "permanent" || Number.isInteger(value.keep))
  );
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && parseCalendarDate(value) !== undefined;
}

function isClearances(value: unknown): boolean {
  return Array.isArray(value) && value.every(isClearance);
}

function isClearance(value: unknown): boolean {
  return (
    isObject(value) && ["role", "name", "by"].every((field) => typeof value[field] === "string") && isDay(value.on)
  );
}

function isSuperseded(value: unknown): boolean {
  if (value === undefined) return true;
  return isObject(value) && typeof value.version === "string" && typeof value.inventory === "string";
}

function isBuild(value: unknown): boolean {
  return isObject(value) && typeof value.tool === "string" && typeof value.node === "string" && isDigests(value.fonts);
}

function isDigests(value: unknown): boolean {
  return Array.isArray(value) && value.every(isDigest);
}

function isDigest(value: unknown): boolean {
  return isObject(value) && typeof value.path === "string" && typeof value.sha512 === "string";
}

function parseJson(bytes: Uint8Array): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(json) ? json : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
