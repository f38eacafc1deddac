/** Sends each kind of inline to what draws it, in the order of the words. */

import type { Inline } from "../../../document/document.ts";
import { leadingTo } from "../destinations.ts";
import type { Sheet } from "../sheet.ts";
import { pdfLink } from "./pdf-link.ts";
import { pdfRagMark } from "./pdf-rag-mark.ts";
import { type Look, type Run, runsOf } from "./run.ts";

export function pdfInlines(content: readonly Inline[], sheet: Sheet, look: Look = {}): readonly Run[] {
  return content.flatMap((inline) => pdfInline(inline, sheet, look));
}

function pdfInline(inline: Inline, sheet: Sheet, look: Look): readonly Run[] {
  const { faces, destinations, theme } = sheet;
  switch (inline.kind) {
    case "text":
    case "merged":
    case "abbreviation":
      return runsOf(inline.text, look, faces);
    case "strong":
      return pdfInlines(inline.content, sheet, { ...look, bold: true });
    case "emphasis":
      return pdfInlines(inline.content, sheet, { ...look, italics: true });
    case "link":
      return pdfLink(inline, sheet, look);
    case "rag":
      return pdfRagMark(inline, sheet, look);
    case "cross-reference":
      return runsOf(inline.text, { ...look, ...leadingTo(inline.target, destinations) }, faces);
    case "note-reference":
      return runsOf(
        inline.text,
        { ...look, sup: true, color: theme.link, ...leadingTo(inline.target, destinations) },
        faces,
      );
    case "language":
      return pdfInlines(inline.content, sheet, look);
    case "line-break":
      return [{ ...look, text: "\n" }];
  }
}

/** The same words as they are measured, with line breaks where they are drawn. */
export function drawnWords(content: readonly Inline[], sheet: Sheet): string {
  return pdfInlines(content, sheet)
    .map((run) => run.text)
    .join("");
}
