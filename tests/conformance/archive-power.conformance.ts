/** The power fails at any moment while something is filed or disposed of, and the machine starts again. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { dispose } from "../../src/archive/dispose.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { correction, keyFile, versionRequest } from "../archive/make-version.ts";
import { day } from "../make.ts";
import { type Change, cutAfter, type Luck, recorded } from "./power-cut.ts";

/** In memory where there is such a disk: what is synced there is recorded all the same, and costs nothing. */
const disks = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const folder = realpathSync(mkdtempSync(join(disks, "boardpaper-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostIn = (workspace: string) => nodeHost({ workspace, named: [] });
const record = { meetingDate: "2012-09-20" };
const original = versionRequest({ record });
const corrected = { ...correction("corrected"), record: { ...correction("corrected").record, ...record } };
const disposal = {
  archive: "archive",
  key: keyFile,
  report: original.record.report,
  authority: "class 12",
  approvedBy: "Head of Democratic Services",
  today: day("2026-01-05"),
  isTakedown: false,
  isDryRun: false,
};

interface Work {
  readonly what: string;
  readonly before: (host: Host) => Promise<unknown>;
  readonly work: (host: Host) => Promise<unknown>;
  /** The papers of each version that may be there: as it was, or as it is afterwards. */
  readonly seen: readonly [before: string, after: string];
}

const works: readonly Work[] = [
  {
    what: "the original of a new archive is filed",
    before: async () => {},
    work: (host) => addVersion(host, original, keyFile),
    seen: ["", "<h1>Paper</h1>"],
  },
  {
    what: "a correction is filed",
    before: (host) => addVersion(host, original, keyFile),
    work: (host) => addVersion(host, corrected, keyFile),
    seen: ["<h1>Paper</h1>", "<h1>Paper</h1> corrected"],
  },
  {
    what: "a report is disposed of",
    before: async (host) => {
      await addVersion(host, original, keyFile);
      await addVersion(host, corrected, keyFile);
    },
    work: (host) => dispose(host, disposal),
    seen: ["<h1>Paper</h1> corrected", ""],
  },
];

async function papersSeen(host: Host): Promise<string> {
  const listed = await listVersions(host, "archive");
  if (!listed.ok || listed.warnings.length > 0) return "unreadable";
  const papers = listed.value.flatMap(({ papers }) => papers);
  const words = await Promise.all(papers.map((path) => host.readBytes(path)));
  return words.map((bytes) => new TextDecoder().decode(bytes)).join(" ");
}

/** What is wrong with the disk that the cut left, and with what becomes of it when the work is done once more. */
async function problemsOn(disk: string, { work, seen }: Work, isDone: boolean): Promise<readonly string[]> {
  const host = hostIn(disk);
  try {
    const before = await papersSeen(host);
    if (!seen.includes(before)) return [`sees “${before}”`];
    if (isDone && before !== seen[1]) return [`was done, but sees “${before}”`];
    await work(host);
    const after = await papersSeen(host);
    const verified = await verifyArchive(host, "archive", () => {});
    const findings = verified.ok ? verified.warnings : verified.errors;
    return [
      ...(after === seen[1] ? [] : [`sees “${after}” afterwards`]),
      ...findings.map(({ code, at }) => `${code} ${at?.file}`),
    ];
  } catch (error) {
    return [`threw ${(error as Error).message}`];
  }
}

/** The same draws in every run. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function luckOf(variant: number): Luck {
  if (variant < 2) return { isKept: () => variant === 1, part: () => variant };
  const draw = draws(variant);
  const chance = [0.2, 0.5, 0.8][variant % 3] ?? 0.5;
  const kept = new Map<number, boolean>();
  return {
    isKept(change) {
      const known = kept.get(change) ?? draw() < chance;
      kept.set(change, known);
      return known;
    },
    part: draw,
  };
}

async function recordedWork(made: Work): Promise<{ readonly start: string; readonly changes: readonly Change[] }> {
  const [start, after] = [join(folder, "start"), join(folder, "after")];
  for (const path of [start, after]) rmSync(path, { recursive: true, force: true });
  mkdirSync(start);
  await made.before(hostIn(start));
  cpSync(start, after, { recursive: true });
  const changes = await recorded(after, () => made.work(hostIn(after)));
  const whole = emptied("whole");
  cutAfter(start, changes, luckOf(1), whole);
  // Nothing that was written escaped the recorder.
  expect(contentOf(whole)).toEqual(contentOf(after));
  return { start, changes };
}

function emptied(name: string): string {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  return path;
}

function contentOf(path: string, name = ""): readonly string[] {
  if (!statSync(join(path, name)).isDirectory())
    return [`${name} ${readFileSync(join(path, name)).toString("base64")}`];
  return [`${name}/`, ...readdirSync(join(path, name)).flatMap((each) => contentOf(path, `${name}/${each}`))];
}

async function problemsAtEveryCut(made: Work, changes: readonly Change[], start: string, variants: number) {
  const problems: string[] = [];
  for (let cut = 0; cut <= changes.length; cut++) {
    for (let variant = 0; variant < variants; variant++) {
      const disk = emptied("disk");
      cutAfter(start, changes.slice(0, cut), luckOf(variant), disk);
      const found = await problemsOn(disk, made, cut === changes.length);
      problems.push(...found.map((problem) => `after ${cut} of ${changes.length}, draw ${variant}: ${problem}`));
    }
  }
  return problems;
}

describe.each(works)("the power fails while $what", (made) => {
  test("at any moment: it was done or it was not, and doing it again completes it", async () => {
    const { start, changes } = await recordedWork(made);
    expect(changes.length).toBeGreaterThan(40);
    expect(await problemsAtEveryCut(made, changes, start, 4)).toEqual([]);
  });
});

test.each(["sync of files", "sync of folders"])(
  "without the %s papers would be lost, and this test finds it",
  async (what) => {
    const made = works[1] as Work;
    const { start, changes } = await recordedWork(made);
    const isOfFile = ({ path }: Change) => changes.some((change) => change.kind === "create" && change.path === path);
    const without = changes.filter(
      (change) => change.kind !== "sync" || isOfFile(change) !== (what === "sync of files"),
    );
    expect(without.length).toBeLessThan(changes.length);
    expect((await problemsAtEveryCut(made, without, start, 3)).length).toBeGreaterThan(0);
  },
);
