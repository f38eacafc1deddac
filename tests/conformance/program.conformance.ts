/** The program as it is installed: bundled, with PDFs printed in a thread beside, and many papers in several threads. */

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { nodeHost } from "../../src/host/node-host.ts";

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

test("reads PDFs back: what is in a public pack is searched, and a PDF from elsewhere is checked", () => {
  const ran = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(root, "dist/program/boardpaper.js"), ...args], { cwd: root, encoding: "utf8" });
  const packed = ran("pack", "data/exampleshire/meetings/2026-03-26-audit.yaml", "--out", join(out, "packs"));
  expect(packed.stderr).not.toContain("pack/leak");
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
