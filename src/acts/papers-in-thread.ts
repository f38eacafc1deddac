/** Papers made in a thread of their own, on a host of its own. */

import type { NodeHostFolders } from "../host/node-host.ts";
import { nodeHost } from "../host/node-host.ts";
import { type MadeAndSeen, madeAndSeen, type PaperJob } from "./made-papers.ts";
import { askingOnce } from "./remembering.ts";

export function inThread(folders: NodeHostFolders): (job: PaperJob) => Promise<MadeAndSeen> {
  // A thread for each format too would be more than there are processors.
  const { beside: _, ...disk } = nodeHost(folders);
  const host = askingOnce(disk);
  return (job) => madeAndSeen(host, job);
}
