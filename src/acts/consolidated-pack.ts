/**
 * `boardpaper pack --consolidated`: the agenda's pack and every supplement that was made, page for page as they are, in one
 * file. Numbers run through from the first page to the last.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { PageMap } from "../pack/plan/page-map.ts";
import type { AgendaPart, PackPlan } from "../pack/plan/plan-pack.ts";
import type { Claims } from "../render/pdf/claims.ts";
import { filled } from "../values/filled.ts";
import { areaName } from "./area-name.ts";
import { distinct } from "./distinct.ts";
import { type LoadedPack, loadPack } from "./load-pack.ts";
import { takenDownIn } from "./load-takedowns.ts";
import { makeAgenda } from "./make-agenda.ts";
import { notForPublication, whyNotPublic } from "./not-for-publication.ts";
import type { PackRequest } from "./pack.ts";
import { noEarlierPages, pageMapAt, pageMapFile } from "./pack-files.ts";
import { type PackPress, type PrintedPart, type PrintedPdf, packPress } from "./pack-press.ts";
import { isFrom } from "./without-paper.ts";
import { writeOutputs } from "./write-outputs.ts";

/** @returns the path of each file */
export async function consolidatedPack(host: Host, request: PackRequest): Promise<Checked<readonly string[]>> {
  const loaded = await loadPack(host, request.meeting, { kind: "agenda" });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };
  const pack = loaded.value;
  const stem = `${areaName(host, pack.areaFolder)}/packs/${pack.id}/${pack.id}`;
  const parts = await madeBefore(host, pack, `${request.out}/${stem}`);
  const agenda = makeAgenda(pack, request.standing, new Map());
  if (!parts.ok || !agenda.ok) {
    const findings = [parts, agenda].flatMap((stage) => (stage.ok ? [] : stage.errors));
    return { ok: false, errors: distinct(findings) };
  }

  const { properties } = agenda.value;
  const title = filled(pack.words.consolidated, { agenda: properties.title });
  const says = { ...agenda.value, properties: { ...properties, title } };
  const press = await packPress(host, pack.theme);
  const path = `${stem}-consolidated.pdf`;
  const bound = await boundAsFarAsItClaims(parts.value, path, press, (claims) => press.print(says, path, claims));
  if (!bound.ok) return bound;

  const map = pageMapFile(wholeMap(parts.value.map((part) => part.map)));
  const files = [
    { path, bytes: bound.value },
    { path: `${stem}-consolidated-pages.json`, bytes: map },
  ];
  const written = await writeOutputs(host, { out: request.out, files });
  return written.ok ? checked(written.value, bound.warnings) : written;
}

interface MadeBefore {
  readonly map: PageMap;
  readonly bookmark: string;
  readonly pdf: PrintedPdf;
}

/** The agenda's pack and the supplements, each of which counts on from the one before it. */
async function madeBefore(
  host: Host,
  { areaFolder, meeting, words }: LoadedPack,
  stem: string,
): Promise<Checked<readonly MadeBefore[]>> {
  const keptBack = await notForPublication(host, areaFolder);
  if (!keptBack.ok) return keptBack;
  const takenDown = await takenDownIn(host, areaFolder);
  const parts: MadeBefore[] = [];
  const findings: Diagnostic[] = [];
  for (let number = 0; number <= meeting.supplements.length; number++) {
    const path = number === 0 ? stem : `${stem}-supplement-${number}`;
    const [map, file] = [await pageMapAt(host, `${path}-pages.json`), `${path}-pack.pdf`];
    const follows = map?.firstPage === (parts.at(-1)?.map.lastPage ?? 0) + 1;
    if (!map || !follows || !(await host.isFile(file))) return noEarlierPages(`${path}-pages.json`);
    const holds = (paper: string) => map.parts.some((part) => isFrom(part, paper, areaName(host, areaFolder)));
    const gone = [...takenDown.papers].find(holds);
    const closed = [...keptBack.value.papers].find(([paper]) => holds(paper));
    if (gone !== undefined) findings.push(stillHolds(file, gone, "which was taken down", "pack/taken-down"));
    if (closed) findings.push(stillHolds(file, closed[0], whyNotPublic(closed[1]), "pack/exempt-since"));
    const [front] = map.parts;
    const bookmark = number === 0 ? (front?.title ?? "") : filled(words.supplement, { number: String(number) });
    parts.push({ map, bookmark, pdf: { bytes: await host.readBytes(file), pageCount: map.pages, file } });
  }
  return checked(parts, findings);
}

function stillHolds(
  file: string,
  paper: string,
  why: string,
  code: "pack/taken-down" | "pack/exempt-since",
): Diagnostic {
  return {
    severity: "error",
    code,
    message: `the pack still holds “${paper}”, ${why}`,
    at: { file },
    hint: "make the agenda's pack, and each supplement, without it first: in a new folder, if they were final",
  };
}

/** It claims what all of its parts can bear: the most first. */
async function boundAsFarAsItClaims(
  parts: readonly MadeBefore[],
  path: string,
  press: PackPress,
  saysOf: (claims: Claims) => Promise<PrintedPdf>,
): Promise<Checked<Uint8Array>> {
  const plan = wholePlan(parts);
  const packs = parts.map(({ pdf, bookmark }): PrintedPart => ({ pdf, bookmark, untaggedPage: "" }));
  let findings: readonly Diagnostic[] = [];
  for (const claims of [{ kind: "ua-1-and-a-2a" }, { kind: "ua-1" }, { kind: "none" }] as const) {
    const bound = await press.bindAgain(plan, packs, await saysOf(claims));
    if (!bound.ok || claims.kind === "none") return bound.ok ? checked(bound.value, findings) : bound;
    findings = await press.findingsAgainst(claims, path, bound.value);
    if (findings.length === 0) return bound;
  }
  throw new Error("a pack that claims nothing is always made");
}

function wholePlan(parts: readonly MadeBefore[]): PackPlan {
  const { meeting, firstPage, lastPage } = wholeMap(parts.map(({ map }) => map));
  const each = parts.map(({ map, bookmark }): AgendaPart => {
    return { kind: "agenda", title: bookmark, firstPage: map.firstPage, lastPage: map.lastPage };
  });
  return { meeting, parts: each, firstPage, lastPage };
}

function wholeMap(maps: readonly PageMap[]): PageMap {
  const [first, last] = [maps[0], maps.at(-1)];
  if (!first || !last) throw new Error("there is at least the agenda's pack");
  const { lastPage } = last;
  return { ...first, pages: lastPage - first.firstPage + 1, lastPage, parts: maps.flatMap(({ parts }) => parts) };
}
