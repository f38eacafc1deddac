import { describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import type { HostErrorKind } from "../../src/host/host-error.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { correction, keyFile, versionRequest } from "./make-version.ts";

type Files = ReadonlyMap<string, Uint8Array>;

class Crash extends Error {}

const onDisk = (files: Files) => Object.fromEntries(files);
const findingsOf = async (host: MemoryHost) => {
  const answer = await verifyArchive(host, "archive", () => {});
  return answer.ok ? answer.warnings : answer.errors;
};

const original = versionRequest();
const corrected = correction("corrected");

/** A disk on which the original is archived. */
async function withOriginal(): Promise<Files> {
  const host = memoryHost();
  await addVersion(host, original, keyFile);
  return host.files;
}

/** Does the work on a machine that stops, or whose disk refuses, at its nth change. @returns the disk as it is then */
async function stoppedAt(
  nth: number,
  files: Files,
  work: (host: MemoryHost) => Promise<unknown>,
  how: "crash" | HostErrorKind,
) {
  let changes = 0;
  let isStopped = false;
  const host = memoryHost({
    files: onDisk(files),
    refuse: (step) => {
      if (step === "read" || ++changes !== nth) return undefined;
      isStopped = true;
      if (how === "crash") throw new Crash();
      return how;
    },
  });
  const failure = await work(host).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { files: host.files, isStopped, failure };
}

/** Every point at which the work changes the disk. */
async function changesOf(files: Files, work: (host: MemoryHost) => Promise<unknown>): Promise<readonly number[]> {
  let changes = 0;
  const host = memoryHost({
    files: onDisk(files),
    refuse: (step) => {
      if (step !== "read") changes++;
      return undefined;
    },
  });
  await work(host);
  return Array.from({ length: changes }, (_, index) => index + 1);
}

const works = [
  { what: "the first version of a new archive", before: async () => new Map(), request: original, versions: 1 },
  { what: "a correction", before: withOriginal, request: corrected, versions: 2 },
] as const;

describe.each(works)("filing $what", async ({ before, request, versions }) => {
  const start = await before();
  const work = (host: MemoryHost) => addVersion(host, request, keyFile);
  const points = await changesOf(start, work);

  test("changes the disk at many points, each of which is tried below", () => {
    expect(points.length).toBeGreaterThan(15);
  });

  test.each(["crash", "full"] as const)(
    "and a %s at any one of them: no half version is ever seen, and doing it again completes it",
    async (how) => {
      for (const point of points) {
        const stopped = await stoppedAt(point, start, work, how);
        expect(stopped.isStopped && stopped.failure).toBeInstanceOf(Error);

        const afterwards = memoryHost({ files: onDisk(stopped.files) });
        const seen = await listVersions(afterwards, "archive");
        expect(seen).toMatchObject({ ok: true, warnings: [] });
        expect([versions - 1, versions]).toContain(seen.ok && seen.value.length);

        expect(await addVersion(afterwards, request, keyFile)).toMatchObject({ ok: true });
        expect(await findingsOf(afterwards), `after a ${how} at change ${point}`).toEqual([]);
        const complete = await listVersions(afterwards, "archive");
        expect(complete.ok && complete.value.length).toBe(versions);
      }
    },
  );

  test("and a crash of what recovers from a crash: the next one completes it all the same", async () => {
    const recovery = (host: MemoryHost) => openArchive(host, { archive: "archive", key: keyFile });
    for (const point of points) {
      const stopped = await stoppedAt(point, start, work, "crash");
      for (const second of await changesOf(stopped.files, recovery)) {
        const again = await stoppedAt(second, stopped.files, recovery, "crash");
        const afterwards = memoryHost({ files: onDisk(again.files) });
        await addVersion(afterwards, request, keyFile);
        expect(await findingsOf(afterwards), `changes ${point} and ${second}`).toEqual([]);
      }
    }
  });
});

test("what a crash left is told with archive/left-over until somebody files the next version", async () => {
  const work = (host: MemoryHost) => addVersion(host, corrected, keyFile);
  const { files } = await stoppedAt(2, await withOriginal(), work, "crash");
  const host = memoryHost({ files: onDisk(files) });
  expect(await findingsOf(host)).toMatchObject([{ code: "archive/left-over", severity: "error" }]);
});
