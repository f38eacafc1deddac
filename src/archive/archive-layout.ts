/**
 * Where things lie in an archive.
 *
 * ```text
 * README.txt
 * versions/<report>/<as at>/version.json
 *                           files/…
 * ```
 *
 * Versions have a folder of their own, so that an OCFL root, a log and keys can stand beside it later.
 */

import type { CalendarDate } from "../values/calendar-date.ts";

export function readmePath(archive: string): string {
  return `${archive}/README.txt`;
}

export function versionsFolder(archive: string): string {
  return `${archive}/versions`;
}

/** A report's id is one folder: a `/` in it becomes `%2F`, so that no report's folder lies in another's. */
export function versionFolder(archive: string, report: string, asAt: CalendarDate): string {
  return `${versionsFolder(archive)}/${encodeURIComponent(report)}/${asAt}`;
}

/** In a version's folder. */
export const recordName = "version.json";

/** In a version's folder. */
export const filesName = "files";
