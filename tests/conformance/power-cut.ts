/**
 * What a power cut can leave of a folder: the changes to it are recorded while a program works, and laid on a disk again
 * as POSIX allows it. Of a file that was not synced any part may be missing; of a folder that was not synced, any of the
 * names that were put into it or taken out of it. A rename is one change in two folders.
 */

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { join, relative } from "node:path";

export type Change =
  | { readonly kind: "make-folder" | "create" | "remove" | "sync"; readonly path: string }
  | { readonly kind: "write"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "rename" | "link"; readonly path: string; readonly to: string };

/** The changes that `work` makes below a folder. @param root - absolute, without links */
export async function recorded(root: string, work: () => Promise<unknown>): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const below = (path: unknown) => relative(root, String(path));
  const tell = (change: Change) => void (change.path.startsWith("..") || changes.push(change));
  const own = { open: fs.open, mkdir: fs.mkdir, rename: fs.rename, link: fs.link, rm: fs.rm, rmdir: fs.rmdir };

  Object.assign(fs, {
    async open(path: string, flags: string, mode?: number) {
      const file = await own.open(path, flags, mode);
      if (flags === "wx") tell({ kind: "create", path: below(path) });
      const [writeFile, sync] = [file.writeFile.bind(file), file.sync.bind(file)];
      return Object.assign(file, {
        async writeFile(bytes: Uint8Array) {
          await writeFile(bytes);
          tell({ kind: "write", path: below(path), bytes: Uint8Array.from(bytes) });
        },
        async sync() {
          await sync();
          tell({ kind: "sync", path: below(path) });
        },
      });
    },
    async mkdir(path: string, options: { recursive: true }) {
      const first = await own.mkdir(path, options);
      if (first === undefined) return first;
      const made = below(path).split("/");
      const from = below(first).split("/").length;
      for (let count = from; count <= made.length; count++)
        tell({ kind: "make-folder", path: made.slice(0, count).join("/") });
      return first;
    },
    async rename(from: string, to: string) {
      await own.rename(from, to);
      tell({ kind: "rename", path: below(from), to: below(to) });
    },
    async link(from: string, to: string) {
      await own.link(from, to);
      tell({ kind: "link", path: below(from), to: below(to) });
    },
    async rm(path: string, options: { recursive?: boolean; force: true }) {
      const gone = everythingIn(path);
      await own.rm(path, options);
      for (const each of gone) tell({ kind: "remove", path: below(each) });
    },
    async rmdir(path: string) {
      await own.rmdir(path);
      tell({ kind: "remove", path: below(path) });
    },
  });
  try {
    await work();
  } finally {
    Object.assign(fs, own);
  }
  return changes;
}

/** What is deepest comes first, as it has to go. */
function everythingIn(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  return found.isDirectory() ? [...readdirSync(path).flatMap((name) => everythingIn(join(path, name))), path] : [path];
}

/** A file or a folder as the program sees it, and what of it is sure to be on the disk. */
class Inode {
  readonly entries: Map<string, Inode> | undefined;
  bytes: Uint8Array = new Uint8Array();
  isSynced = false;
  /** Of a folder: the names that last, and the changes of names that may not. */
  lasting = new Map<string, Inode>();
  pending: { readonly change: number; readonly name: string; readonly inode: Inode | undefined }[] = [];

  constructor(kind: "file" | "folder") {
    this.entries = kind === "folder" ? new Map() : undefined;
  }

  set(name: string, inode: Inode | undefined, change: number): void {
    if (inode) this.entries?.set(name, inode);
    else this.entries?.delete(name);
    this.pending.push({ change, name, inode });
  }
}

function onDisk(path: string): Inode {
  if (!statSync(path).isDirectory()) {
    const file = new Inode("file");
    return Object.assign(file, { bytes: readFileSync(path), isSynced: true });
  }
  const folder = new Inode("folder");
  for (const name of readdirSync(path)) {
    const inode = onDisk(join(path, name));
    folder.entries?.set(name, inode);
    folder.lasting.set(name, inode);
  }
  return folder;
}

function afterChanges(start: string, changes: readonly Change[]): Inode {
  const root = onDisk(start);
  const folders = new Set<Inode>();
  const note = (inode: Inode) => {
    if (!inode.entries) return;
    folders.add(inode);
    inode.entries.forEach(note);
  };
  note(root);
  const at = (path: string): Inode =>
    path === "" ? root : (path.split("/").reduce((inode, name) => inode.entries?.get(name) as Inode, root) as Inode);
  const parentOf = (path: string) =>
    [at(path.split("/").slice(0, -1).join("/")), path.split("/").at(-1) ?? ""] as const;
  const put = (path: string, inode: Inode | undefined, change: number) => {
    const [parent, name] = parentOf(path);
    parent.set(name, inode, change);
  };

  for (const [index, change] of changes.entries()) {
    switch (change.kind) {
      case "make-folder": {
        const made = new Inode("folder");
        folders.add(made);
        put(change.path, made, index);
        break;
      }
      case "create":
        put(change.path, new Inode("file"), index);
        break;
      case "write":
        Object.assign(at(change.path), { bytes: change.bytes, isSynced: false });
        break;
      case "remove":
        put(change.path, undefined, index);
        break;
      case "link":
        put(change.to, at(change.path), index);
        break;
      case "rename": {
        const moved = at(change.path);
        put(change.path, undefined, index);
        put(change.to, moved, index);
        break;
      }
      case "sync":
        syncInode(at(change.path), folders);
        break;
    }
  }
  return root;
}

/** What a folder's sync makes last of a rename, lasts in the other folder too. */
function syncInode(inode: Inode, folders: ReadonlySet<Inode>): void {
  if (!inode.entries) {
    inode.isSynced = true;
    return;
  }
  const synced = new Set(inode.pending.map(({ change }) => change));
  for (const folder of folders) {
    for (const { change, name, inode: put } of folder.pending) {
      if (!synced.has(change)) continue;
      if (put) folder.lasting.set(name, put);
      else folder.lasting.delete(name);
    }
    folder.pending = folder.pending.filter(({ change }) => !synced.has(change));
  }
}

/** Which of the changes that nothing forced reach the disk, and how much of a file that was not synced. */
export interface Luck {
  isKept(change: number): boolean;
  /** From 0 to 1. */
  part(): number;
}

/** Writes into `out`, an empty folder, what is on the disk after the changes, which began with the folder `start`. */
export function cutAfter(start: string, changes: readonly Change[], luck: Luck, out: string): void {
  layDown(afterChanges(start, changes), luck, out);
}

function layDown(inode: Inode, luck: Luck, path: string): void {
  if (!inode.entries) {
    const { length } = inode.bytes;
    writeFileSync(path, inode.isSynced ? inode.bytes : inode.bytes.subarray(0, Math.floor(length * luck.part())));
    return;
  }
  mkdirSync(path, { recursive: true });
  const names = new Map(inode.lasting);
  for (const { change, name, inode: put } of inode.pending) {
    if (!luck.isKept(change)) continue;
    if (put) names.set(name, put);
    else names.delete(name);
  }
  for (const [name, each] of names) layDown(each, luck, join(path, ofEarlierStart(name)));
}

/** After a power cut the machine has started anew: no process of before runs. */
function ofEarlierStart(name: string): string {
  return name.replace(/^(stage\.[0-9a-f]+)\.[0-9a-f]+\./, "$1.00000000.");
}
