/** Does what a plan says: the whole version appears by one rename, or not at all. */

import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { readmePath } from "./archive-layout.ts";
import { archiveReadme } from "./archive-readme.ts";
import type { ArchivePlan } from "./plan-version.ts";

/** @throws HostError "exists" if somebody else filed this version since the plan was made */
export async function applyPlan(plan: ArchivePlan, host: Host): Promise<void> {
  if (plan.kind === "unchanged") return;

  await writeReadme(host, plan.archive);
  await host.writeNewFolder(plan.folder, plan.files);
}

/** One that is there stays: the council may have added to it. */
async function writeReadme(host: Host, archive: string): Promise<void> {
  const path = readmePath(archive);
  if (await host.isFile(path)) return;
  try {
    await host.writeNew(path, new TextEncoder().encode(archiveReadme));
  } catch (error) {
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
  }
}
