/** A report's final papers, as the archive keeps them. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Facts } from "../facts/vocabulary.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { type LoadedReport, loadReport } from "./load-report.ts";
import { makePaper, settle } from "./make-paper.ts";
import { missingCharacterFindings } from "./missing-characters.ts";
import type { Format } from "./render-formats.ts";
import { verifiedPapers } from "./verified-papers.ts";

/** What people read, and the tree that it was all made from. */
const archivedFormats: readonly Format[] = ["docx", "pdf", "html", "json"];

export interface ArchivePapers {
  readonly loaded: LoadedReport;
  readonly document: Document;
  readonly facts: Facts;
  /** `papers/2022-09-health-and-wellbeing-board.pdf` and its like. */
  readonly papers: readonly FileToWrite[];
}

/**
 * Only a final paper can be archived: what is missing or disputed in a draft stops it, and so does an open clearance.
 *
 * @param report - a path or an id
 */
export async function archivePapers(host: Host, report: string): Promise<Checked<ArchivePapers>> {
  const loaded = await loadReport(host, report);
  return loaded.ok ? finalPapers(host, loaded.value, loaded.warnings) : loaded;
}

/** For a paper that was published before: its clearances were looked at then. */
export async function papersOnceCleared(host: Host, report: string): Promise<Checked<ArchivePapers>> {
  const loaded = await loadOnceCleared(host, report);
  return loaded.ok ? finalPapers(host, loaded.value, loaded.warnings) : loaded;
}

/** What such papers say, without making them. @returns undefined where they can't be made */
export async function documentOnceCleared(host: Host, report: string): Promise<Document | undefined> {
  const loaded = await loadOnceCleared(host, report);
  const paper = loaded.ok ? makePaper({ ...loaded.value, standing: "final", asAt: undefined }) : loaded;
  return paper.ok ? paper.value.document : undefined;
}

async function loadOnceCleared(host: Host, report: string): Promise<Checked<LoadedReport>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;
  const { clearances, ...rest } = loaded.value;
  return checked({ ...rest, clearances: { ...clearances, required: [] } }, loaded.warnings);
}

async function finalPapers(
  host: Host,
  loaded: LoadedReport,
  warnings: readonly Diagnostic[],
): Promise<Checked<ArchivePapers>> {
  const ofReport = settle(warnings, "final");
  const paper = makePaper({ ...loaded, standing: "final", asAt: undefined });
  if (!paper.ok) return { ok: false, errors: [...ofReport, ...paper.errors] };

  const { document, facts } = paper.value;
  const unprintable = settle(
    await missingCharacterFindings(host, document, archivedFormats, loaded.report.path),
    "final",
  );
  const findings = [...ofReport, ...paper.warnings, ...unprintable];
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, errors: findings };

  const verified = await verifiedPapers(host, {
    paper: paper.value,
    theme: loaded.theme,
    formats: archivedFormats,
    folder: "papers",
    isLargePrint: false,
    claims: { kind: "ua-1-and-a-2a" },
  });
  if (!verified.ok) return verified;
  return checked({ loaded, document, facts, papers: verified.value }, [...findings, ...verified.warnings]);
}
