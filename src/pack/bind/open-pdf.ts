/** A PDF's bytes, opened to be bound: refused where it is damaged, locked or empty. */

import { createHash } from "node:crypto";
import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { type Checked, checked, type Diagnostic, type Place } from "../../diagnostics/diagnostic.ts";

/** Binding takes its objects apart, so it can be bound once. */
export interface OpenPdf {
  readonly document: PDFDocument;
  readonly pageCount: number;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** @param at - where the file is named: in a meeting, or the file itself */
export async function openPdf(bytes: Uint8Array, at: Place): Promise<Checked<OpenPdf>> {
  let document: PDFDocument;
  let pageCount: number;
  try {
    document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      ignoreEncryption: true,
      // Else it pauses after every few objects, for browsers.
      parseSpeed: ParseSpeeds.Fastest,
    });
    if (document.isEncrypted) return { ok: false, errors: [encrypted(at)] };
    pageCount = document.getPageCount();
  } catch {
    // What is locked can't be read further; that it is locked stands in the clear.
    const isLocked = Buffer.from(bytes).includes("/Encrypt");
    return { ok: false, errors: [isLocked ? encrypted(at) : unreadable(at)] };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return pageCount === 0 ? { ok: false, errors: [noPages(at)] } : checked({ document, pageCount, sha256 });
}

function encrypted(at: Place): Diagnostic {
  return {
    severity: "error",
    code: "pdf/encrypted",
    message: "the PDF is encrypted",
    at,
    hint: "save it without a password and without restrictions",
  };
}

function unreadable(at: Place): Diagnostic {
  return {
    severity: "error",
    code: "pdf/unreadable",
    message: "the file can't be read as a PDF",
    at,
    hint: "export it again from the program that made it",
  };
}

function noPages(at: Place): Diagnostic {
  return {
    severity: "error",
    code: "pdf/no-pages",
    message: "the PDF has no pages",
    at,
    hint: "export it again from the program that made it",
  };
}
