/** A thread beside this one does its jobs as this one would, and stays for the next. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { besideThread } from "../../src/host/thread-beside.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "work.mjs");
writeFileSync(
  file,
  `import { threadId } from "node:worker_threads";
export const inThread = ({ by }) => async (job) => {
  if (job === "fail") throw new RangeError("job refused");
  if (job === "end") process.exit(7);
  await new Promise((resolve) => setTimeout(resolve, 10 - job));
  return { product: job * by, threadId };
};`,
);
const module = pathToFileURL(file);

interface Result {
  readonly product: number;
  readonly threadId: number;
}

const beside = besideThread({ by: 3 }, 2);

test("each job has its own answer, whichever is done first, and all are done in one thread", async () => {
  const results = await Promise.all([1, 5, 9].map((job) => beside?.<number, Result>(module, job)));
  expect(results.map((result) => result?.product)).toEqual([3, 15, 27]);
  const later = await beside?.<number, Result>(module, 2);
  expect(new Set([...results, later].map((result) => result?.threadId)).size).toBe(1);
});

test("what a job throws is thrown, and a thread that ended is followed by another", async () => {
  await expect(beside?.(module, "fail")).rejects.toThrow("job refused");
  await expect(beside?.(module, "end")).rejects.toThrow("a thread ended before its work was done");
  expect((await beside?.<number, Result>(module, 4))?.product).toBe(12);
});

test("there is none where there is one processor", () => expect(besideThread({}, 1)).toBeUndefined());
