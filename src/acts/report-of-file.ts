/** The report that a Word file was made from, by the file's name: people add to it, and their programs too. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Host } from "../host/host.ts";
import { allAuthorFiles, authorFile, idOf } from "./author-file.ts";
import { stemOf } from "./open-word-file.ts";

/** @returns the report's path */
export async function reportOfFile(host: Host, file: string, named: string | undefined): Promise<Checked<string>> {
  if (named !== undefined) return authorFile(host, "report", named);
  const all = await allAuthorFiles(host, "report");
  const stem = stemOf(file);
  const fitting = all.filter((path) => stem.startsWith(idOf(path)) && !/^\w/.test(stem.slice(idOf(path).length)));
  const longest = Math.max(0, ...fitting.map((path) => idOf(path).length));
  const best = fitting.filter((path) => idOf(path).length === longest);
  const ofArea = best.length > 1 ? best.filter((path) => file.includes(`/${path.split("/")[1]}/`)) : best;
  if (ofArea.length === 1 && ofArea[0]) return checked(ofArea[0]);
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "pull/which-report",
        message: `the name of the file does not tell which report it was made from`,
        at: { file },
        hint:
          best.length > 1
            ? `name it with --report: ${best.join(", ")}`
            : `name it with --report; ${nearestNameHint(stem, all.map(idOf))}`,
      },
    ],
  };
}
