/**
 * What PDFs are printed with: beside this thread where there is a processor for it, or in this one.
 *
 * Loading it takes longer than reading an area's data, so it is loaded meanwhile.
 */

import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import type { Claims } from "../render/pdf/claims.ts";
import type { MissingCharacter } from "../render/pdf/missing-characters.ts";
import type { PdfFonts } from "../render/pdf/pdf-fonts.ts";
import type { Theme } from "../render/theme/theme.ts";
import type { PdfJob } from "./pdf-beside.ts";

export interface PdfPress {
  /** What no face can show. */
  missing(document: Document): Promise<readonly MissingCharacter[]>;
  print(document: Document, theme: Theme, claims: Claims): Promise<Uint8Array>;
}

export function pdfPress(host: Host): PdfPress {
  return host.beside ? pressBeside(host, host.beside) : pressHere(host);
}

/** Begins to load it, if it is to work beside this thread. */
export function warmPdfPress({ beside }: Host): void {
  // What goes wrong is told to who prints.
  beside?.<PdfJob, unknown>(module, { ask: "nothing" }).catch(() => {});
}

const module = new URL("./pdf-beside.js", import.meta.url);

function pressBeside(host: Host, beside: NonNullable<Host["beside"]>): PdfPress {
  return {
    missing: (document) => beside<PdfJob, readonly MissingCharacter[]>(module, { ask: "missing", document }),
    async print(document, theme, claims) {
      const printed = beside<PdfJob, Uint8Array>(module, { ask: "print", document, theme, claims });
      // The thread reads them by itself; asked for here too, they are known to be what the paper was made from.
      const [bytes] = await Promise.all([printed, pdfFonts(host)]);
      return bytes;
    },
  };
}

function pressHere(host: Host): PdfPress {
  return {
    async missing(document) {
      const { missingCharacters } = await import("../render/pdf/missing-characters.ts");
      return missingCharacters(document, await pdfFonts(host));
    },
    async print(document, theme, claims) {
      const { renderPdf } = await import("../render/pdf/render-pdf.ts");
      return renderPdf(document, theme, await pdfFonts(host), claims);
    },
  };
}

const arimo = "@expo-google-fonts/arimo";

export async function pdfFonts(host: Host): Promise<PdfFonts> {
  const [regular, bold, italic, boldItalic, symbols] = await Promise.all([
    host.dependencyFile(arimo, "400Regular/Arimo_400Regular.ttf"),
    host.dependencyFile(arimo, "700Bold/Arimo_700Bold.ttf"),
    host.dependencyFile(arimo, "400Regular_Italic/Arimo_400Regular_Italic.ttf"),
    host.dependencyFile(arimo, "700Bold_Italic/Arimo_700Bold_Italic.ttf"),
    host.dependencyFile("dejavu-fonts-ttf", "ttf/DejaVuSans.ttf"),
  ]);
  return { regular, bold, italic, boldItalic, symbols };
}
