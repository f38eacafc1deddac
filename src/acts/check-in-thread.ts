/** A report that is checked in a thread of its own, on a host of its own. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type NodeHostFolders, nodeHost } from "../host/node-host.ts";
import { findingsOfReport } from "./check.ts";

export async function inThread(folders: NodeHostFolders, report: string): Promise<readonly Diagnostic[]> {
  return findingsOfReport(nodeHost(folders), report);
}
