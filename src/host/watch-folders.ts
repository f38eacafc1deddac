/** Tells when files below some folders change: once for a burst of saves, however many files an editor touches. */

import { watch } from "chokidar";
import { isPartName } from "./part-name.ts";

/** An editor's save is several events; a person's pause between two saves is longer. */
const quietMs = 150;

/** @returns what ends the watch */
export async function watchFolders(folders: readonly string[], changed: () => void): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => isPartName(path.replace(/^.*[\\/]/, "")),
  });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quietMs);
  });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
