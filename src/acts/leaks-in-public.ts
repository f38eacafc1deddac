/** Whether files that are to be public say what only a meeting's exempt papers say: a pack's, or those of the public site. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { documentPieces } from "../document/pieces.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { Meeting } from "../schema/meeting.ts";
import { isForeign, type PartOfItem } from "./bind-meeting.ts";
import { type LoadedPack, loadPack } from "./load-pack.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { restrictedContents } from "./wanted-parts.ts";

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
  const restricted = await restrictedPapers(host, request, made.pack.meeting);
  if (!restricted.ok) return restricted.errors;
  const papers = restricted.value;
  if (papers.length === 0) return [];

  const { findLeaks } = await import("../check/leaks/find-leaks.ts");
  const { textsInFile } = await import("../check/leaks/text-in-file.ts");
  const said = async ({ content }: PartOfItem) =>
    isForeign(content) ? ((await textsInFile(content)) ?? []).join("\n") : wordsOf(content);
  const secrets = {
    papers: await Promise.all(papers.map(async (part) => ({ name: part.source, words: await secretWords(part) }))),
    names: papers.map(({ source, content }) => (isForeign(content) ? (source.split("/").at(-1) ?? source) : source)),
  };
  const published = await publicPapers(host, request, made);
  if (!published.ok) return published.errors;
  const open = await Promise.all(published.value.filter(({ item }) => item.exempt === undefined).map(said));
  // Were an exempt paper itself in the pack, its words would not be public for that.
  const notices = made.papers.filter(
    ({ item, source }) => item.exempt && !papers.some((paper) => paper.source === source),
  );
  const sheets = [...made.sheets.map(wordsOf), ...made.alsoPublic, ...(await Promise.all(notices.map(said)))];
  return [
    ...(await findLeaks([saidOfExemptItems(made.pack)], { ...secrets, publicWords: open.join("\n") })),
    ...(await findLeaks(made.files, { ...secrets, publicWords: [...open, ...sheets].join("\n") })),
  ];
}

/** What a reader of the paper reads: names of fonts and styles stand in any file of the program that made it. */
async function secretWords({ content }: PartOfItem): Promise<string> {
  if (!isForeign(content)) return wordsOf(content);
  const { readDocx } = await import("../read/docx/read-docx.ts");
  const { readPdf } = await import("../read/pdf/read-pdf.ts");
  const read = /\.docx$/i.test(content.path) ? readDocx(content.bytes) : await readPdf(content.bytes);
  return read.ok ? read.value.pieces.map(({ words }) => words).join(" ") : "";
}

/** What a supplement brings; and the agenda's own papers, which were public before. */
async function publicPapers(
  host: Host,
  { meeting, standing }: { readonly meeting: string; readonly standing: Standing },
  { pack, papers }: PublicFiles,
): Promise<Checked<readonly PartOfItem[]>> {
  if (pack.content.kind === "agenda") return checked(papers);
  const loaded = await loadPack(host, meeting, { kind: "agenda" });
  const parts = loaded.ok ? makeParts(loaded.value, standing) : loaded;
  return parts.ok ? checked([...papers, ...parts.value]) : parts;
}

/** Of the agenda's part II and of every supplement to it. */
async function restrictedPapers(
  host: Host,
  { meeting, standing }: { readonly meeting: string; readonly standing: Standing },
  file: Meeting,
): Promise<Checked<readonly PartOfItem[]>> {
  const papers: PartOfItem[] = [];
  for (const content of restrictedContents(file)) {
    const loaded = await loadPack(host, meeting, content);
    if (!loaded.ok) return loaded;
    // The sheet for a paper that is to follow tells nothing that the agenda does not tell.
    const read = loaded.value.parts.filter(({ kind }) => kind !== "to-follow");
    const parts = makeParts({ ...loaded.value, parts: read }, standing);
    if (!parts.ok) return parts;
    papers.push(...parts.value);
  }
  return checked(papers);
}

/** What the meeting's file says of exempt items is public; an author may have said too much there. */
function saidOfExemptItems({ path, meeting }: LoadedPack): FileToWrite {
  const said = meeting.items.flatMap(({ number, exempt, ...item }) => {
    if (!exempt) return [];
    const brought = meeting.supplements.flatMap(({ papers }) => papers.filter((paper) => paper.item === number));
    // Ids and paths are not printed, and who holds a post is no secret.
    return textsIn([exempt, item, brought], new Set(["paper", "file", "presenter", "opinion"]));
  });
  return { path, bytes: new TextEncoder().encode(said.join(".\n")) };
}

function textsIn(value: unknown, leftOut: ReadonlySet<string>): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) => (leftOut.has(field) ? [] : textsIn(one, leftOut)));
}

/** Without its title, which the agenda may well have. */
function wordsOf(document: Document): string {
  return documentPieces(document)
    .filter(({ kind }) => kind !== "title")
    .map(({ words }) => words)
    .join(" ");
}
