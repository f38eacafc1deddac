/** `boardpaper supplement`: papers that come after the agenda, numbered on from what was published; that stays as it is. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { areaName } from "./area-name.ts";
import { bindMeeting } from "./bind-meeting.ts";
import { distinct } from "./distinct.ts";
import { loadPack } from "./load-pack.ts";
import { makeSupplementFront } from "./make-agenda.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { lastPageIn, packFiles } from "./pack-files.ts";
import { renderFormats } from "./render-formats.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface SupplementRequest {
  /** The meeting: a path or an id. */
  readonly meeting: string;
  /** 1 for the first. */
  readonly number: number;
  readonly standing: Standing;
  /** The folder of all outputs, in which the pack lies that it adds to. */
  readonly out: string;
}

/** Everything is written, or nothing. @returns the path of each file, the supplement first */
export async function supplement(host: Host, request: SupplementRequest): Promise<Checked<readonly string[]>> {
  const { number, standing, out } = request;
  const loaded = await loadPack(host, request.meeting, { kind: "supplement", number });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };

  const stem = `${areaName(host, loaded.value.areaFolder)}/packs/${loaded.value.id}/${loaded.value.id}`;
  const before = number === 1 ? `${stem}-pages.json` : `${stem}-supplement-${number - 1}-pages.json`;
  const lastPage = await lastPageIn(host, `${out}/${before}`);
  const papers = await makeParts(host, loaded.value, standing);
  if (!lastPage.ok || !papers.ok) {
    const stages = [lastPage, papers].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
    return { ok: false, errors: distinct([...loaded.warnings, ...stages]) };
  }

  const bound = await bindMeeting(host, {
    pack: loaded.value,
    papers: papers.value,
    firstPage: lastPage.value + 1,
    file: `${loaded.value.id}-supplement-${number}-pack.pdf`,
    makeFront: (pages) => makeSupplementFront(loaded.value, standing, number, pages),
  });
  const findings = [...loaded.warnings, ...papers.warnings, ...(bound.ok ? bound.warnings : bound.errors)];
  if (!bound.ok) return { ok: false, errors: distinct(findings) };

  const own = `${stem}-supplement-${number}`;
  const folder = stem.replace(/\/[^/]+$/, "");
  const { theme } = loaded.value;
  const front = await renderFormats(host, { document: bound.value.front }, theme, ["docx", "pdf", "html"], folder);
  const files = [...packFiles(bound.value, { pack: `${own}-pack.pdf`, pages: `${own}-pages.json` }), ...front];
  const written = await writeOutputs(host, { out, files });
  return written.ok
    ? checked(written.value, distinct([...findings, ...written.warnings]))
    : { ok: false, errors: distinct([...findings, ...written.errors]) };
}
