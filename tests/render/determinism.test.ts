/** The same paper gives the same bytes: twice in a process, in other processes, wherever their clock and language are. */

import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));

/** Other processes can't run TypeScript: it is compiled for them once. */
beforeAll(() => {
  const compilerOptions = { rootDir: root, outDir: folder, declaration: false, noCheck: true, types: [] };
  const files = [join(import.meta.dirname, "print-hashes.ts")];
  const settings = { extends: join(root, "tsconfig.json"), compilerOptions, files, include: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], { stdio: "pipe" });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

interface Machine {
  readonly zone: string;
  readonly locale: string;
}

interface Printed {
  /** As the process itself has it: `de-DE America/New_York`. */
  readonly place: string;
  readonly hashes: readonly string[];
}

async function printed({ zone, locale }: Machine): Promise<Printed> {
  const script = join(folder, "tests/render/print-hashes.js");
  const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  const [place = "", ...lines] = stdout.trim().split("\n");
  return { place, hashes: lines.map((line) => line.replace(/ (first|second) /, " ")) };
}

test("each format has one SHA-256 in three time zones and three languages, the first and the second time", async () => {
  const places = [
    { zone: "UTC", locale: "C" },
    { zone: "Asia/Tokyo", locale: "en_GB.UTF-8" },
    { zone: "America/New_York", locale: "de_DE.UTF-8" },
  ];
  const machines = await Promise.all(places.map(printed));

  expect(machines.map(({ place }) => place)).toEqual(["en-US UTC", "en-GB Asia/Tokyo", "de-DE America/New_York"]);
  const hashes = machines.flatMap((machine) => machine.hashes);
  expect(hashes).toHaveLength(18);
  expect([...new Set(hashes)].map((line) => line.replace(/ [0-9a-f]{64}$/, ""))).toEqual(["docx", "html", "pdf"]);
}, 120_000);
