/**
 * Where things lie in an archive.
 *
 * ```text
 * README.txt · audit.sh         how to read and verify it without the tool
 * index.html · index.csv        every version that was filed; earlier pages are index-0000.html and so on
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

/** @param page - from 0; undefined for the latest */
export function indexPath(archive: string, format: "html" | "csv", page?: number): string {
  return `${archive}/${indexName(format, page)}`;
}

export function indexName(format: "html" | "csv", page?: number): string {
  return page === undefined ? `index.${format}` : `index-${String(page).padStart(4, "0")}.${format}`;
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

/** A hundred entries a folder of the log: to find the last one is no more work after years. */
const entriesPerFolder = 100;

/** A page of the index is written anew with each entry, and so is shorter. */
export const entriesPerPage = 250;

export function logFolder(archive: string, sequence: number): string {
  const group = String(Math.floor(sequence / entriesPerFolder)).padStart(4, "0");
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
