/** What a staged folder is for: `intent.json` in it, written last, by which a crash is recovered from. */

import type { FileToWrite, Host } from "../host/host.ts";
import { bytesIfAny } from "./held-object.ts";
import { isObject } from "./ocfl/json-value.ts";

export type Intent =
  | {
      readonly kind: "version";
      readonly id: string;
      readonly version: string;
      readonly versionKind: string;
      /** SHA-512 of the version's inventory. */
      readonly inventory: string;
    }
  | { readonly kind: "disposal"; readonly id: string; readonly version: string; readonly inventory: string };

const name = "intent.json";

export function intentFile(intent: Intent): FileToWrite {
  return { path: name, bytes: new TextEncoder().encode(`${JSON.stringify(intent)}\n`) };
}

/** @returns undefined if there is none, or it isn't whole: then nothing of it has happened yet */
export async function readIntent(host: Host, staged: string): Promise<Intent | undefined> {
  const bytes = await bytesIfAny(host, `${staged}/${name}`);
  if (!bytes) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isIntent(json) ? json : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isIntent(json: unknown): json is Intent {
  if (!isObject(json)) return false;
  const isKnown = json.kind === "version" || json.kind === "disposal";
  return isKnown && ["id", "version", "inventory"].every((field) => typeof json[field] === "string");
}
