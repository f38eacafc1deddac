/**
 * The one door to the disk, the clock, the machine's programs and the files that ship with the tool.
 *
 * A path is relative to the workspace, or absolute; it is read with `/` on every system. Every function throws a
 * `HostError`, of kind "outside" where a path, or a link on its way, leaves the folders the host was given.
 */

import type { CalendarDate } from "../values/calendar-date.ts";

export interface Host {
  /** The folder that the tool was started in, absolute. */
  readonly workspace: string;

  /** The tool's own folder, absolute: the one with `package.json`. It can be read and listed, not written. */
  readonly packageRoot: string;

  /** @throws HostError "not-found" if there is no such file */
  readBytes(path: string): Promise<Uint8Array>;

  /**
   * What lies directly in a folder, in the order of the names' UTF-8 bytes, without files half written.
   *
   * @throws HostError "not-found" if there is no such folder
   */
  list(folder: string): Promise<readonly FolderEntry[]>;

  isFile(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;

  /**
   * Writes a file whole and lasting, or leaves everything as it was. Missing folders are made. A file that is
   * there is replaced.
   */
  write(path: string, bytes: Uint8Array): Promise<void>;

  /**
   * The same for a set: every file is on the disk under a temporary name before the first gets its own, so a full
   * disk changes none of them. Only a crash between two renames can leave some new and some old, each of them whole.
   */
  writeAll(files: readonly FileToWrite[]): Promise<void>;

  /** @throws HostError "exists" if anything is there, even when two write at once */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;

  /**
   * A folder that appears complete or not at all, by one rename.
   *
   * @param files - their paths are relative to the new folder; at least one
   * @throws HostError "exists" if the folder is there, even when two write at once
   */
  writeNewFolder(folder: string, files: readonly FileToWrite[]): Promise<void>;

  /** A file's bytes piece by piece, so that one larger than the memory can be read too. A piece holds until the next is asked for. */
  readPieces(path: string): AsyncIterable<Uint8Array>;

  /**
   * Everything that lies directly in a folder, also what `list` hides or looks through: files half written, and links
   * as links.
   *
   * @throws HostError "not-found" if there is no such folder
   */
  listAll(folder: string): Promise<readonly ExactEntry[]>;

  /**
   * Files whole and lasting in a new folder of its own name below `parent`, for a later `moveFolder`. They are written
   * in their order, so that the last one tells whether all are there.
   *
   * @param files - their paths are relative to the new folder
   * @returns the folder's path
   */
  stage(parent: string, files: readonly FileToWrite[]): Promise<string>;

  /** The folders staged below `parent` by programs that no longer run; none if there is no such folder. */
  abandoned(parent: string): Promise<readonly string[]>;

  /**
   * Gives a folder another place, whole and lasting, by one rename. Missing folders above it are made.
   *
   * @throws HostError "exists" if a folder that holds something is there, even when two move at once
   */
  moveFolder(from: string, to: string): Promise<void>;

  /** Gives a file another place by one rename. A file that is there is replaced; its folder must be there. */
  moveFile(from: string, to: string): Promise<void>;

  /** Removes a folder with all that is in it, for good. Nothing happens if it isn't there. */
  removeFolder(folder: string): Promise<void>;

  /** @returns whether the folder was empty, and is gone now */
  removeEmptyFolder(folder: string): Promise<boolean>;

  /** Like `writeNew`, and only the user who runs the tool may read it. */
  writeSecret(path: string, bytes: Uint8Array): Promise<void>;

  /** A new Ed25519 private key as PEM, which nobody else has. */
  newSigningKey(): Promise<string>;

  /** The date in London now, wherever the machine stands. Only the command line asks. */
  today(): CalendarDate;

  /** This moment in UTC: `2026-09-10T09:00:00Z`. */
  now(): string;

  /** A file that ships with the tool, for example `templates/cabinet/template.yaml`. */
  packageFile(relative: string): Promise<Uint8Array>;

  /** A file of an installed package, for example `"dejavu-fonts-ttf", "ttf/DejaVuSans.ttf"`. */
  dependencyFile(packageName: string, relative: string): Promise<Uint8Array>;

  /**
   * Tells when a file below one of the folders changes, once for a burst of saves.
   *
   * @returns what ends the watch
   */
  watch(folders: readonly string[], changed: () => void): Promise<() => Promise<void>>;

  /** The Node.js that runs the tool: `20.19.0`. */
  readonly nodeVersion: string;

  /**
   * In threads, each with a host of its own for these folders: calls what a module's `inThread(folders)` returns with each
   * job; absent where there are no threads to be had.
   *
   * @returns what came of each job, in the order of the jobs
   */
  readonly inThreads?: <Job, Result>(module: URL, jobs: readonly Job[]) => Promise<readonly Result[]>;

  /**
   * The same in one thread beside this one, which has the module loaded once it was first called; absent where this
   * thread would have to wait for it.
   */
  readonly beside?: <Job, Result>(module: URL, job: Job) => Promise<Result>;

  /** Where an outside program lies, for example `soffice`; undefined if it isn't installed. Nothing is run. */
  findProgram(name: string): Promise<string | undefined>;

  /** The pages of a Word file (.docx) as a tagged PDF, as LibreOffice prints them; nothing in it is run or fetched by us. */
  wordToPdf(docx: Uint8Array): Promise<WordAsPdf>;

  /** Opens a file as if somebody had clicked on it. @returns false where there is no desktop */
  openFile(path: string): Promise<boolean>;
}

export type WordAsPdf =
  | { readonly kind: "pdf"; readonly bytes: Uint8Array }
  | { readonly kind: "no-program" }
  | { readonly kind: "not-printed" };

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface FolderEntry {
  readonly name: string;
  /** A link to a file is a file. A link to a folder is "other": a walk doesn't follow it, so that it always ends. */
  readonly kind: "file" | "folder" | "other";
}

export interface ExactEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}
