import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { check } from "../../src/acts/check.ts";
import type { Standing } from "../../src/acts/make-paper.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Host } from "../../src/host/host.ts";
import { placeInWords } from "../../src/values/place.ts";
import { readFixture } from "../fixtures/fixture.ts";
import { filesIn, report, smallArea } from "../fixtures/small-area.ts";

const tests = join(import.meta.dirname, "..");
const fixtures = readdirSync(join(tests, "fixtures/findings")).sort();

const papers = (host: Host, standing: Standing) =>
  build(host, { reports: [report], formats: ["html", "json"], standing, asAt: undefined, out: "output" });

/** As a fixture shows it; a hint that the fixture leaves out is left out. */
function asShown(found: readonly Diagnostic[], expected: readonly string[]): readonly string[] {
  return found.map(({ severity, code, message, at, hint }) => {
    const line = `${at ? placeInWords(at) : "?"} ${severity} ${code}: ${message}`;
    const withHint = `${line}\n  hint: ${hint}`;
    return expected.includes(withHint) || !expected.includes(line) ? withHint : line;
  });
}

test("the area that fixtures are laid over has nothing to find, and its papers are written", async () => {
  const host = smallArea();
  expect(await papers(host, "final")).toEqual({
    ok: true,
    value: ["html", "json"].map((format) => `output/exampleshire/2026-01-cabinet/2026-01-cabinet.${format}`),
    warnings: [],
  });
});

describe("a draft with bad input finds all that the fixture shows and no more, each with a hint", () => {
  test.each(fixtures)("%s", async (name) => {
    const { files, expected } = readFixture(name);
    const host = smallArea(files);
    const before = new Map(host.files);
    const answer = await papers(host, "draft");
    const found = answer.ok ? answer.warnings : answer.errors;

    expect([...asShown(found, expected)].sort()).toEqual([...expected].sort());
    expect(found.filter(({ hint }) => !hint)).toEqual([]);
    if (!answer.ok) expect(host.files).toEqual(before);
  });
});

test("several faults in several files are told file by file, from the top of each", async () => {
  const answer = await papers(smallArea(readFixture("several-at-once").files), "draft");
  const places = (answer.ok ? [] : answer.errors).map(({ at }) => (at ? placeInWords(at) : ""));
  expect(places).toEqual([
    "data/exampleshire/monitoring.yaml:2:1",
    "data/exampleshire/programme.yaml:3:5",
    "data/exampleshire/programme.yaml:7:5",
    `${report}:2:1`,
    `${report}:8:1`,
    "data/national/developments.yaml:2:85",
  ]);

  const within = await papers(smallArea(readFixture("template-tags").files), "draft");
  const offsets = (within.ok ? [] : within.errors).map(({ at }) => (at?.line ?? 0) * 1000 + (at?.column ?? 0));
  expect(offsets.length).toBeGreaterThan(20);
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
});

describe("boardpaper check finds the same as a draft, in the same order, and writes nothing", () => {
  test.each(fixtures)("%s", async (name) => {
    const { files } = readFixture(name);
    const draft = await papers(smallArea(files), "draft");
    const host = smallArea(files);
    const before = new Map(host.files);
    const checked = await check(host, [report]);

    expect(checked.ok ? checked.warnings : checked.errors).toEqual(draft.ok ? draft.warnings : draft.errors);
    expect(host.files).toEqual(before);
  });
});

describe("a final paper refuses what a draft may show, and writes nothing", () => {
  test.each(fixtures)("%s", async (name) => {
    const { files, expected } = readFixture(name);
    const host = smallArea(files);
    const before = new Map(host.files);
    const answer = await papers(host, "final");

    expect(answer.ok ? [] : answer.errors).toHaveLength(expected.length);
    expect(host.files).toEqual(before);
  });
});

describe("every code of the catalogue is shown by a fixture, or by a test that names it", () => {
  const inFixtures = new Set(
    fixtures.flatMap((name) => readFixture(name).expected.map((line) => line.split(" ")[2]?.slice(0, -1))),
  );
  const inTests = Object.entries(filesIn(tests))
    .filter(([path]) => path.endsWith(".ts") && path !== "acts/bad-input.test.ts")
    .map(([, bytes]) => new TextDecoder().decode(bytes));

  /** As a word; or without its family, in a test of that family alone. */
  const isNamed = (code: string, text: string) => {
    const [family = "", name = ""] = code.split("/");
    const isWhole = new RegExp(`(?<![\\w/-])${code}(?![\\w/-])`).test(text);
    return isWhole || (text.includes(`${family}/`) && text.includes(`code: "${name}"`));
  };

  test.each(Object.keys(catalogue))("%s", (code) => {
    expect(inFixtures.has(code) || inTests.some((text) => isNamed(code, text))).toBe(true);
  });
});
