/** A Word template's paragraphs filled with the facts of Cumbria's paper, as lines of text. */

import type { Checked } from "../../src/diagnostics/diagnostic.ts";
import { openTemplate } from "../../src/ooxml/open-template.ts";
import { type PackageParts, partText } from "../../src/ooxml/read-package.ts";
import { nodesBelow, parseNodes, textIn } from "../../src/ooxml/xml-node.ts";
import { type FilledTemplate, fillWord, type GivenName, type GivenValue } from "../../src/template/word/fill-word.ts";
import { madePaper } from "../seeds/cumbria.ts";
import { type TemplateChanges, wordLikeTemplate } from "./word-like-template.ts";
import { paragraph } from "./word-xml.ts";

const cumbria = await madePaper();

const sections = cumbria.document.sections.map(({ id }) => id);

/** Four of them, when this was written. */
export const themes = cumbria.facts.plan.current.themes.map(({ name }) => (name.kind === "fact" ? name.value : ""));

const given = { title: plain("SEND improvement update"), draft: plain("Draft"), notice: plain("") };

function plain(text: string): GivenValue {
  return { text, facts: [] };
}

export function filled(
  changes: TemplateChanges,
  more: Partial<Record<GivenName, GivenValue>> = {},
): Checked<FilledTemplate> {
  return filledTemplate(wordLikeTemplate(changes), sections, more);
}

/** @param ids - of the sections that the paper has */
function filledTemplate(
  template: Uint8Array,
  ids: readonly string[],
  more: Partial<Record<GivenName, GivenValue>> = {},
): Checked<FilledTemplate> {
  const opened = openTemplate("report.docx", template);
  if (!opened.ok) return opened;
  const { facts, document } = cumbria;
  return fillWord(
    { file: "report.docx", parts: opened.value },
    {
      facts,
      asAt: document.properties.asAt,
      words: {
        notSupplied: "[not supplied: {what}]",
        notKnown: "[not known at {date}: {what}]",
        notStated: "Not stated",
        nothing: "None",
        ratings: {},
      },
      given: { ...given, ...more },
      sections: ids,
    },
  );
}

/** @throws Error with every fault */
export function filledParts(template: Uint8Array, ids: readonly string[]): PackageParts {
  const result = filledTemplate(template, ids);
  if (!result.ok) throw new Error(result.errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return result.value.parts;
}

/** Where what a test is about begins and ends. */
const [first, last] = ["First line.", "Last line."] as const;

/** The paragraphs that come of `inner`, empty ones included. @throws Error with every fault */
export function linesOf(inner: string, more: Partial<Record<GivenName, GivenValue>> = {}): readonly string[] {
  const result = filled({ after: paragraph(first) + inner + paragraph(last) }, more);
  if (!result.ok) throw new Error(result.errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  const root = parseNodes(partText(result.value.parts, "word/document.xml") ?? "");
  const lines = [...nodesBelow(root)].filter(({ name }) => name === "w:p").map(textIn);
  return lines.slice(lines.indexOf(first) + 1, lines.indexOf(last));
}
