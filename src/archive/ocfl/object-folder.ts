/** The files of an object's versions as they lie on the disk. */

import type { ExactEntry, Host } from "../../host/host.ts";
import type { Report } from "./ocfl-finding.ts";

/** @returns the path of every file below `folder`, relative to `root` */
export async function contentBelow(
  host: Host,
  root: string,
  folder: string,
  report: Report,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, kind } of await host.listAll(`${root}/${folder}`)) {
    const path = `${folder}/${name}`;
    if (kind === "file") files.push(path);
    else if (kind === "folder") files.push(...(await folderWithContent(host, root, path, report)));
    else report("E090", `${root}/${path}`, "it is neither a file nor a folder");
  }
  return files;
}

async function folderWithContent(host: Host, root: string, path: string, report: Report): Promise<readonly string[]> {
  if ((await host.listAll(`${root}/${path}`)).length === 0) report("E024", `${root}/${path}`, "the folder is empty");
  return contentBelow(host, root, path, report);
}

export function isFileNamed(entries: readonly ExactEntry[], name: string): boolean {
  return entries.some((entry) => entry.kind === "file" && entry.name === name);
}
