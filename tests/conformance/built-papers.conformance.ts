/** What the field's validators say of every report as `build --all --verify` makes it. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { validatorFindings } from "../word-templates/validator.ts";
import { type BuiltFile, builtPapers } from "./built-papers.ts";
import { judge, testWith } from "./judge.ts";
import { judgedByVeraPdf, veraPdfJar } from "./vera-pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-built-"));

interface Built {
  readonly verified: readonly string[];
  readonly large: readonly string[];
  readonly withData: readonly string[];
  readonly word: readonly BuiltFile[];
}

let built: Built = { verified: [], large: [], withData: [], word: [] };

beforeAll(async () => {
  const written = (files: readonly BuiltFile[], kind: string) =>
    files.map(({ name, bytes }) => {
      const path = join(folder, `${kind}-${name}`);
      writeFileSync(path, bytes);
      return path;
    });
  built = {
    verified: written(await builtPapers(["pdf"], { isVerified: true }), "verified"),
    large: written(await builtPapers(["pdf"], { isVerified: true, isLargePrint: true }), "large"),
    withData: written(await builtPapers(["pdf"], { embedsData: true }), "data"),
    word: [...(await builtPapers(["docx"])), ...(await builtPapers(["docx"], { isLargePrint: true }))],
  };
});

describe("veraPDF", () => {
  const found = veraPdfJar();
  const run = "jar" in found ? test : test.skip;
  const called = (name: string) => ("missing" in found ? `${name} [not run: ${found.missing}]` : name);

  run.each([
    ["accessible (PDF/UA-1)", "ua1", () => [...built.verified, ...built.large, ...built.withData]],
    ["fit for an archive (PDF/A-2a)", "2a", () => [...built.verified, ...built.large]],
    ["fit for an archive with its data (PDF/A-3a)", "3a", () => built.withData],
  ] as const)(called("finds every report %s"), (_, flavour, files) => {
    const verdicts = "jar" in found ? judgedByVeraPdf(found.jar, flavour, files()) : [];
    expect(verdicts.filter(({ isCompliant }) => !isCompliant)).toEqual([]);
    expect(verdicts).toHaveLength(files().length);
    expect(verdicts.length).toBeGreaterThan(10);
    for (const { passedChecks } of verdicts) expect(passedChecks).toBeGreaterThan(300);
    const sum = verdicts.reduce((total, { passedChecks }) => total + passedChecks, 0);
    process.stdout.write(`veraPDF passed ${verdicts.length} reports as ${flavour} in ${sum} checks\n`);
  });
});

describe("qpdf", () => {
  testWith("qpdf")("finds nothing to warn of in any report", () => {
    for (const path of [...built.verified, ...built.large, ...built.withData]) {
      const { status, output } = judge("qpdf", ["--check", path]);
      expect({ path, status, warnings: output.match(/WARNING.*/g) }).toEqual({ path, status: 0, warnings: null });
    }
  });
});

describe("the Open XML SDK", () => {
  test("finds no error in the Word file of any report, nor in large print", async () => {
    expect(built.word.length).toBeGreaterThan(20);
    for (const { name, bytes } of built.word) {
      expect({ name, findings: [...(await validatorFindings(bytes))] }).toEqual({ name, findings: [] });
    }
  });
});
