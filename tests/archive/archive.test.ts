import fs from "node:fs/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import { planVersion, type VersionRequest } from "../../src/archive/plan-version.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import type { Host } from "../../src/host/host.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { day } from "../make.ts";

const text = (words: string) => new TextEncoder().encode(words);
const read = async (host: Host, path: string) => new TextDecoder().decode(await host.readBytes(path));
const newDiskHost = () => nodeHost({ workspace: temporaryFolder(), named: [] });

const version = (parts: Partial<VersionRequest> = {}): VersionRequest => ({
  archive: "archive",
  report: "cumbria/2021-03-cabinet",
  asAt: day("2021-01-31"),
  archivedOn: day("2021-03-12"),
  tool: "boardpaper 0.1.0",
  files: [
    { path: "paper.pdf", bytes: text("paper") },
    { path: "appendices/a.pdf", bytes: text("appendix") },
  ],
  ...parts,
});
const corrected = version({ files: [{ path: "paper.pdf", bytes: text("corrected") }] });
const folder = "archive/versions/cumbria%2F2021-03-cabinet/2021-01-31";

const contents = async (host: Host) => {
  const paths = await filesBelow(host, "archive");
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(host, `archive/${path}`)])));
};

const hosts: Record<string, () => Host> = { "on a real disk": newDiskHost, "in memory": () => memoryHost() };

describe.each(Object.entries(hosts))("archiving a report %s", (_where, newHost) => {
  test("files its papers under its date, with what proves them and a page that explains them", async () => {
    const host = newHost();
    expect(await addVersion(host, version())).toMatchObject({ ok: true, value: { kind: "publish", folder } });

    expect(await filesBelow(host, "archive")).toEqual([
      "README.txt",
      "versions/cumbria%2F2021-03-cabinet/2021-01-31/files/appendices/a.pdf",
      "versions/cumbria%2F2021-03-cabinet/2021-01-31/files/paper.pdf",
      "versions/cumbria%2F2021-03-cabinet/2021-01-31/version.json",
    ]);
    expect(await read(host, `${folder}/files/paper.pdf`)).toBe("paper");
    expect(JSON.parse(await read(host, `${folder}/version.json`))).toEqual({
      version: 1,
      report: "cumbria/2021-03-cabinet",
      asAt: "2021-01-31",
      archivedOn: "2021-03-12",
      tool: "boardpaper 0.1.0",
      files: [
        { path: "appendices/a.pdf", sha512: expect.stringMatching(/^[0-9a-f]{128}$/) },
        // printf paper | sha512sum
        { path: "paper.pdf", sha512: expect.stringMatching(/^3aef4369581bcfdcf7223d01c659607c/) },
      ],
    });
    expect(await read(host, "archive/README.txt")).toContain("What this archive cannot do yet");
  });

  test("a second time, with the same papers on a later day, is unchanged and writes nothing", async () => {
    const host = newHost();
    await addVersion(host, version());
    const before = await contents(host);

    const again = version({
      archivedOn: day("2021-04-01"),
      tool: "boardpaper 0.2.0",
      files: version().files.toReversed(),
    });
    expect(await addVersion(host, again)).toEqual({
      ok: true,
      value: { kind: "unchanged", folder, archivedOn: "2021-03-12" },
      warnings: [],
    });
    expect(await contents(host)).toEqual(before);
  });

  test("with other papers under the same date is refused, and what was published stays", async () => {
    const host = newHost();
    await addVersion(host, version());
    const before = await contents(host);

    expect(await addVersion(host, corrected)).toEqual({
      ok: false,
      errors: [
        {
          severity: "error",
          code: "archive/version-exists",
          message:
            "cumbria/2021-03-cabinet as at 2021-01-31 was archived on 2021-03-12 with other content " +
            "(appendices/a.pdf, paper.pdf), and an archived version is never overwritten",
          at: { file: `${folder}/version.json` },
          hint: "archive the corrected report under its own as-at date",
        },
      ],
    });
    expect(await contents(host)).toEqual(before);
  });

  test("under another date stands beside the first", async () => {
    const host = newHost();
    await addVersion(host, version());
    expect(await addVersion(host, { ...corrected, asAt: day("2021-02-28") })).toMatchObject({ ok: true });
    expect(await read(host, `${folder}/files/paper.pdf`)).toBe("paper");
  });

  test("by two officers at once: one files it, the other is refused or told that it is unchanged", async () => {
    const host = newHost();
    const same = await Promise.all([addVersion(host, version()), addVersion(host, version())]);
    expect(same.map((answer) => answer.ok && answer.value.kind).sort()).toEqual(["publish", "unchanged"]);

    const asAt = day("2021-02-28");
    const other = await Promise.all(
      [version({ asAt }), { ...corrected, asAt }].map((request) => addVersion(host, request)),
    );
    expect(other.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test.each([
    {
      damage: "changed",
      path: `${folder}/files/paper.pdf`,
      bytes: "forged",
      says: "not as they were filed: paper.pdf",
    },
    { damage: "added", path: `${folder}/files/b.pdf`, bytes: "new", says: "not as they were filed: b.pdf" },
    { damage: "cut short", path: `${folder}/version.json`, bytes: "{", says: "version.json is missing or isn't whole" },
    {
      damage: "emptied",
      path: `${folder}/version.json`,
      bytes: "null",
      says: "version.json is missing or isn't whole",
    },
  ])("is not called unchanged where a file was $damage since", async ({ path, bytes, says }) => {
    const host = newHost();
    await addVersion(host, version());
    await host.write(path, text(bytes));
    expect(await addVersion(host, version())).toMatchObject({
      ok: false,
      errors: [{ code: "archive/version-damaged", message: `the archived version is damaged: ${says}` }],
    });
  });

  test("keeps a README that the council wrote itself", async () => {
    const host = newHost();
    await host.write("archive/README.txt", text("ask democratic services"));
    await addVersion(host, version());
    expect(await read(host, "archive/README.txt")).toBe("ask democratic services");
  });
});

describe.each(Object.entries(hosts))("the list of versions %s", (_where, newHost) => {
  test("is by report and then by date", async () => {
    const host = newHost();
    const filed = [
      ["somerset/2021-05", "2021-04-30"],
      ["cumbria/2021-03", "2021-02-28"],
      ["cumbria/2021-03", "2021-01-31"],
    ];
    for (const [report = "", asAt = ""] of filed) await addVersion(host, version({ report, asAt: day(asAt) }));
    const versions = await listVersions(host, "archive");
    expect(versions.ok && versions.value.map(({ report, asAt }) => [report, asAt])).toEqual(filed.toReversed());
  });

  test("of an archive that isn't there yet is empty", async () => {
    expect(await listVersions(newHost(), "archive")).toEqual({ ok: true, value: [], warnings: [] });
  });

  test("warns of a version that is damaged, or was moved under another date, and shows the rest", async () => {
    const host = newHost();
    await addVersion(host, version());
    await host.write(`${folder}/../2021-02-28/files/paper.pdf`, text("paper"));
    await host.write(`${folder}/../2021-03-31/version.json`, await host.readBytes(`${folder}/version.json`));
    expect(await listVersions(host, "archive")).toMatchObject({
      ok: true,
      value: [{ asAt: "2021-01-31" }],
      warnings: [
        { code: "archive/version-damaged", at: { file: expect.stringContaining("2021-02-28/version.json") } },
        { code: "archive/version-damaged", at: { file: expect.stringContaining("2021-03-31/version.json") } },
      ],
    });
  });
});

describe("when the disk gives out", () => {
  test.each(["full", "denied"] as const)(
    "%s while a version is filed: the archive shows no part of it",
    async (kind) => {
      let isFailing = true;
      const host = memoryHost({
        refuse: (step, path) => (isFailing && step === "stage" && path.endsWith("paper.pdf") ? kind : undefined),
      });
      await expect(addVersion(host, version())).rejects.toMatchObject({ kind });
      expect(await listVersions(host, "archive")).toEqual({ ok: true, value: [], warnings: [] });

      isFailing = false;
      expect(await addVersion(host, version())).toMatchObject({ ok: true, value: { kind: "publish" } });
    },
  );

  test("a crash between staging and the rename shows no part of it either, on a real disk", async () => {
    const host = newDiskHost();
    const stopped = new Promise<void>((stop) => {
      vi.spyOn(fs, "rename").mockImplementation(() => {
        stop();
        return new Promise(() => {});
      });
    });
    void addVersion(host, version());
    await stopped;
    vi.restoreAllMocks();

    const afterwards = nodeHost({ workspace: host.workspace, named: [] });
    expect(await listVersions(afterwards, "archive")).toEqual({ ok: true, value: [], warnings: [] });
    expect(await filesBelow(afterwards, "archive")).toEqual(["README.txt"]);
    expect(await addVersion(afterwards, version())).toMatchObject({ ok: true, value: { kind: "publish" } });
  });

  afterEach(() => vi.restoreAllMocks());
});

describe("a version that can't be filed", () => {
  const paper = { path: "paper.pdf", bytes: text("") };

  test.each([
    { because: "it has no files", parts: { files: [] } },
    { because: "a file would leave its folder", parts: { files: [{ ...paper, path: "../paper.pdf" }] } },
    { because: "a path stands twice", parts: { files: [paper, paper] } },
    { because: "its report has no name", parts: { report: "" } },
    { because: "its report would leave the archive", parts: { report: ".." } },
  ])("is refused: $because", ({ parts }) => {
    expect(() => planVersion(version(parts), undefined)).toThrow(RangeError);
  });
});
