/** Markdown to mdast: paragraphs, lists, quotations, tables, notes and block directives; nothing else has a meaning here. */

import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Place } from "../diagnostics/diagnostic.ts";
import { Kept } from "../values/kept.ts";
import { originMarks } from "../values/merged-markdown.ts";
import { withoutForbiddenReferences } from "./forbidden-references.ts";

export interface ParsedMarkdown {
  readonly root: Root;
  /** What was parsed: the Markdown without its origin marks. */
  readonly text: string;
  /** The place that the text at an offset of it comes from. */
  readonly placeAt: (offset: number) => Place | undefined;
}

/** Without text directives, which would read the time 10:30 as one. */
const blockDirectives = { flow: directive().flow ?? {} };

const markdown = {
  extensions: [gfmTable(), gfmFootnote(), blockDirectives, { disable: { null: ["codeIndented"] } }],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown()],
};

/** A paper that is made again after a save has most of its sections as they were. */
const roots = new Kept<Root>(500);

/** @param files - what the numbers in the origin marks stand for */
export function parseMarkdown(marked: string, files: readonly string[]): ParsedMarkdown {
  const { text, origins } = takeOriginMarks(marked);
  return {
    root: roots.of(text, () => fromMarkdown(withoutForbiddenReferences(text), markdown)),
    text,
    placeAt(offset) {
      const origin = origins.findLast((candidate) => candidate.offset <= offset) ?? origins[0];
      return origin && { file: files[origin.file] ?? "", line: origin.line };
    },
  };
}

interface Origin {
  readonly offset: number;
  readonly file: number;
  readonly line: number;
}

function takeOriginMarks(marked: string): { readonly text: string; readonly origins: readonly Origin[] } {
  const origins: Origin[] = [];
  let removed = 0;
  const text = marked.replace(originMarks, (mark: string, file: string, line: string, offset: number) => {
    origins.push({ offset: offset - removed, file: Number(file), line: Number(line) });
    removed += mark.length;
    return "";
  });
  return { text, origins };
}
