/**
 * `index.html` and `index.csv`: every version that was filed, for people who have a file manager and nothing else.
 *
 * They follow from the log and the objects, in the order of filing, and are brought up to date after each change.
 */

import type { Host } from "../host/host.ts";
import { indexPath, objectFolder } from "./archive-layout.ts";
import { bytesIfAny, heldObject, placeOf, recordOf } from "./held-object.ts";
import { csvIndex, htmlIndex, type IndexFormat, type IndexRow } from "./index-formats.ts";
import { logEntries, logHead } from "./log.ts";
import type { LogEntry } from "./log-entry.ts";

const formats: readonly IndexFormat[] = [htmlIndex, csvIndex];

/** Adds what the log has had since; makes the files anew where something was disposed of, or one is damaged. */
export async function refreshIndex(host: Host, archive: string): Promise<void> {
  for (;;) {
    const { entries } = await logHead(host, archive);
    for (const format of formats) {
      const path = indexPath(archive, format.name);
      await host.write(path, new TextEncoder().encode(await refreshed(host, archive, format)));
    }
    // Somebody else may have filed something meanwhile, and written these files before we did.
    if ((await logHead(host, archive)).entries === entries) return;
  }
}

/** Whether the files say what the log and the objects say. @returns those that don't */
export async function staleIndexes(host: Host, archive: string): Promise<readonly string[]> {
  const stale: string[] = [];
  const rows = await rowsFrom(host, archive, 1);
  for (const format of formats) {
    const path = indexPath(archive, format.name);
    const text = await textIfAny(host, path);
    if (text !== format.write(rows.rows)) stale.push(path);
  }
  return stale;
}

async function refreshed(host: Host, archive: string, format: IndexFormat): Promise<string> {
  const text = await textIfAny(host, indexPath(archive, format.name));
  const last = text === undefined ? undefined : format.lastEntry(text);
  if (text !== undefined && last !== undefined) {
    const { rows, hasDisposal } = await rowsFrom(host, archive, last + 1);
    if (!hasDisposal) return format.add(text, rows);
  }
  return format.write((await rowsFrom(host, archive, 1)).rows);
}

async function rowsFrom(host: Host, archive: string, from: number) {
  const rows: IndexRow[] = [];
  let hasDisposal = false;
  for await (const { entry } of logEntries(host, archive, from)) {
    if (entry?.event === "disposed") hasDisposal = true;
    if (entry?.event === "archived") rows.push(await rowOf(host, archive, entry));
  }
  return { rows, hasDisposal };
}

async function rowOf(
  host: Host,
  archive: string,
  { seq, id, version, inventory, time }: Extract<LogEntry, { event: "archived" }>,
): Promise<IndexRow> {
  const object = await heldObject(host, objectFolder(archive, id));
  const record = object && (await recordOf(host, object, version));
  const papers = record?.papers.flatMap(
    ({ path }) => placeOf(object as NonNullable<typeof object>, version, path) ?? [],
  );
  const relative = (path: string) => path.slice(archive.length + 1);
  return { entry: seq, id, version, inventory, filed: time, record, papers: papers?.map(relative) ?? [] };
}

async function textIfAny(host: Host, path: string): Promise<string | undefined> {
  const bytes = await bytesIfAny(host, path);
  return bytes && new TextDecoder().decode(bytes);
}
