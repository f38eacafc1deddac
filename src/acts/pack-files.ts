/** The files of a pack: the PDF, and the page map beside it, which tells what was published. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { type PageMap, pageMap } from "../pack/plan/page-map.ts";
import type { BoundPack } from "./bind-meeting.ts";

/** @param paths - relative to the folder of all outputs */
export function packFiles(
  { bytes, plan }: BoundPack,
  about: Pick<PageMap, "standing" | "items">,
  paths: { readonly pack: string; readonly pages: string },
): readonly FileToWrite[] {
  return [
    { path: paths.pack, bytes },
    { path: paths.pages, bytes: pageMapFile(pageMap(plan, about)) },
  ];
}

export function pageMapFile(map: PageMap): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(map, undefined, 2)}\n`);
}

/** The page map of a pack that was made before; undefined where there is none that can be read. */
export async function pageMapAt(host: Host, path: string): Promise<PageMap | undefined> {
  return (await host.isFile(path)) ? parsed(new TextDecoder().decode(await host.readBytes(path))) : undefined;
}

/** The number of the last page of a pack that was made before. */
export async function lastPageIn(host: Host, path: string): Promise<Checked<number>> {
  const map = await pageMapAt(host, path);
  return map ? checked(map.lastPage) : noEarlierPages(path);
}

export function noEarlierPages(path: string): Checked<never> {
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "pack/no-earlier-pages",
        message: "the page map of what was published before is not there, so its numbers can't be counted on",
        at: { file: path },
        hint: "make the agenda's pack, and each earlier supplement, into the same folder first",
      },
    ],
  };
}

/** Ours, unless somebody edited it: then at least the numbers of its pages must be there. */
function parsed(text: string): PageMap | undefined {
  try {
    const map: unknown = JSON.parse(text);
    return isPageMap(map) ? map : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isPageMap(map: unknown): map is PageMap {
  const isThere = (field: string) => typeof map === "object" && map !== null && field in map;
  if (!["lastPage", "firstPage", "standing", "items", "parts"].every(isThere)) return false;
  const { lastPage, firstPage, items, parts } = map as PageMap;
  return Number.isInteger(lastPage) && Number.isInteger(firstPage) && Array.isArray(items) && Array.isArray(parts);
}
