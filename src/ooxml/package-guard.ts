/**
 * A zip package's table of contents to its entries, or to every reason not to open it.
 *
 * Nothing is inflated here: names, counts and sizes are judged by what the central directory declares, and the
 * reader stops at the first byte more than was declared.
 */

import type { Code } from "../diagnostics/catalogue.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";

export interface PackageEntry {
  readonly name: string;
  /** Where the entry begins in the package. */
  readonly start: number;
  readonly isDeflated: boolean;
  readonly compressedBytes: number;
  readonly bytes: number;
}

export interface PackageLimits {
  readonly packageBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Inflated to compressed, for entries above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const packageLimits: PackageLimits = {
  packageBytes: 50_000_000,
  entries: 2_000,
  entryBytes: 50_000_000,
  totalBytes: 200_000_000,
  ratio: 200,
  ratioFromBytes: 1_000_000,
};

export function guardPackage(bytes: Uint8Array, limits = packageLimits): Checked<readonly PackageEntry[]> {
  if (bytes.length > limits.packageBytes) {
    return refused(
      "package/too-large",
      `the file has ${bytes.length} bytes, but at most ${limits.packageBytes} are opened`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return refused("package/not-a-zip", "the file is not a zip package, so it is not a Word file");

  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    return refused("package/not-a-zip", "the package is in the zip64 format");
  if (count > limits.entries) {
    return refused(
      "package/too-many-parts",
      `the package has ${count} parts, but at most ${limits.entries} are opened`,
    );
  }

  const directory = readDirectory(view, start, count);
  if (!directory) return refused("package/not-a-zip", "the package's table of contents is damaged");
  return checked(directory, [...nameFindings(directory), ...sizeFindings(directory, limits)]);
}

interface DirectoryEntry extends PackageEntry {
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The end record stands in the last 64 KiB, before a comment of unknown length. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function readDirectory(view: DataView, start: number, count: number): readonly DirectoryEntry[] | undefined {
  const decoder = new TextDecoder();
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) return undefined;
    entries.push({
      name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      isDeflated: view.getUint16(at + 10, true) === 8,
      start: view.getUint32(at + 42, true),
      compressedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
    });
    at = next;
  }
  return entries;
}

function nameFindings(entries: readonly DirectoryEntry[]): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { name, isEncrypted, method } of entries) {
    // Word takes part names that differ only in capitals for the same part.
    const folded = name.toLowerCase();
    if (seen.has(folded)) findings.push(error("package/duplicate-part", `the package has two parts named ${name}`));
    seen.add(folded);
    if (/^\/|\\|(^|\/)\.\.(\/|$)|^[a-z]:|\0/i.test(name)) {
      findings.push(error("package/unsafe-name", `the part name ${JSON.stringify(name)} leaves the package`));
    }
    if (isEncrypted) findings.push(error("package/encrypted", `the part ${name} is encrypted`));
    if (method !== 0 && method !== 8)
      findings.push(error("package/not-a-zip", `the part ${name} is packed in an unknown way`));
  }
  return findings;
}

function sizeFindings(entries: readonly PackageEntry[], limits: PackageLimits): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const { name, bytes, compressedBytes } of entries) {
    const isBomb = bytes > limits.ratioFromBytes && bytes / Math.max(1, compressedBytes) > limits.ratio;
    if (bytes > limits.entryBytes || isBomb) {
      findings.push(error("package/too-large", `the part ${name} would unpack to ${bytes} bytes`));
    }
  }
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > limits.totalBytes) {
    findings.push(
      error(
        "package/too-large",
        `the package would unpack to ${total} bytes, but at most ${limits.totalBytes} are opened`,
      ),
    );
  }
  return findings;
}

function error(code: Code, message: string): Diagnostic {
  return { severity: "error", code, message, hint: "save the document again in Word as .docx" };
}

function refused(code: Code, message: string): Checked<never> {
  return { ok: false, errors: [error(code, message)] };
}
