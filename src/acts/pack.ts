/** `boardpaper pack`: the papers of a meeting behind its agenda, as one PDF; and the agenda by itself in every format. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { pageMap } from "../pack/plan/page-map.ts";
import { areaName } from "./area-name.ts";
import { type BoundPack, bindMeeting } from "./bind-meeting.ts";
import { distinct } from "./distinct.ts";
import { loadPack } from "./load-pack.ts";
import { makePaper, type Standing } from "./make-paper.ts";
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
  const loaded = await loadPack(host, request.meeting);
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };

  const made = loaded.value.papers.map(({ item, report }) => {
    const paper = makePaper({ ...report, standing: request.standing, asAt: undefined });
    return { item, paper };
  });
  const findings: readonly Diagnostic[] = [
    ...loaded.warnings,
    ...made.flatMap(({ paper }) => (paper.ok ? paper.warnings : paper.errors)),
  ];
  const papers = made.flatMap(({ item, paper }) => (paper.ok ? [{ item, document: paper.value.document }] : []));
  if (papers.length < made.length) return { ok: false, errors: distinct(findings) };

  const bound = await bindMeeting(host, { pack: loaded.value, papers, standing: request.standing });
  if (!bound.ok) return { ok: false, errors: distinct([...findings, ...bound.errors]) };

  const folder = `${areaName(host, loaded.value.areaFolder)}/packs/${loaded.value.id}`;
  const files = [
    ...packFiles(bound.value, `${folder}/${loaded.value.id}`),
    ...(await renderFormats(
      host,
      { document: bound.value.agenda },
      loaded.value.theme,
      ["docx", "pdf", "html"],
      folder,
    )),
  ];
  const written = await writeOutputs(host, { out: request.out, files });
  const all = distinct([...findings, ...bound.warnings, ...(written.ok ? written.warnings : written.errors)]);
  return written.ok ? checked(written.value, all) : { ok: false, errors: all };
}

function packFiles({ bytes, plan }: BoundPack, stem: string) {
  const map = `${JSON.stringify(pageMap(plan), undefined, 2)}\n`;
  return [
    { path: `${stem}-pack.pdf`, bytes },
    { path: `${stem}-pages.json`, bytes: new TextEncoder().encode(map) },
  ];
}
