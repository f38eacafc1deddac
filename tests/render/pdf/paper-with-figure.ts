/** A paper with everything that a PDF of ours can hold, a drawing with words in it included. */

import { Buffer } from "node:buffer";
import type { Claims } from "../../../src/render/pdf/claims.ts";
import { facesOf } from "../../../src/render/pdf/faces.ts";
import { paperDefinitionOf } from "../../../src/render/pdf/paper-definition-of.ts";
import type { PaperDefinition } from "../../../src/render/pdf/print/paper-definition.ts";
import { printPdf } from "../../../src/render/pdf/print/print-pdf.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { fonts } from "./fonts.ts";
import { longDocument } from "./long-document.ts";

const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">
<rect x="10" y="20" width="60" height="80" fill="#1d4f76"/><g opacity="0.5"><rect x="90" y="50" width="60" height="50" fill="#a86200"/></g>
<text x="20" y="15" font-family="text" font-size="10">Plans issued</text></svg>`;

export function definitionWithFigure(sections = 1): PaperDefinition {
  const definition = paperDefinitionOf(longDocument(sections), plainTheme, facesOf(fonts), new Map());
  const figure = definition.paper.add("Figure", { alt: "Two bars: 80 plans issued in time, 50 late." });
  const drawing = { svg: chart, width: 200, mark: figure };
  const decoration = { svg: chart, width: 20, mark: "layout" };
  return { ...definition, content: [definition.content, drawing, decoration] };
}

/** Printed once: tests take it apart, each a copy of its own. */
const printed = new Map<Claims["kind"], Promise<Uint8Array>>();

export function pdfWithFigure(claims: Claims): Promise<Uint8Array> {
  const before = printed.get(claims.kind);
  if (before) return before;
  const now = printPdf(definitionWithFigure(), fonts, claims);
  printed.set(claims.kind, now);
  return now;
}

export const withData: Claims = {
  kind: "ua-1-and-a-3a",
  data: {
    name: "2026-03-cabinet.json",
    mediaType: "application/json",
    description: "Facts from which this paper was made",
    bytes: Buffer.from('{"late":50}'),
  },
};
