/** The digests that OCFL knows, and how each is worked out. */

import { createHash, type Hash } from "node:crypto";

/** As OCFL names them, and as Node.js does. */
const names: Readonly<Record<string, string>> = {
  md5: "md5",
  sha1: "sha1",
  sha256: "sha256",
  sha512: "sha512",
  "sha512/256": "sha512-256",
  "blake2b-512": "blake2b512",
};

/** Registered for the fixity block, but nothing here can work them out: they are passed over. */
const passedOver: ReadonlySet<string> = new Set(["blake2b-160", "blake2b-256", "blake2b-384", "size", "crc32"]);

export function isKnownAlgorithm(algorithm: string): boolean {
  return canDigest(algorithm) || passedOver.has(algorithm);
}

export function canDigest(algorithm: string): boolean {
  return Object.hasOwn(names, algorithm);
}

/** @throws RangeError for an algorithm that `canDigest` does not know */
export function hashOf(algorithm: string): Hash {
  const name = Object.hasOwn(names, algorithm) ? names[algorithm] : undefined;
  if (name === undefined) throw new RangeError(`no digest is called ${algorithm}`);
  return createHash(name);
}

export function digestOf(algorithm: string, bytes: Uint8Array): string {
  return hashOf(algorithm).update(bytes).digest("hex");
}
