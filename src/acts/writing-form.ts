/** A Word file with a headed box for each section of a report, for an author who writes there first; `pull` takes it in. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Document, Paragraph, Section } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import type { EditedBlock } from "../read/edited.ts";
import { bookmarkNames } from "../render/docx/bookmark-names.ts";
import { sectionName, withAllSections, withoutUnwritten } from "../source/all-sections.ts";
import type { KindFiles } from "../template/kind-files.ts";
import type { LoadedReport } from "./load-report.ts";
import { makePaper } from "./make-paper.ts";

/** Of the words at the form's head: no block of a paper can have it. */
const leadId = "//form";

/** The paper without what the data and the templates say of themselves: the headings, and what the author wrote beneath. */
export function writingForm(loaded: LoadedReport): Checked<{ readonly document: Document }> {
  const kind = onlyNarrative(loaded.kind);
  const paper = makePaper({ ...loaded, kind, wordTemplate: undefined, standing: "draft", asAt: undefined });
  if (!paper.ok) return paper;
  const { document } = paper.value;
  const lead: Paragraph = { kind: "paragraph", id: leadId, content: [{ kind: "text", text: kind.words.form }] };
  const sections: readonly Section[] = [
    { kind: "section", id: leadId, orientation: "portrait", blocks: [lead] },
    ...document.sections.map((section) => ({ ...section, blocks: section.blocks.map(inBox) })),
  ];
  return checked({ document: { ...document, id: `${document.id}-to-write`, sections } }, paper.warnings);
}

/** Whether a Word file is a form and no paper: by the bookmark of its first words, or by these where it lost them. */
export function isForm(blocks: readonly EditedBlock[], { words }: KindFiles): boolean {
  const lead = bookmarkNames([leadId]).get(leadId);
  return blocks.some((block) => block.bookmark === lead || (block.kind === "paragraph" && block.words === words.form));
}

/** A host that has a report with all sections of its kind, and keeps of it what was written. */
export function withWholeReport(host: Host, path: string, { kind }: KindFiles): Host {
  const changed = (bytes: Uint8Array, change: typeof withAllSections) =>
    new TextEncoder().encode(change(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), kind.sections));
  return {
    ...host,
    readBytes: async (read) => {
      const bytes = await host.readBytes(read);
      return read === path ? changed(bytes, withAllSections) : bytes;
    },
    write: (written, bytes) => host.write(written, changed(bytes, withoutUnwritten)),
  };
}

function onlyNarrative(files: KindFiles): KindFiles {
  const { kind, sections } = files;
  return {
    ...files,
    kind: {
      ...kind,
      numbering: { headings: "none", paragraphs: "none", recommendations: "none", resolutions: "(1)" },
      contents: false,
      frontMatter: [],
      sections: kind.sections.map((section) => ({
        ...section,
        title: section.title ?? sectionName(section),
        orientation: "portrait",
      })),
    },
    sections: new Map(
      [...sections].map(([id, template]) => {
        const asks = template.text.includes("{{recommendations}}") ? "{{recommendations}}\n\n" : "";
        return [id, { ...template, text: `${asks}{{narrative}}\n` }];
      }),
    ),
  };
}

function inBox(block: Block): Block {
  if (block.kind !== "paragraph") return block;
  const { id, content, at } = block;
  return { kind: "notice", id, content, ...(at && { at }) };
}
