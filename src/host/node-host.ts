/** The host on a real machine. Everything else in `src` reaches the disk and the clock through here. */

import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CalendarDate, parseCalendarDate } from "../values/calendar-date.ts";
import { allowedPath, type PathRequest, withoutLinks } from "./allowed-path.ts";
import { moveFile, moveFolder, removeEmptyFolder, removeFolder } from "./durable-move.ts";
import { createFile, createFolder, replaceFiles } from "./durable-write.ts";
import { findProgram } from "./find-program.ts";
import type { FileToWrite, FolderEntry, Host } from "./host.ts";
import { HostError } from "./host-error.ts";
import { hostErrorOf, systemCode } from "./host-error-of.ts";
import { inThreads } from "./in-threads.ts";
import { isPortablePath } from "./is-portable-path.ts";
import { openFile } from "./open-file.ts";
import { dependencyRoot, packageRoot } from "./package-root.ts";
import { isPartName } from "./part-name.ts";
import { listExactly, piecesOf } from "./read-exactly.ts";
import { abandonedStages, stageFolder } from "./staging.ts";
import { besideThread } from "./thread-beside.ts";

export interface NodeHostFolders {
  /** The folder that the tool was started in. */
  readonly workspace: string;
  /** Folders elsewhere that the user named, such as `--out /srv/papers`: they may be used too. */
  readonly named: readonly string[];
}

export function nodeHost(folders: NodeHostFolders): Host {
  const workspace = resolve(folders.workspace);
  const writable = [workspace, ...folders.named.map((folder) => resolve(workspace, folder))];
  const root = packageRoot();
  const given = { workspace, named: folders.named };

  let known: Promise<readonly string[]> | undefined;
  // Where the folders truly lie is looked up once, with the first path.
  const trueFolders = () => {
    known ??= Promise.all([...writable, root].map(withoutLinks));
    return known;
  };
  const trueWritable = async () => (await trueFolders()).slice(0, -1);
  const toRead = (path: string) => allowed({ path, doing: "read", workspace }, trueFolders);
  const toWrite = (path: string) => allowed({ path, doing: "write", workspace }, trueWritable);

  return {
    workspace,
    packageRoot: root,
    ...diskReads(toRead),
    ...diskWrites(toWrite),
    newSigningKey: async () => {
      const { generateKeyPairSync } = await import("node:crypto");
      return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    },
    today: todayInLondon,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    packageFile: async (relative) => readFile(join(root, portable(relative)), relative),
    dependencyFile: async (name, relative) =>
      readOnce(join(dependencyRoot(portable(name)), portable(relative)), `${name}/${relative}`),
    async watch(named, changed) {
      const folders = await Promise.all(named.map(toRead));
      // Loaded only where somebody watches.
      const { watchFolders } = await import("./watch-folders.ts");
      return watchFolders(folders, changed);
    },
    nodeVersion: process.versions.node,
    findProgram,
    async wordToPdf(docx) {
      // Loaded only where a paper came as a Word file.
      const { wordToPdf } = await import("./word-to-pdf.ts");
      return wordToPdf(docx);
    },
    openFile: async (path) => openFile(await toRead(path)),
    // Threads run JavaScript: there are none for the sources as they stand.
    ...(import.meta.url.endsWith(".js") && {
      ...withBeside(besideThread(given)),
      inThreads: inThreads(given),
    }),
  };
}

/** A path that was asked for to where it truly lies. @throws HostError "outside" */
type Allow = (path: string) => Promise<string>;

type Reads = "readBytes" | "list" | "isFile" | "isFolder" | "readPieces" | "listAll" | "abandoned";

function diskReads(toRead: Allow): Pick<Host, Reads> {
  return {
    readBytes: async (path) => readFile(await toRead(path), path),
    list: async (folder) => listFolder(await toRead(folder), folder),
    isFile: async (path) => kindOf(await toRead(path), path) === "file",
    isFolder: async (path) => kindOf(await toRead(path), path) === "folder",
    readPieces: (path) => piecesOf(() => toRead(path), path),
    listAll: async (folder) => listExactly(await toRead(folder), folder),
    abandoned: async (parent) =>
      (await abandonedStages(await toRead(parent), parent)).map((name) => `${parent}/${name}`),
  };
}

type Writes = "write" | "writeAll" | "writeNew" | "writeNewFolder" | "writeSecret" | "stage" | Moves;
type Moves = "moveFolder" | "moveFile" | "removeFolder" | "removeEmptyFolder";

function diskWrites(toWrite: Allow): Pick<Host, Writes> {
  const destination = async (path: string) => ({ path: await toWrite(path), named: path });
  const place = async ({ path, bytes }: FileToWrite) => ({ ...(await destination(path)), bytes });
  return {
    write: async (path, bytes) => replaceFiles([await place({ path, bytes })]),
    writeAll: async (files) => replaceFiles(await Promise.all(files.map(place))),
    writeNew: async (path, bytes) => createFile(await place({ path, bytes })),
    writeNewFolder: async (folder, files) => createFolder(await destination(folder), files.map(belowFolder)),
    writeSecret: async (path, bytes) => createFile(await place({ path, bytes }), 0o600),
    stage: async (parent, files) => `${parent}/${await stageFolder(await destination(parent), files.map(belowFolder))}`,
    moveFolder: async (from, to) => moveFolder(await destination(from), await destination(to)),
    moveFile: async (from, to) => moveFile(await destination(from), await destination(to)),
    removeFolder: async (folder) => removeFolder(await destination(folder)),
    removeEmptyFolder: async (folder) => removeEmptyFolder(await destination(folder)),
  };
}

function withBeside(beside: Host["beside"]): Pick<Host, "beside"> {
  return beside ? { beside } : {};
}

async function allowed(
  request: Omit<PathRequest, "folders">,
  folders: () => Promise<readonly string[]>,
): Promise<string> {
  try {
    return await allowedPath({ ...request, folders: await folders() });
  } catch (error) {
    throw hostErrorOf(error, request.doing, request.path);
  }
}

/** @throws HostError "outside" for a path that could leave the folder it is relative to */
function portable(relative: string): string {
  if (!isPortablePath(relative)) throw new HostError("outside", "use", relative);
  return relative;
}

function belowFolder(file: FileToWrite): FileToWrite {
  portable(file.path);
  return file;
}

/** What packages ship stays as it is while the tool runs: everybody gets the same bytes, not only equal ones. */
const readBefore = new Map<string, Uint8Array>();

async function readOnce(truePath: string, path: string): Promise<Uint8Array> {
  const bytes = readBefore.get(truePath) ?? (await readFile(truePath, path));
  readBefore.set(truePath, bytes);
  return bytes;
}

// What follows waits for the disk: to ask another thread four times for a file costs more than most files take to read.

async function readFile(truePath: string, path: string): Promise<Uint8Array> {
  try {
    return readFileSync(truePath);
  } catch (error) {
    throw hostErrorOf(error, "read", path);
  }
}

async function listFolder(truePath: string, folder: string): Promise<readonly FolderEntry[]> {
  try {
    const found = readdirSync(truePath, { withFileTypes: true }).filter(({ name }) => !isPartName(name));
    const entries = found.map((entry) => entryOf(entry, truePath));
    return entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  } catch (error) {
    throw hostErrorOf(error, "list", folder);
  }
}

function entryOf(entry: Dirent, folder: string): FolderEntry {
  const { name } = entry;
  if (entry.isFile()) return { name, kind: "file" };
  if (entry.isDirectory()) return { name, kind: "folder" };
  const leadsToFile = entry.isSymbolicLink() && kindOf(join(folder, name), name) === "file";
  return { name, kind: leadsToFile ? "file" : "other" };
}

function kindOf(truePath: string, path: string): "file" | "folder" | "other" | "nothing" {
  try {
    const found = statSync(truePath);
    if (found.isFile()) return "file";
    return found.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(systemCode(error))) return "nothing";
    throw hostErrorOf(error, "look at", path);
  }
}

function todayInLondon(): CalendarDate {
  // Sweden writes dates as ISO 8601 does.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(new Date());
  return parseCalendarDate(today) as CalendarDate;
}
