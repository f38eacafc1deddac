import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type PackageParts, readPackage } from "../../ooxml/read-package.ts";

/** @param read - what it throws is told as the reason for which the file can't be read */
export function openDocx<T>(bytes: Uint8Array, read: (parts: PackageParts) => T): Checked<T> {
  const parts = readPackage(bytes);
  if (!parts.ok) return parts;
  if (!parts.value.has("word/document.xml")) return refused("the package has no word/document.xml");
  try {
    return { ok: true, value: read(parts.value), warnings: parts.warnings };
  } catch (cause) {
    return refused((cause as Error).message);
  }
}

function refused(reason: string): Checked<never> {
  const error: Diagnostic = {
    severity: "error",
    code: "docx/unreadable",
    message: `the file is not a Word document that can be read: ${reason}`,
    hint: "open it in Word and save it again as .docx",
  };
  return { ok: false, errors: [error] };
}
