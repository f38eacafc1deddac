/** `boardpaper pack --restricted`: the papers that are not for publication, marked so, numbered on from the public pack. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { areaName } from "./area-name.ts";
import { distinct } from "./distinct.ts";
import { loadPack } from "./load-pack.ts";
import { makePartTwoFront } from "./make-agenda.ts";
import { makeParts } from "./make-parts.ts";
import type { PackRequest } from "./pack.ts";
import { lastPageIn } from "./pack-files.ts";
import { writePack } from "./write-pack.ts";

/** Everything is written, or nothing, and outside the folder of public packs. @returns the path of each file */
export async function partTwo(host: Host, request: PackRequest): Promise<Checked<readonly string[]>> {
  const { standing, out } = request;
  const loaded = await loadPack(host, request.meeting, { kind: "part-two" });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };

  const { id, areaFolder } = loaded.value;
  const area = areaName(host, areaFolder);
  const lastPage = await lastPageIn(host, `${out}/${area}/packs/${id}/${id}-pages.json`);
  const papers = makeParts(loaded.value, standing);
  if (!lastPage.ok || !papers.ok) {
    const stages = [lastPage, papers].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
    return { ok: false, errors: distinct([...loaded.warnings, ...stages]) };
  }

  return writePack(host, {
    pack: loaded.value,
    papers: papers.value,
    firstPage: lastPage.value + 1,
    makeFront: (pages) => makePartTwoFront(loaded.value, standing, pages),
    stem: `${area}/restricted/${id}/${id}-part-two`,
    out,
    findings: [...loaded.warnings, ...papers.warnings],
    check: async () => [],
  });
}
