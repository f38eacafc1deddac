/** `boardpaper build --watch`: builds, and builds again whenever data, reports or templates change. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { type BuildRequest, build } from "./build.ts";

/**
 * A build with mistakes writes nothing, so the last good papers stay. Saves during a build lead to one more build.
 *
 * @param built - told of each build's outcome
 * @param ended - settles when the watch is to end
 */
export async function watchBuild(
  host: Host,
  request: BuildRequest,
  built: (outcome: Checked<readonly string[]>) => Promise<void>,
  ended: Promise<void>,
): Promise<void> {
  let hasChanged = true;
  let wake = () => {};
  const stop = await host.watch(await watchedFolders(host), () => {
    hasChanged = true;
    wake();
  });
  let isOver = false;
  const over = ended.then(() => {
    isOver = true;
    wake();
  });

  while (!isOver) {
    if (hasChanged) {
      hasChanged = false;
      await built(await build(host, request));
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (hasChanged || isOver) resolve();
      });
    }
  }
  await over;
  await stop();
}

async function watchedFolders(host: Host): Promise<readonly string[]> {
  const folders = ["data", "reports", "meetings", "templates"];
  const found = await Promise.all(folders.map(async (folder) => ((await host.isFolder(folder)) ? [folder] : [])));
  const own = (await host.isFile("area.yaml")) ? ["area.yaml"] : [];
  return [...found.flat(), ...own];
}
