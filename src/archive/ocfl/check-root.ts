/** Is a folder a valid OCFL storage root, and everything in it a valid object? */

import type { ExactEntry, Host } from "../../host/host.ts";
import { type CheckedObject, checkObject, isRegisteredExtension } from "./check-object.ts";
import { isObject } from "./json-value.ts";
import { layoutName, layoutSettings, objectPath } from "./object-path.ts";
import type { Report } from "./ocfl-finding.ts";
import { parseStrictJson } from "./strict-json.ts";

/** Told of each object when it has been checked, so that a long check shows how far it is. @param path - of its folder */
export type ObjectChecked = (path: string, object: CheckedObject) => void;

export async function checkRoot(host: Host, root: string, report: Report, tell: ObjectChecked): Promise<void> {
  const entries = await host.listAll(root);
  const declared = await checkRootDeclaration(host, root, entries, report);
  const isOurLayout = await checkLayout(host, root, entries, report);

  const byId = new Map<string, string>();
  const objectFound: ObjectChecked = (path, object) => {
    const id = object.inventory?.id;
    if (declared && object.declared > declared) report("E081", path, `it follows OCFL ${object.declared}`);
    if (id !== undefined) {
      const other = byId.get(id);
      if (other !== undefined) report("E083", path, `it has the same id as ${other}`);
      else if (isOurLayout && path !== `${root}/${objectPath(id)}`) report("E083", path, `${id} belongs elsewhere`);
      byId.set(id, path);
    }
    tell(path, object);
  };
  for (const { name, kind } of entries) {
    if (kind === "link" || kind === "other") report("E090", `${root}/${name}`, "it is neither a file nor a folder");
    if (kind === "folder" && name !== "extensions") await checkBelow(host, `${root}/${name}`, report, objectFound);
  }
}

/** @returns the version of OCFL that is declared */
async function checkRootDeclaration(host: Host, root: string, entries: readonly ExactEntry[], report: Report) {
  const names = entries.filter(({ name, kind }) => kind === "file" && name.startsWith("0=")).map(({ name }) => name);
  const [name] = names;
  if (name === undefined) {
    report("E069", root, "there is no declaration of a storage root");
    return undefined;
  }
  const path = `${root}/${name}`;
  if (names.length > 1) report("E076", root, `there are ${names.length} declarations`);
  const version = /^0=ocfl_(1\.[01])$/.exec(name)?.[1];
  if (version === undefined) report("E079", path, "the name does not declare a known version of OCFL");
  const text = new TextDecoder().decode(await host.readBytes(path));
  if (text !== `${name.slice(2)}\n`) report("E080", path, "the text is not that of the name");
  return version;
}

/** @returns whether objects lie where our own settings of extension 0003 say */
async function checkLayout(host: Host, root: string, entries: readonly ExactEntry[], report: Report): Promise<boolean> {
  await checkRootExtensions(host, root, entries, report);
  if (!entries.some(({ name }) => name === "ocfl_layout.json")) return false;
  const layout = await jsonAt(host, `${root}/ocfl_layout.json`);
  if (!isObject(layout) || typeof layout.extension !== "string" || typeof layout.description !== "string") {
    report("E070", `${root}/ocfl_layout.json`, "it is not JSON with an extension and a description");
    return false;
  }
  const settings = await jsonAt(host, `${root}/extensions/${layoutName}/config.json`);
  const ours = Object.entries(layoutSettings);
  return layout.extension === layoutName && isObject(settings) && ours.every(([key, value]) => settings[key] === value);
}

async function checkRootExtensions(host: Host, root: string, entries: readonly ExactEntry[], report: Report) {
  if (!entries.some(({ name, kind }) => name === "extensions" && kind === "folder")) return;
  for (const { name, kind } of await host.listAll(`${root}/extensions`)) {
    const path = `${root}/extensions/${name}`;
    if (kind !== "folder") report("E112", path, "only folders have a place here");
    else if (!isRegisteredExtension(name)) report("W016", path, "no extension is registered under this name");
  }
}

async function jsonAt(host: Host, path: string): Promise<unknown> {
  if (!(await host.isFile(path))) return undefined;
  try {
    return parseStrictJson(new TextDecoder().decode(await host.readBytes(path))).value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function checkBelow(host: Host, folder: string, report: Report, objectFound: ObjectChecked): Promise<void> {
  const entries = await host.listAll(folder);
  if (isObjectFolder(entries)) {
    objectFound(folder, await checkObject(host, folder, report));
    return;
  }
  if (entries.length === 0) report("E073", folder, "the folder is empty");
  for (const { name, kind } of entries) {
    const path = `${folder}/${name}`;
    if (kind === "folder") await checkBelow(host, path, report, objectFound);
    else if (kind === "file") report("E072", path, "the file belongs to no object");
    else report("E090", path, "it is neither a file nor a folder");
  }
}

export function isObjectFolder(entries: readonly ExactEntry[]): boolean {
  return entries.some(({ name, kind }) => kind === "file" && name.startsWith("0=ocfl_object_"));
}
