/** The digest that lies beside an inventory: `inventory.json.sha512`. */

import type { Host } from "../../host/host.ts";
import { digestOf } from "./digest-algorithms.ts";
import type { Report } from "./ocfl-finding.ts";

/** @param folder - the inventory's */
export async function checkSidecar(
  host: Host,
  folder: string,
  inventory: { readonly bytes: Uint8Array; readonly algorithm: string },
  report: Report,
): Promise<void> {
  const path = `${folder}/inventory.json.${inventory.algorithm}`;
  if (!(await host.isFile(path))) {
    report("E058", path, "there is no digest beside the inventory");
    return;
  }
  const digest = sidecarDigest(await host.readBytes(path));
  if (digest === undefined) report("E061", path, "the file is not a digest and the words inventory.json");
  else if (digest !== digestOf(inventory.algorithm, inventory.bytes)) {
    report("E060", `${folder}/inventory.json`, "the inventory does not have the digest beside it");
  }
}

/** @returns in small letters; undefined if the file has another form */
export function sidecarDigest(bytes: Uint8Array): string | undefined {
  return /^([0-9a-f]+)[ \t]+inventory\.json\s*$/i.exec(new TextDecoder().decode(bytes))?.[1]?.toLowerCase();
}
