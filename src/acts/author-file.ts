/** The file that somebody names on the command line: a report or a meeting, by its path or by its id. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";

export type AuthorFile = "report" | "meeting";

const folders: Readonly<Record<AuthorFile, string>> = { report: "reports", meeting: "meetings" };
const endings: Readonly<Record<AuthorFile, string>> = { report: ".md", meeting: ".yaml" };

/** @param named - `data/cumbria/reports/2022-09-health-and-wellbeing-board.md`, or `2022-09-health-and-wellbeing-board` */
export async function authorFile(host: Host, what: AuthorFile, named: string): Promise<Checked<string>> {
  const path = named.replaceAll("\\", "/").replace(/^\.\//, "");
  if (path.endsWith(endings[what]) && (await host.isFile(path))) return checked(path);
  const all = await allAuthorFiles(host, what);
  const found = all.filter((candidate) => `/${candidate}`.endsWith(`/${path}${endings[what]}`));
  if (found.length === 1 && found[0]) return checked(found[0]);
  return { ok: false, errors: [found.length > 1 ? ambiguous(what, named, found) : notFound(what, named, all)] };
}

/** Every one of every area of the workspace. */
export async function allAuthorFiles(host: Host, what: AuthorFile): Promise<readonly string[]> {
  const below = async (folder: string) =>
    (await host.isFolder(folder)) ? (await filesBelow(host, folder)).map((file) => `${folder}/${file}`) : [];
  const ofAreas = (await below("data")).filter(
    (file) => file.split("/")[2] === folders[what] && file.split("/").length === 4,
  );
  return [...ofAreas, ...(await below(folders[what]))].filter((file) => file.endsWith(endings[what]));
}

/** Those of one area, wherever it lies. */
export async function areaAuthorFiles(host: Host, what: AuthorFile, area: string): Promise<readonly string[]> {
  const folder = area === "." ? folders[what] : `${area}/${folders[what]}`;
  if (!(await host.isFolder(folder))) return [];
  const files = (await host.list(folder)).filter(({ name, kind }) => kind === "file" && name.endsWith(endings[what]));
  return files.map(({ name }) => `${folder}/${name}`);
}

/** The area that a report or a meeting belongs to: `data/cumbria`. */
export function areaFolderOf(path: string): string {
  return path.replace(/\/?(reports|meetings)\/[^/]+$/, "") || ".";
}

/** The id that a file has by its name: `2022-09-health-and-wellbeing-board`. */
export function idOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.(md|yaml)$/, "");
}

function notFound(what: AuthorFile, named: string, all: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: `${what}/not-found`,
    message: `there is no ${what} “${named}”`,
    hint: nearestNameHint(named, named.includes("/") ? all : all.map(idOf)),
  };
}

function ambiguous(what: AuthorFile, named: string, found: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: `${what}/ambiguous`,
    message: `“${named}” names ${found.length} ${what}s`,
    hint: `name one by its path: ${found.join(", ")}`,
  };
}
