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
  /** The names of minutes' files, without .yaml. */
  readonly minutes: ReadonlySet<string>;
}

export async function closedIn(host: Host, areaFolder: string): Promise<Checked<Closed>> {
  const kept = await notForPublication(host, areaFolder);
  if (!kept.ok) return kept;
  const takenDown = [...(await takenDownIn(host, areaFolder)).papers].map(
    (paper) => [paper, "which was taken down"] as const,
  );
  const papers = new Map([
    ...[...kept.value.papers].map(([id, why]) => [id, whyNotPublic(why)] as const),
    ...takenDown,
  ]);
  return checked({ papers, minutes: kept.value.minutes });
}

/** As it is asked for; left out, what is closed is exempt. It is never open. */
export function accessTo(
  { id, path }: Pick<Report, "id" | "path">,
  asked: AccessClass | undefined,
  { papers }: Closed,
): Checked<AccessClass> {
  const why = papers.get(id);
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
