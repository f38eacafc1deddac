/**
 * The public fixtures of the OCFL project, each with the codes in its name. `VECTORS_DIR` is a folder that holds
 * `ocfl-fixtures.tar.gz`: the folders `1.0` and `1.1` of https://github.com/OCFL/fixtures, below one other.
 */

import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { checkObject } from "../../src/archive/ocfl/check-object.ts";
import { OcflFindings } from "../../src/archive/ocfl/ocfl-finding.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { outputOf, testWith } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packed = join(process.env.VECTORS_DIR ?? "", "ocfl-fixtures.tar.gz");
if (process.env.VECTORS_DIR && existsSync(packed)) outputOf("tar", ["xzf", packed, "-C", folder]);

const fixtures = ["1.0", "1.1"].flatMap((version) =>
  ["good", "warn", "bad"].flatMap((kind) => objectsIn(join(folder, "ocfl-fixtures", version, `${kind}-objects`), kind)),
);

function objectsIn(parent: string, kind: string) {
  if (!existsSync(parent)) return [];
  const entries = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => ({ kind, name, path: join(parent, name) }));
}

async function codesFound(path: string): Promise<readonly string[]> {
  const findings = new OcflFindings();
  await checkObject(nodeHost({ workspace: folder, named: [] }), path, findings.report);
  return [...new Set(findings.all.map(({ code }) => code.replace("ocfl/", "")))];
}

describe("the public OCFL fixtures", () => {
  const test = testWith("VECTORS_DIR", "tar");

  test("are all here: 22 good objects, 27 with warnings, 107 bad ones", () => {
    const count = (wanted: string) => fixtures.filter(({ kind }) => kind === wanted).length;
    expect([count("good"), count("warn"), count("bad")]).toEqual([22, 27, 107]);
  });

  for (const { kind, name, path } of fixtures) {
    const expected = [...name.matchAll(/(?:^|_)([EW]\d{3})(?=_)/g)].map(([, code]) => code ?? "");
    test(`${path.slice(folder.length + 1)} is judged as it is named`, async () => {
      const codes = await codesFound(path);
      if (kind === "good") expect(codes).toEqual([]);
      if (kind === "warn") expect([...codes].sort()).toEqual([...expected].sort());
      if (kind === "bad") expect(codes).toEqual(expect.arrayContaining(expected));
    });
  }
});
