/** The papers that are timed: Cumbria's, and longer ones made of the same facts. */

import { type Checked, type Document, loadReport, makePaper, memoryHost, nodeHost } from "../../src/index.ts";

const shipped = nodeHost({ workspace: process.cwd(), named: [] });
const report = "data/cumbria/reports/2022-09-health-and-wellbeing-board.md";

export interface Workload {
  readonly report: string;
  /** Every file of the workspace, by path. */
  readonly files: Readonly<Record<string, Uint8Array | string>>;
}

/** @param times - how often the narrative, its table and its list are written */
export async function cumbria(times: number, name = "2022-09-health-and-wellbeing-board"): Promise<Workload> {
  const files: Record<string, Uint8Array | string> = {};
  for (const folder of ["data/cumbria", "data/national"]) {
    for (const { name: file, kind } of await shipped.list(folder)) {
      if (kind === "file") files[`${folder}/${file}`] = await shipped.readBytes(`${folder}/${file}`);
    }
  }
  const written = new TextDecoder().decode(await shipped.readBytes(report));
  const path = `data/cumbria/reports/${name}.md`;
  files[path] =
    `${written.trimEnd()}\n\n${Array.from({ length: times }, (_, index) => narrative(name, index)).join("\n\n")}\n`;
  return { report: path, files };
}

function narrative(paper: string, index: number): string {
  const sentence =
    "The {{bodies.send-board.name}} looked at the {{plans.cip.name}} again on {{date plans.cip.draftConsidered}}, " +
    "and asked each lead to say what had been done, what was late and why, and what families would notice of it.";
  const paragraphs = Array.from(
    { length: 12 },
    (_, at) => `Note ${index + 1}.${at + 1} of ${paper}. ${sentence} ${sentence}`,
  );
  const rows = Array.from(
    { length: 12 },
    (_, at) => `| ${index + 1}.${at + 1} | What is to be done next | Lead officer | ${at + 3} |`,
  );
  return [
    ...paragraphs,
    "- first point of a list\n- second point of a list\n- third point of a list",
    `:::table{caption="Steps of part ${index + 1}"}\n| Ref | Step | Lead | Weeks |\n|---|---|---|---:|\n${rows.join("\n")}\n:::`,
  ].join("\n\n");
}

/** The same with a paragraph more. */
export function withParagraph({ report, files }: Workload, paragraph: string): Workload {
  return { report, files: { ...files, [report]: `${files[report]}\n\n${paragraph}\n` } };
}

export function hostOf({ files }: Workload): ReturnType<typeof memoryHost> {
  return memoryHost({ files, shipped });
}

export async function documentOf(workload: Workload): Promise<Document> {
  const loaded = valueIn(await loadReport(hostOf(workload), workload.report));
  return valueIn(makePaper({ ...loaded, standing: "draft", asAt: undefined })).document;
}

export function valueIn<T>(stage: Checked<T>): T {
  if (stage.ok) return stage.value;
  throw new Error(JSON.stringify(stage.errors, undefined, 1));
}
