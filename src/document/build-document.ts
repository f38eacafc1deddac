/** A merged paper to the settled tree: parse each section, then the passes, in the order that they need each other. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { MergedValues } from "../values/merged-markdown.ts";
import { explainAbbreviations } from "./abbreviations.ts";
import { captionBlocks } from "./captions.ts";
import { listContents } from "./contents.ts";
import type { ResolveDirective } from "./directive.ts";
import type { Block, Document, FactRecord, Note, Numbering, Properties, Running, Section } from "./document.ts";
import { factsUsed } from "./facts-used.ts";
import { inlineFromMarkdown, type MarkdownContext, sectionBlocks } from "./from-markdown.ts";
import { uniqueIds } from "./ids.ts";
import { orderNotes } from "./notes.ts";
import { numberSections } from "./numbering.ts";
import { inlineWords } from "./pieces.ts";
import { resolveReferences } from "./references.ts";

export interface PaperSource {
  readonly id: string;
  readonly title: string;
  readonly frontMatter: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly SectionSource[];
  readonly merged: MergedValues;
}

export interface SectionSource {
  readonly id: string;
  readonly orientation: Section["orientation"];
  readonly isUnnumbered?: true;
  readonly title?: string;
  readonly markdown: string;
  readonly at: Place;
}

export interface BuildOptions {
  readonly numbering: Numbering;
  readonly hasContents: boolean;
  readonly words: {
    readonly contents: string;
    readonly notes: string;
    readonly table: string;
    readonly figure: string;
    readonly paragraph: string;
    readonly section: string;
  };
  /** Abbreviations and what they stand for. */
  readonly glossary: Readonly<Record<string, string>>;
  readonly properties: Omit<Properties, "title">;
  readonly running: Omit<Running, "footer">;
  readonly resolveDirective: ResolveDirective;
  /** The hash of what an enclosed report says; nothing where it is not known. */
  readonly enclosedHash: (report: string) => string | undefined;
  /** A fact by its name, with all that it was worked out from. */
  readonly factRecord: (name: string) => FactRecord | undefined;
}

export function buildDocument(paper: PaperSource, options: BuildOptions): Checked<Document> {
  const findings: Diagnostic[] = [];
  const notes: Note[] = [];
  const context: MarkdownContext = {
    merged: paper.merged,
    resolveDirective: options.resolveDirective,
    enclosedHash: options.enclosedHash,
    findings,
    notes,
  };
  const line = (text: string) => inlineFromMarkdown(text, context);

  const title = line(paper.title);
  const written = paper.sections.map((section) => builtSection(section, context));
  const front = frontSection(paper, line);
  const explained = explainAbbreviations(front ? [front, ...written] : written, options.glossary);
  const captioned = captionBlocks(uniqueIds(explained), options.words);
  const numbered = numberSections(captioned, options.numbering);
  const ordered = orderNotes(numbered, notes);
  const referred = resolveReferences(ordered.sections, ordered.notes, options.words);
  const sections = options.hasContents ? listContents(referred.sections, options.words.contents) : referred.sections;

  const plainTitle = inlineWords(title);
  const draft = {
    id: paper.id,
    title,
    properties: { ...options.properties, title: plainTitle },
    running: { ...options.running, footer: plainTitle },
    sections,
    notes: referred.notes,
    notesTitle: options.words.notes,
    numbering: options.numbering,
  };
  return checked({ ...draft, facts: factsUsed(draft, options.factRecord) }, [
    ...findings,
    ...ordered.findings,
    ...referred.findings,
  ]);
}

function builtSection(section: SectionSource, context: MarkdownContext): Section {
  const blocks = sectionBlocks(section.id, section.markdown, context);
  const heading: readonly Block[] =
    section.title === undefined
      ? []
      : [
          {
            kind: "heading",
            id: section.id,
            level: 1,
            content: inlineFromMarkdown(section.title, context),
            at: section.at,
          },
        ];
  return {
    kind: "section",
    id: section.id,
    orientation: section.orientation,
    ...(section.isUnnumbered && { isUnnumbered: section.isUnnumbered }),
    at: section.at,
    blocks: [...heading, ...blocks],
  };
}

/** The head of the paper: labels and values. */
function frontSection(
  paper: PaperSource,
  line: (text: string) => ReturnType<typeof inlineFromMarkdown>,
): Section | undefined {
  if (paper.frontMatter.length === 0) return undefined;
  const rows = paper.frontMatter.map(({ label, value }) => ({ label, value: line(value) }));
  return {
    kind: "section",
    id: "front",
    orientation: "portrait",
    blocks: [{ kind: "key-facts", id: "front/key-facts", rows }],
  };
}
