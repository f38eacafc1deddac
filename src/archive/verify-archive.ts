/**
 * `archive verify`: is everything as it was filed?
 *
 * Of an archive of ours everything is checked, and what OCFL only recommends is an error, since we never write so. Of
 * another OCFL object or storage root, and of a BagIt bag, what the specification says.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { Host } from "../host/host.ts";
import { ocflRoot, publicKeyPath, stagingFolder } from "./archive-layout.ts";
import { checkBag } from "./check-bag.ts";
import { checkForm } from "./check-form.ts";
import { checkLog, type PresentVersion } from "./check-log.ts";
import { bytesIfAny } from "./held-object.ts";
import { staleIndexes } from "./index-files.ts";
import { publicKeyPem } from "./log-entry.ts";
import { checkObject } from "./ocfl/check-object.ts";
import { checkRoot, isObjectFolder, type ObjectChecked } from "./ocfl/check-root.ts";
import { OcflFindings } from "./ocfl/ocfl-finding.ts";
import { publicKey } from "./signing-key.ts";

export interface Verified {
  readonly objects: number;
  readonly files: number;
  readonly bytes: number;
}

/** Told after each object, so that a long check shows how far it is. */
export type Progress = (verified: Verified) => void;

export async function verifyArchive(host: Host, folder: string, progress: Progress): Promise<Checked<Verified>> {
  const counter = counting(progress);
  if (await host.isFolder(ocflRoot(folder))) return verifyOwn(host, folder, counter);

  const entries = (await host.isFolder(folder)) ? await host.listAll(folder) : [];
  const findings = new OcflFindings();
  if (entries.some(({ name }) => name === "bagit.txt")) return verifyBag(host, folder, counter);
  if (isObjectFolder(entries)) counter.tell(folder, await checkObject(host, folder, findings.report));
  else if (entries.some(({ name }) => name.startsWith("0=ocfl_"))) {
    await checkRoot(host, folder, findings.report, counter.tell);
  } else return { ok: false, errors: [noArchive(folder)] };
  return checked(counter.seen(), inOrder(findings.all));
}

/** A bag of ours holds an object, which is checked too. */
async function verifyBag(host: Host, bag: string, counter: Counter): Promise<Checked<Verified>> {
  const findings = new OcflFindings();
  const { findings: ofBag, files, bytes } = await checkBag(host, bag);
  const object = `${bag}/data/object`;
  const isOurs = (await host.isFolder(object)) && isObjectFolder(await host.listAll(object));
  if (isOurs) counter.tell(object, await checkObject(host, object, findings.report));
  return checked({ ...counter.seen(), files, bytes }, inOrder([...ofBag, ...findings.all]));
}

async function verifyOwn(host: Host, archive: string, counter: Counter): Promise<Checked<Verified>> {
  const findings = new OcflFindings();
  const present: PresentVersion[] = [];
  await checkRoot(host, ocflRoot(archive), findings.report, (path, object) => {
    counter.tell(path, object);
    const { id = "", versions } = object.inventory ?? {};
    for (const version of versions?.keys() ?? []) present.push({ id, version, folder: `${path}/${version}` });
  });
  const inventories = present.map(({ folder }) => folder);
  const objects = new Set(inventories.map((folder) => folder.slice(0, folder.lastIndexOf("/"))));
  const inForm = await checkForm(host, archive, [...objects, ...inventories]);
  const strict = findings.all.map((finding): Diagnostic => ({ ...finding, severity: "error" }));

  const key = await publicKey(host, archive);
  const written = await bytesIfAny(host, publicKeyPath(archive));
  const isAsWritten = key !== undefined && new TextDecoder().decode(written) === publicKeyPem(key);
  const unkeyed = isAsWritten ? [] : [noPublicKey(publicKeyPath(archive))];
  const inLog = await checkLog(host, archive, key, present);
  const stale = (await staleIndexes(host, archive)).map(staleIndex);
  const left = (await host.abandoned(stagingFolder(archive))).map(leftOver);
  return checked(counter.seen(), inOrder([...strict, ...inForm, ...unkeyed, ...inLog, ...stale, ...left]));
}

interface Counter {
  readonly tell: ObjectChecked;
  seen(): Verified;
}

function counting(progress: Progress): Counter {
  let seen: Verified = { objects: 0, files: 0, bytes: 0 };
  return {
    tell(_path, { files, bytes }) {
      seen = { objects: seen.objects + 1, files: seen.files + files, bytes: seen.bytes + bytes };
      progress(seen);
    },
    seen: () => seen,
  };
}

function noArchive(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/not-found",
    message: "there is no archive here, and no OCFL object or storage root",
    at: { file },
    hint: "say where it lies with --archive",
  };
}

function noPublicKey(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/key-missing",
    message: "the archive's public key is missing or damaged",
    at: { file },
    hint: "bring it back from where the council publishes it",
  };
}

function staleIndex(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/index-stale",
    message: "the index does not say what the archive holds",
    at: { file },
    hint: "file the next version, which renews it; the papers themselves are not touched by this",
  };
}

function leftOver(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/left-over",
    message: "a crash left this behind",
    at: { file },
    hint: "the next boardpaper archive add finishes or clears it",
  };
}
