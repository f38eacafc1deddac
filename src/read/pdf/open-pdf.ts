/** The bytes of a PDF to what its pages draw and how it says they are structured. */

import type { Code } from "../../diagnostics/catalogue.ts";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DrawnPage } from "./drawn-run.ts";
import { drawnRuns, type OperatorNumbers } from "./drawn-runs.ts";
import { loadPdfjs } from "./pdfjs.ts";

export interface PdfFile {
  readonly title: string;
  readonly language: string;
  /** Whether boardpaper wrote the file, whose habits are known. */
  readonly isOurs: boolean;
  readonly pages: readonly DrawnPage[];
  /** For each page, the part of the structure tree that stands on it; null where the file has none. */
  readonly structure: readonly (StructureNode | null)[];
  /** Titles of the bookmarks, in order. */
  readonly bookmarks: readonly string[];
}

export interface StructureNode {
  /** With the file's own names for roles already put in those of the standard. */
  readonly role: string;
  readonly children: readonly (StructureNode | StructureContent)[];
}

export interface StructureContent {
  readonly type: string;
  /** `p8R_mc3`: content 3 of the page that is object 8. */
  readonly id: string;
}

type Loading = ReturnType<Awaited<ReturnType<typeof loadPdfjs>>["getDocument"]>;
type Loaded = Awaited<Loading["promise"]>;

export async function openPdf(bytes: Uint8Array): Promise<Checked<PdfFile>> {
  if (!startsAsPdf(bytes)) return refused("pdf/unreadable", "the file is not a PDF", "check that the file is a PDF");
  const { getDocument, OPS } = await loadPdfjs();
  // pdfjs takes the bytes for its own, so it gets a copy; and no Buffer, which is what the disk gives. It draws nothing, fetches nothing and runs nothing.
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    stopAtErrors: false,
  });
  try {
    return { ok: true, value: await pdfFile(await loading.promise, OPS), warnings: [] };
  } catch (cause) {
    return refusedFor(cause as Error);
  } finally {
    await loading.destroy();
  }
}

/** Some files have other bytes ahead of the mark, and viewers look for it in the first 1024. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

function refusedFor({ name, message }: Error): Checked<never> {
  if (name === "PasswordException")
    return refused("pdf/encrypted", "the file can only be opened with a password", "save it without a password");
  return refused("pdf/unreadable", `the PDF is damaged: ${message}`, "make the PDF again from the file it came from");
}

function refused(code: Code, message: string, hint: string): Checked<never> {
  const error: Diagnostic = { severity: "error", code, message, hint };
  return { ok: false, errors: [error] };
}

async function pdfFile(file: Loaded, numbers: OperatorNumbers): Promise<PdfFile> {
  const info = (await file.getMetadata()).info as Readonly<Record<string, unknown>>;
  const said = (name: string) => (typeof info[name] === "string" ? info[name] : "");
  const isOurs = said("Producer") === "boardpaper";
  const pages: DrawnPage[] = [];
  const structure: (StructureNode | null)[] = [];
  for (let index = 0; index < file.numPages; index += 1) {
    const page = await file.getPage(index + 1);
    const [, foot = 0, , head = 0] = page.view;
    const place = { page: index, rightToLeft: isOurs ? "as-marked" : "by-letters" } as const;
    pages.push({ heightPt: head - foot, runs: drawnRuns(await page.getOperatorList(), numbers, place) });
    structure.push((await page.getStructTree()) as StructureNode | null);
    page.cleanup();
  }
  const outline = ((await file.getOutline()) ?? []) as readonly Bookmark[];
  return {
    title: said("Title"),
    language: said("Language"),
    isOurs,
    pages,
    structure,
    bookmarks: bookmarkTitles(outline),
  };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function bookmarkTitles(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...bookmarkTitles(items)]);
}
