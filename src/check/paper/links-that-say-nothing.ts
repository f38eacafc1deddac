import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document, Inline, Link } from "../../document/document.ts";
import { mapSections } from "../../document/map-inlines.ts";
import { inlineWords } from "../../document/pieces.ts";
import { linkTextFault, linkTextFaultInWords } from "../link-text.ts";

export function linksThatSayNothing(document: Document): readonly Diagnostic[] {
  const links: Link[] = [...document.notes.flatMap(({ content }) => content), ...document.title].flatMap(linksIn);
  mapSections(document.sections, (content) => {
    links.push(...content.flatMap(linksIn));
    return content;
  });
  return links.flatMap(({ content, target, at }): readonly Diagnostic[] => {
    const words = inlineWords(content);
    const fault = linkTextFault(words);
    if (!fault) return [];
    return [
      {
        severity: "warning",
        code: "paper/link-text",
        message: linkTextFaultInWords(words, fault),
        ...(at && { at }),
        // With its target, by which it is told from others on its line.
        hint: `write what the reader finds at ${target}, such as [SEND guidance on GOV.UK](https://…)`,
      },
    ];
  });
}

function linksIn(inline: Inline): readonly Link[] {
  switch (inline.kind) {
    case "link":
      return [inline];
    case "strong":
    case "emphasis":
    case "language":
      return inline.content.flatMap(linksIn);
    case "text":
    case "rag":
    case "merged":
    case "cross-reference":
    case "abbreviation":
    case "note-reference":
    case "line-break":
      return [];
  }
}
