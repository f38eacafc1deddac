/**
 * A report's files and what the archive holds of the report to what is to be done: file a version, or nothing.
 *
 * Pure. The archive doesn't look into files, and moments come from the caller.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite } from "../host/host.ts";
import { isPortablePath } from "../host/is-portable-path.ts";
import { objectFolder, recordName } from "./archive-layout.ts";
import { filesOf, type HeldObject, sha512 } from "./held-object.ts";
import { nextInventory, withSidecar } from "./next-inventory.ts";
import { fileDigest, type VersionKind, type VersionRecord, versionJson } from "./version-record.ts";

export interface VersionRequest {
  /** The archive's folder. */
  readonly archive: string;
  readonly record: Omit<VersionRecord, "supersedes" | "papers">;
  /** Papers below `papers/`, and what they were built from. Only a withdrawal has none. */
  readonly files: readonly FileToWrite[];
  /** The version that this one replaces, as the caller saw it: `v1`. Undefined for an original alone. */
  readonly replaces: string | undefined;
  /** Who files it: a post or a program. */
  readonly by: string;
}

export type ArchivePlan =
  | { readonly kind: "unchanged"; readonly id: string; readonly version: string; readonly folder: string }
  | {
      readonly kind: "publish";
      readonly archive: string;
      readonly id: string;
      /** `v2` */
      readonly version: string;
      readonly versionKind: VersionKind;
      /** The object's folder. */
      readonly folder: string;
      /** All of the version's folder; their paths are relative to it. */
      readonly files: readonly FileToWrite[];
      readonly inventory: Uint8Array;
    };

const papersFolder = "papers/";

/** @throws RangeError for no files, and for a path that can't be a file's name everywhere */
export function planVersion(request: VersionRequest, held: HeldObject | undefined): Checked<ArchivePlan> {
  const { archive, record, replaces } = request;
  assertFileable(request);
  const folder = objectFolder(archive, record.id);
  const isOriginal = record.kind === "original";

  if (!isOriginal && !(record.reason && record.notice)) return failed(folder, reasonMissing(record.kind));
  if (!held)
    return isOriginal ? checked(publication(request, undefined, folder)) : failed(folder, nothingBefore(record));

  if (record.kind !== "withdrawal" && isSameContent(request, held)) {
    return checked<ArchivePlan>({ kind: "unchanged", id: record.id, version: held.head, folder });
  }
  if (isOriginal) return failed(folder, versionExists(record.report, held, changedPapers(request, held)));
  if (replaces !== held.head) return failed(folder, conflict(record.report, replaces ?? "none", held));
  return checked(publication(request, held, folder));
}

function publication(request: VersionRequest, held: HeldObject | undefined, folder: string): ArchivePlan {
  const { archive, by } = request;
  const papers = request.files
    .filter(({ path }) => path.startsWith(papersFolder))
    .map(({ path, bytes }) => fileDigest(path, bytes))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const record: VersionRecord = {
    ...request.record,
    ...(held && { supersedes: { version: held.head, inventory: sha512(held.inventoryBytes) } }),
    papers,
  };
  const { version, bytes, content } = nextInventory(held?.inventory, {
    id: record.id,
    files: [...request.files, { path: recordName, bytes: versionJson(record) }],
    created: record.generated,
    message: record.reason ?? "Original",
    user: { name: by, address: `urn:boardpaper:${encodeURIComponent(record.area)}` },
  });
  return {
    kind: "publish",
    archive,
    id: record.id,
    version,
    versionKind: record.kind,
    folder,
    files: [...content, ...withSidecar(bytes)],
    inventory: bytes,
  };
}

/** What was published counts: not when it was made, nor what else stood in the data that day. */
function isSameContent(request: VersionRequest, held: HeldObject): boolean {
  return changedPapers(request, held).length === 0;
}

/** The papers that only one of the two has, or that have other bytes in each. */
function changedPapers({ files }: VersionRequest, held: HeldObject): readonly string[] {
  const was = filesOf(held.inventory, held.head);
  const is = new Map(files.map(({ path, bytes }) => [path, sha512(bytes)]));
  const papers = [...was.keys(), ...is.keys()].filter((path) => path.startsWith(papersFolder));
  return [...new Set(papers)].filter((path) => was.get(path) !== is.get(path)).sort();
}

type Finding = Pick<Diagnostic, "code" | "message" | "hint">;

function failed(file: string, finding: Finding): Checked<never> {
  return { ok: false, errors: [{ severity: "error", ...finding, at: { file } }] };
}

const shownPaths = 5;

function versionExists(report: string, { head }: HeldObject, changed: readonly string[]): Finding {
  const shown = changed.slice(0, shownPaths).join(", ");
  const further = changed.length > shownPaths ? ` and ${changed.length - shownPaths} more` : "";
  return {
    code: "archive/version-exists",
    message:
      `${report} was archived before (${head}) with other content (${shown}${further}), ` +
      "and an archived version is never overwritten",
    hint: `say --correction ${head} or --revision ${head}, with --reason and --notice, to file a version of its own`,
  };
}

function reasonMissing(kind: VersionKind): Finding {
  return {
    code: "archive/reason-missing",
    message: `a ${kind} needs its reason, and the notice that readers are given of it`,
    hint: "add --reason and --notice",
  };
}

function nothingBefore({ report, kind }: VersionRequest["record"]): Finding {
  return {
    code: "archive/nothing-to-supersede",
    message: `${report} was never archived, so there is nothing that a ${kind} could replace`,
    hint: "archive it first without --revision, --correction or --withdrawal",
  };
}

function conflict(report: string, replaces: string, { head }: HeldObject): Finding {
  return {
    code: "archive/conflict",
    message: `${report} has a newer version (${head}) than the one that this replaces (${replaces})`,
    hint: `read ${head} first: somebody else may have corrected the same thing; then replace ${head}`,
  };
}

function assertFileable({ files, record }: VersionRequest): void {
  if (files.length === 0 && record.kind !== "withdrawal")
    throw new RangeError("a version without files can't be archived");
  const paths = files.map(({ path }) => path);
  const names = new Set<string>([recordName]);
  for (const path of paths) {
    // Windows and macOS know no difference between letters of two cases, nor between two ways to write an é.
    const name = path.toLowerCase().normalize("NFC");
    const isFileable = isPortablePath(path) && path === path.normalize("NFC") && path.length <= longestPath;
    if (!isFileable || names.has(name)) throw new RangeError(`“${path}” can't be a file's path, or stands twice`);
    names.add(name);
  }
}

/** Windows opens no path over 260 characters, and the archive's own folders need some of them. */
const longestPath = 180;
