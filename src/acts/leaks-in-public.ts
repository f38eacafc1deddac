/** Whether files that are to be public say what only a meeting's exempt papers say: a pack's, or those of the public site. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { documentPieces } from "../document/pieces.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { isForeign, type PartOfItem } from "./bind-meeting.ts";
import { type LoadedPack, loadPack } from "./load-pack.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";

export interface PublicFiles {
  readonly pack: LoadedPack;
  readonly papers: readonly PartOfItem[];
  /** What stands before papers, such as the agenda. */
  readonly sheets: readonly Document[];
  /** Texts that are public by other papers than those of this meeting. */
  readonly alsoPublic: readonly string[];
  readonly files: readonly FileToWrite[];
}

/** Only now are the exempt papers read: to look for their words in what is to be public. */
export async function leaksInPublic(
  host: Host,
  request: { readonly meeting: string; readonly standing: Standing },
  made: PublicFiles,
): Promise<readonly Diagnostic[]> {
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
  const sheets = [...made.sheets.map(wordsOf), ...made.alsoPublic, ...(await Promise.all(notices.map(said)))];
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
