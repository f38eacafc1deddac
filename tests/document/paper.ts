/** A settled paper from Markdown: sections by id, values behind tokens. */

import { checked, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { type BuildOptions, buildDocument } from "../../src/document/build-document.ts";
import type { Block, Document } from "../../src/document/document.ts";
import type { MergedValue } from "../../src/values/merged-markdown.ts";
import { day } from "../make.ts";

export interface Written {
  /** By section id, in order. */
  readonly sections: Readonly<Record<string, string>>;
  readonly values?: readonly MergedValue[];
  readonly options?: Partial<BuildOptions>;
}

export function build({ sections, values = [], options = {} }: Written) {
  return buildDocument(
    {
      id: "paper",
      title: "Title",
      frontMatter: [],
      sections: Object.entries(sections).map(([id, markdown]) => ({
        id,
        orientation: "portrait",
        title: id,
        markdown,
        at: { file: "paper.md", line: 1 },
      })),
      merged: { values, files: ["template.hbs", "report.md"] },
    },
    { ...defaults, ...options },
  );
}

/** @throws Error with what is wrong */
export function settled(written: Written): Document {
  const document = build(written);
  if (!document.ok) throw new Error(document.errors.map(({ message }) => message).join("; "));
  return document.value;
}

export function blocksOf(markdown: string, values?: readonly MergedValue[]): readonly Block[] {
  const document = settled({ sections: { background: markdown }, ...(values && { values }) });
  return document.sections.flatMap(({ blocks }) => blocks).slice(1);
}

export function findingsIn(written: Written): readonly Diagnostic[] {
  const document = build(written);
  return document.ok ? document.warnings : document.errors;
}

const defaults: BuildOptions = {
  numbering: { headings: "1.0", paragraphs: "1.1.1", recommendations: "paragraph", resolutions: "(1)" },
  hasContents: false,
  words: {
    contents: "Contents",
    notes: "Notes",
    table: "Table",
    figure: "Figure",
    paragraph: "paragraph",
    section: "section",
  },
  glossary: { WSoA: "Written Statement of Action", SEN: "special needs", SEND: "special needs and disabilities" },
  properties: { subject: "", author: "Author", keywords: [], asAt: day("2026-02-27"), language: "en-GB" },
  running: { pageNumber: "Page {page} of {pages}" },
  enclosedHash: () => undefined,
  resolveDirective: () => checked([]),
  factRecord: (name) => ({ name, value: "", source: { kind: "data", at: { file: "data.yaml", line: 1 } } }),
};
