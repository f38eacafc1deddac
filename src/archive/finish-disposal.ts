/** What is left to do once an object was moved out of the archive: its certificate, the log, the index, and its end. */

import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { certificatePath, objectFolder } from "./archive-layout.ts";
import { pruneAbove } from "./finish-version.ts";
import { bytesIfAny, sha512 } from "./held-object.ts";
import { refreshIndex } from "./index-files.ts";
import { appendEvent } from "./log.ts";
import type { OpenArchive } from "./opened.ts";

export interface DisposalToFinish {
  /** The staged folder: the object and its certificate. It goes last. */
  readonly staged: string;
  readonly id: string;
  readonly version: string;
  readonly inventory: string;
  /** Whether the log has it already. */
  readonly isLogged: boolean;
}

/** Each step can be done twice, so that a crash between any two of them is mended by doing all again. */
export async function finishDisposal(host: Host, open: OpenArchive, disposal: DisposalToFinish): Promise<void> {
  const { staged, id, version, inventory, isLogged } = disposal;
  // Without it the staged folder is half removed already, and all before that was done.
  const certificate = await bytesIfAny(host, `${staged}/certificate.json`);
  if (certificate) {
    await writeCertificate(host, certificatePath(open.archive, id), certificate);
    if (!isLogged) {
      const event = { event: "disposed", id, version, inventory, certificate: sha512(certificate) } as const;
      await appendEvent(host, open.archive, open.key, event);
    }
    await pruneAbove(host, open.archive, objectFolder(open.archive, id));
    await refreshIndex(host, open.archive);
  }
  await host.removeFolder(staged);
}

async function writeCertificate(host: Host, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await host.writeNew(path, bytes);
  } catch (error) {
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
  }
}
