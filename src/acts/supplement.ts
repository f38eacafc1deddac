/**
 * `boardpaper supplement`: public papers that come after the agenda, numbered on from what was published; that stays as it is.
 */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { archiveHead } from "./archive-head.ts";
import { areaName } from "./area-name.ts";
import { distinct } from "./distinct.ts";
import { loadPack } from "./load-pack.ts";
import { makeSupplementFront } from "./make-agenda.ts";
import { makeParts } from "./make-parts.ts";
import type { PackRequest } from "./pack.ts";
import { lastPageIn } from "./pack-files.ts";
import { writePublicPack } from "./write-pack.ts";

export interface SupplementRequest extends PackRequest {
  /** 1 for the first. The pack that it adds to lies in the same folder of outputs. */
  readonly number: number;
}

/** Everything is written, or nothing. @returns the path of each file, the supplement first */
export async function supplement(host: Host, request: SupplementRequest): Promise<Checked<readonly string[]>> {
  const { number, standing, out } = request;
  const loaded = await loadPack(host, request.meeting, { kind: "supplement", number });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };

  const { id, areaFolder } = loaded.value;
  const stem = `${areaName(host, areaFolder)}/packs/${id}/${id}`;
  const before = number === 1 ? `${stem}-pages.json` : `${stem}-supplement-${number - 1}-pages.json`;
  const lastPage = await lastPageIn(host, `${out}/${before}`);
  const papers = makeParts(loaded.value, standing);
  const head = await archiveHead(host, request.archive);
  if (!lastPage.ok || !papers.ok || !head.ok) {
    const stages = [lastPage, papers, head].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
    return { ok: false, errors: distinct([...loaded.warnings, ...stages]) };
  }

  const opened = { ...loaded.value, ...(head.value && { archiveHead: head.value }) };
  return writePublicPack(host, request, {
    pack: opened,
    papers: papers.value,
    firstPage: lastPage.value + 1,
    makeFront: (pages) => makeSupplementFront(opened, standing, number, pages),
    stem: `${stem}-supplement-${number}`,
    findings: [...loaded.warnings, ...papers.warnings],
  });
}
