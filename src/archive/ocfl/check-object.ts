/**
 * Is a folder a valid OCFL 1.0 or 1.1 object? Every rule of the specification that files can break, each file's bytes
 * read once.
 *
 * @see https://ocfl.io/1.1/spec/
 */

import type { ExactEntry, Host } from "../../host/host.ts";
import { HostError } from "../../host/host-error.ts";
import { checkDeclaration, type Declaration } from "./check-declaration.ts";
import { checkContent, type Seen } from "./check-digests.ts";
import { checkHistory, type VersionInventory } from "./check-history.ts";
import { checkSidecar } from "./check-sidecar.ts";
import { contentBelow, isFileNamed } from "./object-folder.ts";
import type { Report } from "./ocfl-finding.ts";
import { type ReadInventory, readInventory } from "./read-inventory.ts";
import { isVersionName } from "./version-name.ts";

export interface CheckedObject extends Seen {
  readonly inventory: ReadInventory | undefined;
  /** The version of OCFL that it declares. */
  readonly declared: Declaration["declared"];
}

/** @param root - the object's folder */
export async function checkObject(host: Host, root: string, report: Report): Promise<CheckedObject> {
  const entries = await entriesOf(host, root, report);
  const declaration = await checkDeclaration(host, root, entries, report);
  const { declared } = declaration;
  const nothing = { declared, inventory: undefined, files: 0, bytes: 0 };
  if (!isFileNamed(entries, "inventory.json")) {
    report("E063", `${root}/inventory.json`, "the object has no inventory");
    return nothing;
  }

  const own = await inventoryAt(host, root, { declared, isRoot: true }, report);
  checkRootEntries(root, entries, { declaration, inventory: own?.inventory }, report);
  if (!own) return nothing;
  await checkExtensions(host, root, entries, report);

  const { content, inventories } = await checkVersionFolders(host, root, own, declared, report);
  checkHistory(root, { own: own.inventory, earlier: inventories, content: [...content.keys()] }, report);
  const all = [...inventories, { version: own.inventory.head, inventory: own.inventory }];
  const seen = await checkContent(host, root, { inventories: all, content: [...content.keys()] }, report);
  return { declared, inventory: own.inventory, ...seen };
}

async function entriesOf(host: Host, root: string, report: Report): Promise<readonly ExactEntry[]> {
  try {
    return await host.listAll(root);
  } catch (error) {
    if (!(error instanceof HostError && error.kind === "not-found")) throw error;
    report("E003", root, "there is no such folder");
    return [];
  }
}

interface InventoryOnDisk {
  readonly bytes: Uint8Array;
  readonly inventory: ReadInventory;
}

async function inventoryAt(
  host: Host,
  folder: string,
  settings: { readonly declared: Declaration["declared"]; readonly isRoot: boolean },
  report: Report,
): Promise<InventoryOnDisk | undefined> {
  const path = `${folder}/inventory.json`;
  const bytes = await host.readBytes(path);
  const inventory = readInventory({ bytes, path, ...settings }, report);
  if (!inventory) return undefined;
  await checkSidecar(host, folder, { bytes, algorithm: inventory.algorithm }, report);
  return { bytes, inventory };
}

function checkRootEntries(
  root: string,
  entries: readonly ExactEntry[],
  known: { readonly declaration: Declaration; readonly inventory: ReadInventory | undefined },
  report: Report,
): void {
  const { declaration, inventory } = known;
  const files = [declaration.name, "inventory.json", ...sidecarNames(inventory)];
  const folders = ["logs", "extensions", ...(inventory?.versions.keys() ?? [])];
  for (const { name, kind } of entries) {
    const path = `${root}/${name}`;
    const isDeclaration = kind === "file" && /^\d=/.test(name);
    if (kind === "link" || kind === "other") report("E090", path, "it is neither a file nor a folder");
    else if (kind === "file" && !files.includes(name) && !isDeclaration)
      report("E001", path, "the file has no place here");
    else if (kind === "folder" && !folders.includes(name)) {
      if (inventory && isVersionName(name)) report("E046", path, "the inventory does not have this version");
      else if (inventory) report("E001", path, "the folder has no place here");
    }
  }
}

/** An inventory that can't be read doesn't tell by which digest it is kept. */
function sidecarNames(inventory: ReadInventory | undefined): readonly string[] {
  const algorithms = inventory ? [inventory.algorithm] : ["sha512", "sha256"];
  return algorithms.map((algorithm) => `inventory.json.${algorithm}`);
}

/** The registered ones have a number and a name. @see https://ocfl.github.io/extensions/ */
export function isRegisteredExtension(name: string): boolean {
  return /^00(0[1-9]|1[0-2])-[a-z0-9-]+$/.test(name) || name === "initial";
}

async function checkExtensions(host: Host, root: string, entries: readonly ExactEntry[], report: Report) {
  if (!entries.some(({ name, kind }) => name === "extensions" && kind === "folder")) return;
  for (const { name, kind } of await host.listAll(`${root}/extensions`)) {
    const path = `${root}/extensions/${name}`;
    if (kind !== "folder") report("E067", path, "only folders have a place here");
    else if (!isRegisteredExtension(name)) report("W013", path, "no extension is registered under this name");
  }
}

interface VersionFolders {
  /** The version in whose folder each file lies, by the file's path relative to the object. */
  readonly content: ReadonlyMap<string, string>;
  /** Of the earlier versions that have one. */
  readonly inventories: readonly VersionInventory[];
}

async function checkVersionFolders(
  host: Host,
  root: string,
  own: InventoryOnDisk,
  declared: Declaration["declared"],
  report: Report,
): Promise<VersionFolders> {
  const content = new Map<string, string>();
  const inventories: VersionInventory[] = [];
  for (const version of own.inventory.versions.keys()) {
    const folder = `${root}/${version}`;
    if (!(await host.isFolder(folder))) {
      report("E046", folder, "the version's folder is missing");
      report("E010", folder, "a version is missing on the disk");
      continue;
    }
    const entries = await host.listAll(folder);
    const inventory = await versionInventory(host, folder, { version, own, declared, entries }, report);
    if (inventory && version !== own.inventory.head) inventories.push({ version, inventory });
    checkVersionEntries(folder, entries, { inventory, contentDirectory: own.inventory.contentDirectory }, report);
    for (const path of await contentOf(host, root, version, own.inventory.contentDirectory, entries, report)) {
      content.set(path, version);
    }
  }
  return { content, inventories };
}

interface VersionToRead {
  readonly version: string;
  readonly own: InventoryOnDisk;
  readonly declared: Declaration["declared"];
  readonly entries: readonly ExactEntry[];
}

async function versionInventory(
  host: Host,
  folder: string,
  { version, own, declared, entries }: VersionToRead,
  report: Report,
): Promise<ReadInventory | undefined> {
  if (!isFileNamed(entries, "inventory.json")) {
    report("W010", folder, "the version has no inventory");
    return undefined;
  }
  if (version !== own.inventory.head) {
    return (await inventoryAt(host, folder, { declared, isRoot: false }, report))?.inventory;
  }
  const bytes = await host.readBytes(`${folder}/inventory.json`);
  if (Buffer.compare(bytes, own.bytes) !== 0) {
    report("E064", `${folder}/inventory.json`, "it is not the same as the object's own inventory");
  }
  await checkSidecar(host, folder, { bytes, algorithm: own.inventory.algorithm }, report);
  return own.inventory;
}

function checkVersionEntries(
  folder: string,
  entries: readonly ExactEntry[],
  known: { readonly inventory: ReadInventory | undefined; readonly contentDirectory: string },
  report: Report,
): void {
  const files = ["inventory.json", ...sidecarNames(known.inventory)];
  for (const { name, kind } of entries) {
    const path = `${folder}/${name}`;
    if (kind === "link" || kind === "other") report("E090", path, "it is neither a file nor a folder");
    else if (kind === "file" && !files.includes(name)) report("E015", path, "the file has no place here");
    else if (kind === "folder" && name !== known.contentDirectory) report("W002", path, "the folder has no place here");
  }
}

async function contentOf(
  host: Host,
  root: string,
  version: string,
  contentDirectory: string,
  entries: readonly ExactEntry[],
  report: Report,
): Promise<readonly string[]> {
  if (!entries.some(({ name, kind }) => name === contentDirectory && kind === "folder")) return [];
  const files = await contentBelow(host, root, `${version}/${contentDirectory}`, report);
  if (files.length === 0) report("W003", `${root}/${version}/${contentDirectory}`, "there is no file in it");
  return files;
}
