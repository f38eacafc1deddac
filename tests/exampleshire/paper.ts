/** Exampleshire's paper, made from the files of the repository, with texts of a test in the place of some. */

import { join } from "node:path";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper, type Paper, type Standing } from "../../src/acts/make-paper.ts";
import { type Checked, checked } from "../../src/diagnostics/diagnostic.ts";
import type { Table } from "../../src/document/document.ts";
import { inlineWords } from "../../src/document/pieces.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import type { RegisterContext } from "../../src/register/resolve-directive.ts";

export const report = "data/exampleshire/reports/2026-03-health-and-wellbeing-board.md";

export const host: Host = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [] });

export interface PaperOfExampleshire {
  readonly files?: Readonly<Record<string, string>>;
  readonly standing?: Standing;
}

export async function paperOfExampleshire(request: PaperOfExampleshire = {}): Promise<Checked<Paper>> {
  const { files = {}, standing = "draft" } = request;
  const changed: Host = {
    ...host,
    readBytes: async (path) =>
      files[path] === undefined ? host.readBytes(path) : new TextEncoder().encode(files[path]),
  };
  const loaded = await loadReport(changed, report);
  if (!loaded.ok) return loaded;
  const paper = makePaper({ ...loaded.value, standing, asAt: undefined });
  return paper.ok ? checked(paper.value, [...loaded.warnings, ...paper.warnings]) : paper;
}

/** What registers are made from. */
export async function registersOfExampleshire(): Promise<RegisterContext> {
  const loaded = await loadReport(host, report);
  const paper = await paperOfExampleshire();
  if (!loaded.ok || !paper.ok) throw new Error("Exampleshire's paper has mistakes");
  return { facts: paper.value.facts, words: loaded.value.kind.words };
}

/** A table's caption and the words of its cells, row by row. */
export interface TableWords {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tableWords({ id, caption, columns, rows }: Table): TableWords {
  return {
    id,
    caption: inlineWords(caption).replace(/^Table \d+: /, ""),
    columns: columns.map(({ header }) => inlineWords(header)),
    rows: rows.map((row) => row.map((cell) => inlineWords(cell.content))),
  };
}
