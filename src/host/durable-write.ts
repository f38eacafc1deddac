/**
 * Files and folders written whole or not at all, and lasting through a power cut: a temporary file in the same
 * folder, fsync, rename, fsync of the folder. That a path may be used is settled before.
 *
 * Not npm's write-file-atomic: it writes once without asking how much was written, so that a disk which is nearly
 * full leaves a truncated file in place of the good one, and it doesn't fsync the folder.
 */

import fs from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileToWrite } from "./host.ts";
import { HostError } from "./host-error.ts";
import { hostErrorOf, systemCode } from "./host-error-of.ts";
import { newPartName } from "./part-name.ts";
import { sweepParts } from "./sweep-parts.ts";

export interface Destination {
  /** Absolute, without links. */
  readonly path: string;
  /** As the caller named it: what an error says. */
  readonly named: string;
}

export interface PlacedFile extends Destination {
  readonly bytes: Uint8Array;
}

interface StagedFile extends Destination {
  readonly part: string;
}

/** Nothing is replaced before everything is staged and every file that is there could be opened for writing. */
export async function replaceFiles(files: readonly PlacedFile[]): Promise<void> {
  const staged: StagedFile[] = [];
  try {
    for (const file of files) staged.push(await stageFile(file));
    for (const file of staged) await assertReplaceable(file);
    for (const file of staged) await replaceFile(file);
  } catch (error) {
    await Promise.all(staged.map(({ part }) => fs.rm(part, { force: true })));
    throw error;
  }
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await finishFolder(folder);
}

/**
 * @param mode - who may read it: as the system's own settings say, if not given
 * @throws HostError "exists" if anything is at the path
 */
export async function createFile(file: PlacedFile, mode?: number): Promise<void> {
  const { path, named, part } = await stageFile(file, mode);
  try {
    await giveNameOnce(part, path);
  } catch (error) {
    throw hostErrorOf(error, "write", named);
  } finally {
    await fs.rm(part, { force: true });
  }
  await finishFolder(dirname(path));
}

/**
 * @param files - paths relative to the folder
 * @throws HostError "exists" if anything is at the folder's path
 */
export async function createFolder(folder: Destination, files: readonly FileToWrite[]): Promise<void> {
  const parent = dirname(folder.path);
  const part = join(parent, newPartName());
  try {
    if (await exists(folder.path)) throw new HostError("exists", "write", folder.named);
    await fillFolder(part, files);
    // The system refuses to rename onto a folder that holds something, so the second of two writers loses here.
    await fs.rename(part, folder.path);
  } catch (error) {
    await fs.rm(part, { recursive: true, force: true });
    throw hostErrorOf(error, "write", folder.named);
  }
  await finishFolder(parent);
}

/** @param files - paths relative to the folder, which is made; each is on the disk before the next is begun */
export async function fillFolder(folder: string, files: readonly FileToWrite[]): Promise<void> {
  await makeFolder(folder);
  for (const { path, bytes } of files) {
    await makeFolder(dirname(join(folder, path)));
    await writeSynced(join(folder, path), bytes);
    await syncFolder(dirname(join(folder, path)));
  }
}

async function stageFile({ path, named, bytes }: PlacedFile, mode?: number): Promise<StagedFile> {
  const part = join(dirname(path), newPartName());
  try {
    await makeFolder(dirname(path));
    await writeSynced(part, bytes, mode ?? (await permissions(path)));
  } catch (error) {
    // Where there is no folder there is nothing to clear away.
    await fs.rm(part, { force: true }).catch(() => {});
    throw hostErrorOf(error, "write", named);
  }
  return { path, named, part };
}

/** @throws the system's error if the file is there already */
async function writeSynced(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const file = await fs.open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Finds the file that somebody made read-only, or that Word holds open on Windows, while nothing has changed yet. */
async function assertReplaceable({ path, named }: Destination): Promise<void> {
  try {
    await (await fs.open(path, "r+")).close();
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw hostErrorOf(error, "write", named);
  }
}

async function replaceFile({ path, named, part }: StagedFile): Promise<void> {
  try {
    await fs.rename(part, path);
  } catch (error) {
    const failure = hostErrorOf(error, "write", named);
    // The folder took the temporary file a moment ago, so what is refused now is replacing one that is in use.
    throw failure.kind === "denied" ? new HostError("locked", "write", named, error) : failure;
  }
}

async function giveNameOnce(part: string, path: string): Promise<void> {
  try {
    await fs.link(part, path);
  } catch (error) {
    // Some network shares and memory sticks know no links: there the name is taken first, and then filled.
    if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"].includes(systemCode(error))) throw error;
    await (await fs.open(path, "wx")).close();
    await fs.rename(part, path);
  }
}

async function permissions(path: string): Promise<number | undefined> {
  try {
    return (await fs.stat(path)).mode & 0o777;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes the folder and those above it that are missing, each lasting. */
export async function makeFolder(folder: string): Promise<void> {
  const firstMade = await fs.mkdir(folder, { recursive: true }).catch((error) => {
    // Of a folder that is there already mkdir says nothing: it is a file.
    throw systemCode(error) === "EEXIST" ? Object.assign(new Error("not a folder"), { code: "ENOTDIR" }) : error;
  });
  if (firstMade === undefined) return;
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function finishFolder(folder: string): Promise<void> {
  await syncFolder(folder);
  // What was written is there; that something old can't be cleared away is no reason to say it failed.
  await sweepParts(folder).catch(() => {});
}

export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // Windows can't fsync a folder, nor can some network shares; the rename has happened all the same.
    if (!["EPERM", "EISDIR", "EINVAL", "EACCES", "ENOTSUP"].includes(systemCode(error))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return fs.lstat(path).then(
    () => true,
    (error) => {
      if (systemCode(error) === "ENOENT") return false;
      throw error;
    },
  );
}
