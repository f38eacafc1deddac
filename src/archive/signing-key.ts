/** The key that signs an archive's log. It lies outside the archive, and only the public half inside. */

import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { publicKeyPath } from "./archive-layout.ts";
import { bytesIfAny } from "./held-object.ts";
import { publicKeyPem } from "./log-entry.ts";

export interface KeyRequest {
  readonly archive: string;
  /** Where the private key lies, or is to lie. */
  readonly key: string;
}

/** A new archive gets a new key. @returns the private key, with a suggestion if it was made now */
export async function signingKey(host: Host, { archive, key }: KeyRequest): Promise<Checked<KeyObject>> {
  const published = await publicKey(host, archive);
  const own = await bytesIfAny(host, key);
  if (!own) {
    if (published) return { ok: false, errors: [keyMissing(key)] };
    const pem = await host.newSigningKey();
    if (await isWritten(host, key, pem)) return checked(createPrivateKey(pem), [keyMade(key)]);
    return signingKey(host, { archive, key });
  }

  const privateKey = ed25519(() => createPrivateKey(Buffer.from(own)));
  if (!privateKey) return { ok: false, errors: [keyInvalid(key)] };
  if (published && publicKeyPem(published) !== publicKeyPem(privateKey))
    return { ok: false, errors: [keyDiffers(key)] };
  return checked(privateKey);
}

/** Two may begin an archive at once: the key of the first counts for both. */
async function isWritten(host: Host, key: string, pem: string): Promise<boolean> {
  try {
    await host.writeSecret(key, new TextEncoder().encode(pem));
    return true;
  } catch (error) {
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
    return false;
  }
}

/** The one that an archive publishes; undefined if there is none, or what is there is no such key. */
export async function publicKey(host: Host, archive: string): Promise<KeyObject | undefined> {
  const bytes = await bytesIfAny(host, publicKeyPath(archive));
  return bytes && ed25519(() => createPublicKey(Buffer.from(bytes)));
}

function ed25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch (error) {
    // OpenSSL has a code of its own for each way in which a file is no key.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function keyMade(file: string): Diagnostic {
  return {
    severity: "suggestion",
    code: "archive/key-made",
    message: "a new key was made, which signs what is archived from now on",
    at: { file },
    hint: "keep it out of version control and a copy where few can read it; publish keys/archive.pem of the archive",
  };
}

function keyMissing(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/key-missing",
    message: "the archive is signed, and the key is not here",
    at: { file },
    hint: "say where it lies with --key; without it the archive can be read and verified, not added to",
  };
}

function keyInvalid(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/key-invalid",
    message: "the file is no Ed25519 private key in PEM",
    at: { file },
    hint: "bring back the file that boardpaper made",
  };
}

function keyDiffers(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/key-differs",
    message: "the key is not the one that the archive publishes in keys/archive.pem",
    at: { file },
    hint: "say where the archive's own key lies with --key",
  };
}
