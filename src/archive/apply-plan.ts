/**
 * Does what a plan says: the whole version appears by one rename, or not at all.
 *
 * Everything that needs room on the disk is staged and on the disk before the rename; what comes after can be finished
 * by whoever opens the archive next.
 */

import type { FileToWrite, Host } from "../host/host.ts";
import { stagingFolder } from "./archive-layout.ts";
import { finishVersion, isInPlace, pruneAbove } from "./finish-version.ts";
import { sha512 } from "./held-object.ts";
import { intentFile } from "./intent.ts";
import { withSidecar } from "./next-inventory.ts";
import type { OpenArchive } from "./opened.ts";
import type { ArchivePlan } from "./plan-version.ts";

type Publication = Extract<ArchivePlan, { kind: "publish" }>;

/** @throws HostError "exists" if somebody else filed a version of this number since the plan was made */
export async function applyPlan(host: Host, open: OpenArchive, plan: Publication): Promise<void> {
  const { id, version, versionKind, folder } = plan;
  const isFirst = version === "v1";
  const intent = { kind: "version", id, version, versionKind, inventory: sha512(plan.inventory) } as const;
  const staged = await host.stage(stagingFolder(open.archive), [
    ...(isFirst ? newObject(plan) : laterVersion(plan)),
    intentFile(intent),
  ]);

  try {
    if (isFirst) await host.moveFolder(`${staged}/object`, folder);
    else await host.moveFolder(`${staged}/${version}`, `${folder}/${version}`);
  } catch (error) {
    // Where the disk failed just after the rename, the version is there: the next to open the archive finishes it.
    if (!(await isInPlace(host, open.archive, intent))) {
      await pruneAbove(host, open.archive, folder);
      await host.removeFolder(staged);
    }
    throw error;
  }
  await finishVersion(host, open, { staged, intent, isLogged: false });
}

function newObject({ version, files, inventory }: Publication): readonly FileToWrite[] {
  const declaration = { path: "0=ocfl_object_1.1", bytes: new TextEncoder().encode("ocfl_object_1.1\n") };
  return below("object", [declaration, ...withSidecar(inventory), ...below(version, files)]);
}

/** With the copies for the object's own folder. */
function laterVersion({ version, files, inventory }: Publication): readonly FileToWrite[] {
  return [...withSidecar(inventory), ...below(version, files)];
}

function below(folder: string, files: readonly FileToWrite[]): readonly FileToWrite[] {
  return files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
}
