/**
 * A PDF to what it says, in reading order: by its structure tree where it has one, else by where its lines stand.
 *
 * Of a PDF without tags words and numbers are sure; which of them are headings and cells is told by its bookmarks and
 * by what stands beside what.
 */

import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Piece, piece } from "../../document/pieces.ts";
import type { Reading } from "../reading.ts";
import { drawnLines } from "./drawn-line.ts";
import { type FileHabits, type Leaf, leafPiece, type NoteWords } from "./leaf.ts";
import { type LineEnds, lineEndsOf } from "./line-ends.ts";
import { type LeavesAndNotes, taggedNotes, untaggedNotes } from "./notes.ts";
import { openPdf, type PdfFile } from "./open-pdf.ts";
import { runningLines } from "./running-lines.ts";
import { taggedLeaves } from "./tagged-leaves.ts";
import { untaggedLeaves } from "./untagged-leaves.ts";

export async function readPdf(bytes: Uint8Array): Promise<Checked<Reading>> {
  const file = await openPdf(bytes);
  if (!file.ok) return file;

  const { pages: drawn, title, language, isOurs } = file.value;
  const running = runningLines(drawn);
  const ends = lineEndsOf(
    drawn.flatMap(({ runs }) => drawnLines(runs)),
    isOurs,
  );
  const { leaves, notes } = leavesOf(file.value, running.runs, ends);
  const habits = { ends, notes: new Map(), areSymbolsMarked: isOurs };
  const pieces = titled(piecesOf(leaves, { ...habits, notes: noteWords(notes, habits) }), title);
  const pages = leaves.map(({ lines }) => (lines[0]?.[0]?.page ?? 0) + 1);
  return checked({ title, language, pieces, pages, running: running.said }, pieces.length > 0 ? [] : [noText]);
}

const noText: Diagnostic = {
  severity: "error",
  code: "pdf/no-text",
  message: "the pages have no text",
  hint: "a scanned paper has only pictures of words: make the PDF from the file that it was written in",
};

function leavesOf({ pages, structure, bookmarks }: PdfFile, running: RunSet, ends: LineEnds): LeavesAndNotes<Leaf> {
  const tagged = taggedLeaves(structure, pages, ends);
  if (tagged.length > 0) return taggedNotes(tagged);
  const runs = pages.flatMap((page) => page.runs.filter((run) => !running.has(run)));
  return untaggedNotes(untaggedLeaves(runs, bookmarks, ends), pages);
}

type RunSet = ReturnType<typeof runningLines>["runs"];

function noteWords(notes: readonly Leaf[], habits: FileHabits): NoteWords {
  return new Map(notes.map((note) => [note.number ?? "", leafPiece(note, habits).words]));
}

function piecesOf(leaves: readonly Leaf[], habits: FileHabits): readonly Piece[] {
  return leaves.map((leaf) => leafPiece(leaf, habits));
}

/** The paper's title: what the file says is its title, else a heading at the very beginning. */
function titled(pieces: readonly Piece[], title: string): readonly Piece[] {
  if (pieces.some(({ kind }) => kind === "title")) return pieces;
  const words = piece("title", title).words;
  const named = pieces.findIndex((said) => said.words === words && words !== "");
  const index = named < 0 && pieces[0]?.kind === "heading" ? 0 : named;
  return pieces.map((said, at) => (at === index ? { ...said, kind: "title" } : said));
}
