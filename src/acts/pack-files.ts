/** The files of a pack: the PDF, and the page map beside it from which a supplement counts on. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import { checked } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { pageMap } from "../pack/plan/page-map.ts";
import type { BoundPack } from "./bind-meeting.ts";

/** @param paths - relative to the folder of all outputs */
export function packFiles(
  { bytes, plan }: BoundPack,
  paths: { readonly pack: string; readonly pages: string },
): readonly FileToWrite[] {
  const map = `${JSON.stringify(pageMap(plan), undefined, 2)}\n`;
  return [
    { path: paths.pack, bytes },
    { path: paths.pages, bytes: new TextEncoder().encode(map) },
  ];
}

/** The number of the last page of a pack that was made before. */
export async function lastPageIn(host: Host, path: string): Promise<Checked<number>> {
  const page = (await host.isFile(path)) ? lastPage(new TextDecoder().decode(await host.readBytes(path))) : undefined;
  if (page !== undefined) return checked(page);
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

function lastPage(text: string): number | undefined {
  try {
    const map: unknown = JSON.parse(text);
    const page = map && typeof map === "object" && "lastPage" in map ? map.lastPage : undefined;
    return Number.isInteger(page) ? (page as number) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
