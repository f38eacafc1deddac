/** Edits made by LibreOffice's own interface, tracked and not, and what \`pull\` finds of them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { build } from "../../src/acts/build.ts";
import { allReports } from "../../src/acts/load-report.ts";
import { pull } from "../../src/acts/pull.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { host as real } from "../exampleshire/paper.ts";
import { edited, form, newLines, next, pullFrom, rolledWithForm, wordOf } from "../pull/pulled-paper.ts";
import { draft, riverside } from "../word-templates/in-template.ts";
import { outputOf, testWith } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Python that knows LibreOffice: the system's own, where Debian puts it. */
const python = "/usr/bin/python3";

const worked = `---
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

Families were told of it in writing.

This one goes.

It has two parts. The second is about the {{plans.pap.name}}.

:::table{caption="Steps"}
| What | Who |
|---|---|
| Train writers | Head of SEND |
| Publish the offer | Programme director |
:::

The last paragraph stays as it is.
`;

async function workedOver(...how: readonly string[]) {
  const { host, bytes } = await wordOf(worked);
  const [source, target] = [join(folder, "made.docx"), join(folder, "edited.docx")];
  writeFileSync(source, bytes);
  outputOf(python, [join(import.meta.dirname, "uno_edit.py"), source, target, join(folder, "profile"), ...how]);
  host.files.set(edited, new Uint8Array(readFileSync(target)));
  return host;
}

const found = [
  ["cell", "Cabinet", "Council", "data"],
  ["words", "", "and context", "template"],
  ["words", "at once", "in May", "narrative"],
  ["paragraph-added", "", "Schools were told too.", "narrative"],
  ["paragraph-split", "", "It has two parts. ¶ The second is about the Priority Action Plan.", "narrative"],
  ["row-added", "", "A row of ours |", "by-hand"],
  ["words", "", "It is short.", "narrative"],
  ["paragraph-removed", "This one goes.", "", "narrative"],
];

describe("eight edits of an officer in LibreOffice", () => {
  testWith("soffice", python)("are all found, and the narrative among them goes into the report", async () => {
    const host = await workedOver();
    const { changes, taken, findings } = await pullFrom(host, { accept: "all" });
    const summary = changes.map(({ kind, removed, added, verdict }) => [
      kind,
      removed.trim(),
      added.trim(),
      verdict.kind,
    ]);
    expect(summary.sort()).toEqual([...found].sort());
    expect(taken).toHaveLength(5);
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(["pull/merged-value", "pull/template-text", "pull/by-hand"]),
    );
    expect(newLines(host, worked)).toEqual([
      "The plan was approved {{when plans.pap.approved}}. Work began in May.",
      "Schools were told too.",
      "It has two parts.",
      "The second is about the {{plans.pap.name}}.",
      "The last paragraph stays as it is. It is short.",
    ]);
  });

  testWith("soffice", python)("are found with their author where changes are tracked", async () => {
    const { changes } = await pullFrom(await workedOver("track"));
    const summary = changes.map(({ kind, removed, added }) => [kind, removed.trim(), added.trim()]);
    const words = found.map(([kind = "", removed = "", added = ""]) => [kind, removed, added]);
    expect(summary.sort()).toEqual(words.sort());
    expect(changes.filter(({ authors }) => authors.length !== 1)).toEqual([]);
  });
});

testWith("soffice", python)("a file to write in, filled in LibreOffice, goes into the report", async () => {
  const { host } = await rolledWithForm();
  const [source, target] = [join(folder, "form.docx"), join(folder, "filled.docx")];
  writeFileSync(source, host.files.get(form) as Uint8Array);
  const script = join(import.meta.dirname, "uno_edit.py");
  outputOf(python, [script, source, target, join(folder, "profile"), "form"]);
  host.files.set(form, new Uint8Array(readFileSync(target)));
  const pulled = await pull(host, { file: form, report: undefined, accept: "all", output: undefined });
  expect(pulled.findings).toEqual([]);
  const text = new TextDecoder().decode(host.files.get(next));
  expect(text.slice(text.indexOf("# background"))).toBe(
    [
      "# background",
      "The plan is a year old.",
      "Two leads have left.",
      "# next-steps",
      "The Board meets in May.",
      "The next paper is due in June.\n",
    ].join("\n\n"),
  );
});

function savedByLibreOffice(path: string): Uint8Array {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const format = "docx:MS Word 2007 XML";
  outputOf("soffice", [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "saved"), path]);
  return new Uint8Array(readFileSync(join(folder, "saved", path.replace(/^.*\//, ""))));
}

testWith("soffice").each(["northmarch", "southmere"])(
  "a paper in the Word template of %s that LibreOffice only opened and saved has no edits",
  async (council) => {
    const host = riverside(await real.readBytes(`templates/councils/${council}/report.docx`));
    const made = await build(host, draft);
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    const [file = ""] = made.value;
    const path = join(folder, `${council}.docx`);
    writeFileSync(path, host.files.get(file) as Uint8Array);
    host.files.set(file, savedByLibreOffice(path));
    expect((await pull(host, { file, report: undefined, accept: [], output: undefined })).changes).toEqual([]);
  },
);

const reports = await allReports(real);

describe("a paper that LibreOffice only opened and saved has no edits", () => {
  testWith("soffice").each(reports)("%s", async (report) => {
    const own = nodeHost({ workspace: real.workspace, named: [folder] });
    const made = await build(own, {
      reports: [report],
      formats: ["docx"],
      standing: "draft",
      asAt: undefined,
      out: folder,
    });
    const [path = ""] = made.ok ? made.value : [];
    savedByLibreOffice(path);
    const file = join(folder, "saved", path.replace(/^.*\//, ""));
    expect(await pull(own, { file, report, accept: [], output: undefined })).toEqual({
      changes: [],
      findings: [],
      taken: [],
      files: [],
    });
  });
});
