/** The version that somebody names on the command line: `2022-09-board`, `cumbria/2022-09-board@v1`. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Host } from "../host/host.ts";
import { objectFolder } from "./archive-layout.ts";
import { type HeldObject, heldObject } from "./held-object.ts";
import { type ListedVersion, listVersions } from "./list-versions.ts";

export interface FoundObject {
  readonly object: HeldObject;
  /** The versions that are wanted: the one that was named, or all of them. */
  readonly versions: readonly ListedVersion[];
}

/** @param named - a report's id, with its area where two areas have one of the same name; `@v1` for one version */
export async function findVersions(host: Host, archive: string, named: string): Promise<Checked<FoundObject>> {
  const [, report = named, version] = /^(.*?)(?:@(v\d+))?$/.exec(named) ?? [];
  const listed = await listVersions(host, archive);
  if (!listed.ok) return listed;

  const ofReport = listed.value.filter(({ record }) => namesOf(record).includes(report));
  const ids = [...new Set(ofReport.map(({ record }) => record.id))];
  const [id] = ids;
  const object = id === undefined ? undefined : await heldObject(host, objectFolder(archive, id));
  if (id === undefined || !object) return failed(notFound(archive, report, listed.value));
  if (ids.length > 1) return failed(ambiguous(archive, report, ofReport));
  const versions = ofReport.filter((found) => version === undefined || found.version === version);
  if (versions.length === 0) return failed(noSuchVersion(archive, report, version ?? "", object.head));
  return checked({ object, versions }, listed.warnings);
}

function namesOf({ id, area, report }: ListedVersion["record"]): readonly string[] {
  return [report, `${area}/${report}`, id];
}

function failed(error: Diagnostic): Checked<never> {
  return { ok: false, errors: [error] };
}

const lost = { severity: "error", code: "archive/not-found" } as const;

function notFound(file: string, report: string, listed: readonly ListedVersion[]): Diagnostic {
  const names = [...new Set(listed.map(({ record }) => record.report))];
  return {
    ...lost,
    message: `the archive holds no report “${report}”`,
    at: { file },
    hint: names.length > 0 ? nearestNameHint(report, names) : "archive one with boardpaper archive add",
  };
}

function ambiguous(file: string, report: string, found: readonly ListedVersion[]): Diagnostic {
  const names = [...new Set(found.map(({ record }) => `${record.area}/${record.report}`))];
  return {
    ...lost,
    message: `“${report}” names ${names.length} reports`,
    at: { file },
    hint: `say ${names.join(" or ")}`,
  };
}

function noSuchVersion(file: string, report: string, version: string, head: string): Diagnostic {
  return { ...lost, message: `${report} has no ${version}`, at: { file }, hint: `the latest is ${head}` };
}
