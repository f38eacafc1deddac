/**
 * `index.html` and `index.csv`: every version that was filed, for people who have a file manager and nothing else.
 *
 * They follow from the log and the objects, in the order of filing, and are brought up to date after each change.
 */

import type { Host } from "../host/host.ts";
import { entriesPerPage, indexPath, objectFolder } from "./archive-layout.ts";
import { bytesIfAny, type HeldObject, heldObject, placeOf, recordOf } from "./held-object.ts";
import { csvIndex, htmlIndex, type IndexFormat, type IndexRow } from "./index-formats.ts";
import { logEntries, logHead } from "./log.ts";
import type { LogEntry } from "./log-entry.ts";

const formats: readonly IndexFormat[] = [htmlIndex, csvIndex];

/** After every entry of the log: each 250th begins a page. Adds what the log has had since; makes the files anew where something was disposed of, or one is damaged. */
export async function refreshIndex(host: Host, archive: string): Promise<void> {
  for (;;) {
    const { entries } = await logHead(host, archive);
    const latest = Math.floor(entries / entriesPerPage);
    for (const format of formats) await refresh(host, archive, format, latest);
    // Somebody else may have filed something meanwhile, and written these files before we did.
    if ((await logHead(host, archive)).entries === entries) return;
  }
}

/** Whether the files say what the log and the objects say. @returns those that don't */
export async function staleIndexes(host: Host, archive: string): Promise<readonly string[]> {
  const latest = Math.floor((await logHead(host, archive)).entries / entriesPerPage);
  const stale: string[] = [];
  for (let page = 0; page <= latest; page++) {
    const { rows } = await rowsOfPage(host, archive, page);
    for (const format of formats) {
      const path = pathOf(archive, format, page, latest);
      if ((await textIfAny(host, path)) !== format.write(rows, earlierThan(page, latest))) stale.push(path);
    }
  }
  return stale;
}

function pathOf(archive: string, { name }: IndexFormat, page: number, latest: number): string {
  return page === latest ? indexPath(archive, name) : indexPath(archive, name, page);
}

/** Only the latest page leads to the others. */
function earlierThan(page: number, latest: number): number {
  return page === latest ? latest : 0;
}

async function refresh(host: Host, archive: string, format: IndexFormat, latest: number): Promise<void> {
  const path = indexPath(archive, format.name);
  const text = await textIfAny(host, path);
  if (text !== undefined && (await isContinued(host, archive, { format, text, page: latest }))) return;
  const isBegun = text !== undefined && latest > 0;
  if (isBegun && (await isContinued(host, archive, { format, text, page: latest - 1 }))) {
    const { rows } = await rowsOfPage(host, archive, latest);
    await write(host, path, format.write(rows, latest));
    return;
  }
  for (let page = 0; page <= latest; page++) {
    const { rows } = await rowsOfPage(host, archive, page);
    await write(host, pathOf(archive, format, page, latest), format.write(rows, earlierThan(page, latest)));
  }
}

interface PageSoFar {
  readonly format: IndexFormat;
  readonly text: string;
  readonly page: number;
}

/**
 * Adds to the latest page what came since; where there is a later page by now, the page is ended under its own name.
 *
 * @returns false where the text is no such page, or something was disposed of
 */
async function isContinued(host: Host, archive: string, { format, text, page }: PageSoFar): Promise<boolean> {
  const last = format.lastEntry(text, page);
  // A page without a row may be of a page before, of which nothing is known.
  if (last === undefined || (last > 0 ? Math.floor(last / entriesPerPage) !== page : page > 0)) return false;
  const since = await rowsFrom(host, archive, last + 1);
  if (since.hasDisposal) return false;
  const end = (page + 1) * entriesPerPage;
  const isLatest = (await logHead(host, archive)).entries < end;
  const continued = format.add(
    text,
    since.rows.filter(({ entry }) => entry < end),
  );
  const path = isLatest ? indexPath(archive, format.name) : indexPath(archive, format.name, page);
  await write(host, path, isLatest ? continued : format.asEarlier(continued, page));
  return true;
}

async function write(host: Host, path: string, text: string): Promise<void> {
  await host.write(path, new TextEncoder().encode(text));
}

function rowsOfPage(host: Host, archive: string, page: number) {
  return rowsFrom(host, archive, Math.max(page * entriesPerPage, 1), (page + 1) * entriesPerPage);
}

/** @param end - the first entry that isn't wanted any more */
async function rowsFrom(host: Host, archive: string, from: number, end = Number.POSITIVE_INFINITY) {
  const rows: IndexRow[] = [];
  const objects = new Map<string, HeldObject | undefined>();
  let hasDisposal = false;
  for await (const { entry, seq } of logEntries(host, archive, from)) {
    if (seq >= end) break;
    if (entry?.event === "disposed") hasDisposal = true;
    if (entry?.event !== "archived") continue;
    if (!objects.has(entry.id)) objects.set(entry.id, await heldObject(host, objectFolder(archive, entry.id)));
    rows.push(await rowOf(host, archive, entry, objects.get(entry.id)));
  }
  return { rows, hasDisposal };
}

async function rowOf(
  host: Host,
  archive: string,
  { seq, id, version, inventory, time }: Extract<LogEntry, { event: "archived" }>,
  object: HeldObject | undefined,
): Promise<IndexRow> {
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
