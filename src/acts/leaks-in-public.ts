/** Whether files that are to be public say what only a meeting's exempt papers say: a pack's, or those of the public site. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { documentPieces } from "../document/pieces.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { Meeting } from "../schema/meeting.ts";
import { isForeign, type PartOfItem } from "./bind-meeting.ts";
import { type ForeignFile, ofForeign } from "./foreign-file.ts";
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
  const read = await Promise.all(papers.map(secretPaper));
  const secrets = {
    papers: read.flatMap((paper) => (paper.ok ? [paper.value] : [])),
    // A paper may be called as its meeting is, whose name stands in every public file.
    names: papers.map(nameOf).filter((name) => !`-${made.pack.id}-`.includes(`-${name}-`)),
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
    ...read.flatMap((paper) => (paper.ok ? paper.warnings : paper.errors)),
    ...(await findLeaks([saidOfExemptItems(made.pack)], { ...secrets, publicWords: open.join("\n") })),
    ...(await findLeaks(made.files, { ...secrets, publicWords: [...open, ...sheets].join("\n") })),
  ];
}

function nameOf({ source, content }: PartOfItem): string {
  return isForeign(content) ? (source.split("/").at(-1) ?? source) : source;
}

interface SecretPaper {
  readonly name: string;
  readonly words: string;
}

/** What a reader of the paper reads: names of fonts and styles stand in any file of the program that made it. */
async function secretPaper({ source, content }: PartOfItem): Promise<Checked<SecretPaper>> {
  if (!isForeign(content)) return checked({ name: source, words: wordsOf(content) });
  const { readDocx } = await import("../read/docx/read-docx.ts");
  const { readPdf } = await import("../read/pdf/read-pdf.ts");
  const read = /\.docx$/i.test(content.path) ? readDocx(content.bytes) : await readPdf(content.bytes);
  // A scan can be read, and has no text.
  const isScan = !read.ok && read.errors.every(({ code }) => code === "pdf/no-text");
  if (!read.ok && !isScan) return checked({ name: source, words: "" }, [unreadable(content, read.errors)]);
  const words = read.ok ? read.value.pieces.map((piece) => piece.words).join(" ") : "";
  return checked({ name: source, words }, /[\p{L}\p{N}]/u.test(words) ? [] : [withoutWords(content)]);
}

function unreadable(file: ForeignFile, [error]: readonly Diagnostic[]): Diagnostic {
  return ofForeign(file, {
    severity: "error",
    code: "pack/unsearchable",
    message: `an exempt paper can't be read, so nobody can tell whether public files repeat it: ${error?.message ?? ""}`,
    hint: "open it in the program that it was made with, save it again and name that",
  });
}

function withoutWords(file: ForeignFile): Diagnostic {
  return ofForeign(file, {
    severity: "warning",
    code: "pack/unsearchable",
    message: "an exempt paper has no words, as a scan has none: in public files only its name is sought",
    hint: "compare the public papers with it yourself, or name a file whose text can be read",
  });
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
