import { zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readPackage } from "../../src/ooxml/read-package.ts";
import { writePackage } from "../../src/ooxml/write-package.ts";
import { exported, importInto, workbook } from "./tracked-area.ts";

async function codesOf(change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>): Promise<readonly string[]> {
  const host = await exported();
  const before = [...host.files].filter(([path]) => path.startsWith("data/"));
  host.files.set(workbook, await change(host.files.get(workbook) as Uint8Array));
  const { findings, files } = await importInto(host);
  expect(files).toEqual([]);
  expect([...host.files].filter(([path]) => path.startsWith("data/"))).toEqual(before);
  for (const { at, hint } of findings)
    expect([at?.file, hint]).toEqual([workbook, expect.stringMatching(/Excel|empty rows/)]);
  return findings.map(({ code }) => code);
}

function withPart(bytes: Uint8Array, name: string, text: string | ((old: string) => string)): Uint8Array {
  const parts = readPackage(bytes);
  if (!parts.ok) throw new Error("the workbook can't be read");
  const old = new TextDecoder().decode(parts.value.get(name));
  const written = typeof text === "string" ? text : text(old);
  return writePackage(new Map([...parts.value, [name, new TextEncoder().encode(written)]]));
}

describe("a workbook that can't be read is refused before anything is read from it", () => {
  test("protected by a password", async () => {
    const locked = () =>
      writeXlsx({ sheets: [{ name: "About", rows: [["a"]] }], encryption: { password: "secret", spinCount: 1 } });
    expect(await codesOf(locked)).toEqual(["tracker/password"]);
  });

  test("with macros", async () => {
    expect(await codesOf((bytes) => withPart(bytes, "xl/vbaProject.bin", "macro"))).toEqual(["tracker/macros"]);
  });

  test("cut off in the middle", async () => {
    expect(await codesOf((bytes) => bytes.slice(0, bytes.length / 2))).toEqual(["tracker/not-a-workbook"]);
  });

  test("no workbook at all", async () => {
    expect(await codesOf(() => new TextEncoder().encode("Ref,Action\n1,Issue plans"))).toEqual([
      "tracker/not-a-workbook",
    ]);
    expect(await codesOf(() => zipSync({ "word/document.xml": new Uint8Array(8) }))).toEqual([
      "tracker/not-a-workbook",
    ]);
  });

  test("a sheet that is damaged", async () => {
    expect(await codesOf((bytes) => withPart(bytes, "xl/workbook.xml", "<workbook><sheets>"))).toEqual([
      "tracker/not-a-workbook",
    ]);
  });

  test("made to fill the memory", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) });
    expect(await codesOf(() => bomb)).toContain("package/too-large");
  });

  test("with a document type, by which files are fetched and words multiplied", async () => {
    const declared = (old: string) => old.replace("<workbook", '<!DOCTYPE a [<!ENTITY b "c">]><workbook');
    expect(await codesOf((bytes) => withPart(bytes, "xl/workbook.xml", declared))).toEqual(["tracker/not-a-workbook"]);
  });

  test("with more rows than a programme can have", async () => {
    const rows = Array.from({ length: 20_002 }, (_, index) => [`a-${index}`]);
    expect(await codesOf(() => writeXlsx({ sheets: [{ name: "Actions", rows }] }))).toEqual(["tracker/too-many-rows"]);
  });
});

test("a file that is not there, and a workbook that names no area", async () => {
  const host = await exported();
  expect((await importInto(host, { file: "tracker.xlsx" })).findings.map(({ code }) => code)).toEqual([
    "tracker/no-file",
  ]);
  host.files.set("own.xlsx", await writeXlsx({ sheets: [{ name: "Action log", rows: [["Ref"]] }] }));
  expect((await importInto(host, { file: "own.xlsx" })).findings.map(({ code }) => code)).toEqual(["tracker/no-area"]);
  expect((await importInto(host, { file: "own.xlsx", area: "examplshire" })).findings).toMatchObject([
    { hint: "did you mean “exampleshire”?" },
  ]);
});
