/** Work in threads comes out as if it had been done one after the other. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { HostError } from "../../src/host/host-error.ts";
import { inThreads, threadsFor } from "../../src/host/in-threads.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "work.mjs");
writeFileSync(
  file,
  `import { threadId } from "node:worker_threads";
let loaded = 0;
export const inThread = ({ by }) => {
  loaded += 1;
  let before = 0;
  return async (job) => {
    before += 1;
    if (job === "fail") throw new RangeError("job refused");
    if (job === "denied") {
      throw Object.assign(new Error("no"), { name: "HostError", kind: "denied", doing: "read", path: "data/area.yaml" });
    }
    if (job === "end") process.exit(7);
    await new Promise((resolve) => setTimeout(resolve, (job * 7) % 5));
    return { product: job * by, bytes: new Uint8Array([job]), threadId, loaded, before };
  };
};`,
);
const module = pathToFileURL(file);

interface Result {
  readonly product: number;
  readonly bytes: Uint8Array;
  readonly threadId: number;
  /** How often `inThread` was called in the thread, and what it returned. */
  readonly loaded: number;
  readonly before: number;
}

const threads = (count: number, stayForMs = 60_000) => {
  const run = inThreads({ by: 3 }, { threadsOf: () => count, stayForMs });
  return (jobs: readonly unknown[]) => run<unknown, Result>(module, jobs);
};

describe("jobs in threads", () => {
  test.each([1, 2, 3])("have their results in the order of the jobs, in %i threads", async (count) => {
    const jobs = Array.from({ length: 25 }, (_, index) => index);
    const results = await threads(count)(jobs);
    expect(results.map(({ product }) => product)).toEqual(jobs.map((job) => job * 3));
    expect(results.map(({ bytes }) => [...bytes])).toEqual(jobs.map((job) => [job]));
    expect(new Set(results.map(({ threadId }) => threadId)).size).toBe(count);
  });

  test("begin anew in the threads of the run before, which are loaded", async () => {
    const work = threads(2);
    const idsOf = (results: readonly Result[]) => new Set(results.map(({ threadId }) => threadId));
    const first = await work([1, 2, 3, 4]);
    const second = await work([5, 6, 7, 8]);
    expect(idsOf(second)).toEqual(idsOf(first));
    expect(first.map(({ loaded }) => loaded)).toEqual([1, 1, 1, 1]);
    expect(second.map(({ loaded }) => loaded)).toEqual([2, 2, 2, 2]);
    expect(Math.max(...second.map(({ before }) => before))).toBeLessThan(4);
  });

  test("stay only for a while", async () => {
    const work = threads(1, 0);
    const [before] = await work([1]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [after] = await work([2]);
    expect(after?.product).toBe(6);
    expect(after?.threadId).not.toBe(before?.threadId);
    expect(after?.loaded).toBe(1);
  });

  test("of two runs at once have each their own results", async () => {
    const work = threads(1);
    const products = (results: readonly Result[]) => results.map(({ product }) => product);
    const [one, two] = await Promise.all([work([1, 2, 3]), work([4, 5])]);
    expect(products(one)).toEqual([3, 6, 9]);
    expect(products(two)).toEqual([12, 15]);
  });

  test("end with what a job throws, and with a thread that ends, which the next run replaces", async () => {
    await expect(threads(2)([1, 2, "fail", 3])).rejects.toThrow("job refused");
    const work = threads(1);
    await expect(work([1, "end"])).rejects.toThrow("a thread ended before its work was done");
    expect((await work([2])).map(({ product }) => product)).toEqual([6]);
  });

  test("tell what a disk refused as it would be told without threads", async () => {
    const refused = threads(1)(["denied"]);
    await expect(refused).rejects.toBeInstanceOf(HostError);
    await expect(refused).rejects.toThrow("cannot read data/area.yaml: permission was denied");
  });

  test("are nothing where there are no jobs", async () => expect(await threads(2)([])).toEqual([]));
});

test("a few jobs are not worth a thread of their own", () => {
  expect(threadsFor(0)).toBe(1);
  expect(threadsFor(7)).toBe(1);
  expect(threadsFor(200)).toBeGreaterThanOrEqual(1);
  expect(threadsFor(200)).toBeLessThanOrEqual(4);
});
