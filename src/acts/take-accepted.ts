/**
 * Accepted changes into the report's file: only what, built again, says what the Word file says.
 *
 * All at once if that holds; else one after the other, and those that have no sure place are left to hands.
 */

import type { Host } from "../host/host.ts";
import type { PullChange } from "../pull/pull-change.ts";
import { takeChanges } from "../pull/take-changes.ts";

export interface TakeRequest {
  readonly report: string;
  /** The report's own file, or a new one. */
  readonly output: string;
  readonly changes: readonly PullChange[];
  readonly accepted: readonly PullChange[];
  readonly starts: readonly number[];
  /** What the Word file changes in the paper as a host has it; undefined where it can't be built. */
  readonly again: (host: Host) => Promise<readonly PullChange[] | undefined>;
}

export interface Taken {
  readonly taken: readonly number[];
  readonly files: readonly string[];
  /** Accepted, and without a sure place. */
  readonly untaken: readonly number[];
}

export async function takeAccepted(host: Host, request: TakeRequest): Promise<Taken> {
  const { report, output, accepted } = request;
  if (accepted.length === 0) return { taken: [], files: [], untaken: [] };
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await host.readBytes(report));
  const plain = raw.replaceAll("\r\n", "\n");

  let kept: readonly PullChange[] = accepted;
  let text = await sureText(host, plain, kept, request);
  if (text === undefined) {
    kept = [];
    for (const change of accepted) {
      const more = [...kept, change];
      const next = await sureText(host, plain, more, request);
      if (next !== undefined) [kept, text] = [more, next];
    }
  }
  const taken = kept.map(({ number }) => number);
  const untaken = accepted.map(({ number }) => number).filter((number) => !taken.includes(number));
  if (text === undefined) return { taken: [], files: [], untaken };
  await host.write(output, new TextEncoder().encode(raw.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text));
  return { taken, files: [output], untaken };
}

/** The text with the changes, if a paper that is built from it needs none of them any more and nothing else instead. */
async function sureText(
  host: Host,
  text: string,
  changes: readonly PullChange[],
  request: TakeRequest,
): Promise<string | undefined> {
  const next = takeChanges(text, changes, request.starts);
  if (next === undefined) return undefined;
  const changed: Host = {
    ...host,
    readBytes: async (path) => (path === request.report ? new TextEncoder().encode(next) : host.readBytes(path)),
  };
  const left = await request.again(changed);
  if (!left) return undefined;
  const wanted = request.changes.filter((change) => !changes.includes(change));
  return sameWords(left, wanted) ? next : undefined;
}

function sameWords(left: readonly PullChange[], wanted: readonly PullChange[]): boolean {
  const said = (changes: readonly PullChange[]) =>
    changes
      .filter(({ kind }) => kind !== "comment")
      .map(({ removed, added }) => `${removed.trim()}\u0000${added.trim()}`)
      .sort()
      .join("\u0001");
  return said(left) === said(wanted);
}
