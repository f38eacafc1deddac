/** Is everything around the objects just as we write it? OCFL leaves some of it open; we don't. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";
import { ocflRoot } from "./archive-layout.ts";
import { bytesIfAny, sha512 } from "./held-object.ts";
import { withSidecar } from "./next-inventory.ts";
import { rootFiles } from "./root-files.ts";

/** @param inventories - the folder of each inventory: objects and their versions */
export async function checkForm(
  host: Host,
  archive: string,
  inventories: readonly string[],
): Promise<readonly Diagnostic[]> {
  const root = ocflRoot(archive);
  const changed: string[] = [];
  for (const { path, bytes } of rootFiles) {
    const found = await bytesIfAny(host, `${root}/${path}`);
    if (!found || sha512(found) !== sha512(bytes)) changed.push(`${root}/${path}`);
  }
  for (const folder of inventories) {
    const inventory = await bytesIfAny(host, `${folder}/inventory.json`);
    for (const { path, bytes } of inventory ? withSidecar(inventory) : []) {
      const found = await bytesIfAny(host, `${folder}/${path}`);
      if (!found || sha512(found) !== sha512(bytes)) changed.push(`${folder}/${path}`);
    }
  }
  const known = rootFiles.map(({ path }) => path);
  const strays = (await filesOfRoot(host, root)).filter((path) => !known.includes(path));
  return [...changed, ...strays.map((path) => `${root}/${path}`)].map(formChanged);
}

/** Those that belong to no object. */
async function filesOfRoot(host: Host, root: string): Promise<readonly string[]> {
  const own = (await host.listAll(root)).filter(({ kind }) => kind === "file").map(({ name }) => name);
  const extensions = `${root}/extensions`;
  const below = (await host.isFolder(extensions)) ? await filesBelow(host, extensions) : [];
  return [...own, ...below.map((path) => `extensions/${path}`)];
}

function formChanged(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/form-changed",
    message: "the file is missing, was changed, or has no place here",
    at: { file },
    hint: "restore it from a copy of the archive, or move it elsewhere",
  };
}
