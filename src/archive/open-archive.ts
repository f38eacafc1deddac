/** Opens an archive for writing: makes what a new one lacks, and finishes or clears what a crash left. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { auditPath, ocflRoot, publicKeyPath, readmePath, stagingFolder } from "./archive-layout.ts";
import { archiveReadme } from "./archive-readme.ts";
import { auditScript } from "./audit-script.ts";
import { beginLog, logHead } from "./log.ts";
import { publicKeyPem } from "./log-entry.ts";
import type { OpenArchive } from "./opened.ts";
import { recover } from "./recover.ts";
import { rootFiles } from "./root-files.ts";
import { type KeyRequest, signingKey } from "./signing-key.ts";

export async function openArchive(host: Host, request: KeyRequest): Promise<Checked<OpenArchive>> {
  const { archive } = request;
  const key = await signingKey(host, request);
  if (!key.ok) return key;
  const { time } = await logHead(host, archive);
  if (time > host.now()) return { ok: false, errors: [clockBehind(archive, time)] };

  const open = { archive, key: key.value };
  await makeRoot(host, archive);
  await writeOnce(host, publicKeyPath(archive), publicKeyPem(key.value));
  await writeOnce(host, readmePath(archive), archiveReadme);
  await writeOnce(host, auditPath(archive), auditScript);
  await beginLog(host, archive, key.value);
  await recover(host, open);
  return checked(open, key.warnings);
}

/** The storage root appears whole, by one rename. */
async function makeRoot(host: Host, archive: string): Promise<void> {
  if (await host.isFolder(ocflRoot(archive))) return;
  const staged = await host.stage(stagingFolder(archive), rootFiles);
  try {
    await host.moveFolder(staged, ocflRoot(archive));
  } catch (error) {
    await host.removeFolder(staged);
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
  }
}

/** One that is there stays: the council may have added to it. */
async function writeOnce(host: Host, path: string, text: string): Promise<void> {
  if (await host.isFile(path)) return;
  try {
    await host.writeNew(path, new TextEncoder().encode(text));
  } catch (error) {
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
  }
}

function clockBehind(archive: string, time: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/clock-behind",
    message: `the archive's last entry is of ${time}, which this machine's clock has not reached yet`,
    at: { file: archive },
    hint: "set the clock right: what is archived later must not be dated earlier",
  };
}
