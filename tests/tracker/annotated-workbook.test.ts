import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { partText, readPackage } from "../../src/ooxml/read-package.ts";
import { writePackage } from "../../src/ooxml/write-package.ts";
import { exported, importInto, typeInto, workbook } from "./tracked-area.ts";

const copy = "output/tracker/exampleshire-tracker-annotated.xlsx";

async function notesIn(host: MemoryHost, sheetName: string): Promise<Readonly<Record<string, string>>> {
  const { sheets } = await readXlsx(host.files.get(copy) as Uint8Array, { readStyles: true });
  const cells = sheets.find(({ name }) => name === sheetName)?.cells ?? new Map();
  return Object.fromEntries([...cells].flatMap(([place, cell]) => (cell.comment ? [[place, cell.comment.text]] : [])));
}

function partsOf(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const parts = readPackage(bytes ?? new Uint8Array());
  if (!parts.ok) throw new Error("the workbook can't be read");
  return new Map([...parts.value.keys()].map((name) => [name, partText(parts.value, name) ?? ""]));
}

test("the copy has a note at each faulty cell, and everything else of the workbook as it was", async () => {
  const host = await exported();
  await typeInto(host, { "Actions!Due 2": "31/03/2026", "Updates!Status 3": "nearly there" }, (sheet) => {
    sheet("Updates").rowDefs = new Map([[1, { hidden: true }]]);
  });
  const { annotated } = await importInto(host, { annotateInto: "output" });
  expect(annotated).toBe(copy);

  const notes = await notesIn(host, "Actions");
  expect(notes["1,6"]).toContain("error: “31/03/2026” is text, not a date");
  expect(notes["1,6"]).toContain("hint: type the date again");
  expect(notes["0,6"]).toContain("Every row has it.");
  expect((await notesIn(host, "Updates"))["2,3"]).toContain("there are: closed-undelivered, complete");

  const [before, after] = [partsOf(host.files.get(workbook)), partsOf(host.files.get(copy))];
  const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  expect(changed.sort()).toEqual([
    "xl/comments2.xml",
    "xl/comments3.xml",
    "xl/drawings/vmlDrawing2.vml",
    "xl/drawings/vmlDrawing3.vml",
  ]);
  expect(after.get("xl/worksheets/sheet3.xml")).toContain('hidden="1"');
  expect(after.get("xl/worksheets/sheet3.xml")).toContain("<dataValidation ");
});

test("a sheet without notes gets the parts for them, before its tables", async () => {
  const host = await exported();
  await typeInto(host, { "Actions!Lead 2": "Head of SEND " });
  const bare = new Map([...partsOf(host.files.get(workbook))].filter(([name]) => !/comments|vmlDrawing/.test(name)));
  const rels = (text: string) => text.replace(/<Relationship [^>]*(?:comments|vmlDrawing)[^>]*\/>/g, "");
  const withoutNotes = [...bare].map(([name, text]) => {
    const plain = name.endsWith(".rels")
      ? rels(text)
      : text.replace(/<legacyDrawing[^>]*>/, "").replace(/<(Override|Default)[^>]*(comments|vml)[^>]*\/>/g, "");
    return [name, new TextEncoder().encode(plain)] as const;
  });
  host.files.set(workbook, writePackage(new Map(withoutNotes)));
  await importInto(host, { annotateInto: "output" });
  expect(await notesIn(host, "Actions")).toEqual({ "1,5": expect.stringContaining("blanks stand before or after") });
  const sheet = partsOf(host.files.get(copy)).get("xl/worksheets/sheet2.xml") ?? "";
  expect(sheet).toMatch(/<legacyDrawing [^>]*\/><tableParts/);
  const types = partsOf(host.files.get(copy)).get("[Content_Types].xml");
  expect(types).toContain('Extension="vml"');
});
