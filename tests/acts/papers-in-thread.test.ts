/** Many papers are made in threads, which stay for the next build: they come out as if they had been made here. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type BuildRequest, build } from "../../src/acts/build.ts";
import type { PaperJob } from "../../src/acts/made-papers.ts";
import { inThread } from "../../src/acts/papers-in-thread.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";

const workspace = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(workspace, { recursive: true }));
cpSync("data/cumbria", join(workspace, "data/cumbria"), { recursive: true });
cpSync("data/national", join(workspace, "data/national"), { recursive: true });
const written = readFileSync("data/cumbria/reports/2022-09-health-and-wellbeing-board.md");
const reports = Array.from({ length: 9 }, (_, index) => `data/cumbria/reports/paper-${index + 1}.md`);
for (const report of reports) writeFileSync(join(workspace, report), written);

const folders = { workspace, named: [] };
const { beside: _, ...here } = nodeHost(folders);
const jobsOf: number[] = [];
/** The thread's own function, told what a thread would be told. */
const inThem: Host = {
  ...here,
  inThreads: async <Job, Result>(module: URL, jobs: readonly Job[]) => {
    expect(module.pathname).toMatch(/\/papers-in-thread\.js$/);
    jobsOf.push(jobs.length);
    const does = inThread(folders);
    return Promise.all(
      jobs.map(async (job) => structuredClone(await does(structuredClone(job) as PaperJob)) as Result),
    );
  },
};

const request: BuildRequest = { reports, formats: ["html"], standing: "draft", asAt: undefined, out: "here" };
const papersIn = async (host: Host, out: string) => {
  const built = await build(host, { ...request, out });
  if (!built.ok) throw new Error(built.errors[0]?.message);
  return built.value.map((path) => readFileSync(join(workspace, path), "utf8"));
};

describe("papers that are made in threads", () => {
  test("are the same, and in the order of their reports", async () => {
    const papers = await papersIn(inThem, "threads");
    expect(jobsOf).toEqual([9]);
    expect(papers).toHaveLength(9);
    expect(papers).toEqual(await papersIn(here, "here"));
  });

  test("speak of the data as they are by the next build", async () => {
    const area = join(workspace, "data/cumbria/area.yaml");
    const text = readFileSync(area, "utf8");
    expect(text).toContain("raise the quality of services");
    const before = await papersIn(inThem, "threads");
    writeFileSync(area, text.replace("raise the quality of services", "raise the quality of everything"));
    const after = await papersIn(inThem, "threads");
    expect(before.join()).not.toContain("raise the quality of everything");
    expect(after.filter((paper) => paper.includes("raise the quality of everything"))).toHaveLength(9);
  });
});

test("the papers of one build ask for each of their files once", async () => {
  const asked: string[] = [];
  const counting: Host = {
    ...here,
    readBytes: (path) => {
      asked.push(path);
      return here.readBytes(path);
    },
  };
  await papersIn(counting, "counted");
  const data = asked.filter((path) => path.startsWith("data/"));
  expect(data).toContain("data/cumbria/programme.yaml");
  expect(new Set(data).size).toBe(data.length);
});
