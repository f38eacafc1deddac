/** Six programs that correct one report at the same moment, some of them killed; and a disk that is full. */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addVersion } from "../../src/archive/add-version.ts";
import { listVersions } from "../../src/archive/list-versions.ts";
import { verifyArchive } from "../../src/archive/verify-archive.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { correction, keyFile, text, versionRequest } from "../archive/make-version.ts";
import { compiledProgram } from "./compiled-program.ts";
import { judge, testWith } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
const worker = join(folder, "worker.mjs");
let compiled: string;

beforeAll(() => {
  compiled = compiledProgram("race");
  writeFileSync(
    worker,
    `import { addVersion } from "${compiled}/archive/add-version.js";
import { listVersions } from "${compiled}/archive/list-versions.js";
import { nodeHost } from "${compiled}/host/node-host.js";
const [workspace, name, count, request] = process.argv.slice(2);
const host = nodeHost({ workspace, named: [] });
for (let n = 1; n <= Number(count); n++) {
  const { record, ...rest } = JSON.parse(request);
  const listed = await listVersions(host, "archive");
  const replaces = "v" + listed.value.length;
  const files = [{ path: "papers/paper.html", bytes: new TextEncoder().encode(name + "-" + n) }];
  const added = await addVersion(host, { ...rest, record, files, replaces }, "${keyFile}");
  console.log(added.ok ? ["filed", added.value.version, name + "-" + n].join(" ") : added.errors.map(({ code }) => code).join(" "));
}
`,
  );
});

afterAll(() => {
  for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true });
});

const hostIn = (workspace: string) => nodeHost({ workspace, named: [] });
const findingsOf = async (host: Host) => {
  const verified = await verifyArchive(host, "archive", () => {});
  return verified.ok ? verified.warnings : verified.errors;
};

/** @param isKilled - as soon as it has printed a line. @returns what it printed, what it complained of, and what ended it */
function writer(workspace: string, name: string, count: number, isKilled: boolean) {
  const request = JSON.stringify({ ...correction(""), files: [] });
  const running = spawn(process.execPath, [worker, workspace, name, String(count), request]);
  const said: string[] = [];
  const complained: string[] = [];
  running.stdout.on("data", (words) => {
    said.push(String(words));
    if (isKilled) running.kill("SIGKILL");
  });
  running.stderr.on("data", (words) => complained.push(String(words)));
  interface Ended {
    readonly said: string;
    readonly complained: string;
    readonly signal: NodeJS.Signals | null;
  }
  return new Promise<Ended>((resolve) => {
    running.on("close", (_, signal) => resolve({ said: said.join(""), complained: complained.join(""), signal }));
  });
}

/** The papers of each version, by its name. */
async function papersOf(host: Host): Promise<ReadonlyMap<string, string>> {
  const listed = await listVersions(host, "archive");
  expect(listed).toMatchObject({ ok: true, warnings: [] });
  const versions = listed.ok ? listed.value : [];
  const words = await Promise.all(versions.map(({ papers: [path = ""] }) => host.readBytes(path)));
  return new Map(versions.map(({ version }, index) => [version, new TextDecoder().decode(words[index])]));
}

describe.each([
  { what: "that all come to their end", killed: 0 },
  { what: "of which three are killed", killed: 3 },
])("six programs that file corrections of one report at once, $what", ({ killed }) => {
  test("lose nothing that was filed, file nothing twice, and leave an archive that verifies", async () => {
    const workspace = mkdtempSync(join(folder, "race-"));
    const host = hostIn(workspace);
    await addVersion(host, versionRequest(), keyFile);
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, index) => writer(workspace, `writer${index}`, 15, index < killed)),
    );
    expect(all.map(({ complained }) => complained).join("")).toBe("");
    expect(all.map(({ signal }) => signal)).toEqual(all.map((_, index) => (index < killed ? "SIGKILL" : null)));
    const lines = all.flatMap(({ said }) => said.split("\n")).filter(Boolean);
    const filed = lines.filter((line) => line.startsWith("filed")).map((line) => line.split(" ").slice(1));
    const refused = new Set(lines.filter((line) => !line.startsWith("filed")));
    expect([...refused].filter((code) => code !== "archive/conflict")).toEqual([]);
    expect(filed.length).toBeGreaterThan(5);

    // Whoever opens the archive next finishes what the killed ones began.
    const other = versionRequest({ record: { id: "urn:x:other", report: "other" } });
    expect(await addVersion(host, other, keyFile)).toMatchObject({ ok: true });
    const papers = await papersOf(host);
    expect(new Set(filed.map(([version]) => version)).size).toBe(filed.length);
    for (const [version = "", words] of filed) expect(papers.get(version)).toBe(words);
    expect(await findingsOf(host)).toEqual([]);
  });
});

describe("a disk that is full", () => {
  // Only root may mount a small disk.
  const test = testWith("mount", ...(process.getuid?.() === 0 ? [] : ["root"]));

  test("holds every version that was filed, whole, and takes the next once there is room", async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    expect(judge("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk])).toEqual({ status: 0, output: "" });
    try {
      const host = hostIn(disk);
      const words = (n: number) => createHash("sha512").update(String(n)).digest("hex").repeat(200);
      let filed = 1;
      await addVersion(
        host,
        versionRequest({ files: [{ path: "papers/paper.html", bytes: text(words(1)) }] }),
        keyFile,
      );
      await expect(async () => {
        for (; filed < 1000; filed++) {
          const next = { ...correction(words(filed + 1), `v${filed}`) };
          const added = await addVersion(host, next, keyFile);
          if (!added.ok) throw new Error(added.errors.map(({ code }) => code).join(" "));
        }
      }).rejects.toMatchObject({ kind: "full" });
      expect(filed).toBeGreaterThan(5);

      const papers = await papersOf(host);
      expect([filed, filed + 1]).toContain(papers.size);
      for (let n = 1; n <= filed; n++) expect(papers.get(`v${n}`)).toBe(words(n));

      expect(judge("mount", ["-o", "remount,size=8m", disk]).status).toBe(0);
      const next = correction("once there is room", `v${papers.size}`);
      expect(await addVersion(host, next, keyFile)).toMatchObject({ ok: true });
      expect(await findingsOf(host)).toEqual([]);
    } finally {
      judge("umount", [disk]);
    }
  });
});
