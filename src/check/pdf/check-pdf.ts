/**
 * Is a PDF what PDF/UA-1 asks for, and PDF/A where it claims to be that? All that a machine can tell, of any file.
 *
 * Whether alternative text says what a figure shows, or the order of reading makes sense, a machine cannot tell.
 *
 * @see the Matterhorn Protocol 1.1, whose conditions are named in the messages; ISO 14289-1; ISO 19005-2 and -3
 */

import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { checkAnnotations } from "./check-annotations.ts";
import { archiveContent, checkArchive } from "./check-archive.ts";
import { checkContent } from "./check-content.ts";
import { checkDocument } from "./check-document.ts";
import { checkElements } from "./check-elements.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkMetadata } from "./check-metadata.ts";
import { checkTables } from "./check-tables.ts";
import type { ExpectedClaims } from "./expected-claims.ts";
import { type Counted, Findings } from "./findings.ts";
import { PdfObjects } from "./pdf-objects.ts";
import { readStructure } from "./structure.ts";

export interface PdfCheck {
  readonly findings: readonly Diagnostic[];
  readonly counted: Readonly<Counted>;
}

/**
 * @param file - the name that findings give as their place
 * @returns errors only where the file cannot be checked at all
 */
export async function checkPdf(file: string, bytes: Uint8Array, expected: ExpectedClaims): Promise<Checked<PdfCheck>> {
  const opened = await open(file, bytes);
  if (!opened.ok) return opened;

  const pdf = opened.value;
  const findings = new Findings();
  checkDocument(pdf, findings);
  const claimed = checkMetadata(pdf, expected, findings);
  const structure = readStructure(pdf, findings);
  checkElements(structure, findings);
  checkHeadings(structure, findings);
  checkTables(structure, findings);
  const archive = claimed.archive && archiveContent(pdf, claimed.archive, findings);
  checkContent(pdf, structure, findings, archive);
  checkAnnotations(pdf, structure, findings);
  if (claimed.archive) checkArchive(pdf, claimed.archive, findings);
  askForEnough(pdf, findings);
  return checked({ findings: findings.diagnostics(file), counted: findings.counted });
}

/** Of every page something has to be looked at on the average, or the clean result is worth nothing. */
function askForEnough(pdf: PdfObjects, findings: Findings): void {
  const { elements, drawings } = findings.counted;
  if (pdf.pages.length > 0 && elements > pdf.pages.length && drawings >= pdf.pages.length) return;
  findings.add("pdf/nothing-checked", {
    rule: "floor",
    message: `${elements} parts and ${drawings} drawings were found on ${pdf.pages.length} pages, too few to pass`,
  });
}

async function open(file: string, bytes: Uint8Array): Promise<Checked<PdfObjects>> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      ignoreEncryption: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    return document.isEncrypted ? { ok: false, errors: [locked(file)] } : checked(new PdfObjects(document));
  } catch (error) {
    const isLocked = Buffer.from(bytes).includes("/Encrypt");
    return { ok: false, errors: [isLocked ? locked(file) : unreadable(file, error)] };
  }
}

function locked(file: string): Diagnostic {
  return {
    severity: "error",
    code: "pdf/encrypted",
    message: "the file is locked, so it cannot be checked (26-001)",
    at: { file },
    hint: "save it without a password",
  };
}

function unreadable(file: string, error: unknown): Diagnostic {
  return {
    severity: "error",
    code: "pdf/unreadable",
    message: `the file is not a PDF, or is damaged: ${error instanceof Error ? error.message : String(error)}`,
    at: { file },
    hint: "make it again from the file that it came from",
  };
}
