/**
 * Where things lie in an archive.
 *
 * ```text
 * README.txt · audit.sh         how to read and verify it without the tool
 * index.html · index.csv        every version that was filed
 * ocfl/                         an OCFL storage root: one object a report
 * log/0000/00000042/            entry.json and entry.sig: what was done, each entry naming the one before
 * keys/archive.pem              the public key of the log
 * disposed/<digest of id>.json  the certificate of each object that was disposed of
 * staging/                      what is being written; empty otherwise
 * ```
 *
 * OCFL allows nothing in its root but objects, so the rest stands beside it.
 */

import { createHash } from "node:crypto";
import { objectPath } from "./ocfl/object-path.ts";

export function readmePath(archive: string): string {
  return `${archive}/README.txt`;
}

export function auditPath(archive: string): string {
  return `${archive}/audit.sh`;
}

export function indexPath(archive: string, format: "html" | "csv"): string {
  return `${archive}/index.${format}`;
}

export function ocflRoot(archive: string): string {
  return `${archive}/ocfl`;
}

export function objectFolder(archive: string, id: string): string {
  return `${ocflRoot(archive)}/${objectPath(id)}`;
}

export function logRoot(archive: string): string {
  return `${archive}/log`;
}

/** A thousand entries a folder: the last one is found without listing all. */
export function logFolder(archive: string, sequence: number): string {
  const group = String(Math.floor(sequence / 1000)).padStart(4, "0");
  return `${logRoot(archive)}/${group}/${String(sequence).padStart(8, "0")}`;
}

export function publicKeyPath(archive: string): string {
  return `${archive}/keys/archive.pem`;
}

export function certificatePath(archive: string, id: string): string {
  return `${archive}/disposed/${createHash("sha256").update(id).digest("hex")}.json`;
}

export function stagingFolder(archive: string): string {
  return `${archive}/staging`;
}

/** In each version: what it is. */
export const recordName = "version.json";
