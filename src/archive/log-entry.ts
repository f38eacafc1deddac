/**
 * One line of an archive's log: what was done when, chained to the line before and signed.
 *
 * The hash and the signature are of the bytes as they lie on the disk, so that nobody needs our way to write JSON.
 */

import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { isObject } from "./ocfl/json-value.ts";

export type LogEvent =
  | { readonly event: "opened" /** SHA-256 of the public key, DER. */; readonly key: string }
  | {
      readonly event: "archived";
      readonly id: string;
      readonly version: string;
      readonly kind: string;
      /** SHA-512 of the version's inventory, which has the digest of every file. */
      readonly inventory: string;
    }
  | { readonly event: "verified"; readonly objects: number; readonly files: number; readonly bytes: number }
  | { readonly event: "hold-set"; readonly id: string; readonly reason: string; readonly by: string }
  | { readonly event: "hold-released"; readonly id: string; readonly reason: string; readonly by: string }
  | {
      readonly event: "disposed";
      readonly id: string;
      readonly version: string;
      readonly inventory: string;
      /** SHA-512 of the certificate in `disposed/`. */
      readonly certificate: string;
    };

export type LogEntry = LogEvent & {
  /** From 1. */
  readonly seq: number;
  /** SHA-256 of the entry before; zeros in the first. */
  readonly prev: string;
  /** In UTC. */
  readonly time: string;
};

type FieldTypes = Readonly<Record<string, "string" | "number">>;

/** What each event that we know has. */
const fieldsOfEvents: Readonly<Record<LogEvent["event"], FieldTypes>> = {
  opened: { key: "string" },
  archived: { id: "string", version: "string", kind: "string", inventory: "string" },
  verified: { objects: "number", files: "number", bytes: "number" },
  "hold-set": { id: "string", reason: "string", by: "string" },
  "hold-released": { id: "string", reason: "string", by: "string" },
  disposed: { id: "string", version: "string", inventory: "string", certificate: "string" },
};
const fieldsOf: Readonly<Record<string, FieldTypes>> = fieldsOfEvents;

export const noEntry = "0".repeat(64);

export function entryBytes(entry: LogEntry): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(entry)}\n`);
}

/** @returns undefined if the bytes are no entry */
export function parseEntry(bytes: Uint8Array): LogEntry | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isObject(json) || typeof json.event !== "string" || typeof json.seq !== "number") return undefined;
    if (typeof json.prev !== "string" || typeof json.time !== "string") return undefined;
    // A log of a later tool may have other events, and they other fields.
    const isWhole = Object.entries(fieldsOf[json.event] ?? {}).every(([field, type]) => typeof json[field] === type);
    return isWhole ? (json as unknown as LogEntry) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function entryHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function signEntry(bytes: Uint8Array, privateKey: KeyObject): Uint8Array {
  return sign(null, bytes, privateKey);
}

export function isSignedBy(publicKey: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, publicKey, signature);
}

export function publicKeyPem(key: KeyObject): string {
  return publicHalf(key).export({ type: "spki", format: "pem" }).toString();
}

/** SHA-256 of the public key in DER, as `openssl pkey -pubin -outform DER | sha256sum` prints it. */
export function keyFingerprint(key: KeyObject): string {
  return createHash("sha256")
    .update(publicHalf(key).export({ type: "spki", format: "der" }))
    .digest("hex");
}

function publicHalf(key: KeyObject): KeyObject {
  return key.type === "private" ? createPublicKey(key) : key;
}
