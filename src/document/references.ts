/** Settles cross references: “paragraph 7.1”, “section 7.0”, or the words of a heading that has no number. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Block, Inline, Note, Section } from "./document.ts";
import { mapEach, mapSections } from "./map-inlines.ts";
import { inlineWords } from "./pieces.ts";

export interface ReferenceWords {
  readonly paragraph: string;
  readonly section: string;
}

export interface Referred {
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly findings: readonly Diagnostic[];
}

export function resolveReferences(
  sections: readonly Section[],
  notes: readonly Note[],
  words: ReferenceWords,
): Referred {
  const names = targetNames(sections, words);
  const findings: Diagnostic[] = [];
  let at: Place | undefined;
  const refer = (inline: Inline): readonly Inline[] => {
    if (inline.kind !== "cross-reference" || inline.text !== "") return [inline];
    const text = names.get(inline.target);
    if (text === undefined) findings.push(unknownTarget(inline.target, [...names.keys()], at));
    return [{ ...inline, text: text ?? "" }];
  };
  const resolved = sections.flatMap((section) => {
    const blocks = section.blocks.map((block) => {
      at = block.at ?? section.at;
      return (
        mapSections([{ ...section, blocks: [block] }], (content) => mapEach(content, refer))[0]?.blocks[0] ?? block
      );
    });
    return [{ ...section, blocks }];
  });
  const inNotes = notes.map((note) => {
    at = note.at;
    return { ...note, content: mapEach(note.content, refer) };
  });
  return { sections: resolved, notes: inNotes, findings };
}

function targetNames(sections: readonly Section[], words: ReferenceWords): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const name = (block: Block): string | undefined => {
    if (block.kind === "heading") {
      if (!block.number) return inlineWords(block.content);
      return `${block.level === 1 ? words.section : words.paragraph} ${bare(block.number.text)}`;
    }
    if (block.kind === "paragraph") return block.number ? `${words.paragraph} ${bare(block.number.text)}` : undefined;
    if (block.kind === "table" || block.kind === "figure") return inlineWords(block.caption).replace(/:.*$/s, "");
    return undefined;
  };
  for (const section of sections) {
    for (const block of section.blocks) {
      const text = name(block);
      if (text !== undefined) names.set(block.id, text);
      if (block.kind === "recommendations" || block.kind === "resolutions") {
        for (const item of block.items)
          if (item.number) names.set(item.id, `${words.paragraph} ${bare(item.number.text)}`);
      }
    }
  }
  return names;
}

const bare = (number: string): string => number.replace(/\.$/, "");

function unknownTarget(target: string, names: readonly string[], at: Place | undefined): Diagnostic {
  return {
    severity: "error",
    code: "document/unknown-reference",
    message: `nothing in this paper has the id “${target}” and a number or heading to refer to`,
    ...(at && { at }),
    hint: nearestNameHint(target, names),
  };
}
