/** Finishes or clears what programs left in an archive that no longer run. Doing it twice changes nothing more. */

import type { Host } from "../host/host.ts";
import { objectFolder, stagingFolder } from "./archive-layout.ts";
import { finishVersion, pruneAbove } from "./finish-version.ts";
import { bytesIfAny, sha512 } from "./held-object.ts";
import { type Intent, readIntent } from "./intent.ts";
import { logEntries } from "./log.ts";
import type { OpenArchive } from "./opened.ts";

export async function recover(host: Host, open: OpenArchive): Promise<void> {
  for (const staged of await host.abandoned(stagingFolder(open.archive))) {
    const intent = await readIntent(host, staged);
    if (intent?.kind === "version" && (await isInPlace(host, open.archive, intent))) {
      const isLogged = await hasLogged(host, open.archive, intent);
      await finishVersion(host, open, { staged, intent, isLogged });
      continue;
    }
    if (intent?.kind === "version") await pruneAbove(host, open.archive, objectFolder(open.archive, intent.id));
    await host.removeFolder(staged);
  }
}

async function isInPlace(host: Host, archive: string, { id, version, inventory }: Intent): Promise<boolean> {
  const bytes = await bytesIfAny(host, `${objectFolder(archive, id)}/${version}/inventory.json`);
  return bytes !== undefined && sha512(bytes) === inventory;
}

async function hasLogged(host: Host, archive: string, intent: Intent): Promise<boolean> {
  for await (const { entry } of logEntries(host, archive)) {
    if (entry?.event === "archived" && entry.id === intent.id && entry.version === intent.version) return true;
  }
  return false;
}
