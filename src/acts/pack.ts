/** `boardpaper pack`: the papers of a meeting behind its agenda, as one PDF; and the agenda by itself in every format. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { areaName } from "./area-name.ts";
import { bindMeeting } from "./bind-meeting.ts";
import { distinct } from "./distinct.ts";
import { loadPack } from "./load-pack.ts";
import { makeAgenda } from "./make-agenda.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { packFiles } from "./pack-files.ts";
import { renderFormats } from "./render-formats.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface PackRequest {
  /** A path or an id. */
  readonly meeting: string;
  readonly standing: Standing;
  /** The folder of all outputs. */
  readonly out: string;
}

/** Everything is written, or nothing. @returns the path of each file, the pack first */
export async function pack(host: Host, request: PackRequest): Promise<Checked<readonly string[]>> {
  const loaded = await loadPack(host, request.meeting, { kind: "agenda" });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };

  const papers = await makeParts(host, loaded.value, request.standing);
  if (!papers.ok) return { ok: false, errors: distinct([...loaded.warnings, ...papers.errors]) };

  const { id, areaFolder, theme } = loaded.value;
  const bound = await bindMeeting(host, {
    pack: loaded.value,
    papers: papers.value,
    firstPage: 1,
    file: `${id}-pack.pdf`,
    makeFront: (pages) => makeAgenda(loaded.value, request.standing, pages),
  });
  const findings = [...loaded.warnings, ...papers.warnings, ...(bound.ok ? bound.warnings : bound.errors)];
  if (!bound.ok) return { ok: false, errors: distinct(findings) };

  const folder = `${areaName(host, areaFolder)}/packs/${id}`;
  const agenda = await renderFormats(host, { document: bound.value.front }, theme, ["docx", "pdf", "html"], folder);
  const files = [
    ...packFiles(bound.value, { pack: `${folder}/${id}-pack.pdf`, pages: `${folder}/${id}-pages.json` }),
    ...agenda,
  ];
  const written = await writeOutputs(host, { out: request.out, files });
  return written.ok
    ? checked(written.value, distinct([...findings, ...written.warnings]))
    : { ok: false, errors: distinct([...findings, ...written.errors]) };
}
