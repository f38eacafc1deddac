/**
 * A report's finished files and what lies at their places to the writes that are needed, or to what was edited there.
 *
 * Pure. Beside the outputs, `.boardpaper/outputs/` keeps a record of each: the SHA-256 of the bytes that we wrote
 * last, and of those that they replaced. One record a file, so that reports built at once don't wait for each other;
 * and written before the output, so that after a crash the output still has bytes that its record knows.
 */

import { createHash } from "node:crypto";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite } from "../host/host.ts";
import { isPortablePath } from "../host/is-portable-path.ts";

export interface PlaceOfOutput {
  /** Relative to the folder of all outputs: `<area>/<report>/<report>.docx`. */
  readonly path: string;
  readonly wanted: Uint8Array;
  /** What lies there now. */
  readonly present: Uint8Array | undefined;
  /** The SHA-256 of bytes that we wrote there, the latest first; empty without a record. */
  readonly recorded: readonly string[];
}

export interface OutputPlan {
  /** To be written first. */
  readonly records: readonly FileToWrite[];
  /** Only the outputs that change. */
  readonly outputs: readonly FileToWrite[];
}

/** @throws RangeError for a path that isn't portable, or stands twice */
export function planOutputs(out: string, places: readonly PlaceOfOutput[]): Checked<OutputPlan> {
  assertDistinctPaths(places.map(({ path }) => path));

  const changing = places.filter(({ wanted, present }) => !present || sha256(present) !== sha256(wanted));
  const edited = changing.filter(({ present, recorded }) => present && !recorded.includes(sha256(present)));
  const unrecorded = places.filter(({ wanted, recorded }) => recorded[0] !== sha256(wanted));

  return checked<OutputPlan>(
    {
      records: unrecorded.map((place) => ({ path: recordPath(out, place.path), bytes: recordOf(place) })),
      outputs: changing.map(({ path, wanted }) => ({ path: `${out}/${path}`, bytes: wanted })),
    },
    edited.map((place) => editedOutput(out, place)),
  );
}

export function recordPath(out: string, path: string): string {
  return `${out}/.boardpaper/outputs/${path}.json`;
}

/** @returns nothing from a record that is damaged: an output that may be edited then counts as edited */
export function recordedHashes(bytes: Uint8Array): readonly string[] {
  try {
    const record: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const hashes = record && typeof record === "object" && "sha256" in record ? record.sha256 : [];
    return Array.isArray(hashes) ? hashes.filter((hash) => typeof hash === "string") : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function recordOf({ wanted, present, recorded }: PlaceOfOutput): Uint8Array {
  const known = [sha256(wanted), ...(present ? [sha256(present)] : []), ...recorded];
  const sha256s = [...new Set(known)].slice(0, hashesKept);
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, sha256: sha256s }, undefined, 2)}\n`);
}

/** More than the last two, for builds of one report at the same time. */
const hashesKept = 8;

function editedOutput(out: string, { path, recorded }: PlaceOfOutput): Diagnostic {
  return {
    severity: "error",
    code: "output/edited",
    message:
      recorded.length > 0
        ? "the file was changed after boardpaper wrote it, and an edited file is never overwritten"
        : "the file differs from the new one, and there is no record that boardpaper wrote it",
    at: { file: `${out}/${path}` },
    hint: path.endsWith(".docx")
      ? `bring the edits into the report with boardpaper pull ${out}/${path}, then move it; or write to another folder with --out`
      : "move it or give it another name, or write to another folder with --out",
  };
}

function assertDistinctPaths(paths: readonly string[]): void {
  const wrong = paths.find((path, index) => !isPortablePath(path) || paths.indexOf(path) !== index);
  if (wrong !== undefined) throw new RangeError(`“${wrong}” can't be an output's path, or is written twice`);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
