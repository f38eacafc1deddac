/** A zip package's bytes to its parts by name, or to the reasons not to open it. */

import { inflateRawSync } from "node:zlib";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { guardPackage, type PackageEntry } from "./package-guard.ts";

/** The parts of a package by their name: `word/document.xml`. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

export function readPackage(bytes: Uint8Array): Checked<PackageParts> {
  const entries = guardPackage(bytes);
  if (!entries.ok) return entries;
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.value.filter(({ name }) => !name.endsWith("/"))) {
    const part = partOf(bytes, entry);
    if (!part) return { ok: false, errors: [damaged(entry)] };
    parts.set(entry.name, part);
  }
  return checked(parts, entries.warnings);
}

/** @returns undefined where the entry is not what the table of contents says, or holds another number of bytes */
function partOf(bytes: Uint8Array, { start, isDeflated, compressedBytes, bytes: size }: PackageEntry) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 30 > view.byteLength || view.getUint32(start, true) !== 0x04034b50) return undefined;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + compressedBytes > view.byteLength) return undefined;
  const packed = bytes.subarray(from, from + compressedBytes);
  const part = isDeflated ? inflated(packed, size) : packed.slice();
  return part?.length === size ? part : undefined;
}

/** Ends at the first byte too many, so that a package costs no more than it says. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const { buffer, byteOffset, byteLength } = inflateRawSync(packed, { maxOutputLength: size + 1 });
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch {
    return undefined;
  }
}

function damaged({ name }: PackageEntry): Diagnostic {
  const message = `the package can't be unpacked: the part ${name} is damaged`;
  return {
    severity: "error",
    code: "package/not-a-zip",
    message,
    hint: "save the document again in Word as .docx",
  };
}

/** The text of an XML part; undefined when the package has no such part. */
export function partText(parts: PackageParts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes && new TextDecoder().decode(bytes);
}
