/** Cumbria's shipped paper, built by a council whose house style is a Word template given as bytes. */

import { join } from "node:path";
import { type BuildRequest, build } from "../../src/acts/build.ts";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper, type Paper } from "../../src/acts/make-paper.ts";
import type { Checked } from "../../src/diagnostics/diagnostic.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { filesIn } from "../fixtures/small-area.ts";

const root = join(import.meta.dirname, "../..");
export const report = "data/cumbria/reports/2022-09-health-and-wellbeing-board.md";

export const templateFile = "templates/councils/riverside/report.docx";

/** The area of Cumbria in memory, in the house style of a council called Riverside. */
export function riverside(
  template: Uint8Array | undefined,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): MemoryHost {
  const area = Object.fromEntries(
    ["cumbria", "national"].flatMap((name) =>
      Object.entries(filesIn(join(root, "data", name))).map(([path, bytes]) => [`data/${name}/${path}`, bytes]),
    ),
  );
  const settings = new TextDecoder().decode(area["data/cumbria/area.yaml"]).replace(/^houseStyle: .*$/m, "");
  return memoryHost({
    files: {
      ...area,
      "data/cumbria/area.yaml": template ? `${settings}\nhouseStyle: riverside\n` : settings,
      ...(template && { [templateFile]: template }),
      ...files,
    },
    shipped: nodeHost({ workspace: root, named: [] }),
  });
}

export const draft: BuildRequest = {
  reports: [report],
  formats: ["docx"],
  standing: "draft",
  asAt: undefined,
  out: "output",
};

export interface Built {
  readonly result: Checked<readonly string[]>;
  /** The Word file, if there is one. */
  readonly bytes: Uint8Array | undefined;
}

/** @param files - further ones of the workspace */
export async function buildIn(
  template: Uint8Array | undefined,
  request: Partial<BuildRequest> = {},
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Built> {
  const host = riverside(template, files);
  const result = await build(host, { ...draft, ...request });
  const path = [...host.files.keys()].find((name) => name.startsWith("output/") && name.endsWith(".docx"));
  return { result, bytes: path === undefined ? undefined : host.files.get(path) };
}

/** @throws Error where the template or the paper has a mistake */
export async function paperIn(
  template: Uint8Array | undefined,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Paper> {
  const loaded = await loadReport(riverside(template, files), report);
  const paper = loaded.ok ? makePaper({ ...loaded.value, standing: "draft", asAt: undefined }) : loaded;
  if (!paper.ok) throw new Error(paper.errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return paper.value;
}
