/**
 * `boardpaper init`: a new area, in a folder that is not there yet or empty.
 *
 * The files come from `templates/init/`, with comments that tell an author what to write. Beside them lie the JSON Schemas,
 * so that an editor completes and explains fields without the network.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../host/files-below.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { type CalendarDate, yearMonthDay } from "../values/calendar-date.ts";
import { areaSchemaNames, jsonSchemaFiles } from "./json-schemas.ts";

export interface InitRequest {
  /** The area's folder to be: `data/northshire`, or `.` for the workspace itself. */
  readonly folder: string;
  /** The day as at which the first report speaks, until its author writes another. */
  readonly today: CalendarDate;
}

const scaffold = "templates/init";

/** @returns the path of each file written */
export async function init(host: Host, { folder, today }: InitRequest): Promise<Checked<readonly string[]>> {
  const isThere = await host.isFolder(folder);
  const isTaken = isThere ? (await host.list(folder)).length > 0 : await host.isFile(folder);
  if (isTaken) return { ok: false, errors: [folderInUse(folder)] };

  const files = [...(await scaffoldFiles(host, today)), ...schemaFiles()];
  const within = (path: string) => (folder === "." ? path : `${folder.replace(/\/+$/, "")}/${path}`);
  if (isThere) await host.writeAll(files.map(({ path, bytes }) => ({ path: within(path), bytes })));
  else await host.writeNewFolder(folder, files);
  return checked(files.map(({ path }) => within(path)));
}

async function scaffoldFiles(host: Host, today: CalendarDate): Promise<readonly FileToWrite[]> {
  const [year] = yearMonthDay(today);
  const filledIn = (text: string) =>
    text.replaceAll("%today%", today).replaceAll("%month%", today.slice(0, 7)).replaceAll("%year%", String(year));
  const names = await filesBelow(host, `${host.packageRoot}/${scaffold}`);
  return Promise.all(
    names.map(async (name) => {
      const text = new TextDecoder().decode(await host.packageFile(`${scaffold}/${name}`));
      return { path: filledIn(name), bytes: new TextEncoder().encode(filledIn(text)) };
    }),
  );
}

function schemaFiles(): readonly FileToWrite[] {
  return jsonSchemaFiles(areaSchemaNames).map(({ path, bytes }) => ({ path: `.boardpaper/schema/${path}`, bytes }));
}

function folderInUse(folder: string): Diagnostic {
  return {
    severity: "error",
    code: "init/folder-in-use",
    message: `“${folder}” is not an empty folder, and a new area is never mixed with other files`,
    at: { file: folder },
    hint: "name a folder that is not there yet, or an empty one",
  };
}
