/** A path as the caller named it to the true path on the disk, if that lies in a folder the host may use. */

import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { HostError } from "./host-error.ts";
import { systemCode } from "./host-error-of.ts";
import { isInside } from "./is-inside.ts";

export interface PathRequest {
  readonly path: string;
  readonly doing: string;
  readonly workspace: string;
  /** The folders that may be used, absolute and without links. They needn't exist yet. */
  readonly folders: readonly string[];
}

/** @throws HostError "outside" if the path, or a link on its way, leaves every one of the folders */
export async function allowedPath({ path, doing, workspace, folders }: PathRequest): Promise<string> {
  const truePath = await withoutLinks(resolve(workspace, path));
  if (!folders.some((folder) => isInside(folder, truePath))) throw new HostError("outside", doing, path);
  return truePath;
}

/** Links resolved as far as the path exists. */
export async function withoutLinks(path: string): Promise<string> {
  try {
    // Every path is looked up, and to ask another thread each time costs more than the answer.
    return realpathSync.native(path);
  } catch (error) {
    const parent = dirname(path);
    if (!["ENOENT", "ENOTDIR"].includes(systemCode(error)) || parent === path) throw error;
    return join(await withoutLinks(parent), basename(path));
  }
}
