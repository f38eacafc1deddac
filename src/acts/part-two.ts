/**
 * `boardpaper pack --restricted`, `supplement --restricted`: the papers that are not for publication, marked so. Part II is
 * numbered on from the public pack, and what is added to it from what members have of it.
 */

import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { areaName } from "./area-name.ts";
import { distinct } from "./distinct.ts";
import { loadPack } from "./load-pack.ts";
import { makePartTwoFront } from "./make-agenda.ts";
import { makeParts } from "./make-parts.ts";
import type { PackRequest } from "./pack.ts";
import { lastPageIn } from "./pack-files.ts";
import type { SupplementRequest } from "./supplement.ts";
import { type RestrictedContent, restrictedContents } from "./wanted-parts.ts";
import { writePack } from "./write-pack.ts";

/** Everything is written, or nothing, and outside the folder of public packs. @returns the path of each file */
export async function partTwo(host: Host, request: PackRequest): Promise<Checked<readonly string[]>> {
  return restricted(host, request, { kind: "part-two" });
}

export async function restrictedSupplement(
  host: Host,
  request: SupplementRequest,
): Promise<Checked<readonly string[]>> {
  return restricted(host, request, { kind: "restricted-supplement", number: request.number });
}

async function restricted(
  host: Host,
  { meeting, standing, out }: PackRequest,
  content: RestrictedContent,
): Promise<Checked<readonly string[]>> {
  const loaded = await loadPack(host, meeting, content);
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };

  const { id, areaFolder } = loaded.value;
  const area = areaName(host, areaFolder);
  const stemOf = (restricted: RestrictedContent) => `${area}/restricted/${id}/${id}-${nameOf(restricted)}`;
  const stems = [`${area}/packs/${id}/${id}`, ...restrictedContents(loaded.value.meeting).map(stemOf)];
  const stem = stemOf(content);
  const before = stems[stems.indexOf(stem) - 1];
  const lastPage = await lastPageIn(host, `${out}/${before}-pages.json`);
  const papers = makeParts(loaded.value, standing);
  if (!lastPage.ok || !papers.ok) {
    const stages = [lastPage, papers].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
    return { ok: false, errors: distinct([...loaded.warnings, ...stages]) };
  }

  return writePack(host, {
    pack: loaded.value,
    papers: papers.value,
    standing,
    firstPage: lastPage.value + 1,
    makeFront: (pages) => makePartTwoFront(loaded.value, standing, pages, content),
    stem,
    out,
    findings: [...loaded.warnings, ...papers.warnings],
    check: async () => [],
  });
}

function nameOf(content: RestrictedContent): string {
  return content.kind === "part-two" ? "part-two" : `part-two-supplement-${content.number}`;
}
