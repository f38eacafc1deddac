/**
 * The bytes of an `inventory.json` to what it says, with everything in it that breaks the specification.
 *
 * What is wrong is reported and left out, so that the rest can still be checked.
 */

import { canDigest } from "./digest-algorithms.ts";
import { isUri } from "./is-uri.ts";
import { isObject, type JsonObject } from "./json-value.ts";
import type { Found, Report } from "./ocfl-finding.ts";
import { type DigestPaths, readFixity, readManifest } from "./read-manifest.ts";
import { readVersions, type VersionBlock } from "./read-versions.ts";
import { type Specification, specifications } from "./specification.ts";
import { parseStrictJson } from "./strict-json.ts";
import { numberOf } from "./version-name.ts";

export interface ReadInventory {
  readonly id: string | undefined;
  readonly specification: Specification;
  readonly algorithm: string;
  readonly head: string;
  readonly contentDirectory: string;
  readonly manifest: DigestPaths;
  readonly versions: ReadonlyMap<string, VersionBlock>;
  /** By algorithm. */
  readonly fixity: ReadonlyMap<string, DigestPaths>;
}

export interface InventorySource {
  readonly bytes: Uint8Array;
  /** The inventory's path, for what is found. */
  readonly path: string;
  /** The version of OCFL that the object declares. */
  readonly declared: Specification;
  /** The object's own inventory, not an earlier version's: what is only recommended is said of it alone. */
  readonly isRoot: boolean;
}

const keys = ["id", "type", "digestAlgorithm", "head", "contentDirectory", "manifest", "versions", "fixity"];

/** @returns undefined if there is no JSON object to read */
export function readInventory(source: InventorySource, report: Report): ReadInventory | undefined {
  const json = jsonObject(source, report);
  if (!json) return undefined;
  const found: Found = (code, message) => report(code, source.path, message);

  for (const key of Object.keys(json)) if (!keys.includes(key)) found("E102", `“${key}” is no key of an inventory`);
  for (const key of ["id", "type", "digestAlgorithm", "head"]) {
    if (!Object.hasOwn(json, key)) found("E036", `there is no ${key}`);
  }
  const specification = readType(json, source, found);
  const algorithm = readAlgorithm(json, found);
  const contentDirectory = readContentDirectory(json, found);
  const manifest = readManifest(json, { specification, algorithm, contentDirectory }, found);
  const versions = readVersions(json, { isRoot: source.isRoot, manifest: json.manifest }, found);

  if (specification !== "1.0") checkUse(manifest, versions, found);
  return {
    id: readId(json, source, found),
    specification,
    algorithm,
    head: readHead(json, [...versions.keys()], found),
    contentDirectory,
    manifest,
    versions,
    fixity: readFixity(json, specification, found),
  };
}

function jsonObject({ bytes, path }: InventorySource, report: Report): JsonObject | undefined {
  try {
    const { value, repeated } = parseStrictJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    for (const way of repeated) report(codeOfRepeated(way), path, `“${way.at(-1)}” stands twice in one object`);
    if (isObject(value)) return value;
    report("E033", path, "the inventory is not a JSON object");
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    report("E033", path, "the inventory is not JSON in UTF-8");
  }
  return undefined;
}

function codeOfRepeated([block, , third]: readonly string[]): "E096" | "E097" | "E050" | "E033" {
  if (block === "manifest") return "E096";
  if (block === "fixity") return "E097";
  return block === "versions" && third === "state" ? "E050" : "E033";
}

function readId({ id }: JsonObject, { isRoot }: InventorySource, found: Found): string | undefined {
  if (id === undefined) return undefined;
  if (typeof id !== "string" || id === "") {
    found("E037", "the id is empty or no text");
    return undefined;
  }
  if (isRoot && !isUri(id)) found("W005", `“${id}” is not a URI`);
  return id;
}

function readType({ type }: JsonObject, { declared, isRoot }: InventorySource, found: Found): Specification {
  if (type === undefined) return declared;
  const named = typeof type === "string" ? /^https:\/\/ocfl\.io\/(\d+\.\d+)\/spec\/#inventory$/.exec(type)?.[1] : "";
  const known = specifications.find((version) => version === named);
  if (!known || (isRoot && known !== declared)) found("E038", `the type is not that of OCFL ${declared}: ${type}`);
  if (known && known > declared) found("E103", `the inventory follows OCFL ${known}, and the object ${declared}`);
  return known ?? declared;
}

function readAlgorithm({ digestAlgorithm }: JsonObject, found: Found): string {
  if (digestAlgorithm === "sha256") found("W004", "files are named by SHA-256");
  if (digestAlgorithm === "sha512" || digestAlgorithm === "sha256") return digestAlgorithm;
  if (digestAlgorithm !== undefined) found("E025", `“${digestAlgorithm}” is neither sha512 nor sha256`);
  return typeof digestAlgorithm === "string" && canDigest(digestAlgorithm) ? digestAlgorithm : "sha512";
}

function readContentDirectory({ contentDirectory: name }: JsonObject, found: Found): string {
  if (name === undefined) return "content";
  if (name === "." || name === "..") found("E018", `the folder for content is called “${name}”`);
  else if (typeof name === "string" && name !== "" && !name.includes("/")) return name;
  else found("E017", "the folder for content has no name, or one with a slash");
  return "content";
}

function readHead({ head }: JsonObject, versions: readonly string[], found: Found): string {
  const numbers = versions.map(numberOf);
  const latest = versions[numbers.indexOf(Math.max(...numbers))] ?? "";
  if (head === undefined) return latest;
  if (typeof head !== "string" || !/^v\d+$/.test(head)) found("E040", "the head is no version");
  else if (versions.length > 0 && head !== latest)
    found("E040", `the head is ${head}, and the latest version ${latest}`);
  return typeof head === "string" && versions.includes(head) ? head : latest;
}

/** Every file is there for a version. */
function checkUse(manifest: DigestPaths, versions: ReadonlyMap<string, VersionBlock>, found: Found): void {
  const used = new Set([...versions.values()].flatMap(({ state }) => [...state.keys()]));
  for (const digest of manifest.keys()) {
    if (!used.has(digest)) found("E107", `no version uses ${digest.slice(0, 16)}…`);
  }
}
