/** `archive add`: files a report's papers under their date, once. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { applyPlan } from "./apply-plan.ts";
import { versionFolder } from "./archive-layout.ts";
import { type ArchivePlan, planVersion, type VersionRequest } from "./plan-version.ts";
import { readVersion } from "./read-version.ts";

/** @returns the plan that was followed: "unchanged" if the archive held the same content, and nothing was written */
export async function addVersion(host: Host, request: VersionRequest): Promise<Checked<ArchivePlan>> {
  const plan = await planFor(host, request);
  if (!plan.ok) return plan;

  try {
    await applyPlan(plan.value, host);
    return plan;
  } catch (error) {
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
    // Somebody else filed this version meanwhile: theirs is the same, or ours is refused.
    return planFor(host, request);
  }
}

async function planFor(host: Host, request: VersionRequest): Promise<Checked<ArchivePlan>> {
  const folder = versionFolder(request.archive, request.report, request.asAt);
  return planVersion(request, await readVersion(host, folder));
}
