/** `npm run demo`: what boardpaper does, shown in a minute on the facts of a published paper. */

import { build } from "../acts/build.ts";
import { explain } from "../acts/explain.ts";
import { loadReport } from "../acts/load-report.ts";
import { makePaper } from "../acts/make-paper.ts";
import { changedPassages } from "../compare/changed-passages.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";
import { memoryHost } from "../host/memory-host.ts";
import { nodeHost } from "../host/node-host.ts";
import { explanationInWords } from "./commands/explain.ts";
import { findingInWords } from "./findings-in-words.ts";

const report = "2022-09-health-and-wellbeing-board";
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const host = nodeHost({ workspace: process.cwd(), named: [] });

say("1. The facts of a council's improvement programme, data/cumbria, become a paper in three formats:\n");
const files = valueIn(
  await build(host, {
    reports: [report],
    formats: ["docx", "pdf", "html"],
    standing: "draft",
    asAt: undefined,
    out: "output",
  }),
);
for (const file of files) say(`   ${file}`);

say("\n2. Every date and figure in it knows where it comes from (boardpaper explain):\n");
const explained = valueIn(await explain(host, { report, paragraph: undefined, asAt: undefined }));
const due = explained.find(({ fact }) => fact === "revisit.due");
const approved = explained.find(({ fact }) => fact === "plans.wsoa.approved");
if (!due || !approved) throw new Error("the paper no longer prints when the revisit is due");
say(`   ${due.paragraph}${explanationInWords(due)}`);
say(`   ${approved.paragraph}${explanationInWords(approved)}`);

say("\n3. Suppose the plan had been approved a month later. In a temporary copy both of its dates are changed,");
say("   and these paragraphs move by themselves:\n");
const paper = await documentIn(host);
const moved = await documentIn(await copyWith({ "2019-10-18": "2019-11-18", "2021-04-18": "2021-05-18" }));
for (const { label, after } of changedPassages(valueIn(paper), valueIn(moved)))
  say(`   ${label}  ${after ?? "is gone"}`);

say("\n4. And if only one of the two dates is changed, nothing is built:\n");
const refused = await documentIn(await copyWith({ "2019-10-18": "2019-11-18" }));
if (refused.ok) throw new Error("a contradiction was not refused");
for (const finding of refused.errors.filter(isError)) say(indented(findingInWords(finding, () => undefined)));

const word = files.find((file) => file.endsWith(".docx"));
say(`\nOpen ${word}. Next: copy data/exampleshire, or run boardpaper init.`);

async function documentIn(place: Host): Promise<Checked<Document>> {
  const loaded = await loadReport(place, report);
  if (!loaded.ok) return loaded;
  const made = makePaper({ ...loaded.value, standing: "draft", asAt: undefined });
  return made.ok ? { ok: true, value: made.value.document, warnings: made.warnings } : made;
}

/** The data in memory, with every line of programme.yaml that holds one of `dates` telling another. */
async function copyWith(dates: Readonly<Record<string, string>>): Promise<Host> {
  const paths = (await filesBelow(host, "data")).map((path) => `data/${path}`);
  const copied = await Promise.all(paths.map(async (path) => [path, await host.readBytes(path)] as const));
  const changed = copied.map(([path, bytes]) => {
    if (!path.endsWith("cumbria/programme.yaml")) return [path, bytes] as const;
    const text = new TextDecoder().decode(bytes);
    return [
      path,
      Object.entries(dates).reduce((words, [from, to]) => words.replaceAll(`on: ${from}`, `on: ${to}`), text),
    ] as const;
  });
  return memoryHost({ files: Object.fromEntries(changed), shipped: host });
}

function valueIn<T>(stage: Checked<T>): T {
  if (stage.ok) return stage.value;
  throw new Error(stage.errors.map((finding) => findingInWords(finding, () => undefined)).join("\n"));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function indented(text: string): string {
  return text.replace(/^/gm, "   ");
}
