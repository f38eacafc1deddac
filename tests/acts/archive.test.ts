import { beforeAll, describe, expect, test } from "vitest";
import { askArchive, type QuestionTime } from "../../src/acts/archive-ask.ts";
import { diffVersions } from "../../src/acts/archive-diff.ts";
import { rebuildVersions } from "../../src/acts/archive-rebuild.ts";
import { compareVersions } from "../../src/acts/archive-redline.ts";
import { type ArchiveRequest, archiveReport } from "../../src/acts/archive-report.ts";
import { addVersion } from "../../src/archive/add-version.ts";
import { findVersions } from "../../src/archive/find-version.ts";
import { archivedBytes, filesOf } from "../../src/archive/held-object.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import type { FileToWrite } from "../../src/host/host.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { readEdited } from "../../src/read/docx/read-edited.ts";
import { keyFile, text } from "../archive/make-version.ts";
import { day } from "../make.ts";

const report = "2022-09-health-and-wellbeing-board";
const shipped = nodeHost({ workspace: process.cwd(), named: [] });

const request = (parts: Partial<ArchiveRequest> = {}): ArchiveRequest => ({
  report,
  archive: "archive",
  key: keyFile,
  replacement: undefined,
  published: "not-stated",
  access: "open",
  by: "Democratic Services",
  isDryRun: false,
  ...parts,
});

/** The data that ship, on a disk in memory. */
async function workspace(): Promise<MemoryHost> {
  const paths = (await filesBelow(shipped, "data")).filter((path) => !path.startsWith("exampleshire/"));
  const files = paths.map(async (path) => [`data/${path}`, await shipped.readBytes(`data/${path}`)] as const);
  return memoryHost({ files: Object.fromEntries(await Promise.all(files)), shipped });
}

const rebuild = (host: MemoryHost, version = report) => rebuildVersions(host, { version, archive: "archive" });

describe("a report in the archive", () => {
  let archived: MemoryHost;

  beforeAll(async () => {
    archived = await workspace();
    expect(await archiveReport(archived, request())).toMatchObject({ ok: true, value: { version: "v1" } });
  });

  test("is a valid version that says what made it, and holds everything that it was made from", async () => {
    expect(await verifyArchive(archived, "archive", () => {})).toMatchObject({ ok: true, warnings: [] });
    const found = await findVersions(archived, "archive", `cumbria/${report}@v1`);
    expect(found).toMatchObject({
      ok: true,
      value: {
        versions: [
          {
            record: {
              id: `urn:boardpaper:cumbria:${report}`,
              body: "Health and Wellbeing Board",
              meetingDate: "2022-09",
              asAt: "2022-08-31",
              build: { tool: "boardpaper 0.1.0", fonts: expect.arrayContaining([expect.anything()]) },
            },
          },
        ],
      },
    });
    const files = found.ok ? [...filesOf(found.value.object.inventory, "v1").keys()] : [];
    expect(files).toEqual(
      expect.arrayContaining([
        "findings.json",
        `papers/${report}.docx`,
        `papers/${report}.pdf`,
        "snapshot/names.json",
        "snapshot/tool/templates/words.yaml",
        "snapshot/workspace/data/cumbria/programme.yaml",
        "snapshot/workspace/data/national/developments.yaml",
        `snapshot/workspace/data/cumbria/reports/${report}.md`,
      ]),
    );
  });

  test("is built again to the same bytes when the data have moved on", async () => {
    const later = memoryHost({ files: Object.fromEntries(archived.files), shipped });
    for (const path of [...later.files.keys()]) {
      if (path.startsWith("data/")) later.files.set(path, text("area: Elsewhere\n"));
    }
    expect(await rebuild(later)).toEqual({
      ok: true,
      value: ["docx", "html", "json", "pdf"].map((ending) => ({
        version: "v1",
        path: `papers/${report}.${ending}`,
        isIdentical: true,
      })),
      warnings: [],
    });
  });

  test("built by a tool that drew it otherwise has other bytes, but says the same, and the tool is named", async () => {
    const papers = await altered(archived, "boardpaper 0.0.9", `papers/${report}.html`, (html) => `${html} `);
    expect(await rebuild(papers, `elsewhere/${report}`)).toMatchObject({
      ok: true,
      warnings: [
        {
          code: "archive/rebuild-moved-on",
          message:
            `papers/${report}.html: not the same bytes, but the same words, numbers and structure; ` +
            "boardpaper 0.0.9 made it, and this is boardpaper 0.1.0",
        },
      ],
    });
  });

  test("that says something else than its own data is found, with the paragraph", async () => {
    const change = (tree: string) => tree.replaceAll("18 October 2019", "19 October 2019");
    const papers = await altered(archived, "boardpaper 0.1.0", `papers/${report}.json`, change);
    expect(await rebuild(papers, `elsewhere/${report}`)).toMatchObject({
      ok: false,
      errors: [{ code: "archive/rebuild-differs", message: expect.stringContaining("other words in 4.1") }],
    });
  });

  test("is compared with another: the fact that moved, and each paragraph that prints it", async () => {
    const change = (tree: string) => tree.replaceAll("18 October 2019", "19 October 2019");
    const host = await altered(archived, "boardpaper 0.1.0", `papers/${report}.json`, change);
    const versions = { before: `cumbria/${report}`, after: `elsewhere/${report}@v1` };
    const diff = await diffVersions(host, { archive: "archive", ...versions });
    expect(diff).toMatchObject({
      ok: true,
      value: {
        before: `cumbria/${report}@v1`,
        facts: expect.arrayContaining([
          { name: "plans.wsoa.approved", before: "18 October 2019", after: "19 October 2019" },
        ]),
        passages: expect.arrayContaining([
          { label: "4.1", before: expect.stringContaining("18 October"), after: expect.stringContaining("19 October") },
        ]),
      },
    });
    const same = await diffVersions(host, { archive: "archive", before: versions.before, after: versions.before });
    expect(same).toMatchObject({ ok: true, value: { facts: [], passages: [] } });
  });

  test("is compared with another in a Word file with tracked changes, and on a page", async () => {
    const change = (tree: string) => tree.replaceAll("18 October 2019", "19 October 2019");
    const changed = await altered(archived, "boardpaper 0.1.0", `papers/${report}.json`, change);
    const versions = { archive: "archive", before: `cumbria/${report}`, after: `elsewhere/${report}@v1` };
    expect(await compareVersions(changed, { ...versions, out: "diff/comparison.html" })).toMatchObject({
      ok: true,
      value: { changes: [] },
    });
    expect(new TextDecoder().decode(changed.files.get("diff/comparison.html"))).toMatch(
      /<del>.*18<\/del> <ins>.*19<\/ins> October 2019/,
    );
    // The two have the same Word file.
    expect(await compareVersions(changed, { ...versions, out: "redline.docx" })).toMatchObject({ ok: true });
    const redline = changed.files.get("redline.docx");
    expect(redline && readEdited(redline)).toMatchObject({ ok: true });
  });

  test("is compared by what the papers say alone where its data can't be read as today's are, and no printed paper is read", async () => {
    const changed = await altered(
      archived,
      "boardpaper 0.1.0",
      "snapshot/workspace/data/cumbria/programme.yaml",
      (data) => `${data}\nfurlongs: 3\n`,
    );
    const read: string[] = [];
    const host = {
      ...changed,
      readBytes: (path: string) => {
        read.push(path);
        return changed.readBytes(path);
      },
    };
    const versions = { archive: "archive", before: `cumbria/${report}`, after: `elsewhere/${report}@v1` };
    expect(await compareVersions(host, { ...versions, out: undefined })).toMatchObject({
      ok: true,
      value: { changes: [], passages: [] },
      warnings: [{ code: "archive/data-not-compared", severity: "warning" }, { severity: "warning" }],
    });
    expect(read.filter((path) => path.includes("/snapshot/"))).not.toEqual([]);
    expect(read.filter((path) => /\.(pdf|docx|html)$/.test(path))).toEqual([]);
  });

  test("answers what it told of a fact, with paper, paragraph and source", async () => {
    const ask = (fact: string, time: QuestionTime) => askArchive(archived, { archive: "archive", fact, time });
    expect(await ask("plans.wsoa.approved", { kind: "as-at", day: day("2022-08-31") })).toMatchObject({
      ok: true,
      value: [
        {
          version: `cumbria/${report}@v1`,
          value: "18 October 2019",
          paragraphs: expect.arrayContaining(["4.1"]),
          source: { kind: "data", at: { file: "data/cumbria/programme.yaml" } },
        },
      ],
    });
    const before = [
      { kind: "as-at", day: day("2022-08-30") },
      { kind: "published-by", day: day("2026-01-04") },
    ] as const;
    for (const time of before) {
      expect(await ask("plans.wsoa.approved", time)).toMatchObject({ errors: [{ code: "archive/no-answer" }] });
    }
    expect(await ask("plans.wsoa.approved", { kind: "published-by", day: day("2026-01-05") })).toMatchObject({
      ok: true,
    });
  });

  test("that was withdrawn has no paper to compare", async () => {
    const host = memoryHost({ files: Object.fromEntries(archived.files), shipped });
    const replacement = { kind: "withdrawal", replaces: "v1", reason: "not taken", notice: "Withdrawn." } as const;
    expect(await archiveReport(host, request({ replacement }))).toMatchObject({ ok: true, value: { version: "v2" } });
    expect(await diffVersions(host, { archive: "archive", before: `${report}@v1`, after: report })).toMatchObject({
      errors: [{ code: "archive/no-paper", message: `cumbria/${report}@v2 is a withdrawal, which has no paper` }],
    });
  });

  test("with a name like none is not found, and the nearest one is told", async () => {
    expect(await findVersions(archived, "archive", "2022-09-health-and-welbeing-board")).toMatchObject({
      ok: false,
      errors: [{ code: "archive/not-found", hint: expect.stringContaining(report) }],
    });
    expect(await findVersions(archived, "archive", `${report}@v2`)).toMatchObject({
      ok: false,
      errors: [{ code: "archive/not-found", hint: "the latest is v1" }],
    });
  });

  test("is planned, and nothing is written, where somebody only asks what would be filed", async () => {
    const host = await workspace();
    const before = new Map(host.files);
    expect(await archiveReport(host, request({ isDryRun: true }))).toMatchObject({ value: { kind: "publish" } });
    expect(host.files).toEqual(before);
  });
});

/** The same version in another area, with one of its papers changed before it was filed. */
async function altered(
  archived: MemoryHost,
  tool: string,
  changed: string,
  change: (text: string) => string,
): Promise<MemoryHost> {
  const host = memoryHost({ files: Object.fromEntries(archived.files), shipped });
  const found = await findVersions(host, "archive", `cumbria/${report}`);
  const [version] = found.ok ? found.value.versions : [];
  if (!found.ok || !version) throw new Error("the version is not there");
  const { supersedes: _, papers: __, ...record } = version.record;

  const files: FileToWrite[] = [];
  for (const path of filesOf(found.value.object.inventory, "v1").keys()) {
    const bytes = await archivedBytes(host, found.value.object, "v1", path);
    if (!bytes) throw new Error(`${path} is damaged`);
    if (path === "version.json") continue;
    files.push({ path, bytes: path === changed ? text(change(new TextDecoder().decode(bytes))) : bytes });
  }
  const elsewhere = { ...record, area: "elsewhere", id: `urn:boardpaper:elsewhere:${report}` };
  const filed = { ...elsewhere, build: { ...record.build, tool } };
  const wanted = { archive: "archive", record: filed, files, replaces: undefined, by: "Clerk" };
  expect(await addVersion(host, wanted, keyFile)).toMatchObject({ ok: true });
  return host;
}
