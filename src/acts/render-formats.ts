/** A document as files. A format's library is loaded only when that format is asked for. */

import type { Document } from "../document/document.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { TemplateToFill } from "../render/docx/render-into-template.ts";
import type { PdfFonts } from "../render/pdf/pdf-fonts.ts";
import type { Theme } from "../render/theme/theme.ts";

export const formats = ["docx", "pdf", "html", "json"] as const;

export type Format = (typeof formats)[number];

export interface PaperToRender {
  readonly document: Document;
  /** Where the council has a Word template: the one that the Word file is written in. */
  readonly inTemplate?: TemplateToFill;
}

/** @param folder - ahead of each file's name: `cumbria/2022-09-health-and-wellbeing-board` */
export async function renderFormats(
  host: Host,
  paper: PaperToRender,
  theme: Theme,
  wanted: readonly Format[],
  folder: string,
): Promise<readonly FileToWrite[]> {
  const files: FileToWrite[] = [];
  for (const format of wanted)
    files.push({
      path: `${folder}/${paper.document.id}.${format}`,
      bytes: await rendered(host, paper, theme, format),
    });
  return files;
}

async function rendered(
  host: Host,
  { document, inTemplate }: PaperToRender,
  theme: Theme,
  format: Format,
): Promise<Uint8Array> {
  switch (format) {
    case "docx": {
      if (inTemplate) {
        const { renderIntoTemplate } = await import("../render/docx/render-into-template.ts");
        return renderIntoTemplate(document, theme, inTemplate);
      }
      const { renderDocx } = await import("../render/docx/render-docx.ts");
      return renderDocx(document, theme);
    }
    case "pdf": {
      const { renderPdf } = await import("../render/pdf/render-pdf.ts");
      return renderPdf(document, theme, await pdfFonts(host));
    }
    case "html": {
      const { renderHtml } = await import("../render/html/render-html.ts");
      return new TextEncoder().encode(renderHtml(document, theme));
    }
    case "json":
      return new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
  }
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
