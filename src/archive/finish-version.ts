/** What is left to do once a version is in its place: the object's own inventory, the log, the index. */

import type { Host } from "../host/host.ts";
import { objectFolder, ocflRoot, stagingFolder } from "./archive-layout.ts";
import { bytesIfAny, heldObject, sha512 } from "./held-object.ts";
import { refreshIndex } from "./index-files.ts";
import type { Intent } from "./intent.ts";
import { appendEvent } from "./log.ts";
import { withSidecar } from "./next-inventory.ts";
import type { OpenArchive } from "./opened.ts";

export interface VersionToFinish {
  /** The staged folder, which is removed at the end. */
  readonly staged: string;
  readonly intent: Extract<Intent, { kind: "version" }>;
  /** Whether the log has it already. */
  readonly isLogged: boolean;
}

/** Each step can be done twice, so that a crash between any two of them is mended by doing all again. */
export async function finishVersion(host: Host, open: OpenArchive, version: VersionToFinish): Promise<void> {
  const { staged, intent, isLogged } = version;
  const { id, version: name, versionKind: kind, inventory } = intent;
  await syncObject(host, open.archive, objectFolder(open.archive, id), staged);
  if (!isLogged) {
    await appendEvent(host, open.archive, open.key, { event: "archived", id, version: name, kind, inventory });
  }
  await refreshIndex(host, open.archive);
  await host.removeFolder(staged);
}

/** Copies the latest version's inventory into the object's own folder, until no later version has appeared meanwhile. */
async function syncObject(host: Host, archive: string, folder: string, staged: string): Promise<void> {
  for (;;) {
    const held = await heldObject(host, folder);
    if (!held || held.isRootCurrent) return;
    const isStaged = await hasBytes(host, `${staged}/inventory.json`, held.inventoryBytes);
    const from = isStaged ? staged : await host.stage(stagingFolder(archive), withSidecar(held.inventoryBytes));
    for (const name of ["inventory.json", "inventory.json.sha512"]) {
      await host.moveFile(`${from}/${name}`, `${folder}/${name}`);
    }
    if (!isStaged) await host.removeFolder(from);
  }
}

async function hasBytes(host: Host, path: string, wanted: Uint8Array): Promise<boolean> {
  const bytes = await bytesIfAny(host, path);
  return bytes !== undefined && sha512(bytes) === sha512(wanted);
}

/** OCFL allows no empty folders: those above an object that isn't there go. */
export async function pruneAbove(host: Host, archive: string, folder: string): Promise<void> {
  const root = ocflRoot(archive);
  for (let above = parentOf(folder); above.startsWith(`${root}/`); above = parentOf(above)) {
    if ((await host.isFolder(above)) && !(await host.removeEmptyFolder(above))) return;
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** Whether the version that was intended lies where it belongs. */
export async function isInPlace(host: Host, archive: string, { id, version, inventory }: Intent): Promise<boolean> {
  const bytes = await bytesIfAny(host, `${objectFolder(archive, id)}/${version}/inventory.json`);
  return bytes !== undefined && sha512(bytes) === inventory;
}
