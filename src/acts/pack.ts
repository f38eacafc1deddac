/** `boardpaper pack`: the papers of a meeting behind its agenda, as one PDF; and the agenda by itself in every format. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { archiveHead } from "./archive-head.ts";
import { areaName } from "./area-name.ts";
import { distinct } from "./distinct.ts";
import { loadPack } from "./load-pack.ts";
import { makeAgenda } from "./make-agenda.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { writePublicPack } from "./write-pack.ts";

export interface PackRequest {
  /** A path or an id. */
  readonly meeting: string;
  readonly standing: Standing;
  /** The folder of all outputs. */
  readonly out: string;
  /** The archive whose head the sheet at its front prints, where that is public. */
  readonly archive?: string | undefined;
}

/** The public pack: exempt papers are no part of it. Everything is written, or nothing. @returns the path of each file */
export async function pack(host: Host, request: PackRequest): Promise<Checked<readonly string[]>> {
  const { standing } = request;
  const loaded = await loadPack(host, request.meeting, { kind: "agenda" });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };
  const papers = makeParts(loaded.value, standing);
  const head = await archiveHead(host, request.archive);
  if (!papers.ok || !head.ok) {
    const stages = [papers, head].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
    return { ok: false, errors: distinct([...loaded.warnings, ...stages]) };
  }

  const { id, areaFolder } = loaded.value;
  const opened = { ...loaded.value, ...(head.value && { archiveHead: head.value }) };
  return writePublicPack(host, request, {
    pack: opened,
    papers: papers.value,
    firstPage: 1,
    makeFront: (pages) => makeAgenda(opened, standing, pages),
    stem: `${areaName(host, areaFolder)}/packs/${id}/${id}`,
    findings: [...loaded.warnings, ...papers.warnings],
  });
}
