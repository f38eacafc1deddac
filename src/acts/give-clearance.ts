/** `boardpaper clearance`: who has cleared a report as it is now, and the record of one who does. */

import { type ClearanceState, clearanceStates, contentToClear, type GivenClearance } from "../compare/clearances.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import { writtenYaml } from "../source/written-yaml.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { LoadedClearances } from "./load-clearances.ts";
import { loadReport } from "./load-report.ts";
import { makePaper } from "./make-paper.ts";

export interface ClearanceRequest {
  /** A path or an id. */
  readonly report: string;
  readonly role: string;
  /** A post. */
  readonly by: string;
  readonly on: CalendarDate;
}

/** @returns each clearance that the council asks for, in its order */
export async function listClearances(host: Host, report: string): Promise<Checked<readonly ClearanceState[]>> {
  const paper = await paperToClear(host, report);
  return paper.ok ? checked(clearanceStates(paper.value.clearances, paper.value.document)) : paper;
}

/** Keeps what was cleared beside the report; another clearance of the same role is replaced. @returns the path of the file */
export async function giveClearance(host: Host, request: ClearanceRequest): Promise<Checked<string>> {
  const paper = await paperToClear(host, request.report);
  if (!paper.ok) return paper;
  const { clearances, document } = paper.value;
  const required = clearances.required.find(({ role }) => role === request.role);
  if (!required) return { ok: false, errors: [unknownRole(request.role, clearances)] };

  const content = contentToClear(document, required);
  const { role, by, on } = request;
  const given: GivenClearance = {
    role,
    by,
    on,
    sections: Object.fromEntries(content.map(({ id, hash }) => [id, hash])),
  };
  const all = [...clearances.given.filter((other) => other.role !== role), given];
  const words = { ...clearances.words, ...Object.fromEntries(content.map(({ hash, lines }) => [hash, lines])) };
  await host.write(clearances.file, clearancesYaml(all, words));
  return checked(clearances.file);
}

interface PaperToClear {
  readonly clearances: LoadedClearances;
  readonly document: Document;
}

/**
 * What is cleared is the final paper. Where it lacks something, its draft can be cleared; filling in what it lacks
 * re-opens the clearance.
 */
async function paperToClear(host: Host, report: string): Promise<Checked<PaperToClear>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;
  const request = { ...loaded.value, clearances: undefined, asAt: undefined };
  const final = makePaper({ ...request, standing: "final" });
  const paper = final.ok ? final : makePaper({ ...request, standing: "draft" });
  return paper.ok ? checked({ clearances: loaded.value.clearances, document: paper.value.document }) : paper;
}

const head = `# yaml-language-server: $schema=../../schema/clearances.json
# Written by boardpaper clearance give. Each clearance is of the content that its hashes stand for: an edit re-opens it.
`;

function clearancesYaml(given: readonly GivenClearance[], words: LoadedClearances["words"]): Uint8Array {
  const hashes = [...new Set(given.flatMap(({ sections }) => Object.values(sections)))];
  const kept = Object.fromEntries(hashes.map((hash) => [hash, words[hash] ?? []]));
  return new TextEncoder().encode(head + writtenYaml({ clearances: given, words: kept }));
}

function unknownRole(role: string, { required, file }: LoadedClearances): Diagnostic {
  const roles = required.map((each) => each.role);
  return {
    severity: "error",
    code: "clearance/unknown-role",
    message: `the council asks for no clearance of the role “${role}” for papers of this kind`,
    at: { file },
    hint:
      roles.length > 0
        ? nearestNameHint(role, roles)
        : "say who must clear papers in templates/councils/<council>/clearances.yaml",
  };
}
