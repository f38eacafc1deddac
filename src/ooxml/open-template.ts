/**
 * A council's Word template from its bytes to parts that are safe to fill, or to every reason not to.
 *
 * In this order, so that nothing is done for a file that is refused: what kind of file it is, its table of contents,
 * then its parts.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { cleanTemplate } from "./clean-template.ts";
import { guardTemplate, notDocx } from "./guard-template.ts";
import { type PackageParts, readPackage } from "./read-package.ts";
import { asDiagnostic, type TemplateFinding } from "./template-findings.ts";

/** @param file - for places */
export function openTemplate(file: string, bytes: Uint8Array): Checked<PackageParts> {
  const placed = (findings: readonly TemplateFinding[]) => findings.map((finding) => asDiagnostic(finding, file));
  if (isCompoundFile(bytes)) return { ok: false, errors: placed([isEncrypted(bytes) ? encrypted : old]) };

  const parts = readPackage(bytes);
  if (!parts.ok) return { ok: false, errors: at(file, parts.errors) };

  const guarded = guardTemplate(parts.value);
  if (guarded.findings.length > 0) return { ok: false, errors: placed(guarded.findings) };

  const cleaned = cleanTemplate(parts.value, guarded.scans);
  return checked(cleaned.parts, [...at(file, parts.warnings), ...placed(cleaned.findings)]);
}

/** Word before 2007, and Word's encryption today: both are compound files. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** The name of the stream in which the encrypted package stands. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("EncryptedPackage", 0, "utf16le");
}

const old = notDocx("the file is in the format of Word before 2007 (.doc)");

const encrypted: TemplateFinding = {
  ...notDocx("the file is protected by a password"),
  hint: "open it in Word, choose File, Info, Protect Document, Encrypt with Password, empty the password, and save",
};

function at(file: string, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((finding) => ({ ...finding, at: { file, ...finding.at } }));
}
