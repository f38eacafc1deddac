/** Who may read an archived version: what is not for publication, or was taken down, is never filed as open. */

import type { AccessClass } from "../archive/version-record.ts";
import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { Report } from "../source/parse-report.ts";
import { takenDownIn } from "./load-takedowns.ts";
import { notForPublication, whyNotPublic } from "./not-for-publication.ts";

/** What of an area nobody may read who may read what is open. */
export interface Closed {
  /** Why, by the id of a report. */
  readonly papers: ReadonlyMap<string, string>;
  /** What each file is called in the area, and why, by the SHA-256 of its bytes: another name may lead to the same. */
  readonly files: ReadonlyMap<string, string>;
  /** The names of minutes' files, without .yaml. */
  readonly minutes: ReadonlySet<string>;
}

export async function closedIn(host: Host, areaFolder: string): Promise<Checked<Closed>> {
  const kept = await notForPublication(host, areaFolder);
  if (!kept.ok) return kept;
  const takenDown = await takenDownIn(host, areaFolder);
  const papers = new Map([
    ...[...kept.value.papers].map(([id, why]) => [id, whyNotPublic(why)] as const),
    ...[...takenDown.papers].map((paper) => [paper, "which was taken down"] as const),
  ]);
  const files = new Map(
    [...kept.value.files, ...takenDown.files].map(([digest, file]) => [digest, `“${file}”, ${papers.get(file)}`]),
  );
  return checked({ papers, files, minutes: kept.value.minutes });
}

/**
 * As it is asked for; left out, what is closed is exempt. It is never open.
 *
 * @param why - it is closed, as it follows its name; nothing, where everybody may read it
 */
export function accessTo(
  { id, path }: Pick<Report, "id" | "path">,
  asked: AccessClass | undefined,
  why: string | undefined,
): Checked<AccessClass> {
  const access = asked ?? (why === undefined ? "open" : "exempt");
  if (access !== "open" || why === undefined) return checked(access);
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "archive/exempt-as-open",
        message: `${id}, ${why}, was to be archived as open`,
        at: { file: path },
        hint: "leave --access out: it is filed as exempt then",
      },
    ],
  };
}

/** What was read of reports that lie beside an open one stays out of what everybody may read, and what was cleared of them. */
export function isClosed(path: string, { papers, minutes }: Closed): boolean {
  const report = /\/reports\/([^/]+?)(?:\.clearances\.yaml|\.md)$/.exec(path)?.[1];
  return papers.has(report ?? "") || minutes.has(/\/minutes\/([^/]+)\.yaml$/.exec(path)?.[1] ?? "");
}
