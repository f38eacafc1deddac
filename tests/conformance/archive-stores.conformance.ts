/** Two archives as councils would have them: Cumbria's papers of three years, and Exampleshire's with all that befalls a paper. */

import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveBackground } from "../../src/acts/archive-background.ts";
import { type ArchiveRequest, archiveReport } from "../../src/acts/archive-report.ts";
import { giveClearance, listClearances } from "../../src/acts/give-clearance.ts";
import { dispose } from "../../src/archive/dispose.ts";
import { hold } from "../../src/archive/holds.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { day } from "../make.ts";
import { compiledProgram } from "./compiled-program.ts";
import { judge, testWith } from "./judge.ts";

const root = join(import.meta.dirname, "../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "boardpaper-")));
chmodSync(folder, 0o755);
let compiled: string;

beforeAll(() => {
  compiled = compiledProgram("stores");
});
afterAll(() => {
  for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true });
});

/** What others than we say of an archive, and its own script. */
function expectAccepted(archive: string): void {
  const validated = judge("ocfl-root.py", ["validate", "--validate-objects", "--root", join(archive, "ocfl")]);
  expect(validated.output).toContain("is VALID");
  expect(validated.output).not.toMatch(/INVALID|\[W\d{3}/);
  expect(judge("sh", [join(archive, "audit.sh")]).output).toContain("Everything is as it was filed.");
}

const judged = testWith("ocfl-root.py", "sha512sum", "jq", "openssl");

describe("Cumbria's papers of February 2020, early 2021 and September 2022", () => {
  const workspace = join(folder, "cumbria");
  const reports = ["2020-02-hwb-send-update", "2021-hwb-send-progress", "2022-09-health-and-wellbeing-board"] as const;
  const [first, , last] = reports;

  /** As the user, in the place and under the settings given. */
  function boardpaper(args: readonly string[], how: { cwd?: string; uid?: number; env?: NodeJS.ProcessEnv } = {}) {
    const env = { PATH: process.env.PATH, ...how.env };
    const options = { cwd: workspace, encoding: "utf8", maxBuffer: 1 << 26, ...how, env } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(compiled, "cli/main.js"), ...args], options);
    return { status, stdout, stderr };
  }

  beforeAll(() => {
    mkdirSync(workspace);
    cpSync(join(root, "data"), join(workspace, "data"), { recursive: true });
    for (const report of reports) {
      const { status, stderr } = boardpaper(["archive", "add", report, "--by", "Democratic Services"]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("The version was filed.") });
    }
  });

  test("are archived without a day of publication and without clearances, which no source states", () => {
    const { versions } = JSON.parse(boardpaper(["archive", "list", "--json"]).stdout) as {
      versions: readonly { record: Record<string, unknown> }[];
    };
    const told = versions.map(({ record }) => [record.report, record.kind, record.published, record.cleared]);
    expect(told.sort()).toEqual(reports.map((report) => [report, "original", "not-stated", []]));
  });

  test("show what moved between them, in the facts and in the words", () => {
    const { stdout } = boardpaper(["archive", "diff", first, last, "--json"]);
    const diff = JSON.parse(stdout) as {
      facts: readonly { name: string; before: string; after: string }[];
      passages: readonly unknown[];
    };
    expect(diff.facts).toContainEqual({ name: "monitoring.last.on", before: "6 February 2020", after: "30 June 2022" });
    expect(diff.passages.length).toBeGreaterThan(5);
    const redline = boardpaper(["archive", "diff", first, last, "-o", "redline.docx"]);
    expect(redline.status).toBe(0);
    expect(readFileSync(join(workspace, "redline.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("are asked what the board had before it on a day, and answer with paper, paragraph and source", () => {
    const { stdout, status } = boardpaper(["archive", "ask", "plans.wsoa.approved", "--as-at", "2021-02-01"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^18 October 2019\n {2}cumbria\/2021-hwb-send-progress@v1, as at 2021-01-31, in /);
    expect(stdout).toContain("data/cumbria/programme.yaml");
  });

  const elsewhere = join(folder, "elsewhere");
  const asOther = {
    uid: 65534,
    env: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", HOME: elsewhere, USER: "nobody" },
  };
  const isReadable = (path: string) =>
    spawnSync(process.execPath, ["-e", `require("node:fs").readFileSync(${JSON.stringify(path)})`], asOther).status ===
    0;
  const canBeOther = process.getuid?.() === 0 && isReadable(join(root, "package.json"));

  testWith(...(canBeOther ? [] : ["another user who may read this folder"]))(
    "are built again to the same bytes by another user, in another time zone, language and folder",
    () => {
      mkdirSync(elsewhere);
      for (const report of reports) {
        const archive = join(workspace, "output/archive");
        const { stdout, stderr, status } = boardpaper(["archive", "rebuild", report, "--archive", archive], {
          ...asOther,
          cwd: elsewhere,
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: "4 of 4 papers are identical.\n" });
        expect(stdout.match(/: identical/g)).toHaveLength(4);
      }
    },
  );

  judged("are accepted by ocfl-py and by the archive's own script", () => {
    expectAccepted(join(workspace, "output/archive"));
  });
});

describe("Exampleshire's paper for its Cabinet of March 2026", () => {
  const workspace = join(folder, "exampleshire");
  const archive = join(workspace, "archive");
  const report = "2026-03-19-cabinet";
  const path = join(workspace, `data/exampleshire/reports/${report}.md`);
  let today = "2026-03-11";
  const host = { ...nodeHost({ workspace, named: [] }), today: () => day(today), now: () => `${today}T09:00:00Z` };
  const keys = { archive: "archive", key: "keys/archive.pem" };
  const request = (parts: Partial<ArchiveRequest> = {}): ArchiveRequest => ({
    ...keys,
    report,
    replacement: undefined,
    published: day(today),
    access: undefined,
    by: "Democratic Services Officer",
    isDryRun: false,
    ...parts,
  });
  const disposal = () => ({
    ...keys,
    report,
    authority: "Class 12",
    approvedBy: "Head of Legal and Democratic Services",
    today: day(today),
    isTakedown: false,
    isDryRun: false,
  });
  const findings = async () => {
    const verified = await verifyArchive(host, "archive", () => {});
    return verified.ok ? verified.warnings : verified.errors;
  };
  const codes = (answer: { ok: boolean; errors?: readonly { code: string }[] }) =>
    answer.ok ? [] : [...new Set(answer.errors?.map(({ code }) => code))];

  test("is cleared, published, corrected, held, and disposed of when its years are over", async () => {
    mkdirSync(workspace);
    cpSync(join(root, "data"), join(workspace, "data"), { recursive: true });
    const asked = await listClearances(host, report);
    const roles = asked.ok ? asked.value.map(({ required }) => required.role) : [];
    expect(roles).toContain("section-151-officer");
    rmSync(path.replace(".md", ".clearances.yaml"));
    expect(codes(await archiveReport(host, request()))).toEqual(["clearance/open"]);
    for (const role of roles)
      await giveClearance(host, { report, role, by: `Post for ${role}`, on: day("2026-02-25") });
    expect(await archiveReport(host, request())).toMatchObject({ ok: true, value: { version: "v1" } });
    writeFileSync(join(workspace, "survey.csv"), "answers,412\n");
    expect(await archiveBackground(host, { ...request(), files: ["survey.csv"] })).toMatchObject({ ok: true });
    expect(await findings()).toEqual([]);

    // A mistake is mended: whom it concerns is asked again, and then a correction is filed.
    today = "2026-03-13";
    writeFileSync(path, readFileSync(path, "utf8").replace("was asked in January", "was asked in December"));
    const replacement = {
      kind: "correction",
      replaces: "v1",
      reason: "The month was wrong",
      notice: "Families were asked in December 2025, not in January 2026.",
    } as const;
    expect(codes(await archiveReport(host, request({ replacement })))).toEqual(["clearance/re-opened"]);
    const cleared = { report, role: "director", by: "Director of Children's Services", on: day(today) };
    expect(await giveClearance(host, cleared)).toMatchObject({ ok: true });
    expect(await archiveReport(host, request({ replacement }))).toMatchObject({ value: { version: "v2" } });
    const listed = await listVersions(host, "archive");
    const records = listed.ok ? listed.value.map(({ record }) => record) : [];
    expect(records.find(({ kind }) => kind === "correction")).toMatchObject({
      notice: replacement.notice,
      cleared: expect.arrayContaining([
        { role: "director", name: expect.any(String), by: cleared.by, on: "2026-03-13" },
      ]),
    });
    expect(await findings()).toEqual([]);

    // A court wants it: it stays after its six years, until the hold is released.
    today = "2026-04-01";
    const held = { ...keys, report, reason: "judicial review", by: "Monitoring Officer" };
    await hold(host, { ...held, isRelease: false });
    today = "2032-03-19";
    expect(codes(await dispose(host, disposal()))).toEqual(["archive/on-hold"]);
    await hold(host, { ...held, isRelease: true, reason: "the case is closed" });
    today = "2032-03-18";
    expect(codes(await dispose(host, disposal()))).toEqual(["archive/clock-behind"]);
    today = "2032-03-19";
    expect(await dispose(host, disposal())).toMatchObject({ ok: true, value: { openUntil: "2032-03-18" } });
    expect(await findings()).toEqual([]);
    expect(codes(await archiveReport(host, request()))).toEqual(["archive/id-disposed"]);
  });

  judged("leaves an archive that ocfl-py and its own script accept", () => {
    expectAccepted(archive);
  });
});
