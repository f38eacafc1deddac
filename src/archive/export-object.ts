/**
 * `archive export`: a report with all its versions as a BagIt bag, to be handed over to another archive.
 *
 * The payload is the whole OCFL object. Beside it lie the entries of the log that tell of it and the key that signed
 * them, so that the receiver can show when it was filed and that it is still as it was.
 */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../host/files-below.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { publicKeyPath } from "./archive-layout.ts";
import { bagFiles } from "./bag.ts";
import { findVersions } from "./find-version.ts";
import { logEntries } from "./log.ts";
import { verifyArchive } from "./verify-archive.ts";

export interface ExportRequest {
  readonly archive: string;
  /** A report's id. */
  readonly report: string;
  /** The folder that becomes the bag; it must not be there. */
  readonly bag: string;
  /** Who hands it over, in words. */
  readonly organisation: string;
}

/** A report that is damaged is not handed over. @returns how many files the bag has */
export async function exportObject(host: Host, request: ExportRequest): Promise<Checked<number>> {
  const { archive, report, bag, organisation } = request;
  const found = await findVersions(host, archive, report);
  if (!found.ok) return found;
  const { folder, inventory } = found.value.object;
  const verified = await verifyArchive(host, folder, () => {});
  if (!verified.ok) return verified;

  const { id = "" } = inventory;
  const record = found.value.versions.at(-1)?.record;
  const payload = await filesOfFolder(host, folder, "object");
  const files = bagFiles({
    payload,
    tags: await evidence(host, archive, id),
    info: [
      ["Source-Organization", organisation],
      ["External-Identifier", id],
      ["External-Description", `${record?.title}, ${record?.body}, ${record?.meetingDate}`],
      ["Bagging-Date", host.today()],
    ],
  });
  await host.writeNewFolder(bag, files);
  return checked(files.length, found.warnings);
}

async function filesOfFolder(host: Host, folder: string, name: string): Promise<readonly FileToWrite[]> {
  const files: FileToWrite[] = [];
  for (const path of await filesBelow(host, folder)) {
    files.push({ path: `${name}/${path}`, bytes: await host.readBytes(`${folder}/${path}`) });
  }
  return files;
}

async function evidence(host: Host, archive: string, id: string): Promise<readonly FileToWrite[]> {
  const files: FileToWrite[] = [{ path: "evidence/archive.pem", bytes: await host.readBytes(publicKeyPath(archive)) }];
  for await (const { seq, entry, bytes, signature } of logEntries(host, archive)) {
    if (!entry || !("id" in entry) || entry.id !== id || !bytes || !signature) continue;
    const name = `evidence/${String(seq).padStart(8, "0")}`;
    files.push({ path: `${name}.json`, bytes }, { path: `${name}.sig`, bytes: signature });
  }
  return files;
}
