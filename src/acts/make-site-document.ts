/** A document of the public site as its files, and what the search finds it by. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Document, Heading, Section } from "../document/document.ts";
import { documentPieces, inlineWords } from "../document/pieces.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { PageMap } from "../pack/plan/page-map.ts";
import { type Claims, noClaims } from "../render/pdf/claims.ts";
import { documentFile } from "../site/address.ts";
import { paperPageHtml } from "../site/page/paper-page.ts";
import type { PublishedDocument } from "../site/published-meeting.ts";
import { type BoundPack, bindMeeting, isForeign } from "./bind-meeting.ts";
import { itemsOf } from "./changes-published.ts";
import { foreignPdf } from "./foreign-file.ts";
import type { LoadedSite } from "./load-site.ts";
import type { Standing } from "./make-paper.ts";
import type { DocumentToPublish, MeetingToPublish, PackToPublish } from "./meeting-to-publish.ts";
import { packFiles } from "./pack-files.ts";
import { renderFormats } from "./render-formats.ts";
import { type MadeDocument, type SettleRequest, sha256 } from "./settle-documents.ts";
import { verifiedPapers } from "./verified-papers.ts";

export interface SiteDocumentRequest {
  readonly meeting: MeetingToPublish;
  readonly site: LoadedSite;
  readonly standing: Standing;
}

export function makeSiteDocument(host: Host, request: SiteDocumentRequest): SettleRequest["make"] {
  // The sheet at a pack's front tells where each paper begins in it: both are made at once.
  const bound = new Map<PackToPublish, Promise<Checked<BoundPack>>>();
  const bind = (of: PackToPublish, firstPage: number, file: string) => {
    const { pack, papers, makeFront } = of;
    const binding = bound.get(of) ?? bindMeeting(host, { pack, papers, firstPage, makeFront, file });
    bound.set(of, binding);
    return binding;
  };
  return async (wanted, version, firstPage) => {
    const { content } = wanted;
    const address = (ending: string) => documentFile(request.meeting.record.id, wanted.id, version, ending);
    switch (content.kind) {
      case "paper":
        return paper(host, request, wanted, content.document, address);
      case "file":
        return foreign(host, wanted, content.part, address);
      case "front": {
        const pack = await bind(content.of, firstPage, address("pdf"));
        if (!pack.ok) return pack;
        const front = await paper(host, request, wanted, pack.value.front, address);
        // Its items are found by themselves.
        return front.ok ? checked({ ...front.value, passages: [] }, front.warnings) : front;
      }
      case "pack": {
        const pack = await bind(content.of, firstPage, address("pdf"));
        if (!pack.ok) return pack;
        const about = { standing: request.standing, items: itemsOf(content.of.pack) };
        return checked(packDocument(pack.value, about, address), pack.warnings);
      }
    }
  };
}

type AddressOf = (ending: string) => string;

async function paper(
  host: Host,
  { meeting, site, standing }: SiteDocumentRequest,
  { item }: DocumentToPublish,
  document: Document,
  address: AddressOf,
): Promise<Checked<MadeDocument>> {
  const pdf = await pdfOf(host, document, site, standing);
  if (!pdf.ok) return pdf;
  const { bytes } = pdf.value;
  const file = { format: "pdf" as const, path: address("pdf"), bytes };
  const page = paperPageHtml(
    { ...meeting.record, documents: [] },
    {
      path: address("html"),
      document,
      theme: site.theme,
      item,
      pdf: { format: "pdf", path: file.path, bytes: bytes.length, sha256: sha256(bytes) },
    },
    site.look,
  );
  const html = { format: "html" as const, path: address("html"), bytes: new TextEncoder().encode(page) };
  return checked({ files: [html, file], passages: passagesOf(document) }, pdf.warnings);
}

/** Final papers claim what they are, once their bytes have been checked. */
async function pdfOf(
  host: Host,
  document: Document,
  { theme }: LoadedSite,
  standing: Standing,
): Promise<Checked<FileToWrite>> {
  const claims: Claims = standing === "final" ? { kind: "ua-1-and-a-2a" } : noClaims;
  const request = { paper: { document }, theme, formats: ["pdf"] as const, folder: "", isLargePrint: false, claims };
  const files =
    standing === "final"
      ? await verifiedPapers(host, request)
      : checked(await renderFormats(host, request.paper, theme, request.formats, ""));
  if (!files.ok) return files;
  const [file] = files.value;
  if (!file) throw new Error("nothing was rendered as pdf");
  return checked(file, files.warnings);
}

async function foreign(
  host: Host,
  { title }: DocumentToPublish,
  { content }: Extract<DocumentToPublish["content"], { kind: "file" }>["part"],
  address: AddressOf,
): Promise<Checked<MadeDocument>> {
  if (!isForeign(content)) throw new TypeError("a document of ours is no file from elsewhere");
  const pdf = await foreignPdf(host, content);
  if (!pdf.ok) return pdf;
  const { scrubbedPdf } = await import("../pack/bind/scrubbed-pdf.ts");
  const { readPdf } = await import("../read/pdf/read-pdf.ts");
  const bytes = await scrubbedPdf(pdf.value, title);
  const read = await readPdf(bytes);
  const text = read.ok ? read.value.pieces.map(({ words }) => words).join(" ") : "";
  const files = [{ format: "pdf" as const, path: address("pdf"), bytes }];
  return checked({ files, passages: [{ heading: "", text }] });
}

function packDocument(pack: BoundPack, about: Pick<PageMap, "standing" | "items">, address: AddressOf): MadeDocument {
  const [bound, pages] = packFiles(pack, about, { pack: address("pdf"), pages: address("json") });
  if (!bound || !pages) throw new Error("a pack has a PDF and a page map");
  return {
    files: [
      { format: "pdf", ...bound },
      { format: "json", ...pages },
    ],
    // Its papers are found by themselves.
    passages: [],
    lastPage: pack.plan.lastPage,
  };
}

/** A passage for each section, under its heading. */
function passagesOf(document: Document): PublishedDocument["passages"] {
  return document.sections.map((section) => {
    const first = section.blocks.find((block): block is Heading => block.kind === "heading");
    const heading = first ? inlineWords(first.content) : "";
    return { heading, ...(first && { anchor: first.id }), text: wordsOf(document, section, heading) };
  });
}

function wordsOf(document: Document, section: Section, heading: string): string {
  return documentPieces({ ...document, sections: [section] })
    .filter(({ kind, words }) => kind !== "title" && !(kind === "heading" && words === heading))
    .map(({ words }) => words)
    .join(" ");
}
