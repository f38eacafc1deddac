/** The program as it is installed: bundled, with PDFs printed in a thread beside, and many papers in several threads. */

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { testWith } from "./judge.ts";

const root = join(import.meta.dirname, "../..");
const out = mkdtempSync(join(tmpdir(), "boardpaper-program-"));
afterAll(() => rmSync(out, { recursive: true }));
execFileSync(process.execPath, ["rolldown.config.js"], { cwd: root });

const digests = (paths: readonly string[], from: string) =>
  paths.map((path) => [
    path,
    createHash("sha256")
      .update(readFileSync(join(from, path)))
      .digest("hex"),
  ]);

test.each([
  ["one report", ["data/cumbria/reports/2022-09-health-and-wellbeing-board.md"]],
  ["every report", "all"],
] as const)("makes of %s the bytes that its parts make by themselves", async (_, reports) => {
  const [byProgram, byParts] = [join(out, "program"), join(out, "parts")];
  const named = reports === "all" ? ["--all"] : reports;
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(root, "dist/program/boardpaper.js"), "build", ...named, "--out", byProgram],
    { cwd: root, encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);

  const host = nodeHost({ workspace: root, named: [byParts] });
  expect(host.beside).toBeUndefined();
  const formats = ["docx", "pdf", "html"] as const;
  const built = await build(host, { reports, formats, standing: "draft", asAt: undefined, out: byParts });
  const paths = built.ok ? built.value.map((path) => path.slice(byParts.length + 1)) : [];
  expect(paths.length).toBe(reports === "all" ? 3 * stdoutReports(stdout) : 3);
  expect(digests(paths, byProgram)).toEqual(digests(paths, byParts));
});

const ranIn = (workspace: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, "dist/program/boardpaper.js"), ...args], {
    cwd: workspace,
    encoding: "utf8",
  });
const ran = (...args: readonly string[]) => ranIn(root, ...args);
const meeting = "data/exampleshire/meetings/2026-03-26-audit.yaml";

testWith("soffice")("packs a meeting that has an exempt paper, and papers in Word and PDF from elsewhere", () => {
  const { status, stderr } = ran("pack", meeting, "--out", join(out, "packs"));
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain("pack/leak");
});

test("searches the PDF of a public pack: a title that says what an exempt paper says is refused", () => {
  const workspace = join(out, "leaking");
  cpSync(join(root, "data"), join(workspace, "data"), { recursive: true });
  const agenda = readFileSync(join(workspace, meeting), "utf8");
  const changed = agenda
    .replace("title: A provider's claim", "title: A provider of residential places claims £148,000 for two terms")
    .replace(/file: .*\.docx$/m, "verbal: true");
  writeFileSync(join(workspace, meeting), changed);
  const { status, stderr } = ranIn(workspace, "pack", meeting, "--out", "packs");
  expect(status).toBe(1);
  expect(stderr).toMatch(/pack\/leak/);
});

test("reads a PDF from elsewhere, and checks it", () => {
  const { findings } = JSON.parse(
    ran("check", "data/exampleshire/meetings/2026-03-26-audit/auditors-letter.pdf", "--json").stdout,
  );
  const codes = findings.map(({ code }: { readonly code: string }) => code);
  expect(codes).toContain("pdf/not-tagged");
  expect(codes).not.toContain("pdf/unreadable");
});

/** It names each file that it wrote. */
function stdoutReports(stdout: string): number {
  return stdout.split("\n").filter((line) => line.endsWith(".pdf")).length;
}
