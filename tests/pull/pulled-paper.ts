/** A small paper with narrative, built as Word, and what comes back of it when somebody worked in the file. */

import { build } from "../../src/acts/build.ts";
import { newReport } from "../../src/acts/new-report.ts";
import { type PullRequest, pull } from "../../src/acts/pull.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { report, smallArea } from "../fixtures/small-area.ts";
import { day } from "../make.ts";
import { editedWord } from "./word-edits.ts";

export const reportText = `---
template: note
title: Progress of the {{plans.pap.name}}
as-at: 2026-01-05
meeting: { body: cabinet, date: 2026-01-20 }
author: Programme director
recommendations:
  - That the {{meeting.body}} note the paper.
---

# background

The plan was approved {{when plans.pap.approved}}. Work began at once.

Families were told
of it in writing.

Two things are left to do:

- train the writers of plans
- publish the *local offer* again

The last paragraph stays as it is.
`;

export const edited = "output/2026-01-cabinet edited.docx";

/** @param edit - of the text of `word/document.xml` */
export async function cameBack(
  edit: (xml: string) => string,
  more: Readonly<Record<string, string>> = {},
): Promise<MemoryHost> {
  const { host, bytes } = await wordOf(reportText);
  host.files.set(edited, editedWord(bytes, edit, more));
  return host;
}

/** The area with such a report, and the report as Word. */
export async function wordOf(text: string): Promise<{ readonly host: MemoryHost; readonly bytes: Uint8Array }> {
  const host = smallArea({ [report]: text });
  const request = { reports: [report], standing: "draft", asAt: undefined, out: "output" } as const;
  const made = await build(host, { ...request, formats: ["docx"] });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return { host, bytes: host.files.get(made.value[0] ?? "") as Uint8Array };
}

export function pullFrom(host: MemoryHost, request: Partial<PullRequest> = {}) {
  return pull(host, { file: edited, report: undefined, accept: [], output: undefined, ...request });
}

export function reportIn(host: MemoryHost): string {
  return new TextDecoder().decode(host.files.get(report));
}

/** The report's lines that are new. */
export function newLines(host: MemoryHost, before = reportText): readonly string[] {
  const old = before.split("\n");
  return reportIn(host)
    .split("\n")
    .filter((line) => !old.includes(line));
}

/** The small area's report rolled forward to the next meeting, and the Word file to write in. */
export const next = report.replace("2026-01", "2026-04");
export const form = "output/exampleshire/2026-04-cabinet/2026-04-cabinet-to-write.docx";

export async function rolledWithForm() {
  const host = smallArea();
  const made = await newReport(host, {
    from: report,
    meeting: day("2026-04-21"),
    asAt: day("2026-04-01"),
    formInto: "output",
  });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return { host, made: made.value };
}
