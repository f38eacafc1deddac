/** A report's finished files to the folder of outputs: all of them, or none if somebody edited one. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { type OutputPlan, type PlaceOfOutput, planOutputs, recordedHashes, recordPath } from "./plan-outputs.ts";

export interface OutputsRequest {
  /** The folder of all outputs. */
  readonly out: string;
  /** Their paths are relative to `out`: `<area>/<report>/<report>.docx`. */
  readonly files: readonly FileToWrite[];
}

/** @returns the path of every file of the set, also of those that had the right bytes already and weren't touched */
export async function writeOutputs(host: Host, { out, files }: OutputsRequest): Promise<Checked<readonly string[]>> {
  const plan = await planFor(host, out, files);
  if (!plan.ok) return plan;

  await host.writeAll(plan.value.records);
  await host.writeAll(plan.value.outputs);
  await restoreRecords(host, out, files);

  return checked(files.map(({ path }) => `${out}/${path}`));
}

async function planFor(host: Host, out: string, files: readonly FileToWrite[]): Promise<Checked<OutputPlan>> {
  return planOutputs(out, await Promise.all(files.map((file) => placeOf(host, out, file))));
}

/** Another build of the same report may have written its records over ours, and then its outputs before ours. */
async function restoreRecords(host: Host, out: string, files: readonly FileToWrite[]): Promise<void> {
  const places = await Promise.all(files.map((file) => placeOf(host, out, file)));
  const own = places.filter(({ wanted, present }) => present && Buffer.compare(present, wanted) === 0);
  const plan = planOutputs(out, own);
  if (plan.ok) await host.writeAll(plan.value.records);
}

async function placeOf(host: Host, out: string, { path, bytes }: FileToWrite): Promise<PlaceOfOutput> {
  const present = await bytesIfAny(host, `${out}/${path}`);
  const record = await bytesIfAny(host, recordPath(out, path));
  return { path, wanted: bytes, present, recorded: record ? recordedHashes(record) : [] };
}

async function bytesIfAny(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return await host.readBytes(path);
  } catch (error) {
    if (error instanceof HostError && error.kind === "not-found") return undefined;
    throw error;
  }
}
