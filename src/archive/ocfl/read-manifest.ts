/** The manifest of an inventory, and its fixity block: which files have which digest. */

import { checkPaths, contentPathCodes } from "./check-paths.ts";
import { isKnownAlgorithm } from "./digest-algorithms.ts";
import { isListOfTexts, isObject, type JsonObject } from "./json-value.ts";
import type { Found } from "./ocfl-finding.ts";
import type { Specification } from "./specification.ts";

/** Paths by digest, as both stand in the inventory. */
export type DigestPaths = ReadonlyMap<string, readonly string[]>;

export interface ManifestSettings {
  readonly specification: Specification;
  readonly algorithm: string;
  readonly contentDirectory: string;
}

const digitsOf: Readonly<Record<string, number>> = { sha512: 128, sha256: 64 };

export function readManifest(json: JsonObject, settings: ManifestSettings, found: Found): DigestPaths {
  const { manifest } = json;
  if (manifest === undefined) found("E041", "there is no manifest");
  else if (!isObject(manifest)) {
    found(settings.specification === "1.0" ? "E041" : "E106", "the manifest is not a JSON object");
  }
  if (!isObject(manifest)) return new Map();

  for (const digest of repeatedInOtherCase(manifest)) found("E096", `${digest.slice(0, 16)}… stands twice`);
  const digits = digitsOf[settings.algorithm];
  for (const digest of Object.keys(manifest)) {
    const isDigest = /^[0-9a-f]+$/i.test(digest) && (digits === undefined || digest.length === digits);
    if (!isDigest) found("E096", `“${digest.slice(0, 16)}” is no ${settings.algorithm} digest`);
  }

  const files = new Map<string, readonly string[]>();
  for (const [digest, paths] of Object.entries(manifest)) {
    if (isListOfTexts(paths) && paths.length > 0) files.set(digest, paths);
    else found("E092", `${digest.slice(0, 16)}… has no list of paths`);
  }
  const all = [...files.values()].flat();
  checkPaths(all, contentPathCodes, found);
  for (const path of all) {
    if (!isContentPath(path, settings.contentDirectory)) found("E042", `“${path}” lies in no version's content`);
  }
  return files;
}

/** @returns what of it can be worked out, by algorithm */
export function readFixity(
  { fixity }: JsonObject,
  specification: Specification,
  found: Found,
): ReadonlyMap<string, DigestPaths> {
  if (fixity === undefined) return new Map();
  if (!isObject(fixity)) {
    found(specification === "1.0" ? "E056" : "E111", "the fixity block is not a JSON object");
    return new Map();
  }
  const blocks = new Map<string, DigestPaths>();
  for (const [algorithm, block] of Object.entries(fixity)) {
    if (!isKnownAlgorithm(algorithm)) found("E056", `“${algorithm}” is no digest that OCFL knows`);
    blocks.set(algorithm, readFixityBlock(algorithm, block, found));
  }
  return blocks;
}

function readFixityBlock(algorithm: string, block: unknown, found: Found): DigestPaths {
  if (!isObject(block)) {
    found("E057", `the fixity of ${algorithm} is not a JSON object`);
    return new Map();
  }
  for (const digest of repeatedInOtherCase(block)) found("E097", `${digest.slice(0, 16)}… stands twice`);
  const files = new Map<string, readonly string[]>();
  for (const [digest, paths] of Object.entries(block)) {
    if (isListOfTexts(paths)) files.set(digest, paths);
    else found("E057", `${digest.slice(0, 16)}… of ${algorithm} has no list of paths`);
  }
  checkPaths([...files.values()].flat(), contentPathCodes, found);
  return files;
}

function repeatedInOtherCase(block: JsonObject): readonly string[] {
  const lower = Object.keys(block).map((digest) => digest.toLowerCase());
  return lower.filter((digest, index) => lower.indexOf(digest) !== index);
}

function isContentPath(path: string, contentDirectory: string): boolean {
  const [version = "", folder, ...rest] = path.split("/");
  return /^v\d+$/.test(version) && folder === contentDirectory && rest.length > 0;
}
