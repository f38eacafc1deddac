/**
 * A host that asks the disk once: for the time of one act, in which the papers of an area share nearly all their files, and
 * which is to see each of them as it was at one moment.
 */

import type { Host } from "../host/host.ts";

/** Remembers what the disk said. */
export function askingOnce(host: Host): Host {
  return {
    ...host,
    readBytes: once((path) => host.readBytes(path)),
    list: once((path) => host.list(path)),
    isFile: once((path) => host.isFile(path)),
    isFolder: once((path) => host.isFolder(path)),
    packageFile: once((path) => host.packageFile(path)),
  };
}

/** Remembers what follows from it too. */
export function remembering(host: Host): Host {
  const own = askingOnce(host);
  results.set(own, new Map());
  return own;
}

const results = new WeakMap<Host, Map<string, Promise<unknown>>>();

/** What follows from the files, worked out once for the time of the act; each time, where the files may have changed. */
export function oncePerAct<T>(host: Host, what: string, make: () => Promise<T>): Promise<T> {
  const known = results.get(host);
  if (!known) return make();
  const result = known.get(what) ?? make();
  known.set(what, result);
  return result as Promise<T>;
}

/** A refusal is remembered too. */
function once<T>(ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (path) => {
    const answer = known.get(path) ?? ask(path);
    known.set(path, answer);
    return answer;
  };
}
