/** A paper that is finished, drawn: what tagging costs beside pdfmake as it is, and all formats beside the plain libraries. */

import type { Document } from "../../src/document/document.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { facesOf } from "../../src/render/pdf/faces.ts";
import { paperDefinitionOf } from "../../src/render/pdf/paper-definition-of.ts";
import { printPdf } from "../../src/render/pdf/print/print-pdf.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { fonts } from "../render/pdf/fonts.ts";
import { stockPdf } from "../render/pdf/stock-pdf.ts";
import { interleaved } from "./measure.ts";
import { plainDataOf, plainPaper } from "./plain-papers.ts";

const claims = { kind: "ua-1-and-a-2a" } as const;

export async function printed(document: Document, rounds: number) {
  const data = plainDataOf(document);
  // pdfmake writes into the definition that it draws.
  const definition = () => paperDefinitionOf(document, plainTheme, facesOf(fonts), new Map());
  return interleaved(rounds, {
    tagged: () => printPdf(definition(), fonts, claims),
    stock: () => stockPdf(definition(), fonts, "stock"),
    "plain pdf": () => plainPaper(data, "pdf"),
    all: async () => {
      await renderDocx(document, plainTheme);
      await renderPdf(document, plainTheme, fonts, claims);
      renderHtml(document, plainTheme);
    },
    "plain all": async () => {
      for (const format of ["docx", "pdf", "html"] as const) await plainPaper(data, format);
    },
  });
}
