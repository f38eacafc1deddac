/**
 * Filing a version, ended or refused by the system at every call that changes the disk: strace stops the real program
 * there, and what lies on the disk is looked at and completed by another.
 */

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import type { VersionRequest } from "../../src/archive/plan-version.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { correction, keyFile, versionRequest } from "../archive/make-version.ts";
import { compiledProgram } from "./compiled-program.ts";
import { testWith } from "./judge.ts";

let compiled: string;
/** In memory where there is such a disk: it makes the same calls, and they cost nothing. */
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "boardpaper-"));
const worker = join(folder, "worker.mjs");

/** Only the thread that writes makes these: `when` counts calls of each thread by themselves. */
const calls = ["mkdir", "fsync", "link", "rename", "unlink", "rmdir"] as const;

beforeAll(() => {
  compiled = compiledProgram("crash");
  writeFileSync(
    worker,
    `import { readFileSync } from "node:fs";
import { addVersion } from "${compiled}/archive/add-version.js";
import { nodeHost } from "${compiled}/host/node-host.js";
const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
const files = request.files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes, "base64") }));
const added = await addVersion(nodeHost({ workspace: process.argv[3], named: [] }), { ...request, files }, "${keyFile}");
if (!added.ok) throw new Error(JSON.stringify(added.errors));
`,
  );
});

afterAll(() => {
  for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true });
});

const hostIn = (workspace: string) => nodeHost({ workspace, named: [] });

interface Work {
  readonly request: VersionRequest;
  /** A workspace as it is before. */
  readonly before: string;
  readonly versions: number;
}

/** Runs the work in a copy of the workspace. @param how - what strace is to do: `fsync:signal=KILL:when=3` */
function run({ request, before }: Work, workspace: string, how: readonly string[]): number | null {
  rmSync(workspace, { recursive: true, force: true });
  cpSync(before, workspace, { recursive: true });
  const file = join(folder, "request.json");
  const files = request.files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes).toString("base64") }));
  writeFileSync(file, JSON.stringify({ ...request, files }));
  const env = { ...process.env, UV_THREADPOOL_SIZE: "1" };
  const args = ["-f", "--seccomp-bpf", "-o", join(folder, "trace"), "-e", `trace=${calls.join(",")}`, ...how];
  return spawnSync("strace", [...args, process.execPath, worker, file, workspace], { env }).status;
}

/** How often the work makes each call. */
function counts(work: Work): readonly { readonly call: string; readonly count: number }[] {
  expect(run(work, join(folder, "counted"), [])).toBe(0);
  const lines = readFileSync(join(folder, "trace"), "utf8").split("\n");
  return calls.map((call) => ({ call, count: lines.filter((line) => line.includes(` ${call}(`)).length }));
}

async function expectCompletable({ request, versions }: Work, workspace: string, where: string): Promise<void> {
  const host = hostIn(workspace);
  const seen = await listVersions(host, "archive");
  expect(seen, where).toMatchObject({ ok: true, warnings: [] });
  expect([versions - 1, versions], where).toContain(seen.ok && seen.value.length);
  expect(await addVersion(host, request, keyFile), where).toMatchObject({ ok: true });
  const verified = await verifyArchive(host, "archive", () => {});
  expect(verified.ok ? verified.warnings : verified.errors, where).toEqual([]);
}

describe("filing a version, stopped at every call that changes the disk", () => {
  const test = testWith("strace");

  test.each([
    { what: "the original of a new archive", isCorrection: false, how: "signal=KILL" },
    { what: "a correction", isCorrection: true, how: "signal=KILL" },
    { what: "a correction", isCorrection: true, how: "error=ENOSPC" },
    { what: "a correction", isCorrection: true, how: "error=EIO" },
  ])("$what, by $how: no half version is seen, and the next one completes it", async ({ isCorrection, how }) => {
    const before = join(folder, "before");
    rmSync(before, { recursive: true, force: true });
    mkdirSync(before);
    if (isCorrection) await addVersion(hostIn(before), versionRequest(), keyFile);
    const request = isCorrection ? correction("corrected") : versionRequest();
    const work = { request, before, versions: isCorrection ? 2 : 1 };

    const points = counts(work).flatMap(({ call, count }) =>
      Array.from({ length: count }, (_, k) => ({ call, k: k + 1 })),
    );
    expect(points.length).toBeGreaterThan(30);
    const workspace = join(folder, "workspace");
    for (const { call, k } of points) {
      run(work, workspace, ["-e", `inject=${call}:${how}:when=${k}`]);
      expect(existsSync(workspace)).toBe(true);
      await expectCompletable(work, workspace, `${call} ${k} ${how}`);
    }
  });
});
