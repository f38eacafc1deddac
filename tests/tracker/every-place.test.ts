/** What is changed in the workbook alone changes wherever the paper says it, in every format. */

import { expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { exportTracker } from "../../src/acts/export-tracker.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { readHtml } from "../../src/read/html/read-html.ts";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";
import { trackerSheets } from "../../src/tracker/tracker-sheet.ts";
import { host as real, report } from "../exampleshire/paper.ts";
import { filesIn } from "../fixtures/small-area.ts";
import { day } from "../make.ts";
import { importInto, typeInto, workbook } from "./tracked-area.ts";

const readers = {
  docx: readDocx,
  html: (bytes: Uint8Array) => readHtml(new TextDecoder().decode(bytes)),
  pdf: readPdf,
};

test("an action's due date and status, typed into Excel, are in Word, PDF and the web page, and the old ones in none", async () => {
  const files = Object.fromEntries(Object.entries(filesIn("data")).map(([path, bytes]) => [`data/${path}`, bytes]));
  const host = memoryHost({ files, shipped: real });
  const paper = async () => {
    const made = await build(host, {
      reports: [report],
      formats: ["docx", "pdf", "html"],
      standing: "draft",
      asAt: undefined,
      out: "output",
    });
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    return Promise.all(
      made.value.map(async (path) => {
        const read = await readers[path.split(".").at(-1) as keyof typeof readers](host.files.get(path) as Uint8Array);
        if (!read.ok) throw new Error(JSON.stringify(read.errors));
        return read.value.pieces.map(({ words }) => words).join("\n");
      }),
    );
  };
  const times = (texts: readonly string[], words: string) => texts.map((text) => text.split(words).length - 1);

  const before = await paper();
  await exportTracker(host, { area: "exampleshire", asAt: day("2026-02-28"), out: "output" });
  await typeInto(host, {}, (sheet) => {
    const put = (name: string, key: string, header: string, value: string | Date) => {
      const { rows, cells } = sheet(name);
      const column =
        trackerSheets.find((one) => one.name === name)?.columns.findIndex((one) => one.header === header) ?? -1;
      const row = rows.findIndex(([first]) => first === key);
      (rows[row] as (Date | string)[])[column] = value;
      cells?.delete(`${row},${column}`);
    };
    put("Actions", "h-7", "Due", new Date(Date.UTC(2026, 8, 17)));
    put("Updates", "e-10@2026-02-12", "Status", "complete");
    put("Updates", "e-10@2026-02-12", "Rag", "blue");
  });
  expect(await importInto(host, { file: workbook })).toMatchObject({
    findings: [],
    changes: [
      { record: "h-7", before: "2025-12-19", after: "2026-09-17" },
      { record: "e-10@2026-02-12", before: "in-progress", after: "complete" },
      { record: "e-10@2026-02-12", before: "amber", after: "blue" },
    ],
  });

  const after = await paper();
  expect(times(before, "17 September 2026")).toEqual([0, 0, 0]);
  const [docx = 0, html, pdf] = times(after, "17 September 2026");
  expect(docx).toBeGreaterThan(0);
  expect([html, pdf]).toEqual([docx, docx]);
  expect(times(after, "The rule was due on 17 September 2026")).toEqual([1, 1, 1]);
  const [left = 0] = times(before, "19 December 2025");
  expect(times(after, "19 December 2025")).toEqual([left - docx, left - docx, left - docx]);

  const complete = (texts: readonly string[]) => texts.map((text) => /of which (\S+) of/.exec(text)?.[1] ?? "");
  expect(new Set(complete(before)).size).toBe(1);
  expect(new Set(complete(after)).size).toBe(1);
  expect(complete(after)).not.toEqual(complete(before));
});
