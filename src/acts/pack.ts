/** `boardpaper pack`: the papers of a meeting behind its agenda, as one PDF; and the agenda by itself in every format. */

import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { documentPieces } from "../document/pieces.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { areaName } from "./area-name.ts";
import { isForeign, type PartOfItem } from "./bind-meeting.ts";
import { distinct } from "./distinct.ts";
import { type LoadedPack, loadPack } from "./load-pack.ts";
import { makeAgenda } from "./make-agenda.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { writePack } from "./write-pack.ts";

export interface PackRequest {
  /** A path or an id. */
  readonly meeting: string;
  readonly standing: Standing;
  /** The folder of all outputs. */
  readonly out: string;
}

/** The public pack: exempt papers are no part of it. Everything is written, or nothing. @returns the path of each file */
export async function pack(host: Host, request: PackRequest): Promise<Checked<readonly string[]>> {
  const { standing, out } = request;
  const loaded = await loadPack(host, request.meeting, { kind: "agenda" });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };
  const papers = makeParts(loaded.value, standing);
  if (!papers.ok) return { ok: false, errors: distinct([...loaded.warnings, ...papers.errors]) };

  const { id, areaFolder } = loaded.value;
  return writePack(host, {
    pack: loaded.value,
    papers: papers.value,
    firstPage: 1,
    makeFront: (pages) => makeAgenda(loaded.value, standing, pages),
    stem: `${areaName(host, areaFolder)}/packs/${id}/${id}`,
    out,
    findings: [...loaded.warnings, ...papers.warnings],
    check: (files, front) => leaksIn(host, request, { pack: loaded.value, papers: papers.value, front, files }),
  });
}

interface PublicPack {
  readonly pack: LoadedPack;
  readonly papers: readonly PartOfItem[];
  readonly front: Document;
  readonly files: readonly FileToWrite[];
}

/** Only now are the exempt papers read: to look for their words in what is to be public. */
async function leaksIn(host: Host, request: PackRequest, made: PublicPack): Promise<readonly Diagnostic[]> {
  if (made.pack.meeting.items.every(({ exempt }) => exempt === undefined)) return [];
  const exempt = await loadPack(host, request.meeting, { kind: "part-two" });
  const papers = exempt.ok ? makeParts(exempt.value, request.standing) : exempt;
  if (!papers.ok) return papers.errors;

  const { findLeaks } = await import("../check/leaks/find-leaks.ts");
  const { textsInFile } = await import("../check/leaks/text-in-file.ts");
  const said = async ({ content }: PartOfItem) =>
    isForeign(content) ? (await textsInFile(content)).join("\n") : wordsOf(content);
  const secrets = {
    papers: await Promise.all(papers.value.map(async (part) => ({ name: part.source, words: await said(part) }))),
    names: papers.value.map(({ source }) => source),
  };
  const open = await Promise.all(made.papers.filter(({ item }) => item.exempt === undefined).map(said));
  // Were an exempt paper itself in the pack, its words would not be public for that.
  const notices = made.papers.filter(({ item, source }) => item.exempt && !secrets.names.includes(source));
  const sheets = [wordsOf(made.front), ...(await Promise.all(notices.map(said)))];
  return [
    ...(await findLeaks([saidOfExemptItems(made.pack)], { ...secrets, publicWords: open.join("\n") })),
    ...(await findLeaks(made.files, { ...secrets, publicWords: [...open, ...sheets].join("\n") })),
  ];
}

/** What the meeting's file says of exempt items is public; an author may have said too much there. */
function saidOfExemptItems({ path, meeting }: LoadedPack): FileToWrite {
  const said = meeting.items.flatMap(({ title, purpose, exempt }) =>
    exempt ? [title, purpose ?? "", exempt.publicInterest] : [],
  );
  return { path, bytes: new TextEncoder().encode(said.join(".\n")) };
}

/** Without its title, which the agenda may well have. */
function wordsOf(document: Document): string {
  return documentPieces(document)
    .filter(({ kind }) => kind !== "title")
    .map(({ words }) => words)
    .join(" ");
}
