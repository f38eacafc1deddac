/** `boardpaper archive rebuild`: a version's papers built again from its own snapshot, and compared byte for byte. */

import { type FoundObject, findVersions } from "../archive/find-version.ts";
import { archivedBytes, filesOf } from "../archive/held-object.ts";
import type { ListedVersion } from "../archive/list-versions.ts";
import { fileDigest } from "../archive/version-record.ts";
import { changedPassages } from "../compare/changed-passages.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { type ArchivePapers, papersOnceCleared } from "./archive-papers.ts";
import { recording, snapshotHost } from "./archive-snapshot.ts";
import { toolVersion } from "./tool-version.ts";

export interface RebuildRequest {
  /** `2022-09-board`, or `2022-09-board@v1`; every version of a report if none is named. */
  readonly version: string;
  readonly archive: string;
}

export interface RebuiltPaper {
  readonly version: string;
  /** `papers/2022-09-board.pdf` */
  readonly path: string;
  readonly isIdentical: boolean;
}

export async function rebuildVersions(
  host: Host,
  { version, archive }: RebuildRequest,
): Promise<Checked<readonly RebuiltPaper[]>> {
  const found = await findVersions(host, archive, version);
  if (!found.ok) return found;

  const papers: RebuiltPaper[] = [];
  const findings: Diagnostic[] = [...found.warnings];
  const ofOthers = found.value.versions.find(({ record }) => record.part === "background");
  if (ofOthers) return { ok: false, errors: [madeByOthers(ofOthers, found.value.object.folder)] };
  for (const listed of found.value.versions.filter(({ record }) => record.kind !== "withdrawal")) {
    const rebuilt = await rebuild(host, found.value, listed);
    papers.push(...rebuilt.papers);
    findings.push(...rebuilt.findings);
  }
  return checked<readonly RebuiltPaper[]>(papers, findings);
}

function madeByOthers({ record }: ListedVersion, file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/not-built",
    message: `${record.area}/${record.report} are papers that others made: there is nothing to build`,
    at: { file },
    hint: "boardpaper archive verify compares them with their digests",
  };
}

interface Rebuilt {
  readonly papers: readonly RebuiltPaper[];
  readonly findings: readonly Diagnostic[];
}

async function rebuild(host: Host, { object }: FoundObject, listed: ListedVersion): Promise<Rebuilt> {
  const { version, record } = listed;
  const file = `${object.folder}/${version}`;
  const files: FileToWrite[] = [];
  for (const path of filesOf(object.inventory, version).keys()) {
    const bytes = await archivedBytes(host, object, version, path);
    if (!bytes) return { papers: [], findings: [damaged(`${file}/content/${path}`)] };
    files.push({ path, bytes });
  }

  const recorded = recording(snapshotHost(host, files));
  const built = await papersOnceCleared(recorded.host, record.report);
  if (!built.ok) return { papers: [], findings: [notBuilt(file, listed, await toolVersion(host)), ...built.errors] };
  const sha512s = new Map(built.value.papers.map(({ path, bytes }) => [path, fileDigest(path, bytes).sha512]));
  const papers = record.papers.map(({ path, sha512 }) => ({
    version,
    path,
    isIdentical: sha512s.get(path) === sha512,
  }));
  const differing = papers.filter(({ isIdentical }) => !isIdentical).map(({ path }) => path);
  if (differing.length === 0) return { papers, findings: [] };

  const same = isSameDocument(files, built.value);
  const causes = [...movedOn(listed, await toolVersion(host)), ...otherFonts(listed, recorded.fonts())];
  return { papers, findings: [differs(file, { differing, causes, ...same })] };
}

/** What the tree of the papers says, wherever the bytes around it come from. */
function isSameDocument(files: readonly FileToWrite[], { document, papers }: ArchivePapers) {
  const path = papers.find(({ path }) => path.endsWith(".json"))?.path;
  const archived = files.find((file) => file.path === path)?.bytes;
  if (!archived) return { isSame: false, changed: [] };
  const before = JSON.parse(new TextDecoder().decode(archived)) as Document;
  const isSame = JSON.stringify(before) === JSON.stringify(document);
  return { isSame, changed: isSame ? [] : changedPassages(before, document).map(({ label }) => label) };
}

function movedOn({ record }: ListedVersion, tool: string): readonly string[] {
  const now = `boardpaper ${tool}`;
  return record.build.tool === now ? [] : [`${record.build.tool} made it, and this is ${now}`];
}

function otherFonts({ record }: ListedVersion, now: ReturnType<ReturnType<typeof recording>["fonts"]>) {
  const then = new Map(record.build.fonts.map(({ path, sha512 }) => [path, sha512]));
  const changed = now.filter(({ path, sha512 }) => then.get(path) !== sha512).map(({ path }) => path);
  return changed.length === 0 ? [] : [`fonts have changed: ${changed.join(", ")}`];
}

interface Difference {
  readonly differing: readonly string[];
  /** What is known to have changed since. */
  readonly causes: readonly string[];
  readonly isSame: boolean;
  /** Numbers of the passages that have other words. */
  readonly changed: readonly string[];
}

function differs(file: string, { differing, causes, isSame, changed }: Difference): Diagnostic {
  const why = causes.length > 0 ? `; ${causes.join("; ")}` : "";
  const words = changed.length > 0 ? `other words in ${changed.join(", ")}` : "another structure";
  const what = isSame ? "but the same words, numbers and structure" : `and ${words}`;
  // A later tool may draw a page otherwise; what it says must be the same.
  const isExplained = isSame && causes.length > 0;
  return {
    severity: isExplained ? "warning" : "error",
    code: isExplained ? "archive/rebuild-moved-on" : "archive/rebuild-differs",
    message: `${differing.join(", ")}: not the same bytes, ${what}${why}`,
    at: { file },
    hint: "the archived papers are what was published; build with the version of boardpaper that made them to compare",
  };
}

function notBuilt(file: string, listed: ListedVersion, tool: string): Diagnostic {
  const causes = movedOn(listed, tool);
  return {
    severity: "error",
    code: "archive/rebuild-differs",
    message: `the papers can't be built from the snapshot any more${causes.map((cause) => `; ${cause}`).join("")}`,
    at: { file },
    hint: "the archived papers are what was published; build with the version of boardpaper that made them to compare",
  };
}

function damaged(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/version-damaged",
    message: "the file is missing, or isn't as it was filed",
    at: { file },
    hint: "restore it from a copy of the archive",
  };
}
