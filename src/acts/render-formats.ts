/** A document as files. A format's library is loaded only when that format is asked for. */

import type { Document } from "../document/document.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { withTurnedPages } from "../render/chart/with-turned-pages.ts";
import type { TemplateToFill } from "../render/docx/render-into-template.ts";
import { type Claims, noClaims } from "../render/pdf/claims.ts";
import { largePrint } from "../render/theme/large-print.ts";
import type { Theme } from "../render/theme/theme.ts";
import { pdfPress } from "./pdf-press.ts";

export const formats = ["docx", "pdf", "html", "md", "txt", "json"] as const;

export type Format = (typeof formats)[number];

export interface PaperToRender {
  readonly document: Document;
  /** Where the council has a Word template: the one that the Word file is written in. */
  readonly inTemplate?: TemplateToFill;
}

export interface Edition {
  /** 18 point, in files of their own names beside the others. */
  readonly isLargePrint: boolean;
  /** What the PDF claims to be: whoever asks for a claim checks the bytes. */
  readonly claims: Claims;
}

const plainEdition: Edition = { isLargePrint: false, claims: noClaims };

/** @param folder - ahead of each file's name: `cumbria/2022-09-health-and-wellbeing-board` */
export async function renderFormats(
  host: Host,
  paper: PaperToRender,
  theme: Theme,
  wanted: readonly Format[],
  folder: string,
  edition: Edition = plainEdition,
): Promise<readonly FileToWrite[]> {
  const look = edition.isLargePrint ? largePrint(theme) : theme;
  const printed = edition.isLargePrint ? { ...paper, document: withTurnedPages(paper.document, look) } : paper;
  return Promise.all(
    wanted.map(async (format) => ({
      path: `${folder}/${fileName(paper.document.id, format, edition)}`,
      bytes: await rendered(host, printed, look, format, edition),
    })),
  );
}

/** Text and data have no size: there is one of each, whatever the edition. */
function fileName(id: string, format: Format, { isLargePrint }: Edition): string {
  const isPlain = format === "md" || format === "txt" || format === "json";
  return isLargePrint && !isPlain ? `${id}-large-print.${format}` : `${id}.${format}`;
}

async function rendered(
  host: Host,
  { document, inTemplate }: PaperToRender,
  theme: Theme,
  format: Format,
  { isLargePrint, claims }: Edition,
): Promise<Uint8Array> {
  switch (format) {
    case "docx": {
      // A council's Word template has its own sizes: in large print the paper is in our styles.
      if (inTemplate && !isLargePrint) {
        const { renderIntoTemplate } = await import("../render/docx/render-into-template.ts");
        return renderIntoTemplate(document, theme, inTemplate);
      }
      const { renderDocx } = await import("../render/docx/render-docx.ts");
      return renderDocx(document, theme);
    }
    case "pdf":
      return pdfPress(host).print(document, theme, claims);
    case "html": {
      const { renderHtml } = await import("../render/html/render-html.ts");
      return new TextEncoder().encode(renderHtml(document, theme));
    }
    case "md": {
      const { renderMarkdown } = await import("../render/markdown/render-markdown.ts");
      return new TextEncoder().encode(renderMarkdown(document));
    }
    case "txt": {
      const { renderText } = await import("../render/text/render-text.ts");
      return new TextEncoder().encode(renderText(document));
    }
    case "json":
      return new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
  }
}
