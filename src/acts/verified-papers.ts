/**
 * A paper's files with their claims, each checked from its bytes: what `--verify` and `--final` write.
 *
 * A PDF in which anything is found is made again without the claim, so that none claims what it is not.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { type Claims, noClaims } from "../render/pdf/claims.ts";
import type { Theme } from "../render/theme/theme.ts";
import { type Edition, type Format, type PaperToRender, renderFormats } from "./render-formats.ts";

export interface PapersToVerify {
  readonly paper: PaperToRender;
  readonly theme: Theme;
  readonly formats: readonly Format[];
  readonly folder: string;
  readonly isLargePrint: boolean;
  /** What PDFs are to claim. */
  readonly claims: Claims;
}

/** Findings are warnings: the files can be had, the PDF without its claim. */
export async function verifiedPapers(host: Host, request: PapersToVerify): Promise<Checked<readonly FileToWrite[]>> {
  const { formats, claims } = request;
  const made = await Promise.all(
    formats.map(async (format) => {
      const file = await renderedAs(host, request, format, claims);
      const findings = await findingsIn(file, format, claims);
      const isClaimFalse = findings.length > 0 && format === "pdf";
      return { file: isClaimFalse ? await renderedAs(host, request, format, noClaims) : file, findings };
    }),
  );
  const findings = made.flatMap((each) => each.findings);
  return checked(
    made.map(({ file }) => file),
    findings.map((finding): Diagnostic => ({ ...finding, severity: "warning" })),
  );
}

async function renderedAs(
  host: Host,
  { paper, theme, folder, isLargePrint }: PapersToVerify,
  format: Format,
  claims: Claims,
): Promise<FileToWrite> {
  const edition: Edition = { isLargePrint, claims };
  const [file] = await renderFormats(host, paper, theme, [format], folder, edition);
  if (!file) throw new Error(`nothing was rendered as ${format}`);
  return file;
}

async function findingsIn(
  { path, bytes }: FileToWrite,
  format: Format,
  claims: Claims,
): Promise<readonly Diagnostic[]> {
  switch (format) {
    case "pdf": {
      const { checkPdf } = await import("../check/pdf/check-pdf.ts");
      const check = await checkPdf(path, bytes, claims.kind === "none" ? "as-claimed" : claims.kind);
      return check.ok ? check.value.findings : check.errors;
    }
    case "docx": {
      const { checkDocx } = await import("../check/docx/check-docx.ts");
      const check = checkDocx(path, bytes);
      return check.ok ? check.value.findings : check.errors;
    }
    case "html": {
      const { checkHtml } = await import("../check/html/check-html.ts");
      return checkHtml(path, new TextDecoder().decode(bytes)).findings;
    }
    case "md":
    case "txt":
    case "json":
      return [];
  }
}
