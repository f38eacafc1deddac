/** One report's papers, made from its data and templates: its files, and all that was found on the way. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { type Claims, noClaims } from "../render/pdf/claims.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { areaName } from "./area-name.ts";
import { embeddedData } from "./embedded-data.ts";
import { loadReport } from "./load-report.ts";
import { makePaper, type Standing, settle } from "./make-paper.ts";
import { missingCharacterFindings } from "./missing-characters.ts";
import { type Format, renderFormats } from "./render-formats.ts";
import { type Seen, watched } from "./seen-inputs.ts";
import { verifiedPapers } from "./verified-papers.ts";
import { withClearances } from "./with-clearances.ts";

export interface PaperOptions {
  readonly formats: readonly Format[];
  readonly standing: Standing;
  readonly asAt: CalendarDate | undefined;
  /** In 18 point, in files of their own names. */
  readonly isLargePrint?: boolean;
  /** Checks the bytes, and lets PDFs claim the standards that they meet. Final papers always are. */
  readonly isVerified?: boolean;
  /** Puts the facts into the PDF, which then claims PDF/A-3a in place of 2a; asks for the check too. */
  readonly embedsData?: boolean;
  /** Lists at the end who has cleared the paper: a copy of its own name, which is not for publication. */
  readonly listsClearances?: boolean;
  /** Leaves papers alone that would come out as they are. */
  readonly keepsUnchanged?: boolean;
}

/** One report, and how its papers are to be made: plain data, as a thread is told it. */
export interface PaperJob {
  /** By path or id. */
  readonly report: string;
  readonly options: PaperOptions;
}

export interface MadeAndSeen {
  readonly made: Checked<readonly FileToWrite[]>;
  /** All that was read for it, where papers are left alone that would come out as they are. */
  readonly seen: readonly Seen[];
}

export async function madeAndSeen(host: Host, job: PaperJob): Promise<MadeAndSeen> {
  if (!job.options.keepsUnchanged) return { made: await madePapers(host, job), seen: [] };
  const watching = watched(host);
  const made = await madePapers(watching.host, job);
  return { made, seen: watching.seen() };
}

async function madePapers(host: Host, { report, options }: PaperJob): Promise<Checked<readonly FileToWrite[]>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;

  const warnings = settle(loaded.warnings, options.standing);
  const paper = makePaper({ ...loaded.value, standing: options.standing, asAt: options.asAt });
  if (!paper.ok) return { ok: false, errors: [...warnings, ...paper.errors] };

  const folder = `${areaName(host, loaded.value.areaFolder)}/${paper.value.document.id}`;
  // A council's Word template has no place for the list: this copy is in our styles.
  const printed = options.listsClearances
    ? { document: withClearances(paper.value.document, loaded.value.clearances) }
    : paper.value;
  const { document } = printed;
  const unprintable = settle(
    await missingCharacterFindings(host, document, options.formats, loaded.value.report.path),
    options.standing,
  );
  const { isLargePrint = false, embedsData = false, isVerified = false } = options;
  const found = [...warnings, ...paper.warnings, ...unprintable];
  const { theme, kind } = loaded.value;
  if (!isVerified && !embedsData && options.standing === "draft") {
    const edition = { isLargePrint, claims: noClaims };
    return checked(await renderFormats(host, printed, theme, options.formats, folder, edition), found);
  }
  const claims: Claims = embedsData
    ? { kind: "ua-1-and-a-3a", data: embeddedData(document, kind.words.embeddedData) }
    : { kind: "ua-1-and-a-2a" };
  const toVerify = { paper: printed, theme, formats: options.formats, folder, isLargePrint, claims };
  const verified = await verifiedPapers(host, toVerify);
  return verified.ok ? checked(verified.value, [...found, ...verified.warnings]) : verified;
}
