import fs from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkObject } from "../../src/archive/ocfl/check-object.ts";
import { OcflFindings } from "../../src/archive/ocfl/ocfl-finding.ts";
import type { Host } from "../../src/host/host.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { digests, type Inventory, OcflObject, sha512 } from "./ocfl-object.ts";

interface Damage {
  readonly code: string;
  readonly because: string;
  readonly damage: (object: OcflObject) => void;
}

const file =
  (path: string, text = "") =>
  (object: OcflObject) =>
    void object.files.set(path, text);
const gone = (path: string) => (object: OcflObject) => void object.files.delete(path);
const edit = (change: (inventory: Inventory) => void) => (object: OcflObject) => object.edit(change);
const editFirst = (change: (inventory: Inventory) => void) => (object: OcflObject) => object.editFirst(change);
const field = (key: string, value: unknown) => edit((inventory) => Object.assign(inventory, { [key]: value }));
const latest = (change: Record<string, unknown>) =>
  edit(({ versions }) => Object.assign(versions.v2 as object, change));
const contentPath = (...paths: readonly string[]) =>
  edit(({ manifest }) => Object.assign(manifest, { [digests.corrected]: paths }));
const logicalPath = (...paths: readonly string[]) => latest({ state: { [digests.corrected]: paths } });

/** Renames a key of the latest inventory's versions, and what lies on the disk under it. */
const renamed = (from: string, to: string) => (object: OcflObject) => {
  for (const [path, text] of [...object.files]) {
    if (path.startsWith(`${from}/`)) object.files.set(path.replace(`${from}/`, `${to}/`), text);
  }
  object.edit((inventory) => {
    const { [from]: version, ...others } = inventory.versions;
    Object.assign(inventory, { versions: { ...others, [to]: version }, head: to });
  });
};

const damages: readonly Damage[] = [
  { code: "ocfl/E001", because: "somebody saved a note", damage: file("note.txt") },
  { code: "ocfl/E001", because: "somebody made a folder", damage: file("copies/paper.html") },
  { code: "ocfl/E003", because: "the declaration is gone", damage: gone("0=ocfl_object_1.1") },
  {
    code: "ocfl/E004",
    because: "OCFL 7.7 is not known",
    damage: (object) => {
      object.files.delete("0=ocfl_object_1.1");
      object.files.set("0=ocfl_object_7.7", "ocfl_object_7.7\n");
    },
  },
  {
    code: "ocfl/E005",
    because: "the declaration begins with 1=",
    damage: (object) => {
      object.files.delete("0=ocfl_object_1.1");
      object.files.set("1=ocfl_object_1.1", "ocfl_object_1.1\n");
    },
  },
  {
    code: "ocfl/E006",
    because: "the declaration is that of another thing",
    damage: (object) => {
      object.files.delete("0=ocfl_object_1.1");
      object.files.set("0=bagit_1.0", "bagit_1.0\n");
    },
  },
  { code: "ocfl/E007", because: "the declaration is empty", damage: file("0=ocfl_object_1.1", "") },
  { code: "ocfl/E008", because: "there are no versions", damage: field("versions", {}) },
  {
    code: "ocfl/E009",
    because: "the first is gone",
    damage: edit(({ versions }) => Reflect.deleteProperty(versions, "v1")),
  },
  { code: "ocfl/E010", because: "v2 is missing before v3", damage: renamed("v2", "v3") },
  { code: "ocfl/E011", because: "v01 stands beside v2", damage: renamed("v1", "v01") },
  {
    code: "ocfl/E012",
    because: "v01 stands beside v002",
    damage: (object) => [renamed("v1", "v01"), renamed("v2", "v002")].map((change) => change(object)),
  },
  { code: "ocfl/E013", because: "v02 follows v1", damage: renamed("v2", "v02") },
  { code: "ocfl/E015", because: "a file lies beside the content", damage: file("v1/paper.html") },
  { code: "ocfl/E017", because: "the folder for content is a/b", damage: field("contentDirectory", "a/b") },
  { code: "ocfl/E018", because: "the folder for content is ..", damage: field("contentDirectory", "..") },
  { code: "ocfl/E019", because: "v1 does not name its folder for content", damage: field("contentDirectory", "files") },
  { code: "ocfl/E020", because: "the folder for content changes", damage: field("contentDirectory", "files") },
  { code: "ocfl/E023", because: "a paper was added to the content", damage: file("v1/content/added.html") },
  { code: "ocfl/E025", because: "MD5 is no digest for this", damage: field("digestAlgorithm", "md5") },
  { code: "ocfl/E033", because: "the inventory is cut short", damage: (object) => object.writeText("{") },
  { code: "ocfl/E033", because: "the inventory is a list", damage: (object) => object.writeText("[]") },
  {
    code: "ocfl/E036",
    because: "there is no head",
    damage: edit((inventory) => Reflect.deleteProperty(inventory, "head")),
  },
  { code: "ocfl/E037", because: "the id is empty", damage: field("id", "") },
  {
    code: "ocfl/E038",
    because: "the type is that of OCFL 1.0",
    damage: field("type", "https://ocfl.io/1.0/spec/#inventory"),
  },
  { code: "ocfl/E040", because: "the head is v1", damage: field("head", "v1") },
  {
    code: "ocfl/E041",
    because: "there is no manifest",
    damage: edit((inventory) => Reflect.deleteProperty(inventory, "manifest")),
  },
  { code: "ocfl/E042", because: "a path leaves the versions", damage: contentPath("content/paper.html") },
  {
    code: "ocfl/E043",
    because: "there are no versions",
    damage: edit((inventory) => Reflect.deleteProperty(inventory, "versions")),
  },
  { code: "ocfl/E044", because: "the versions are a list", damage: field("versions", ["v1", "v2"]) },
  {
    code: "ocfl/E046",
    because: "a version's folder is gone",
    damage: (object) => {
      for (const path of [...object.files.keys()]) if (path.startsWith("v1/")) object.files.delete(path);
    },
  },
  {
    code: "ocfl/E046",
    because: "a version is called latest",
    damage: edit(({ versions }) => Object.assign(versions, { latest: versions.v2 })),
  },
  {
    code: "ocfl/E047",
    because: "a version is null",
    damage: edit(({ versions }) => Object.assign(versions, { v2: null })),
  },
  { code: "ocfl/E048", because: "a version has no time", damage: latest({ created: undefined }) },
  { code: "ocfl/E048", because: "a version has no files", damage: latest({ state: undefined }) },
  { code: "ocfl/E049", because: "a time has no zone", damage: latest({ created: "2022-09-12T09:00:00" }) },
  { code: "ocfl/E050", because: "a version has an unknown digest", damage: latest({ state: { [sha512("")]: ["a"] } }) },
  { code: "ocfl/E050", because: "the files of a version are a list", damage: latest({ state: [] }) },
  { code: "ocfl/E051", because: "a path is no list", damage: latest({ state: { [digests.corrected]: "paper.html" } }) },
  { code: "ocfl/E052", because: "a file of a version would leave it", damage: logicalPath("../paper.html") },
  { code: "ocfl/E053", because: "a file of a version begins with a slash", damage: logicalPath("/paper.html") },
  {
    code: "ocfl/E054",
    because: "nobody made a version",
    damage: latest({ user: { address: "mailto:a@example.org" } }),
  },
  { code: "ocfl/E056", because: "a fixity digest is called adler", damage: field("fixity", { adler: {} }) },
  { code: "ocfl/E057", because: "the fixity of MD5 is a list", damage: field("fixity", { md5: [] }) },
  { code: "ocfl/E058", because: "the digest of an inventory is gone", damage: gone("inventory.json.sha512") },
  {
    code: "ocfl/E060",
    because: "an inventory was changed",
    damage: (object) => object.files.set("v1/inventory.json", `${object.files.get("v1/inventory.json")} `),
  },
  {
    code: "ocfl/E061",
    because: "the digest has no name behind it",
    damage: file("inventory.json.sha512", digests.paper),
  },
  { code: "ocfl/E063", because: "the inventory is gone", damage: gone("inventory.json") },
  {
    code: "ocfl/E046",
    because: "the latest version was rolled back",
    damage: (object) => {
      for (const end of ["", ".sha512"]) {
        object.files.set(`inventory.json${end}`, object.files.get(`v1/inventory.json${end}`) ?? "");
      }
    },
  },
  {
    code: "ocfl/E064",
    because: "the inventory of v2 says another time",
    damage: (object) =>
      object.files.set("v2/inventory.json", (object.files.get("v2/inventory.json") ?? "").replaceAll("09:00", "10:00")),
  },
  {
    code: "ocfl/E066",
    because: "v1 is said to have had the corrected paper",
    damage: edit(({ versions }) => Object.assign(versions, { v1: versions.v2 })),
  },
  { code: "ocfl/E067", because: "a file lies among the extensions", damage: file("extensions/note.txt") },
  { code: "ocfl/E092", because: "a paper was forged", damage: file("v1/content/paper.html", "forged") },
  { code: "ocfl/E092", because: "a paper is gone", damage: gone("v2/content/paper.html") },
  {
    code: "ocfl/E093",
    because: "a fixity digest is another file's",
    damage: field("fixity", { md5: { "00": ["v1/content/paper.html"] } }),
  },
  { code: "ocfl/E094", because: "a message is a number", damage: latest({ message: 7 }) },
  {
    code: "ocfl/E095",
    because: "two files of a version have one path",
    damage: logicalPath("paper.html", "paper.html"),
  },
  { code: "ocfl/E095", because: "a file of a version is also a folder", damage: logicalPath("paper", "paper/a.html") },
  {
    code: "ocfl/E096",
    because: "a digest stands in two cases",
    damage: edit(({ manifest }) =>
      Object.assign(manifest, { [digests.paper.toUpperCase()]: ["v1/content/paper.html"] }),
    ),
  },
  {
    code: "ocfl/E096",
    because: "a digest stands twice",
    damage: (object) =>
      object.writeText(
        (object.files.get("inventory.json") ?? "").replace(
          '"manifest": {',
          `"manifest": { "${digests.paper}": ["v1/content/paper.html"],`,
        ),
      ),
  },
  {
    code: "ocfl/E097",
    because: "a fixity digest stands in two cases",
    damage: field("fixity", { md5: { ab: [], AB: [] } }),
  },
  { code: "ocfl/E099", because: "a content path has an empty part", damage: contentPath("v2/content//paper.html") },
  { code: "ocfl/E100", because: "a content path ends with a slash", damage: contentPath("v2/content/paper.html/") },
  {
    code: "ocfl/E101",
    because: "a content path stands twice",
    damage: contentPath("v2/content/paper.html", "v2/content/paper.html"),
  },
  { code: "ocfl/E102", because: "the inventory has a key of somebody's own", damage: field("colour", "green") },
  {
    code: "ocfl/E103",
    because: "v1 followed a later OCFL than v2",
    damage: (object) => {
      object.files.delete("0=ocfl_object_1.1");
      object.files.set("0=ocfl_object_1.0", "ocfl_object_1.0\n");
      object.edit((inventory) => Object.assign(inventory, { type: "https://ocfl.io/1.0/spec/#inventory" }));
    },
  },
  { code: "ocfl/E106", because: "the manifest is a list", damage: field("manifest", []) },
  {
    code: "ocfl/E107",
    because: "no version uses a file",
    damage: latest({ state: { [digests.paper]: ["paper.html"] } }),
  },
  {
    code: "ocfl/E110",
    because: "v1 had another id",
    damage: editFirst((inventory) => Object.assign(inventory, { id: "urn:x:y" })),
  },
  { code: "ocfl/E111", because: "the fixity block is a list", damage: field("fixity", []) },
  {
    code: "ocfl/W001",
    because: "versions have leading zeros",
    damage: (object) => [renamed("v1", "v01"), renamed("v2", "v02")].map((change) => change(object)),
  },
  { code: "ocfl/W002", because: "a folder lies beside the content", damage: file("v1/notes/a.txt") },
  { code: "ocfl/W004", because: "files are named by SHA-256", damage: field("digestAlgorithm", "sha256") },
  {
    code: "ocfl/W005",
    because: "the id is no URI",
    damage: (object) =>
      [edit, editFirst].map((of) => of((inventory) => Object.assign(inventory, { id: "2022-09" }))(object)),
  },
  { code: "ocfl/W007", because: "a version does not say why", damage: latest({ message: undefined }) },
  { code: "ocfl/W008", because: "a maker has no address", damage: latest({ user: { name: "Clerk" } }) },
  {
    code: "ocfl/W009",
    because: "an address is no URI",
    damage: latest({ user: { name: "Clerk", address: "Kendal" } }),
  },
  { code: "ocfl/W010", because: "v1 has no inventory", damage: gone("v1/inventory.json") },
  {
    code: "ocfl/W011",
    because: "v1 told another time",
    damage: editFirst(({ versions }) => Object.assign(versions.v1 as object, { created: "2022-09-13T09:00:00Z" })),
  },
  { code: "ocfl/W013", because: "an extension is not registered", damage: file("extensions/ours/a.txt") },
];

const check = async (host: Host, root: string) => {
  const findings = new OcflFindings();
  await checkObject(host, root, findings.report);
  return findings.all;
};

const inMemory = (object: OcflObject) =>
  memoryHost({ files: Object.fromEntries([...object.files].map(([path, text]) => [`object/${path}`, text])) });

describe("an OCFL object", () => {
  test("of two versions is valid, with nothing to say of it", async () => {
    expect(await check(inMemory(new OcflObject()), "object")).toEqual([]);
  });

  test.each(damages)("is told with $code: $because", async ({ code, damage }) => {
    const object = new OcflObject();
    damage(object);
    const found = await check(inMemory(object), "object");
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(found.find((finding) => finding.code === code)?.severity).toBe(code.includes("/E") ? "error" : "warning");
  });

  test("names the forged file", async () => {
    const object = new OcflObject();
    object.files.set("v1/content/paper.html", "forged");
    expect(await check(inMemory(object), "object")).toEqual([
      {
        severity: "error",
        code: "ocfl/E092",
        message: "the bytes do not have the sha512 digest that they were archived with",
        at: { file: "object/v1/content/paper.html" },
        hint: "Restore the folder from a copy of the archive, then verify again. Nothing is ever repaired silently.",
      },
    ]);
  });

  test.each([
    {
      code: "ocfl/E024",
      because: "a folder of the content is empty",
      damage: (root: string) => fs.mkdir(join(root, "v1/content/empty")),
    },
    {
      code: "ocfl/E090",
      because: "a paper is a link",
      damage: (root: string) => fs.symlink("paper.html", join(root, "v1/content/link.html")),
    },
    {
      code: "ocfl/W003",
      because: "nothing is in the content",
      damage: (root: string) => fs.rm(join(root, "v1/content/paper.html")),
    },
  ])("on a real disk is told with $code: $because", async ({ code, damage }) => {
    const root = temporaryFolder();
    const host = nodeHost({ workspace: root, named: [] });
    for (const [path, text] of new OcflObject().files) await host.write(path, new TextEncoder().encode(text));
    await damage(root);
    expect((await check(host, ".")).map((finding) => finding.code)).toContain(code);
  });
});
