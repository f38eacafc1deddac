/** A pack to its files: bound, with its page map and the sheet at its front in every format; all of them, or none. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { bindMeeting, isForeign, type PartOfItem } from "./bind-meeting.ts";
import { changesPublished, itemsOf } from "./changes-published.ts";
import { distinct } from "./distinct.ts";
import { leaksInPublic } from "./leaks-in-public.ts";
import type { LoadedPack } from "./load-pack.ts";
import { type Standing, settle } from "./make-paper.ts";
import { missingCharacterFindings } from "./missing-characters.ts";
import { packFiles } from "./pack-files.ts";
import { renderFormats } from "./render-formats.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface PackToWrite {
  readonly pack: LoadedPack;
  readonly papers: readonly PartOfItem[];
  readonly standing: Standing;
  /** The number of its first page. */
  readonly firstPage: number;
  readonly makeFront: (pages: ReadonlyMap<string, number>) => Checked<Document>;
  /** What its files are called, without endings: `exampleshire/packs/2026-03-12-hwb/2026-03-12-hwb`. */
  readonly stem: string;
  readonly out: string;
  /** Of what came before. */
  readonly findings: readonly Diagnostic[];
  /** What is wrong with the files before they are written. */
  readonly check: (files: readonly FileToWrite[], front: Document) => Promise<readonly Diagnostic[]>;
}

/** Of a pack for everybody nothing is written that only exempt papers say. @returns as {@link writePack} */
export function writePublicPack(
  host: Host,
  { meeting, standing, out }: Pick<PackToWrite, "standing" | "out"> & { readonly meeting: string },
  made: Omit<PackToWrite, "standing" | "out" | "check">,
): Promise<Checked<readonly string[]>> {
  const { pack, papers } = made;
  const check: PackToWrite["check"] = (files, front) =>
    leaksInPublic(host, { meeting, standing }, { pack, papers, sheets: [front], alsoPublic: [], files });
  return writePack(host, { ...made, standing, out, check });
}

/** @returns the path of each file, the pack first */
export async function writePack(host: Host, request: PackToWrite): Promise<Checked<readonly string[]>> {
  const { pack, papers, standing, firstPage, makeFront, stem, out } = request;
  const bound = await bindMeeting(host, { pack, papers, firstPage, makeFront, file: `${stem}-pack.pdf` });
  if (!bound.ok) return { ok: false, errors: distinct([...request.findings, ...bound.errors]) };

  const { front } = bound.value;
  const documents = [front, ...papers.flatMap(({ content }) => (isForeign(content) ? [] : [content]))];
  const unprintable = await Promise.all(documents.map((document) => missingCharacterFindings(host, document, ["pdf"])));
  const folder = stem.replace(/\/[^/]+$/, "");
  const sheets = await renderFormats(host, { document: front }, pack.theme, ["docx", "pdf", "html"], folder);
  const paths = { pack: `${stem}-pack.pdf`, pages: `${stem}-pages.json` };
  const files = [...packFiles(bound.value, { standing, items: itemsOf(pack) }, paths), ...sheets];
  const findings = [
    ...request.findings,
    ...settle(unprintable.flat(), standing),
    ...bound.warnings,
    ...(await changesPublished(host, pack, files, out)),
    ...(await request.check(files, front)),
  ];
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, errors: distinct(findings) };

  const written = await writeOutputs(host, { out, files });
  return written.ok
    ? checked(written.value, distinct([...findings, ...written.warnings]))
    : { ok: false, errors: distinct([...findings, ...written.errors]) };
}
