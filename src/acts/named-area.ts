/** The folder of an area that somebody names on the command line: by its path, or by its name below `data`. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Host } from "../host/host.ts";

/** @param named - `data/cumbria`, or `cumbria` */
export async function namedArea(host: Host, named: string): Promise<Checked<string>> {
  const path = named.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/$/, "") || ".";
  for (const folder of [path, `data/${path}`]) {
    if (await host.isFile(`${folder}/area.yaml`)) return checked(folder);
  }
  const names = (await host.isFolder("data")) ? (await host.list("data")).map(({ name }) => name) : [];
  const areas: string[] = [];
  for (const name of names) if (await host.isFile(`data/${name}/area.yaml`)) areas.push(name);
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "tracker/no-area",
        message: `there is no area “${named}”`,
        hint: nearestNameHint(named, areas),
      },
    ],
  };
}
