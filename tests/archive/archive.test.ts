import { createPrivateKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { certificatePath, logFolder, objectFolder } from "../../src/archive/archive-layout.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import { logHead } from "../../src/archive/log.ts";
import { entryBytes, entryHash, signEntry } from "../../src/archive/log-entry.ts";
import { planVersion } from "../../src/archive/plan-version.ts";
import { recordVerification } from "../../src/archive/record-verification.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import type { Host } from "../../src/host/host.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { day } from "../make.ts";
import { correction, keyFile, text, versionRequest } from "./make-version.ts";

const read = async (host: Host, path: string) => new TextDecoder().decode(await host.readBytes(path));
const add = (host: Host, request = versionRequest()) => addVersion(host, request, keyFile);
const newDiskHost = () => nodeHost({ workspace: temporaryFolder(), named: [] });
const folder = objectFolder("archive", "urn:boardpaper:cumbria:2022-09-board");

const contents = async (host: Host) => {
  const paths = await filesBelow(host, "archive");
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(host, `archive/${path}`)])));
};
const verified = async (host: Host) => {
  const answer = await verifyArchive(host, "archive", () => {});
  return answer.ok ? answer.warnings : answer.errors;
};

const hosts: Record<string, () => Host> = { "on a real disk": newDiskHost, "in memory": () => memoryHost() };

describe.each(Object.entries(hosts))("archiving a report %s", (_where, newHost) => {
  test("files its papers as an OCFL object, with what proves them and pages that explain them", async () => {
    const host = newHost();
    expect(await add(host)).toMatchObject({ ok: true, value: { kind: "publish", version: "v1", folder } });

    const object = folder.slice("archive/".length);
    expect(await filesBelow(host, "archive")).toEqual([
      "README.txt",
      "audit.sh",
      "index.csv",
      "index.html",
      "keys/archive.pem",
      "log/0000/00000001/entry.json",
      "log/0000/00000001/entry.sig",
      "log/0000/00000002/entry.json",
      "log/0000/00000002/entry.sig",
      "ocfl/0=ocfl_1.1",
      `${object}/0=ocfl_object_1.1`,
      `${object}/inventory.json`,
      `${object}/inventory.json.sha512`,
      `${object}/v1/content/papers/paper.html`,
      `${object}/v1/content/snapshot/workspace/data/area.yaml`,
      `${object}/v1/content/version.json`,
      `${object}/v1/inventory.json`,
      `${object}/v1/inventory.json.sha512`,
      "ocfl/extensions/0003-hash-and-id-n-tuple-storage-layout/config.json",
      "ocfl/ocfl_layout.json",
    ]);
    expect(await read(host, `${folder}/v1/content/papers/paper.html`)).toBe("<h1>Paper</h1>");
    expect(JSON.parse(await read(host, `${folder}/v1/content/version.json`))).toMatchObject({
      version: 1,
      report: "2022-09-board",
      kind: "original",
      asAt: "2022-08-31",
      published: "not-stated",
      // printf '<h1>Paper</h1>' | sha512sum
      papers: [{ path: "papers/paper.html", sha512: expect.stringMatching(/^[0-9a-f]{128}$/) }],
    });
    expect(await verified(host)).toEqual([]);
  });

  test("a second time, with the same papers later, is unchanged and files nothing", async () => {
    const host = newHost();
    await add(host);
    const before = await contents(host);
    const later = versionRequest({ record: { generated: "2022-10-01T09:00:00Z" } });
    expect(await add(host, later)).toMatchObject({ ok: true, value: { kind: "unchanged", version: "v1" } });
    expect(await contents(host)).toEqual(before);
  });

  test("with other papers is refused, and what was published stays", async () => {
    const host = newHost();
    await add(host);
    const before = await contents(host);
    const other = versionRequest({ files: [{ path: "papers/paper.html", bytes: text("other") }] });
    expect(await add(host, other)).toMatchObject({
      ok: false,
      errors: [
        {
          code: "archive/version-exists",
          message:
            "2022-09-board was archived before (v1) with other content (papers/paper.html), " +
            "and an archived version is never overwritten",
        },
      ],
    });
    expect(await contents(host)).toEqual(before);
  });

  test("a correction stands beside the original, with its reason, its notice and what it replaces", async () => {
    const host = newHost();
    await add(host);
    const first = await read(host, `${folder}/v1/inventory.json`);
    expect(await add(host, correction("corrected"))).toMatchObject({ ok: true, value: { version: "v2" } });

    expect(await read(host, `${folder}/v1/inventory.json`)).toBe(first);
    expect(await read(host, `${folder}/v1/content/papers/paper.html`)).toBe("<h1>Paper</h1>");
    expect(await read(host, `${folder}/v2/content/papers/paper.html`)).toBe("corrected");
    expect(await host.isFile(`${folder}/v2/content/snapshot/workspace/data/area.yaml`)).toBe(false);
    expect(JSON.parse(await read(host, `${folder}/v2/content/version.json`))).toMatchObject({
      kind: "correction",
      reason: "A date was wrong",
      notice: "Paragraph 5.1 named another date.",
      supersedes: { version: "v1" },
    });
    const listed = await listVersions(host, "archive");
    expect(listed.ok && listed.value.map(({ version, isLatest }) => [version, isLatest])).toEqual([
      ["v1", false],
      ["v2", true],
    ]);
    expect(await verified(host)).toEqual([]);
  });

  test("a withdrawal holds its notice alone, and the papers stay in the versions before", async () => {
    const host = newHost();
    await add(host);
    const record = { kind: "withdrawal", reason: "The item was not taken", notice: "Withdrawn." } as const;
    const withdrawal = versionRequest({ files: [], replaces: "v1", record });
    expect(await add(host, withdrawal)).toMatchObject({ ok: true, value: { version: "v2" } });
    expect(await filesBelow(host, `${folder}/v2/content`)).toEqual(["version.json"]);
    expect(await verified(host)).toEqual([]);
  });

  test("two officers who correct one report: one files it, the other is told to read it first", async () => {
    const host = newHost();
    await add(host);
    const answers = await Promise.all([add(host, correction("one")), add(host, correction("other"))]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      errors: [
        {
          code: "archive/conflict",
          message: "2022-09-board has a newer version (v2) than the one that this replaces (v1)",
        },
      ],
    });
    expect(await verified(host)).toEqual([]);
  });

  test("two officers who file the same paper at once: one version is there, and both are told so", async () => {
    const host = newHost();
    const answers = await Promise.all([add(host), add(host)]);
    expect(answers.map((answer) => answer.ok && answer.value.kind).sort()).toEqual(["publish", "unchanged"]);
    expect(await verified(host)).toEqual([]);
  });

  test("keeps a README that the council wrote itself", async () => {
    const host = newHost();
    await host.write("archive/README.txt", text("ask democratic services"));
    await add(host);
    expect(await read(host, "archive/README.txt")).toBe("ask democratic services");
  });

  test("the index has a row for each version, and each of its links leads to a paper", async () => {
    const host = newHost();
    await add(host);
    await add(host, correction("corrected & <signed>"));
    const page = await read(host, "archive/index.html");
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link]) => decodeURIComponent(link ?? ""));
    expect(links).toHaveLength(2);
    for (const link of links) expect(await host.isFile(`archive/${link}`)).toBe(true);
    const rows = (await read(host, "archive/index.csv")).trimEnd().split("\r\n");
    expect(rows[2]).toMatch(
      /^"Health and Wellbeing Board","2022-09-20","SEND improvement: progress","v2, correction","A date was wrong",/,
    );
  });
});

test("that everything was as it was filed goes into the log, and the archive still verifies", async () => {
  const host = memoryHost();
  await add(host);
  const answer = await verifyArchive(host, "archive", () => {});
  const counts = answer.ok ? answer.value : { objects: 0, files: 0, bytes: 0 };
  const recorded = await recordVerification(host, { archive: "archive", key: keyFile }, counts);
  expect(recorded).toMatchObject({ ok: true, value: { seq: 3, event: "verified", objects: 1, files: 3 } });
  expect(await verified(host)).toEqual([]);
});

describe("the list of versions", () => {
  test("of an archive that isn't there yet is empty", async () => {
    expect(await listVersions(memoryHost(), "archive")).toEqual({ ok: true, value: [], warnings: [] });
  });

  test("is by meeting, and warns of a version that is damaged", async () => {
    const host = memoryHost();
    const filed = ["2022-12-20", "2022-03-20", "2022-09-20"];
    for (const meetingDate of filed) {
      await add(host, versionRequest({ record: { id: `urn:x:${meetingDate}`, report: meetingDate, meetingDate } }));
    }
    await host.write(`${objectFolder("archive", "urn:x:2022-03-20")}/v1/content/version.json`, text("{}"));
    const listed = await listVersions(host, "archive");
    expect(listed.ok && listed.value.map(({ record }) => record.meetingDate)).toEqual(["2022-09-20", "2022-12-20"]);
    expect(listed).toMatchObject({
      warnings: [{ code: "archive/version-damaged", at: { file: expect.stringContaining("2022-03-20/v1") } }],
    });
  });
});

describe("the index after 250 entries of the log", () => {
  test("begins a new page, which leads to the one before, and each says what it holds", async () => {
    const host = memoryHost();
    await add(host);
    const key = createPrivateKey(await read(host, keyFile));
    let prev = (await logHead(host, "archive")).hash;
    for (let seq = 3; seq <= 250; seq++) {
      const time = "2026-01-05T12:00:00Z";
      const bytes = entryBytes({ seq, prev, time, event: "verified", objects: 1, files: 3, bytes: 100 });
      host.files.set(`${logFolder("archive", seq)}/entry.json`, bytes);
      host.files.set(`${logFolder("archive", seq)}/entry.sig`, signEntry(bytes, key));
      prev = entryHash(bytes);
    }
    await add(host, correction("corrected"));

    expect(await read(host, "archive/index.html")).toContain(
      '<a href="index-0000.html">entries 1 to 249 of the log</a>',
    );
    const versionsIn = async (path: string) => (await read(host, path)).match(/"v\d, \w+"/g);
    expect(await versionsIn("archive/index.csv")).toEqual(['"v2, correction"']);
    expect(await versionsIn("archive/index-0000.csv")).toEqual(['"v1, original"']);
    expect(await verified(host)).toEqual([]);

    await host.write("archive/index-0000.csv", text("nothing"));
    expect(await verified(host)).toMatchObject([
      { code: "archive/index-stale", at: { file: "archive/index-0000.csv" } },
    ]);
  });
});

describe("what is refused", () => {
  test.each(["revision", "correction", "withdrawal"] as const)("a %s of what was never archived", async (kind) => {
    const record = { kind, reason: "because", notice: "it changed" };
    const answer = await add(memoryHost(), versionRequest({ replaces: "v1", record }));
    expect(answer).toMatchObject({ ok: false, errors: [{}, { code: "archive/nothing-to-supersede" }] });
  });

  test("a correction without a notice", async () => {
    const host = memoryHost();
    await add(host);
    const answer = await add(
      host,
      versionRequest({ replaces: "v1", record: { kind: "correction", reason: "a date" } }),
    );
    expect(answer).toMatchObject({ ok: false, errors: [{ code: "archive/reason-missing" }] });
  });

  test("archive/id-disposed: the name of a report that was disposed of", async () => {
    const host = memoryHost();
    await host.write(certificatePath("archive", "urn:boardpaper:cumbria:2022-09-board"), text("{}"));
    expect(await add(host)).toMatchObject({ ok: false, errors: [{}, { code: "archive/id-disposed" }] });
  });

  test("to date a version earlier than the log's last entry", async () => {
    const first = memoryHost();
    await add(first);
    const earlier = memoryHost({ files: Object.fromEntries(first.files), today: day("2020-01-01") });
    expect(await add(earlier, correction("x"))).toMatchObject({
      ok: false,
      errors: [{ code: "archive/clock-behind" }],
    });
  });

  test.each([
    {
      code: "archive/key-missing",
      because: "the key is gone",
      change: (files: Map<string, Uint8Array>) => files.delete(keyFile),
    },
    {
      code: "archive/key-invalid",
      because: "the key is cut short",
      change: (files: Map<string, Uint8Array>) => files.set(keyFile, text("-----BEGIN")),
    },
    {
      code: "archive/key-differs",
      because: "the key is another archive's",
      change: (files: Map<string, Uint8Array>) =>
        files.set(
          keyFile,
          text(
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\n-----END PRIVATE KEY-----\n",
          ),
        ),
    },
  ])("$code: to add to an archive where $because", async ({ code, change }) => {
    const host = memoryHost();
    expect(await add(host)).toMatchObject({ warnings: [{ code: "archive/key-made" }] });
    change(host.files);
    expect(await add(host, correction("x"))).toMatchObject({ ok: false, errors: [{ code }] });
  });

  const paper = { path: "papers/paper.pdf", bytes: text("") };

  test.each([
    { because: "it has no files", files: [] },
    { because: "a file would leave its folder", files: [{ ...paper, path: "../paper.pdf" }] },
    { because: "a path stands twice", files: [paper, paper] },
    { because: "two paths are one on Windows", files: [paper, { ...paper, path: "papers/PAPER.pdf" }] },
    { because: "its é is written in two characters", files: [{ ...paper, path: "papers/re\u0301sume\u0301.pdf" }] },
    { because: "its path is too long for Windows", files: [{ ...paper, path: `papers/${"a".repeat(180)}` }] },
    { because: "it would stand in version.json's place", files: [paper, { ...paper, path: "version.json" }] },
  ])("a version that can't be filed: $because", ({ files }) => {
    expect(() => planVersion(versionRequest({ files }), undefined)).toThrow(RangeError);
  });
});
