/** A host whose disk is a `Map`, for tests: it can be told to refuse a step as a full or read-only disk would. */

import { posix } from "node:path";
import { type CalendarDate, parseCalendarDate } from "../values/calendar-date.ts";
import type { ExactEntry, FolderEntry, Host } from "./host.ts";
import { HostError, type HostErrorKind } from "./host-error.ts";
import { isInside } from "./is-inside.ts";
import { isPortablePath } from "./is-portable-path.ts";

export interface MemoryHost extends Host {
  /** What is on the disk, by path relative to the workspace. */
  readonly files: Map<string, Uint8Array>;
  /** Tells those that watch that files have changed, as a burst of saves would. */
  touch(): void;
}

export interface MemoryHostSettings {
  /** By path relative to the workspace; text is written as UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** 5 January 2026 if not given. */
  readonly today?: CalendarDate;
  /** Noon of `today` if not given. */
  readonly now?: () => string;
  /**
   * Asked before each step. A kind makes the step fail with it; what the function throws itself leaves the disk as
   * it is at that moment, like a crash.
   */
  readonly refuse?: (step: MemoryStep, path: string) => HostErrorKind | undefined;
  /** Where outside programs lie, by name. */
  readonly programs?: Readonly<Record<string, string>>;
  /** What LibreOffice prints of a Word file; without it there is none. */
  readonly wordToPdf?: (docx: Uint8Array) => Uint8Array | "not-printed";
  /** Told of each file that is opened; without it there is no desktop. */
  readonly opened?: (path: string) => void;
  /** Serves the files that ship with the tool: the real host, where a test needs real templates and fonts. */
  readonly shipped?: Pick<Host, "packageRoot" | "readBytes" | "list" | "isFile" | "isFolder" | "dependencyFile">;
}

/**
 * "stage": a file goes to the disk under a temporary name; "rename": it, or a whole folder, gets its own; "remove": a
 * folder goes.
 */
export type MemoryStep = "read" | "stage" | "rename" | "remove";

const workspace = "/workspace";

/** Always the same, so that a test's archive is. Ed25519 with a secret of zeros: it proves nothing to anybody. */
const testKey = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
-----END PRIVATE KEY-----
`;

export function memoryHost(settings: MemoryHostSettings = {}): MemoryHost {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(settings.files ?? {})) {
    files.set(pathIn(path, "write"), typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  const step = (name: MemoryStep, path: string): void => {
    const kind = settings.refuse?.(name, path);
    if (kind) throw new HostError(kind, name === "read" ? "read" : "write", path);
  };
  const reads = memoryReads(files, step);
  const watchers = new Set<() => void>();
  const today = () => settings.today ?? (parseCalendarDate("2026-01-05") as CalendarDate);
  const { shipped } = settings;
  const readerOf = (path: string) =>
    shipped && posix.isAbsolute(path) && isInside(shipped.packageRoot, path) ? shipped : reads;
  const root = shipped?.packageRoot ?? "/boardpaper";

  return {
    files,
    workspace,
    packageRoot: root,
    readBytes: async (path) => readerOf(path).readBytes(path),
    list: async (folder) => readerOf(folder).list(folder),
    isFile: async (path) => readerOf(path).isFile(path),
    isFolder: async (path) => readerOf(path).isFolder(path),
    ...memoryWrites(files, step),
    ...memoryMoves(files, step),
    async *readPieces(path) {
      yield await readerOf(path).readBytes(path);
    },
    listAll: async (folder) => exactEntries(files, folder),
    newSigningKey: async () => testKey,
    today,
    now: settings.now ?? (() => `${today()}T12:00:00Z`),
    packageFile: async (relative) => readerOf(root).readBytes(posix.join(root, portable(relative))),
    async dependencyFile(name, relative) {
      if (!shipped) throw new HostError("not-found", "read", `${name}/${relative}`);
      return shipped.dependencyFile(name, relative);
    },
    async watch(_folders, changed) {
      watchers.add(changed);
      return async () => {
        watchers.delete(changed);
      };
    },
    touch() {
      for (const changed of watchers) changed();
    },
    nodeVersion: "20.19.0",
    ...memoryPrograms(settings),
  };
}

/** The programs of the machine, as far as the settings have them. */
function memoryPrograms(settings: MemoryHostSettings): Pick<Host, "findProgram" | "wordToPdf" | "openFile"> {
  return {
    findProgram: async (name) => settings.programs?.[name],
    async wordToPdf(docx) {
      const printed = settings.wordToPdf?.(docx);
      if (printed === undefined) return { kind: "no-program" };
      return printed === "not-printed" ? { kind: printed } : { kind: "pdf", bytes: printed };
    },
    async openFile(path) {
      settings.opened?.(path);
      return settings.opened !== undefined;
    },
  };
}

type Files = Map<string, Uint8Array>;
type Step = (name: MemoryStep, path: string) => void;

function memoryReads(files: Files, step: Step): Pick<Host, "readBytes" | "list" | "isFile" | "isFolder"> {
  return {
    async readBytes(path) {
      const key = pathIn(path, "read");
      step("read", key);
      const bytes = files.get(key);
      if (!bytes) throw new HostError("not-found", "read", path);
      return bytes.slice();
    },
    async list(folder) {
      const key = pathIn(folder, "list");
      if (!isFolderIn(files, key)) throw new HostError("not-found", "list", folder);
      return entriesIn(key, [...files.keys()]);
    },
    isFile: async (path) => files.has(pathIn(path, "look at")),
    isFolder: async (path) => isFolderIn(files, pathIn(path, "look at")),
  };
}

type Moves = "stage" | "abandoned" | "moveFolder" | "moveFile" | "removeFolder" | "removeEmptyFolder";

/** As on a disk, staging is not one step: what a crash interrupts stays. A folder that holds nothing isn't there. */
function memoryMoves(files: Files, step: Step): Pick<Host, Moves> {
  const staged = new Set<string>();
  const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  const move = (from: string, to: string) => {
    files.set(to, files.get(from) ?? new Uint8Array());
    files.delete(from);
  };

  return {
    async stage(parent, wanted) {
      let name = staged.size + 1;
      while (isFolderIn(files, pathIn(`${parent}/stage.${name}`, "write"))) name++;
      const folder = `${parent}/stage.${name}`;
      staged.add(folder);
      try {
        for (const { path, bytes } of wanted) {
          const key = `${pathIn(folder, "write")}/${portable(path)}`;
          step("stage", key);
          files.set(key, bytes.slice());
        }
      } catch (error) {
        if (error instanceof HostError) for (const path of below(pathIn(folder, "write"))) files.delete(path);
        throw error;
      }
      return folder;
    },
    async abandoned(parent) {
      const key = pathIn(parent, "list");
      const folders = entriesIn(key, [...files.keys()]).map(({ name }) => `${parent}/${name}`);
      return folders.filter((folder) => !staged.has(folder));
    },
    async moveFolder(from, to) {
      const [source, target] = [pathIn(from, "write"), pathIn(to, "write")];
      step("rename", target);
      if (files.has(target) || isFolderIn(files, target)) throw new HostError("exists", "write", to);
      if (!isFolderIn(files, source)) throw new HostError("not-found", "write", from);
      for (const path of below(source)) move(path, `${target}${path.slice(source.length)}`);
    },
    async moveFile(from, to) {
      const [source, target] = [pathIn(from, "write"), pathIn(to, "write")];
      step("rename", target);
      if (!files.has(source)) throw new HostError("not-found", "write", from);
      move(source, target);
    },
    async removeFolder(folder) {
      const key = pathIn(folder, "remove");
      for (const path of below(key)) {
        step("remove", path);
        files.delete(path);
      }
    },
    removeEmptyFolder: async (folder) => !isFolderIn(files, pathIn(folder, "remove")),
  };
}

function memoryWrites(
  files: Files,
  step: Step,
): Pick<Host, "write" | "writeAll" | "writeNew" | "writeNewFolder" | "writeSecret"> {
  const writeAll: Host["writeAll"] = async (wanted) => {
    const staged = wanted.map(({ path, bytes }) => ({ path: pathIn(path, "write"), bytes: bytes.slice() }));
    for (const { path } of staged) step("stage", path);
    for (const { path, bytes } of staged) {
      step("rename", path);
      files.set(path, bytes);
    }
  };
  const assertFree = (key: string, path: string) => {
    if (files.has(key) || isFolderIn(files, key)) throw new HostError("exists", "write", path);
  };

  const writeNew: Host["writeNew"] = async (path, bytes) => {
    assertFree(pathIn(path, "write"), path);
    await writeAll([{ path, bytes }]);
  };

  return {
    writeAll,
    write: (path, bytes) => writeAll([{ path, bytes }]),
    writeNew,
    writeSecret: writeNew,
    async writeNewFolder(folder, wanted) {
      const key = pathIn(folder, "write");
      const staged = wanted.map((file) => ({ path: `${key}/${portable(file.path)}`, bytes: file.bytes.slice() }));
      assertFree(key, folder);
      for (const { path } of staged) step("stage", path);
      step("rename", key);
      for (const { path, bytes } of staged) files.set(path, bytes);
    },
  };
}

function isFolderIn(files: Files, folder: string): boolean {
  return folder === "" || [...files.keys()].some((path) => path.startsWith(`${folder}/`));
}

/** @throws HostError "outside" */
function pathIn(path: string, doing: string): string {
  const absolute = posix.resolve(workspace, path);
  if (!isInside(workspace, absolute)) throw new HostError("outside", doing, path);
  return posix.relative(workspace, absolute);
}

function portable(relative: string): string {
  if (!isPortablePath(relative)) throw new HostError("outside", "use", relative);
  return relative;
}

function entriesIn(folder: string, paths: readonly string[]): readonly FolderEntry[] {
  const start = folder === "" ? "" : `${folder}/`;
  const kinds = new Map<string, FolderEntry["kind"]>();
  for (const path of paths.filter((path) => path.startsWith(start))) {
    const [name = "", ...below] = path.slice(start.length).split("/");
    kinds.set(name, below.length > 0 ? "folder" : "file");
  }
  return [...kinds]
    .map(([name, kind]) => ({ name, kind }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

/** @throws HostError "not-found" if there is no such folder */
function exactEntries(files: Files, folder: string): readonly ExactEntry[] {
  const key = pathIn(folder, "list");
  if (!isFolderIn(files, key)) throw new HostError("not-found", "list", folder);
  return entriesIn(key, [...files.keys()]);
}
