/** What `version.json` says of an archived version: whose it is, when, and which files, each by its SHA-512. */

import { createHash } from "node:crypto";
import { type CalendarDate, parseCalendarDate } from "../values/calendar-date.ts";

export interface VersionRecord {
  readonly report: string;
  /** The date of the facts that the version reports. */
  readonly asAt: CalendarDate;
  readonly archivedOn: CalendarDate;
  /** What made the files: `boardpaper 0.1.0`. */
  readonly tool: string;
  /** In the order of their paths. */
  readonly files: readonly FileDigest[];
}

export interface FileDigest {
  /** Relative to the version's `files` folder. */
  readonly path: string;
  /** Hexadecimal. */
  readonly sha512: string;
}

export function versionJson(record: VersionRecord): Uint8Array {
  const { report, asAt, archivedOn, tool, files } = record;
  return new TextEncoder().encode(
    `${JSON.stringify({ version: 1, report, asAt, archivedOn, tool, files }, undefined, 2)}\n`,
  );
}

/** @returns undefined if the bytes aren't a whole record of the form that we know */
export function parseVersionJson(bytes: Uint8Array): VersionRecord | undefined {
  const json = parseJson(bytes);
  if (!isObject(json) || json.version !== 1) return undefined;

  const { report, tool, files } = json;
  const [asAt, archivedOn] = [json.asAt, json.archivedOn].map((date) => parseCalendarDate(String(date)));
  if (typeof report !== "string" || typeof tool !== "string" || !asAt || !archivedOn) return undefined;
  if (!Array.isArray(files) || !files.every(isFileDigest)) return undefined;
  return { report, asAt, archivedOn, tool, files: files.map(({ path, sha512 }) => ({ path, sha512 })) };
}

export function fileDigest(path: string, bytes: Uint8Array): FileDigest {
  return { path, sha512: createHash("sha512").update(bytes).digest("hex") };
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isFileDigest(value: unknown): value is FileDigest {
  return isObject(value) && typeof value.path === "string" && typeof value.sha512 === "string";
}
