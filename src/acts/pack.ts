/** `boardpaper pack`: the papers of a meeting behind its agenda, as one PDF; and the agenda by itself in every format. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { areaName } from "./area-name.ts";
import { distinct } from "./distinct.ts";
import { leaksInPublic } from "./leaks-in-public.ts";
import { loadPack } from "./load-pack.ts";
import { makeAgenda } from "./make-agenda.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { writePack } from "./write-pack.ts";

export interface PackRequest {
  /** A path or an id. */
  readonly meeting: string;
  readonly standing: Standing;
  /** The folder of all outputs. */
  readonly out: string;
}

/** The public pack: exempt papers are no part of it. Everything is written, or nothing. @returns the path of each file */
export async function pack(host: Host, request: PackRequest): Promise<Checked<readonly string[]>> {
  const { standing, out } = request;
  const loaded = await loadPack(host, request.meeting, { kind: "agenda" });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };
  const papers = makeParts(loaded.value, standing);
  if (!papers.ok) return { ok: false, errors: distinct([...loaded.warnings, ...papers.errors]) };

  const { id, areaFolder } = loaded.value;
  return writePack(host, {
    pack: loaded.value,
    papers: papers.value,
    standing,
    firstPage: 1,
    makeFront: (pages) => makeAgenda(loaded.value, standing, pages),
    stem: `${areaName(host, areaFolder)}/packs/${id}/${id}`,
    out,
    findings: [...loaded.warnings, ...papers.warnings],
    check: (files, front) =>
      leaksInPublic(host, request, {
        pack: loaded.value,
        papers: papers.value,
        sheets: [front],
        alsoPublic: [],
        files,
      }),
  });
}
