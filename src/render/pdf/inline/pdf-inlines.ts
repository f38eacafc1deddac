/** Sends each kind of inline to what draws it, in the order of the words. */

import type { Inline } from "../../../document/document.ts";
import { leadingTo } from "../destinations.ts";
import type { Sheet } from "../sheet.ts";
import { Element } from "../tagging/element.ts";
import { withinMark } from "../tagging/mark.ts";
import { pdfLink } from "./pdf-link.ts";
import { pdfRagMark } from "./pdf-rag-mark.ts";
import { type Look, type Run, runsOf } from "./run.ts";

export function pdfInlines(content: readonly Inline[], sheet: Sheet, look: Look): readonly Run[] {
  return content.flatMap((inline) => pdfInline(inline, sheet, look));
}

function pdfInline(inline: Inline, sheet: Sheet, look: Look): readonly Run[] {
  const { faces, theme } = sheet;
  switch (inline.kind) {
    case "text":
    case "merged":
      return runsOf(inline.text, look, faces);
    case "abbreviation":
      return runsOf(
        inline.text,
        { ...look, mark: withinMark(look.mark, "Span", { expansion: inline.expansion }) },
        faces,
      );
    case "strong":
      return pdfInlines(inline.content, sheet, { ...look, bold: true });
    case "emphasis":
      return pdfInlines(inline.content, sheet, { ...look, italics: true });
    case "link":
      return pdfLink(inline, sheet, look);
    case "rag":
      return pdfRagMark(inline, sheet, look);
    case "cross-reference":
      return runsOf(inline.text, { ...look, ...reference(inline.target, sheet, look) }, faces);
    case "note-reference":
      return runsOf(
        inline.text,
        { ...look, sup: true, color: theme.link, ...reference(inline.target, sheet, look) },
        faces,
      );
    case "language":
      return pdfInlines(inline.content, sheet, {
        ...look,
        mark: withinMark(look.mark, "Span", { language: inline.language }),
      });
    case "line-break":
      // The blank is not seen; it keeps the words apart for whoever hears them.
      return [{ ...look, text: " \n" }];
  }
}

/** Words that lead to another place of the paper, if that place is drawn. */
function reference(target: string, { destinations }: Sheet, { mark }: Look): Partial<Look> & Pick<Look, "mark"> {
  const link = leadingTo(target, destinations);
  const referring = withinMark(mark, "Reference");
  return link.linkToDestination === undefined ? { mark: referring } : { ...link, mark: withinMark(referring, "Link") };
}

/** The same words as they are measured, with line breaks where they are drawn. */
export function drawnWords(content: readonly Inline[], sheet: Sheet): string {
  return pdfInlines(content, sheet, { mark: Element.unplaced() })
    .map((run) => run.text)
    .join("");
}
