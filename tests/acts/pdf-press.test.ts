import { describe, expect, test } from "vitest";
import { inThread, type PdfJob } from "../../src/acts/pdf-beside.ts";
import { pdfPress } from "../../src/acts/pdf-press.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, everyBlockDocument, text } from "../make.ts";

const folders = { workspace: process.cwd(), named: [] };
const { beside: _, ...here } = nodeHost(folders);

/** The thread's own function, told what a thread would be told. */
const besideIt: Host = {
  ...here,
  beside: async <Job, Result>(module: URL, job: Job) => {
    expect(module.pathname).toMatch(/\/pdf-beside\.js$/);
    return structuredClone(await inThread(folders)(structuredClone(job) as PdfJob)) as Result;
  },
};

describe("a PDF that is printed beside the rest of a paper", () => {
  test("has the same bytes as one that is printed here", async () => {
    const paper = everyBlockDocument();
    const claims = { kind: "ua-1-and-a-2a" } as const;
    const bytes = await pdfPress(here).print(paper, plainTheme, claims);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(bytes, await pdfPress(besideIt).print(paper, plainTheme, claims))).toBe(0);
  });

  test("lacks the same characters", async () => {
    const paper = document({ title: [text("A rocket: \u{1F680}")] });
    const missing = await pdfPress(besideIt).missing(paper);
    expect(missing.map(({ character }) => character)).toEqual(["\u{1F680}"]);
    expect(missing).toEqual(await pdfPress(here).missing(paper));
  });
});
