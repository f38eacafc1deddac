/** One report's papers, made from its data and templates: its files, and all that was found on the way. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { type Claims, noClaims } from "../render/pdf/claims.ts";
import { areaName } from "./area-name.ts";
import type { BuildRequest } from "./build.ts";
import { embeddedData } from "./embedded-data.ts";
import { loadReport } from "./load-report.ts";
import { makePaper, settle } from "./make-paper.ts";
import { missingCharacterFindings } from "./missing-characters.ts";
import { renderFormats } from "./render-formats.ts";
import { type Seen, watched } from "./seen-inputs.ts";
import { verifiedPapers } from "./verified-papers.ts";
import { withClearances } from "./with-clearances.ts";

export interface MadeAndSeen {
  readonly made: Checked<readonly FileToWrite[]>;
  /** All that was read for it, where papers are left alone that would come out as they are. */
  readonly seen: readonly Seen[];
}

export async function madeAndSeen(host: Host, report: string, request: BuildRequest): Promise<MadeAndSeen> {
  if (!request.keepsUnchanged) return { made: await madePapers(host, report, request), seen: [] };
  const watching = watched(host);
  const made = await madePapers(watching.host, report, request);
  return { made, seen: watching.seen() };
}

async function madePapers(host: Host, report: string, request: BuildRequest): Promise<Checked<readonly FileToWrite[]>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;

  const warnings = settle(loaded.warnings, request.standing);
  const paper = makePaper({ ...loaded.value, standing: request.standing, asAt: request.asAt });
  if (!paper.ok) return { ok: false, errors: [...warnings, ...paper.errors] };

  const folder = `${areaName(host, loaded.value.areaFolder)}/${paper.value.document.id}`;
  // A council's Word template has no place for the list: this copy is in our styles.
  const printed = request.listsClearances
    ? { document: withClearances(paper.value.document, loaded.value.clearances) }
    : paper.value;
  const { document } = printed;
  const unprintable = settle(await missingCharacterFindings(host, document, request.formats), request.standing);
  const { isLargePrint = false, embedsData = false, isVerified = false } = request;
  const found = [...warnings, ...paper.warnings, ...unprintable];
  const { theme, kind } = loaded.value;
  if (!isVerified && !embedsData && request.standing === "draft") {
    const edition = { isLargePrint, claims: noClaims };
    return checked(await renderFormats(host, printed, theme, request.formats, folder, edition), found);
  }
  const claims: Claims = embedsData
    ? { kind: "ua-1-and-a-3a", data: embeddedData(document, kind.words.embeddedData) }
    : { kind: "ua-1-and-a-2a" };
  const toVerify = { paper: printed, theme, formats: request.formats, folder, isLargePrint, claims };
  const verified = await verifiedPapers(host, toVerify);
  return verified.ok ? checked(verified.value, [...found, ...verified.warnings]) : verified;
}
