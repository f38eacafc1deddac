import { expect, test } from "vitest";
import { watchBuild } from "../../src/acts/watch-build.ts";
import type { Checked } from "../../src/diagnostics/diagnostic.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { report, smallArea } from "../fixtures/small-area.ts";

const request = { reports: [report], formats: ["html"], standing: "draft", asAt: undefined, out: "output" } as const;

test("a watched report is built again after a change, a mistake leaves the last good paper, and saves during a build lead to one more", async () => {
  const host = smallArea();
  const area = "data/exampleshire/area.yaml";
  const good = host.files.get(area) as Uint8Array;
  const paper = "output/exampleshire/2026-01-cabinet/2026-01-cabinet.html";
  const outcomes: boolean[] = [];
  const papers: (Uint8Array | undefined)[] = [];
  const steps: readonly (() => void)[] = [
    () => {
      host.files.set(area, new TextEncoder().encode("area: [\n"));
      host.touch();
    },
    () => {
      host.files.set(area, good);
      host.touch();
      host.touch();
      host.touch();
    },
    () => end(),
  ];
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  await watchBuild(
    host,
    request,
    async (made: Checked<readonly string[]>) => {
      outcomes.push(made.ok);
      papers.push(host.files.get(paper));
      steps[outcomes.length - 1]?.();
    },
    ended,
  );

  expect(outcomes).toEqual([true, false, true]);
  expect(papers[0]).toBeDefined();
  expect(papers[1]).toEqual(papers[0]);
  expect(papers[2]).toEqual(papers[0]);
});

test("a workspace without reports has nothing to build, and says so", async () => {
  const outcomes: Checked<readonly string[]>[] = [];
  await watchBuild(
    memoryHost(),
    { ...request, reports: "all" },
    async (made) => {
      outcomes.push(made);
    },
    Promise.resolve(),
  );
  expect(outcomes).toMatchObject([{ ok: false, errors: [{ code: "report/not-found" }] }]);
});
