import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { objectFolder } from "../../src/archive/archive-layout.ts";
import { bagFiles, manifestPath } from "../../src/archive/bag.ts";
import { exportObject } from "../../src/archive/export-object.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { correction, keyFile, text, versionRequest } from "./make-version.ts";

const request = { archive: "archive", report: "2022-09-board", bag: "bag", organisation: "Cumbria" };

async function exported() {
  const host = memoryHost();
  await addVersion(host, versionRequest(), keyFile);
  await addVersion(host, versionRequest({ record: { id: "urn:x:other", report: "other" } }), keyFile);
  await addVersion(host, correction("corrected"), keyFile);
  return { host, answer: await exportObject(host, request) };
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const linesOf = (bytes: Uint8Array | undefined) => textOf(bytes).trimEnd().split("\n");

describe("a report exported as a bag", () => {
  test("says what it is and who hands it over, and how much it holds", async () => {
    const { host } = await exported();
    expect(textOf(host.files.get("bag/bagit.txt"))).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    const payload = [...host.files].filter(([path]) => path.startsWith("bag/data/"));
    const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    expect(linesOf(host.files.get("bag/bag-info.txt"))).toEqual([
      "Source-Organization: Cumbria",
      "External-Identifier: urn:boardpaper:cumbria:2022-09-board",
      "External-Description: SEND improvement: progress, Health and Wellbeing Board, 2022-09-20",
      "Bagging-Date: 2026-01-05",
      `Payload-Oxum: ${size}.${payload.length}`,
    ]);
  });

  test.each(["sha512", "sha256"])("lists every file with its %s, the manifests among the tags", async (algorithm) => {
    const { host } = await exported();
    const listed = ["manifest", "tagmanifest"].flatMap((name) =>
      linesOf(host.files.get(`bag/${name}-${algorithm}.txt`)),
    );
    const inBag = [...host.files.keys()].filter((path) => path.startsWith("bag/") && !path.includes("/tagmanifest-"));
    expect(listed.map((line) => `bag/${line.replace(/^\w+ {2}/, "")}`).sort()).toEqual(inBag.sort());
    for (const line of listed) {
      const [digest, path] = line.split("  ");
      expect(
        createHash(algorithm)
          .update(host.files.get(`bag/${path}`) ?? "")
          .digest("hex"),
      ).toBe(digest);
    }
  });

  test("holds the whole object, valid by itself, and the log's entries of it alone", async () => {
    const { host, answer } = await exported();
    expect(answer.ok).toBe(true);
    expect(await verifyArchive(host, "bag/data/object", () => {})).toMatchObject({ ok: true, warnings: [] });
    const evidence = [...host.files.keys()].filter((path) => path.startsWith("bag/evidence/")).sort();
    expect(evidence.map((path) => path.replace("bag/evidence/", ""))).toEqual([
      "00000002.json",
      "00000002.sig",
      "00000004.json",
      "00000004.sig",
      "archive.pem",
    ]);
  });

  test("is refused where a file of it is damaged, and no bag is there", async () => {
    const host = memoryHost();
    await addVersion(host, versionRequest(), keyFile);
    const folder = objectFolder("archive", versionRequest().record.id);
    host.files.set(`${folder}/v1/content/papers/paper.html`, text("forged"));
    expect(await exportObject(host, request)).toMatchObject({ ok: false, errors: [{ code: "ocfl/E092" }] });
    expect([...host.files.keys()].filter((path) => path.startsWith("bag/"))).toEqual([]);
  });
});

test("a bag's manifests write a per cent sign and ends of lines as three characters, and nothing else", () => {
  expect(manifestPath("data/50%\r\n é.txt")).toBe("data/50%25%0D%0A é.txt");
  expect(bagFiles({ payload: [], tags: [], info: [["A", "one\ntwo"]] }).map(({ path }) => path)).toContain("bagit.txt");
});
