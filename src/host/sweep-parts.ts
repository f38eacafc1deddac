/** Clears away what a crash left half written in a folder, once no build can still be at it. */

import fs from "node:fs/promises";
import { join } from "node:path";
import { isPartName } from "./part-name.ts";

export async function sweepParts(folder: string): Promise<void> {
  const parts = (await fs.readdir(folder)).filter(isPartName).map((name) => join(folder, name));
  for (const part of parts) {
    if (await isAbandoned(part)) await fs.rm(part, { recursive: true, force: true });
  }
}

/** Older than a day; not if another build has just finished with it. */
async function isAbandoned(part: string): Promise<boolean> {
  const found = await fs.stat(part).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > dayInMs;
}

const dayInMs = 24 * 60 * 60 * 1000;
