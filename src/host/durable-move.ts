/** Folders and files that get another place, or go, so that it lasts through a power cut. */

import fs from "node:fs/promises";
import { dirname } from "node:path";
import { type Destination, makeFolder, syncFolder } from "./durable-write.ts";
import { hostErrorOf, systemCode } from "./host-error-of.ts";

/** How often the folder above is made again where somebody clears away empty folders at the same moment. */
const attempts = 10;

/** @throws HostError "exists" if a folder that holds something is there: the system itself refuses to replace it */
export async function moveFolder(from: Destination, to: Destination): Promise<void> {
  const parent = dirname(to.path);
  for (let attempt = 1; ; attempt++) {
    try {
      await makeFolder(parent);
      await fs.rename(from.path, to.path);
      break;
    } catch (error) {
      const parentWent = systemCode(error) === "ENOENT" && attempt < attempts && (await isThere(from.path));
      if (!parentWent) throw hostErrorOf(error, "write", to.named);
    }
  }
  await syncFolder(parent);
  await syncFolder(dirname(from.path));
}

export async function moveFile(from: Destination, to: Destination): Promise<void> {
  try {
    await fs.rename(from.path, to.path);
    await syncFolder(dirname(to.path));
  } catch (error) {
    throw hostErrorOf(error, "write", to.named);
  }
}

export async function removeFolder({ path, named }: Destination): Promise<void> {
  try {
    await fs.rm(path, { recursive: true, force: true });
    await syncFolder(dirname(path));
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw hostErrorOf(error, "remove", named);
  }
}

export async function removeEmptyFolder({ path, named }: Destination): Promise<boolean> {
  try {
    await fs.rmdir(path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "ENOENT"].includes(systemCode(error))) return false;
    throw hostErrorOf(error, "remove", named);
  }
}

async function isThere(path: string): Promise<boolean> {
  return fs.lstat(path).then(
    () => true,
    () => false,
  );
}
