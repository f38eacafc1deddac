/** `archive add`: files a report's papers as a version, once. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { applyPlan } from "./apply-plan.ts";
import { certificatePath, objectFolder } from "./archive-layout.ts";
import { heldObject } from "./held-object.ts";
import { openArchive } from "./open-archive.ts";
import type { OpenArchive } from "./opened.ts";
import { type ArchivePlan, planVersion, type VersionRequest } from "./plan-version.ts";

/** @returns the plan: nothing is written */
export async function planAddition(host: Host, request: VersionRequest): Promise<Checked<ArchivePlan>> {
  const { archive, record } = request;
  if (await host.isFile(certificatePath(archive, record.id))) return { ok: false, errors: [disposed(request)] };
  return planVersion(request, await heldObject(host, objectFolder(archive, record.id)));
}

/**
 * @param key - where the key that signs the log lies, or is to lie
 * @returns the plan that was followed: "unchanged" if the archive held the same papers, and nothing was filed
 */
export async function addVersion(host: Host, request: VersionRequest, key: string): Promise<Checked<ArchivePlan>> {
  const open = await openArchive(host, { archive: request.archive, key });
  if (!open.ok) return open;
  const plan = await followPlan(host, open.value, request);
  return plan.ok
    ? checked(plan.value, [...open.warnings, ...plan.warnings])
    : { ok: false, errors: [...open.warnings, ...plan.errors] };
}

async function followPlan(host: Host, open: OpenArchive, request: VersionRequest): Promise<Checked<ArchivePlan>> {
  const plan = await planAddition(host, request);
  if (!plan.ok || plan.value.kind === "unchanged") return plan;
  try {
    await applyPlan(host, open, plan.value);
    return plan;
  } catch (error) {
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
    // Somebody else filed a version meanwhile: theirs has the same papers, or ours is refused until it was read.
    return planAddition(host, request);
  }
}

function disposed({ archive, record }: VersionRequest): Diagnostic {
  return {
    severity: "error",
    code: "archive/id-disposed",
    message: `${record.report} was disposed of, and its name is never used again`,
    at: { file: certificatePath(archive, record.id) },
    hint: "file it as a report of its own, under another name",
  };
}
