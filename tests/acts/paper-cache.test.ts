/** A build leaves papers alone that would come out as they are, and makes the others as if nothing were kept. */

import { describe, expect, test } from "vitest";
import { type BuildRequest, build } from "../../src/acts/build.ts";
import type { Host } from "../../src/host/host.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { type Files, report, smallArea } from "../fixtures/small-area.ts";

const request: BuildRequest = {
  reports: [report],
  formats: ["html", "json"],
  standing: "draft",
  asAt: undefined,
  out: "output",
  keepsUnchanged: true,
};

/** The small area, on a tool that has a version. */
function area(files: Files = {}) {
  const host = smallArea(files);
  const manifest = new TextEncoder().encode('{"version":"1.0.0"}');
  const packageFile: Host["packageFile"] = async (path) =>
    path === "package.json" ? manifest : host.packageFile(path);
  return { ...host, files: host.files, packageFile };
}

const folder = "output/exampleshire/2026-01-cabinet/2026-01-cabinet";
const isCache = (path: string) => path.startsWith("output/.boardpaper/cache/");

/** The area with papers in it that were built once. */
async function builtOnce(changes: Files = {}, more: Partial<BuildRequest> = {}) {
  const first = area();
  const answer = await build(first, { ...request, ...more });
  expect(answer.ok).toBe(true);
  const files = Object.fromEntries([...first.files].filter(([path]) => path.startsWith("output/")));
  return { answer, files, host: area({ ...files, ...changes }) };
}

/** What is written on `host` from here on. */
function writing(host: Host): { readonly host: Host; readonly written: string[] } {
  const written: string[] = [];
  const writeAll: Host["writeAll"] = async (files) => {
    written.push(...files.map(({ path }) => path));
    return host.writeAll(files);
  };
  return { host: { ...host, writeAll }, written };
}

describe("a report that is built again", () => {
  test("unchanged is neither made nor written, and has the same answer", async () => {
    const { answer, host } = await builtOnce();
    const { host: spied, written } = writing(host);
    expect(await build(spied, request)).toEqual(answer);
    expect(written).toEqual([]);
  });

  test("unchanged is taken from what was kept: a finding put there by hand is told again", async () => {
    const { files } = await builtOnce();
    const path = Object.keys(files).find(isCache) ?? "";
    const entry = JSON.parse(new TextDecoder().decode(files[path] as Uint8Array));
    const finding = { severity: "warning", code: "theme/low-contrast", message: "put here by hand" };
    const host = area({ ...files, [path]: JSON.stringify({ ...entry, findings: [finding] }) });
    expect(await build(host, request)).toMatchObject({ ok: true, warnings: [finding] });
  });

  const anotherPartial = { "templates/partials/contact.md.hbs": "Contact: the clerk\n" };
  test.each<readonly [string, Files]>([
    ["its own text", { [report]: "" }],
    ["a figure of the data", { "data/exampleshire/governance.yaml": "" }],
    ["a template that ships with the tool", anotherPartial],
    [
      "a file of the house style that was not there",
      { "templates/councils/exampleshire/theme.yaml": 'accent: "#1d6b3a"\n' },
    ],
    ["the workspace's own file that was not there", { "templates/note/sections/background.md.hbs": "New words.\n" }],
  ])("after a change of %s is made as if nothing were kept", async (_, changes) => {
    const [path = ""] = Object.keys(changes);
    const before = area().files.get(path);
    const changed = { [path]: changes[path] === "" ? `${new TextDecoder().decode(before)}\n` : (changes[path] ?? "") };
    const { host } = await builtOnce(changed);
    const fresh = area(changed);
    const [again, anew] = [await build(host, request), await build(fresh, request)];
    expect(again).toEqual(anew);
    for (const ending of ["html", "json"])
      expect(host.files.get(`${folder}.${ending}`)).toEqual(fresh.files.get(`${folder}.${ending}`));
    expect([...host.files].filter(([name]) => isCache(name))).toEqual(
      [...fresh.files].filter(([name]) => isCache(name)),
    );
  });

  test.each<readonly [string, Partial<BuildRequest>]>([
    ["other formats", { formats: ["html"] }],
    ["as final papers", { standing: "final" }],
    ["in large print", { isLargePrint: true }],
    ["verified", { isVerified: true }],
  ])("%s is another paper", async (_, more) => {
    const { host } = await builtOnce();
    const { host: spied, written } = writing(host);
    const answer = await build(spied, { ...request, ...more });
    expect(answer.ok).toBe(true);
    expect(written.some(isCache)).toBe(true);
  });

  test("where one of its files is gone, or is damaged in what was kept, is made again", async () => {
    const { files, answer } = await builtOnce();
    const { [`${folder}.html`]: page, ...rest } = files;
    const host = area(rest);
    expect(await build(host, request)).toEqual(answer);
    expect(host.files.get(`${folder}.html`)).toEqual(page);

    const path = Object.keys(files).find(isCache) ?? "";
    for (const damage of ["", "{", "[]", '{"version":2}', '{"version":1}']) {
      expect(await build(area({ ...files, [path]: damage }), request)).toEqual(answer);
    }
  });

  test("where somebody edited a file of it, that file is not overwritten", async () => {
    const { files } = await builtOnce();
    const host = area({ ...files, [`${folder}.html`]: "edited" });
    expect(await build(host, request)).toMatchObject({ ok: false, errors: [{ code: "output/edited" }] });
  });
});

test("what is kept can be deleted at any time", async () => {
  const { files, answer } = await builtOnce();
  const host = area(Object.fromEntries(Object.entries(files).filter(([path]) => !isCache(path))));
  expect(await build(host, request)).toEqual(answer);
});

test("a library that does not ask for it keeps nothing", async () => {
  const { files } = await builtOnce({}, { keepsUnchanged: false });
  expect(Object.keys(files).filter(isCache)).toEqual([]);
  expect(memoryHost({ files }).files.size).toBe(Object.keys(files).length);
});
