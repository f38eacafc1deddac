/** The versions of an inventory: when and why each was made, and which files it has. */

import { checkPaths, logicalPathCodes } from "./check-paths.ts";
import { isUri } from "./is-uri.ts";
import { isListOfTexts, isObject, type JsonObject } from "./json-value.ts";
import type { Found } from "./ocfl-finding.ts";
import type { DigestPaths } from "./read-manifest.ts";
import { isVersionName, numberOf } from "./version-name.ts";

export interface VersionBlock {
  /** Logical paths by digest. */
  readonly state: DigestPaths;
  /** As they stand: two inventories are compared by them. */
  readonly told: { readonly created: unknown; readonly message: unknown; readonly user: unknown };
}

interface VersionSettings {
  readonly isRoot: boolean;
  /** As it stands. */
  readonly manifest: unknown;
}

/** @returns those with a version's name, in the order of the inventory */
export function readVersions(
  { versions }: JsonObject,
  settings: VersionSettings,
  found: Found,
): ReadonlyMap<string, VersionBlock> {
  if (versions === undefined) {
    found("E043", "there are no versions");
    found("E041", "there are no versions");
  } else if (!isObject(versions)) found("E044", "the versions are not a JSON object");
  else if (Object.keys(versions).length === 0) found("E008", "the object has no version");
  if (!isObject(versions)) return new Map();

  const names = Object.keys(versions);
  const good = names.filter(isVersionName);
  for (const name of names) if (!good.includes(name)) found("E046", `“${name}” is no version's name`);
  checkNumbers(good, settings.isRoot, found);

  const blocks = new Map<string, VersionBlock>();
  for (const [name, block] of Object.entries(versions)) {
    const version = readVersion(name, block, settings, found);
    if (good.includes(name)) blocks.set(name, version);
  }
  return blocks;
}

function checkNumbers(names: readonly string[], isRoot: boolean, found: Found): void {
  if (names.some((name) => name.startsWith("v0"))) {
    if (isRoot) found("W001", "versions have leading zeros");
    const isOtherwise = names.some((name) => !name.startsWith("v0"));
    const isOfOtherLength = new Set(names.map((name) => name.length)).size > 1;
    if (isOtherwise) found("E011", "not every version begins with v0");
    if (isOfOtherLength) found("E012", "the numbers of versions have different lengths");
    if (isOtherwise || isOfOtherLength) found("E013", "a later version is named otherwise than the earlier ones");
  }
  const numbers = names.map(numberOf).sort((a, b) => a - b);
  if (numbers.length > 0 && numbers[0] !== 1) found("E009", `the first version is number ${numbers[0]}`);
  const missing = numbers.findIndex((number, index) => number !== index + 1);
  if (missing >= 0) found("E010", `there is no version ${missing + 1}`);
}

function readVersion(name: string, block: unknown, settings: VersionSettings, found: Found): VersionBlock {
  const nothing = { state: new Map(), told: { created: undefined, message: undefined, user: undefined } };
  if (!isObject(block)) {
    found("E047", `${name} is not a JSON object`);
    return nothing;
  }
  for (const key of Object.keys(block)) {
    if (!["created", "state", "message", "user"].includes(key)) found("E102", `“${key}” is no key of ${name}`);
  }
  const { created, message, user } = block;
  if (created === undefined) found("E048", `${name} has no time`);
  else if (!isDateTime(created))
    found("E049", `${name} was made at “${created}”, which is no date and time with a zone`);
  if (message !== undefined && typeof message !== "string") found("E094", `the message of ${name} is no text`);
  if (settings.isRoot && (message === undefined || user === undefined)) {
    found("W007", `${name} does not say why or by whom it was made`);
  }
  if (user !== undefined) checkUser(name, user, settings.isRoot, found);
  return { state: readState(name, block.state, settings, found), told: { created, message, user } };
}

/** @see RFC 3339, section 5.6 */
function isDateTime(created: unknown): boolean {
  const form =
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  return typeof created === "string" && form.test(created);
}

function checkUser(name: string, user: unknown, isRoot: boolean, found: Found): void {
  if (!isObject(user) || typeof user.name !== "string" || user.name === "") {
    found("E054", `the maker of ${name} has no name`);
    return;
  }
  if (!isRoot) return;
  const { address } = user;
  if (address === undefined) found("W008", `the maker of ${name} has no address`);
  else if (typeof address !== "string" || !isUri(address)) found("W009", `“${address}” in ${name} is not a URI`);
}

function readState(name: string, state: unknown, { manifest }: VersionSettings, found: Found): DigestPaths {
  if (state === undefined) found("E048", `${name} has no files`);
  else if (!isObject(state)) found("E050", `the files of ${name} are not a JSON object`);
  if (!isObject(state)) return new Map();

  const files = new Map<string, readonly string[]>();
  for (const [digest, paths] of Object.entries(state)) {
    if (isObject(manifest) && !Object.hasOwn(manifest, digest)) {
      found("E050", `${name} has ${digest.slice(0, 16)}…, which the manifest has not`);
    }
    if (isListOfTexts(paths)) files.set(digest, paths);
    else found("E051", `${digest.slice(0, 16)}… of ${name} has no list of paths`);
  }
  checkPaths([...files.values()].flat(), logicalPathCodes, found);
  return files;
}
