import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { exportObject } from "../../src/archive/export-object.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { correction, keyFile, text, versionRequest } from "./make-version.ts";

const codesIn = async (host: MemoryHost) => {
  const verified = await verifyArchive(host, "bag", () => {});
  return verified.ok ? [] : [...new Set(verified.errors.map(({ code }) => code))];
};

describe("a bag of ours", async () => {
  const whole = memoryHost();
  await addVersion(whole, versionRequest(), keyFile);
  await addVersion(whole, correction("corrected"), keyFile);
  await exportObject(whole, { archive: "archive", report: "2022-09-board", bag: "bag", organisation: "Cumbria" });
  const paths = [...whole.files.keys()].filter((path) => path.startsWith("bag/"));

  test("is valid, and so is the object in it", async () => {
    expect(await verifyArchive(whole, "bag", () => {})).toMatchObject({
      ok: true,
      value: { objects: 1, files: paths.length },
      warnings: [],
    });
  });

  test.each(["flip", "shorten", "delete", "add"])("in which any file is damaged is refused: %s", async (kind) => {
    for (const path of paths) {
      const host = memoryHost({ files: Object.fromEntries(whole.files) });
      const bytes = Uint8Array.from(host.files.get(path) ?? []);
      if (kind === "flip") host.files.set(path, bytes.fill(0x21, 0, 1));
      if (kind === "shorten") host.files.set(path, bytes.slice(0, -2));
      if (kind === "delete") host.files.delete(path);
      if (kind === "add") host.files.set("bag/data/added.txt", bytes);
      const isUnsaid = kind === "delete" && /tagmanifest-/.test(path);
      expect((await codesIn(host)).length > 0, `${kind} ${path}`).toBe(!isUnsaid);
    }
  });
});

/** A bag of version 1.0 with one file, but for what a test changes. */
function bag(changed: Readonly<Record<string, string>> = {}): MemoryHost {
  const digest = createHash("sha256").update("words").digest("hex");
  const files = {
    "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "manifest-sha256.txt": `${digest}  data/paper.txt\n`,
    "data/paper.txt": "words",
    ...changed,
  };
  return memoryHost({
    files: Object.fromEntries(Object.entries(files).map(([name, words]) => [`bag/${name}`, text(words)])),
  });
}
const digest = createHash("sha256").update("words").digest("hex");

test.each([
  { what: "nothing else", changed: {}, codes: [] },
  { what: "version 2 of no known form", changed: { "bagit.txt": "BagIt: 2\n" }, codes: ["archive/bag-declaration"] },
  {
    what: "an encoding that nobody knows",
    changed: { "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: nonsense\n" },
    codes: ["archive/bag-declaration"],
  },
  {
    what: "a file outside it",
    changed: { "manifest-sha256.txt": `${digest}  data/paper.txt\n${digest}  data/../../secret\n` },
    codes: ["archive/bag-manifest"],
  },
  {
    what: "a file that is listed twice",
    changed: { "manifest-sha256.txt": `${digest}  data/paper.txt\n${digest}  data/paper.txt\n` },
    codes: ["archive/bag-manifest"],
  },
  {
    what: "a file that stands in one of two manifests",
    changed: { "manifest-sha512.txt": "" },
    codes: ["archive/bag-file"],
  },
  {
    what: "a manifest of an algorithm that nobody here knows, and no other,",
    changed: {
      "bagit.txt": "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n",
      "manifest-sha256.txt": "",
      "manifest-blake9.txt": "0123  data/paper.txt\n",
    },
    codes: ["archive/bag-manifest"],
  },
  { what: "another size", changed: { "bag-info.txt": "Payload-Oxum: 6.1\n" }, codes: ["archive/bag-file"] },
  {
    what: "a file that was never fetched",
    changed: { "fetch.txt": "https://example.org/a 5 data/a.txt\n" },
    codes: ["archive/bag-file"],
  },
])("a bag with $what is told by $codes", async ({ changed, codes }) => {
  expect(await codesIn(bag(changed as Readonly<Record<string, string>>))).toEqual(codes);
});

test("a bag whose only manifest is of an algorithm that nobody here knows is refused, with each file that it lists", async () => {
  const host = bag({ "manifest-blake9.txt": "0123  data/paper.txt\n" });
  expect(await codesIn(host)).toEqual([]);
  host.files.delete("bag/manifest-sha256.txt");
  const verified = await verifyArchive(host, "bag", () => {});
  expect(!verified.ok && verified.errors.map(({ code, at }) => [code, at])).toEqual([
    ["archive/bag-manifest", { file: "bag/data/paper.txt" }],
  ]);
});
