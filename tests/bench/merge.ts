/**
 * Word templates: a paper in a council's own, beside the same paper as a Word file of ours; and single values and rows
 * filled in by us, beside docxtemplater.
 *
 * docxtemplater has a package folder of its own, `npm ci --prefix tests/bench/peers`: without it, it is not timed.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { loadReport, makePaper, nodeHost } from "../../src/index.ts";
import { openTemplate } from "../../src/ooxml/open-template.ts";
import { writePackage } from "../../src/ooxml/write-package.ts";
import { fillWord } from "../../src/template/word/fill-word.ts";
import { interleaved } from "./measure.ts";
import { valueIn, type Workload } from "./workload.ts";

/** The same workload in the house style of a fictional council, whose Word template it is then written in. */
export function inTemplate({ report, files }: Workload, council: string): Workload {
  const area = "data/cumbria/area.yaml";
  const text = new TextDecoder().decode(files[area] as Uint8Array);
  return { report, files: { ...files, [area]: text.replace(/^houseStyle: .*$/m, `houseStyle: ${council}`) } };
}

/** A template of single values and a table with a row for each action. */
async function templateOf(tags: readonly string[], cells: readonly string[]): Promise<Uint8Array> {
  const row = (texts: readonly string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const table = new Table({ rows: [row(["Ref", "Action", "Lead"]), row(cells)] });
  const lines = tags.map((tag) => new Paragraph(`Of the paper: {{${tag}}}.`));
  return Packer.toBuffer(new Document({ sections: [{ children: [...lines, table, new Paragraph("End.")] }] }));
}

/** @returns nothing of docxtemplater where it is not installed */
export async function valuesAndRows(rounds: number) {
  const shipped = nodeHost({ workspace: process.cwd(), named: [] });
  const loaded = valueIn(await loadReport(shipped, "2026-03-health-and-wellbeing-board"));
  const { facts, document } = valueIn(makePaper({ ...loaded, standing: "draft", asAt: undefined }));
  const said = (leaf: { readonly kind: string; readonly value?: unknown } | undefined) =>
    leaf?.kind === "fact" ? String(leaf.value) : "";

  const ownTemplate = await templateOf(
    ["title", "meeting.body", "paper.author", "area.council", "plan.current.name"],
    ["{{#each plan.current.actions}}{{id}}", "{{text}}", "{{#if lead}}{{lead}}{{else}}Nobody yet{{/if}}{{/each}}"],
  );
  const given = { text: "Title", facts: [] };
  const values = {
    facts,
    words: loaded.kind.words,
    asAt: document.properties.asAt,
    given: { title: given, draft: given, notice: given },
    sections: [],
  };
  const ours = async () => {
    const parts = valueIn(openTemplate("report.docx", ownTemplate));
    return writePackage(valueIn(fillWord({ file: "report.docx", parts }, values)).parts);
  };

  const peer = docxtemplater();
  const peerTemplate = await templateOf(
    ["title", "body", "author", "council", "plan"],
    ["{{#actions}}{{id}}", "{{text}}", "{{#lead}}{{lead}}{{/lead}}{{^lead}}Nobody yet{{/lead}}{{/actions}}"],
  );
  const data = {
    title: "Title",
    body: said(facts.meeting.body),
    author: said(facts.paper.author),
    council: said(facts.area.council),
    plan: said(facts.plan.current.name),
    actions: facts.plan.current.actions.map(({ id, text, lead }) => ({
      id: said(id),
      text: said(text),
      lead: said(lead),
    })),
  };
  const theirs = peer && (async () => peer(peerTemplate, data));
  if (theirs) assertSameWords(await ours(), await theirs());
  const jobs: Record<string, () => Promise<unknown>> = { ours, ...(theirs && { docxtemplater: theirs }) };
  return { rows: data.actions.length, times: await interleaved(rounds, jobs) };
}

type Fill = (template: Uint8Array, data: object) => Uint8Array;

/** As its guide uses it. */
function docxtemplater(): Fill | undefined {
  try {
    const require = createRequire(join(process.cwd(), "tests/bench/peers/package.json"));
    const [PizZip, Docxtemplater] = ["pizzip", "docxtemplater"].map((name) => require(name));
    return (template, data) => {
      const delimiters = { start: "{{", end: "}}" };
      const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true, delimiters });
      filled.render(data);
      return filled.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** @throws Error where the two do not say the same: their times would be of different work */
function assertSameWords(one: Uint8Array, other: Uint8Array): void {
  const [first, second] = [one, other].map((bytes) => {
    const xml = new TextDecoder().decode(valueIn(openTemplate("made.docx", bytes)).get("word/document.xml"));
    return xml.replace(/<[^>]*>|\s/g, "");
  });
  if (first !== second) throw new Error("ours and docxtemplater's words differ");
}
