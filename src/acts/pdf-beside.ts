/** The press in its own thread: loaded whole, with its faces opened, before the first document comes. */

import type { Document } from "../document/document.ts";
import { type NodeHostFolders, nodeHost } from "../host/node-host.ts";
import type { Claims } from "../render/pdf/claims.ts";
import { facesOf } from "../render/pdf/faces.ts";
import { type MissingCharacter, missingCharacters } from "../render/pdf/missing-characters.ts";
import { renderPdf } from "../render/pdf/render-pdf.ts";
import type { Theme } from "../render/theme/theme.ts";
import { pdfFonts } from "./pdf-press.ts";

export type PdfJob =
  | { readonly ask: "nothing" }
  | { readonly ask: "missing"; readonly document: Document }
  | { readonly ask: "print"; readonly document: Document; readonly theme: Theme; readonly claims: Claims };

type Done = undefined | readonly MissingCharacter[] | Uint8Array;

export function inThread(folders: NodeHostFolders): (job: PdfJob) => Promise<Done> {
  const host = nodeHost(folders);
  return async (job) => {
    const fonts = await pdfFonts(host);
    switch (job.ask) {
      case "nothing":
        facesOf(fonts);
        return undefined;
      case "missing":
        return missingCharacters(job.document, fonts);
      case "print":
        return renderPdf(job.document, job.theme, fonts, job.claims);
    }
  };
}
