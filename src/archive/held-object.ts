/** An object as the archive holds it now. Reading needs no lock: a version is there once its folder is. */

import { createHash } from "node:crypto";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { recordName } from "./archive-layout.ts";
import { sidecarDigest } from "./ocfl/check-sidecar.ts";
import { OcflFindings } from "./ocfl/ocfl-finding.ts";
import { type ReadInventory, readInventory } from "./ocfl/read-inventory.ts";
import { numberOf } from "./ocfl/version-name.ts";
import { parseVersionJson, type VersionRecord } from "./version-record.ts";

export interface HeldObject {
  readonly folder: string;
  /** Of the latest version. */
  readonly inventory: ReadInventory;
  readonly inventoryBytes: Uint8Array;
  /** `v2` */
  readonly head: string;
  /** Whether the copy in the object's own folder is that of the latest version; a crash can leave it one behind. */
  readonly isRootCurrent: boolean;
}

/** @returns undefined if there is no object, or none whose inventory is whole */
export async function heldObject(host: Host, folder: string): Promise<HeldObject | undefined> {
  const own = await wholeInventory(host, folder);
  let latest = own;
  for (let number = own ? numberOf(own.inventory.head) + 1 : 1; ; number++) {
    const next = await wholeInventory(host, `${folder}/v${number}`);
    if (next?.inventory.head !== `v${number}`) break;
    latest = next;
  }
  if (!latest) return undefined;
  const { inventory, bytes } = latest;
  return { folder, inventory, inventoryBytes: bytes, head: inventory.head, isRootCurrent: latest === own };
}

interface WholeInventory {
  readonly inventory: ReadInventory;
  readonly bytes: Uint8Array;
}

/** @returns undefined if it isn't there, or does not have the digest beside it */
async function wholeInventory(host: Host, folder: string): Promise<WholeInventory | undefined> {
  const path = `${folder}/inventory.json`;
  const [bytes, sidecar] = [await bytesIfAny(host, path), await bytesIfAny(host, `${path}.sha512`)];
  if (!bytes || !sidecar || sidecarDigest(sidecar) !== sha512(bytes)) return undefined;
  const findings = new OcflFindings();
  const inventory = readInventory({ bytes, path, declared: "1.1", isRoot: false }, findings.report);
  return inventory && { inventory, bytes };
}

/** The digest of each file of a version, by its path there; none if there is no such version. */
export function filesOf(inventory: ReadInventory, version: string): ReadonlyMap<string, string> {
  const state = inventory.versions.get(version)?.state ?? new Map<string, readonly string[]>();
  return new Map([...state].flatMap(([digest, paths]) => paths.map((path) => [path, digest] as const)).sort());
}

/** Where a version's file lies; undefined if it has none of this path. */
export function placeOf({ folder, inventory }: HeldObject, version: string, path: string): string | undefined {
  const digest = filesOf(inventory, version).get(path);
  const content = digest === undefined ? undefined : inventory.manifest.get(digest)?.[0];
  return content === undefined ? undefined : `${folder}/${content}`;
}

/** @returns undefined if the file is missing, or its bytes are not those that were filed */
export async function archivedBytes(
  host: Host,
  object: HeldObject,
  version: string,
  path: string,
): Promise<Uint8Array | undefined> {
  const place = placeOf(object, version, path);
  const bytes = place === undefined ? undefined : await bytesIfAny(host, place);
  return bytes && sha512(bytes) === filesOf(object.inventory, version).get(path) ? bytes : undefined;
}

/** @returns undefined if the version's `version.json` is damaged */
export async function recordOf(host: Host, object: HeldObject, version: string): Promise<VersionRecord | undefined> {
  const bytes = await archivedBytes(host, object, version, recordName);
  return bytes && parseVersionJson(bytes);
}

export async function bytesIfAny(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return await host.readBytes(path);
  } catch (error) {
    if (error instanceof HostError && error.kind === "not-found") return undefined;
    throw error;
  }
}

export function sha512(bytes: Uint8Array): string {
  return createHash("sha512").update(bytes).digest("hex");
}
