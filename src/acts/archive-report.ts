/** `boardpaper archive add`: a report's final papers as a dated version that nothing overwrites. */

import { addVersion } from "../archive/add-version.ts";
import type { ArchivePlan } from "../archive/plan-version.ts";
import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { loadReport } from "./load-report.ts";
import { makePaper, settle } from "./make-paper.ts";
import { missingCharacterFindings } from "./missing-characters.ts";
import { formats, renderFormats } from "./render-formats.ts";
import { toolVersion } from "./tool-version.ts";

export interface ArchiveRequest {
  /** A path or an id. */
  readonly report: string;
  /** The archive's folder. */
  readonly archive: string;
}

/** Only a final paper can be archived: what is missing or disputed in a draft stops it. */
export async function archiveReport(host: Host, { report, archive }: ArchiveRequest): Promise<Checked<ArchivePlan>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;
  const ofReport = settle(loaded.warnings, "final");
  const paper = makePaper({ ...loaded.value, standing: "final", asAt: undefined });
  if (!paper.ok) return { ok: false, errors: [...ofReport, ...paper.errors] };

  const { document } = paper.value;
  const warnings = [...ofReport, ...settle(await missingCharacterFindings(host, document, formats), "final")];
  if (warnings.some(({ severity }) => severity === "error")) return { ok: false, errors: warnings };

  const files = await renderFormats(host, paper.value, loaded.value.theme, formats, "");
  const added = await addVersion(host, {
    archive,
    report: document.id,
    asAt: document.properties.asAt,
    archivedOn: host.today(),
    tool: `boardpaper ${await toolVersion(host)}`,
    files: files.map(({ path, bytes }) => ({ path: path.replace(/^\//, ""), bytes })),
  });
  const findings = [...warnings, ...paper.warnings];
  return added.ok
    ? checked(added.value, [...findings, ...added.warnings])
    : { ok: false, errors: [...findings, ...added.errors] };
}
