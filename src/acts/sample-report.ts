import type { Host } from "../host/host.ts";

const sample = "data/exampleshire/reports/2026-03-health-and-wellbeing-board.md";

/** The paper of the fictional area that ships with the tool, by its path: what a template is tried with. */
export async function sampleReport(host: Host): Promise<string> {
  const path = `${host.packageRoot}/${sample}`;
  if (await host.isFile(path)) return path;
  throw new Error(`${sample} does not ship with the tool`);
}
