/** `boardpaper check --parity`: reports in every format, read back from their bytes and compared with what the paper says. */

import { parityFindings } from "../check/parity/parity-findings.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { Document } from "../document/document.ts";
import { documentPieces, type Piece } from "../document/pieces.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { Reading } from "../read/reading.ts";
import { allReports, loadReport } from "./load-report.ts";
import { makePaper, settle } from "./make-paper.ts";
import { pdfPress } from "./pdf-press.ts";
import { renderFormats } from "./render-formats.ts";

export interface ComparedPapers {
  readonly reports: readonly string[];
  /** Of all reports and formats together: a comparison of nothing finds nothing. */
  readonly pieces: number;
}

const compared = ["docx", "pdf", "html", "md", "txt"] as const;

/** @param named - reports, by path or id; every one of the workspace where there is none */
export async function checkParity(host: Host, named: readonly string[]): Promise<Checked<ComparedPapers>> {
  const reports = named.length === 0 ? await allReports(host) : named;
  const findings: Diagnostic[] = [];
  let pieces = 0;
  for (const report of reports) {
    const ofReport = await parityOf(host, report);
    findings.push(...(ofReport.ok ? ofReport.warnings : ofReport.errors));
    if (ofReport.ok) pieces += ofReport.value;
  }
  if (reports.length === 0) findings.push(nothingToCompare);
  const isWrong = findings.some(({ severity }) => severity === "error");
  return isWrong ? { ok: false, errors: inOrder(findings) } : checked({ reports, pieces }, inOrder(findings));
}

/** @returns how many pieces were compared */
async function parityOf(host: Host, report: string): Promise<Checked<number>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;
  const paper = makePaper({ ...loaded.value, standing: "draft", asAt: undefined });
  if (!paper.ok) return paper;
  // What has no words can't be found again in any file: that is told at the author's line, and no format blamed for it.
  const wordless = paper.warnings.filter(({ code }) => code === "paper/no-words");
  if (wordless.length > 0) return { ok: false, errors: settle(wordless, "final") };

  const { document, inTemplate } = paper.value;
  const said = documentPieces(document);
  const findings: Diagnostic[] = [];
  let pieces = 0;
  const files = await renderFormats(host, paper.value, loaded.value.theme, compared, document.id);
  for (const [index, file] of files.entries()) {
    const format = compared[index] ?? "docx";
    const reading = await readBack(format, file);
    if (!reading.ok) {
      findings.push(...reading.errors.map((error) => ({ ...error, at: { file: file.path } })));
      continue;
    }
    const own = format === "docx" && inTemplate ? withoutTemplate(said, reading.value.pieces) : reading.value.pieces;
    const expected = format === "pdf" ? await asPrintedByUs(host, document) : said;
    findings.push(...parityFindings(file.path, expected, own));
    pieces += said.length;
  }
  return checked(pieces, findings);
}

async function asPrintedByUs(host: Host, document: Document): Promise<readonly Piece[]> {
  const { asPrinted } = await import("../render/pdf/as-printed.ts");
  return asPrinted(documentPieces(document), await pdfPress(host).missing(document));
}

async function readBack(format: (typeof compared)[number], { bytes }: FileToWrite): Promise<Checked<Reading>> {
  switch (format) {
    case "docx": {
      const { readDocx } = await import("../read/docx/read-docx.ts");
      return readDocx(bytes);
    }
    case "pdf": {
      const { readPdf } = await import("../read/pdf/read-pdf.ts");
      return readPdf(bytes);
    }
    case "html": {
      const { readHtml } = await import("../read/html/read-html.ts");
      return readHtml(new TextDecoder().decode(bytes));
    }
    case "md": {
      const { readMarkdown } = await import("../read/text/read-markdown.ts");
      return readMarkdown(new TextDecoder().decode(bytes));
    }
    case "txt": {
      const { readText } = await import("../read/text/read-text.ts");
      return readText(new TextDecoder().decode(bytes));
    }
  }
}

/** In a council's Word template the paper stands among the template's own words: these are passed over. */
function withoutTemplate(paper: readonly Piece[], file: readonly Piece[]): readonly Piece[] {
  const own: Piece[] = [];
  let from = 0;
  for (const { words, number, kind } of paper) {
    const at = file.findIndex((piece, index) => index >= from && piece.words === words && piece.number === number);
    const found = file[at];
    if (!found) continue;
    // Facts of the front matter may stand as a template has them: in a cell, or in a line.
    own.push({ ...found, kind });
    from = at + 1;
  }
  return own;
}

const nothingToCompare: Diagnostic = {
  severity: "error",
  code: "check/nothing-found",
  message: "there is no report to compare",
  hint: "run it in a folder that has data/<area>/reports/, or name a report",
};
