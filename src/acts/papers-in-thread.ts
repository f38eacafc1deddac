/** A paper made in a thread of its own, on a host of its own. */

import type { NodeHostFolders } from "../host/node-host.ts";
import { nodeHost } from "../host/node-host.ts";
import type { BuildRequest } from "./build.ts";
import { type MadeAndSeen, madeAndSeen } from "./made-papers.ts";

export interface PaperJob {
  readonly report: string;
  readonly request: BuildRequest;
}

export async function inThread(folders: NodeHostFolders, { report, request }: PaperJob): Promise<MadeAndSeen> {
  // A thread for each format too would be more than there are processors.
  const { beside: _, ...host } = nodeHost(folders);
  return madeAndSeen(host, report, request);
}
