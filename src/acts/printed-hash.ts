/** A digest of all that a document prints, its marks and numbers too: where it stands in its source, no reader sees. */

import { createHash } from "node:crypto";
import type { Document } from "../document/document.ts";

/** @returns 64 hexadecimal digits of SHA-256 */
export function printedHash(document: Document): string {
  const printed = JSON.stringify(document, (key, value) => (key === "at" || key === "facts" ? undefined : value));
  return createHash("sha256").update(printed).digest("hex");
}
