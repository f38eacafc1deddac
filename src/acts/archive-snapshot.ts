/**
 * Everything that a paper was built from: what was read while it was built, and a host that has just that.
 *
 * Remembered, not listed: a file that somebody forgets to list would be missed when the paper is built again in years.
 */

import { type FileDigest, fileDigest } from "../archive/version-record.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { memoryHost } from "../host/memory-host.ts";

/** Data and reports, by their path in the workspace. */
const workspaceFolder = "snapshot/workspace/";
/** Templates and data that ship with the tool, by their path in it. */
const toolFolder = "snapshot/tool/";
/** The names of templates and reports that were there and that this paper did not need: others are held against them. */
const namesFile = "snapshot/names.json";

export interface Recording {
  /** Reads as `host` does. */
  readonly host: Host;
  /** What was read so far, below `snapshot/`. @param isLeftOut - whether only the name of a file is kept, by its path */
  files(isLeftOut?: (path: string) => boolean): readonly FileToWrite[];
  /** What was read of installed packages: the fonts. */
  fonts(): readonly FileDigest[];
}

export function recording(host: Host): Recording {
  const files = new Map<string, Uint8Array>();
  const fonts = new Map<string, FileDigest>();
  const names = new Set<string>();
  const remembered = (path: string, bytes: Uint8Array) => {
    files.set(path, bytes);
    return bytes;
  };
  return {
    host: {
      ...host,
      readBytes: async (path) => remembered(snapshotPath(host, path), await host.readBytes(path)),
      async list(folder) {
        const entries = await host.list(folder);
        const path = snapshotPath(host, folder);
        const isNamed = path.startsWith(toolFolder) || /^snapshot\/workspace\/(templates(\/|$)|.*reports$)/.test(path);
        if (isNamed) for (const { name, kind } of entries) if (kind === "file") names.add(`${path}/${name}`);
        return entries;
      },
      packageFile: async (path) => remembered(`${toolFolder}${path}`, await host.packageFile(path)),
      async dependencyFile(name, path) {
        const bytes = await host.dependencyFile(name, path);
        fonts.set(`${name}/${path}`, fileDigest(`${name}/${path}`, bytes));
        return bytes;
      },
    },
    files(isLeftOut = () => false) {
      const kept = new Map([...files].filter(([path]) => !isLeftOut(path)));
      return [...[...kept].map(([path, bytes]) => ({ path, bytes })), namesOnly([...names], kept)];
    },
    fonts: () => [...fonts.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function namesOnly(names: readonly string[], files: ReadonlyMap<string, Uint8Array>): FileToWrite {
  const unread = names.filter((path) => !files.has(path)).sort();
  const text = `${JSON.stringify({ version: 1, files: unread }, undefined, 2)}\n`;
  return { path: namesFile, bytes: new TextEncoder().encode(text) };
}

function snapshotPath(host: Host, path: string): string {
  const plain = path.replaceAll("\\", "/");
  for (const [root, folder] of [[host.workspace, workspaceFolder] as const, [host.packageRoot, toolFolder] as const]) {
    const start = `${root.replaceAll("\\", "/")}/`;
    if (plain.startsWith(start)) return `${folder}${withoutDots(plain.slice(start.length))}`;
  }
  return `${workspaceFolder}${withoutDots(plain)}`;
}

/** `./data/cumbria/../national` is `data/national`. */
function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/**
 * A host on which a paper is built again as it was: the data, templates and house style of the snapshot, and nothing
 * else of the workspace as it is today.
 *
 * @param files - a version's; those outside `snapshot/` don't count
 */
export function snapshotHost(host: Host, files: readonly FileToWrite[]): Host {
  const named = namesIn(files.find(({ path }) => path === namesFile)?.bytes);
  const all = [...named.map((path) => ({ path, bytes: new Uint8Array() })), ...files];
  const below = (folder: string) =>
    Object.fromEntries(
      all.filter(({ path }) => path.startsWith(folder)).map(({ path, bytes }) => [path.slice(folder.length), bytes]),
    );
  const tool = memoryHost({ files: below(toolFolder) });
  const root = host.packageRoot;
  const inTool = (path: string) => path.slice(root.length + 1);

  return memoryHost({
    files: below(workspaceFolder),
    shipped: {
      packageRoot: root,
      readBytes: (path) => tool.readBytes(inTool(path)),
      list: (folder) => tool.list(inTool(folder)),
      isFile: (path) => tool.isFile(inTool(path)),
      isFolder: (path) => tool.isFolder(inTool(path)),
      dependencyFile: host.dependencyFile,
    },
  });
}

function namesIn(bytes: Uint8Array | undefined): readonly string[] {
  if (!bytes) return [];
  // The archive has compared the bytes with their digest: they are as `namesOnly` wrote them.
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly files: readonly string[] };
  return files;
}
