/** Work in threads comes out as if it had been done one after the other. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runInThreads, threadsFor } from "../../src/host/run-in-threads.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));
const module = join(folder, "work.mjs");
writeFileSync(
  module,
  `import { threadId } from "node:worker_threads";
export async function inThread({ by }, job) {
  if (job === "fail") throw new RangeError("job refused");
  if (job === "end") process.exit(7);
  await new Promise((resolve) => setTimeout(resolve, (job * 7) % 5));
  return { product: job * by, bytes: new Uint8Array([job]), threadId };
}`,
);

interface Result {
  readonly product: number;
  readonly bytes: Uint8Array;
  readonly threadId: number;
}

const work = (jobs: readonly unknown[], threads: number) =>
  runInThreads<unknown, Result>({ module: pathToFileURL(module), given: { by: 3 }, jobs, threads });

describe("jobs in threads", () => {
  test.each([1, 2, 3])("have their results in the order of the jobs, in %i threads", async (threads) => {
    const jobs = Array.from({ length: 25 }, (_, index) => index);
    const results = await work(jobs, threads);
    expect(results.map(({ product }) => product)).toEqual(jobs.map((job) => job * 3));
    expect(results.map(({ bytes }) => [...bytes])).toEqual(jobs.map((job) => [job]));
    expect(new Set(results.map(({ threadId }) => threadId)).size).toBe(threads);
  });

  test("end with what a job throws, and with a thread that ends", async () => {
    await expect(work([1, 2, "fail", 3], 2)).rejects.toThrow("job refused");
    await expect(work([1, "end"], 1)).rejects.toThrow("a thread ended before its work was done");
  });

  test("are nothing where there are no jobs", async () => expect(await work([], 2)).toEqual([]));
});

test("a few jobs are not worth a thread of their own", () => {
  expect(threadsFor(0)).toBe(1);
  expect(threadsFor(7)).toBe(1);
  expect(threadsFor(200)).toBeGreaterThanOrEqual(1);
  expect(threadsFor(200)).toBeLessThanOrEqual(4);
});
