/**
 * A paper from elsewhere, as a PDF that can be bound: a PDF as it came, a Word file as LibreOffice prints it.
 *
 * What others made is untrusted. Whatever would run, fetch or hide something is refused, at the line of the meeting's file
 * that names it.
 */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { type GuardedTemplate, guardTemplate } from "../ooxml/guard-template.ts";
import { readPackage } from "../ooxml/read-package.ts";

export interface ForeignFile {
  readonly kind: "file";
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Where the meeting names it. */
  readonly at: Place;
}

/** A pack of this size is sent round and opened on telephones. */
const largestBytes = 100_000_000;

export async function foreignPdf(host: Host, file: ForeignFile): Promise<Checked<Uint8Array>> {
  if (file.bytes.length > largestBytes) return refused(file, tooLarge(file));
  return /\.docx$/i.test(file.path) ? printedWord(host, file) : checked(file.bytes);
}

async function printedWord(host: Host, file: ForeignFile): Promise<Checked<Uint8Array>> {
  const parts = readPackage(file.bytes);
  if (!parts.ok) return refused(file, ...parts.errors);
  const { findings, scans } = guardTemplate(parts.value);
  const unsafe = [...findings, ...trackedChanges(scans)].filter(({ severity }) => severity === "error");
  if (unsafe.length > 0) return refused(file, ...unsafe.map(({ message, hint }) => wordRefused(message, hint)));

  const printed = await host.wordToPdf(file.bytes);
  switch (printed.kind) {
    case "pdf":
      return checked(printed.bytes);
    case "no-program":
      return refused(file, noWordPrinter);
    case "not-printed":
      return refused(file, wordRefused("LibreOffice can't print it", "open it in Word and save it again as .docx"));
  }
}

/** They would be printed, in colours, with what was taken out. */
function trackedChanges(scans: GuardedTemplate["scans"]): readonly Pick<Diagnostic, "severity" | "message" | "hint">[] {
  // Other programs give the parts of a Word file other names: so all of them count.
  const elements = [...scans.values()].flatMap(({ counts }) => [...counts.keys()]);
  if (!elements.some((name) => changes.has(name) || name.endsWith("Change"))) return [];
  const hint = "accept or reject them in Word, then save it again";
  return [{ severity: "error", message: "the template has tracked changes", hint }];
}

/** Of words, and of the cells of tables; what has another look ends in `Change`. */
const changes: ReadonlySet<string> = new Set(["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"]);

function wordRefused(message: string, hint: string | undefined): Diagnostic {
  const of = message.replace("the template", "the file");
  return { severity: "error", code: "pack/word-refused", message: of, ...(hint !== undefined && { hint }) };
}

const noWordPrinter: Diagnostic = {
  severity: "error",
  code: "pack/no-word-printer",
  message: "a Word file is printed by LibreOffice, which is not installed here",
  hint: "install LibreOffice, or save the paper as a tagged PDF in Word (Save As, PDF, with document structure tags) and name that",
};

function tooLarge({ bytes }: ForeignFile): Diagnostic {
  return {
    severity: "error",
    code: "pack/too-large",
    message: `it has ${bytes.length} bytes, but at most ${largestBytes} are bound`,
    hint: "export it again with smaller pictures, or publish it beside the pack",
  };
}

/** Each says which file it is of, and stands where the meeting names it. */
function refused(file: ForeignFile, ...errors: readonly Diagnostic[]): Checked<never> {
  return { ok: false, errors: errors.map((error) => ofForeign(file, error)) };
}

export function ofForeign({ path, at }: Pick<ForeignFile, "path" | "at">, finding: Diagnostic): Diagnostic {
  return { ...finding, at, message: `${path}: ${finding.message}` };
}
