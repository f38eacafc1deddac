/** Finishes or clears what programs left in an archive that no longer run. Doing it twice changes nothing more. */

import type { Host } from "../host/host.ts";
import { objectFolder, stagingFolder } from "./archive-layout.ts";
import { finishDisposal } from "./finish-disposal.ts";
import { finishVersion, isInPlace, pruneAbove } from "./finish-version.ts";
import { type Intent, readIntent } from "./intent.ts";
import { logEntries } from "./log.ts";
import type { OpenArchive } from "./opened.ts";

export async function recover(host: Host, open: OpenArchive): Promise<void> {
  for (const staged of await host.abandoned(stagingFolder(open.archive))) {
    const intent = await readIntent(host, staged);
    if (intent?.kind === "version") await recoverVersion(host, open, staged, intent);
    else if (intent?.kind === "disposal") await recoverDisposal(host, open, staged, intent);
    else await host.removeFolder(staged);
  }
}

async function recoverVersion(host: Host, open: OpenArchive, staged: string, intent: VersionIntent): Promise<void> {
  if (await isInPlace(host, open.archive, intent)) {
    await finishVersion(host, open, {
      staged,
      intent,
      isLogged: await hasLogged(host, open.archive, "archived", intent),
    });
    return;
  }
  await pruneAbove(host, open.archive, objectFolder(open.archive, intent.id));
  await host.removeFolder(staged);
}

async function recoverDisposal(host: Host, open: OpenArchive, staged: string, intent: Intent): Promise<void> {
  if (await isInPlace(host, open.archive, intent)) {
    await host.removeFolder(staged);
    return;
  }
  const { id, version, inventory } = intent;
  const isLogged = await hasLogged(host, open.archive, "disposed", intent);
  await finishDisposal(host, open, { staged, id, version, inventory, isLogged });
}

type VersionIntent = Extract<Intent, { kind: "version" }>;

async function hasLogged(
  host: Host,
  archive: string,
  event: "archived" | "disposed",
  { id, version }: Intent,
): Promise<boolean> {
  for await (const { entry } of logEntries(host, archive)) {
    const isOfVersion = entry?.event === "archived" || entry?.event === "disposed";
    if (isOfVersion && entry.event === event && entry.id === id && entry.version === version) return true;
  }
  return false;
}
