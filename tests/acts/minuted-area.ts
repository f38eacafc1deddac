/** Exampleshire's meetings and what was minuted of them, with some words changed. */

import { join } from "node:path";
import { loadMeetingLaw } from "../../src/acts/load-meeting-law.ts";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper, type Standing } from "../../src/acts/make-paper.ts";
import type { Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { checkCallIn } from "../../src/facts/check-call-in.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { filesIn } from "../fixtures/small-area.ts";

const root = join(import.meta.dirname, "../..");
export const shipped = nodeHost({ workspace: root, named: [] });
export const data = Object.fromEntries(
  Object.entries(filesIn(join(root, "data"))).map(([path, bytes]) => [`data/${path}`, bytes]),
);

export const area = "data/exampleshire";
export const text = (host: MemoryHost, path: string) => new TextDecoder().decode(host.files.get(path));

/** Exampleshire with some words of some files changed, or with files taken out. */
export function exampleshire(
  changes: readonly (readonly [path: string, from: string, to: string])[] = [],
  without: readonly string[] = [],
): MemoryHost {
  const files = new Map(Object.entries(data).filter(([path]) => !without.includes(path.replace(`${area}/`, ""))));
  for (const [name, from, to] of changes) {
    const path = `${area}/${name}`;
    const before = new TextDecoder().decode(files.get(path));
    if (!before.includes(from)) throw new Error(`${name} does not say ${from}`);
    files.set(path, new TextEncoder().encode(before.replace(from, () => to)));
  }
  return memoryHost({ files: Object.fromEntries(files), shipped });
}

export async function papersFrom(host: MemoryHost, id: string, standing: Standing = "draft") {
  const loaded = await loadReport(host, `${area}/reports/${id}.md`);
  return loaded.ok ? makePaper({ ...loaded.value, standing, asAt: undefined }) : loaded;
}

export async function paper(host: MemoryHost, id: string, standing: Standing = "draft"): Promise<Document> {
  const made = await papersFrom(host, id, standing);
  if (!made.ok) throw new Error(made.errors.map(({ message }) => message).join("\n"));
  return made.value.document;
}

export async function codes(host: MemoryHost, id: string, standing: Standing = "draft") {
  const made = await papersFrom(host, id, standing);
  return (made.ok ? made.warnings : made.errors).map(({ severity, code }) => `${severity} ${code}`);
}

export async function callIn(host: MemoryHost, id: string) {
  const loaded = await loadReport(host, `${area}/reports/${id}.md`);
  const law = await loadMeetingLaw(host);
  if (!loaded.ok || !law.ok) throw new Error("the record or the law has mistakes");
  const { report, area: ofArea, places } = loaded.value;
  return checkCallIn(report.header, ofArea.governance, law.value, places);
}

export const said = (document: Document) => documentPieces(document).map(({ words }) => words);

export const board = "minutes/2026-03-12-hwb.yaml";
export const boardReport = "reports/2026-03-12-hwb-minutes.md";
