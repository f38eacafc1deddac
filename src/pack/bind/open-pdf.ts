/** A PDF's bytes, opened to be bound: refused where it is damaged, locked or empty; one from elsewhere also where it is active. */

import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { type Checked, checked, type Diagnostic, type Place } from "../../diagnostics/diagnostic.ts";
import { activeContent } from "./active-content.ts";

/** Binding takes its objects apart, so it can be bound once. */
export interface OpenPdf {
  readonly document: PDFDocument;
  readonly pageCount: number;
}

/** The most pages that one paper from elsewhere may have. */
const mostPages = 2_000;

/** A PDF that somebody else made, which may hold what must not come into a pack. */
export async function openForeignPdf(bytes: Uint8Array, at: Place): Promise<Checked<OpenPdf>> {
  const open = await openPdf(bytes, at);
  if (!open.ok) return open;
  if (open.value.pageCount > mostPages) return { ok: false, errors: [tooManyPages(open.value.pageCount, at)] };
  const active = activeContent(open.value.document);
  return active === undefined ? open : { ok: false, errors: [isActive(active, at)] };
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
  return pageCount === 0 ? { ok: false, errors: [noPages(at)] } : checked({ document, pageCount });
}

/** Of a PDF that we printed, without opening it: the number stands in the clear. */
export function pagesPrinted(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf("/Type /Pages");
  const count = at < 0 ? undefined : /\/Count (\d+)/.exec(file.toString("latin1", at, at + 60))?.[1];
  if (count === undefined) throw new Error("a PDF of ours does not tell how many pages it has");
  return Number(count);
}

function isActive(what: string, at: Place): Diagnostic {
  return {
    severity: "error",
    code: "pack/active-pdf",
    message: `the PDF holds ${what}`,
    at,
    hint: "print it to a new PDF with tags, which holds pages alone",
  };
}

function tooManyPages(pages: number, at: Place): Diagnostic {
  return {
    severity: "error",
    code: "pack/too-large",
    message: `the PDF has ${pages} pages, but at most ${mostPages} are bound`,
    at,
    hint: "publish it beside the pack, or bind a part of it",
  };
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
