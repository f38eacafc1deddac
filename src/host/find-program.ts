/** Looks for a program as a shell would, in the folders of PATH. */

import fs from "node:fs/promises";
import { delimiter, join } from "node:path";

/** @returns its full path, or undefined where no folder has it */
export async function findProgram(name: string): Promise<string | undefined> {
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const path of folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await fs.access(path, fs.constants.X_OK);
    return (await fs.stat(path)).isFile();
  } catch {
    return false;
  }
}
