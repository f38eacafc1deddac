/** A settled paper and the council's Word template to the paper with what the template prints, ready to be drawn into it. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document, FactRecord, Inline } from "../document/document.ts";
import { withFills } from "../document/with-fills.ts";
import type { Fact } from "../facts/fact.ts";
import type { Facts } from "../facts/vocabulary.ts";
import { checkLists } from "../render/docx/check-lists.ts";
import { planSlots } from "../render/docx/plan-slots.ts";
import type { TemplateToFill } from "../render/docx/render-into-template.ts";
import type { StandingWords } from "../schema/kind.ts";
import { fillWord, type WordTemplate } from "../template/word/fill-word.ts";
import { slotPictures } from "./slot-pictures.ts";

export interface FillRequest {
  readonly document: Document;
  readonly facts: Facts;
  readonly words: StandingWords;
  readonly template: WordTemplate;
  readonly factsByName: ReadonlyMap<string, Fact>;
  readonly factRecord: (name: string) => FactRecord | undefined;
}

export interface FilledPaper {
  readonly document: Document;
  readonly inTemplate: TemplateToFill;
}

export function fillTemplate(request: FillRequest): Checked<FilledPaper> {
  const { document, template, facts, words } = request;
  const { running, properties, sections } = document;
  const plain = (text = "") => ({ text, facts: [] });
  const filled = fillWord(template, {
    facts,
    words,
    asAt: properties.asAt,
    given: {
      title: { text: properties.title, facts: factsIn(document.title, request.factsByName) },
      draft: plain(running.header),
      notice: plain(running.notice),
    },
    sections: sections.map(({ id }) => id),
  });
  if (!filled.ok) return filled;

  const { parts, slots: names, printed, file } = filled.value;
  const pictures = slotPictures(filled.value.pictures, { facts, words, logo: template.logo });
  const fills = [...filled.value.fills, ...pictures.fills];
  const slots = planSlots(document, { file, slots: names, facts: new Set(fills.flatMap((fill) => fill.facts)) });
  const hasTitle = fills.some(({ slot, at }) => slot === "title" && at.part === "word/document.xml");
  const findings: readonly Diagnostic[] = [
    ...(hasTitle ? [] : [withoutTitle(file)]),
    ...filled.warnings,
    ...pictures.findings,
    ...(slots.ok ? slots.warnings : slots.errors),
    ...checkLists(parts, document, file),
  ];
  if (!slots.ok) return { ok: false, errors: findings };
  return checked(
    {
      document: withFills(document, fills, request.factRecord),
      inTemplate: { parts, slots: slots.value, pictures: pictures.pictures, printed },
    },
    findings,
  );
}

function withoutTitle(file: string): Diagnostic {
  return {
    severity: "warning",
    code: "word-template/no-title",
    message: "the template's text does not print the paper's title",
    at: { file },
    hint: "put {{title}} at its head, in Word's style Title",
  };
}

function factsIn(title: readonly Inline[], byName: ReadonlyMap<string, Fact>): readonly Fact[] {
  return title.flatMap((inline) => {
    if (inline.kind === "merged" || inline.kind === "rag")
      return inline.facts.flatMap((name) => byName.get(name) ?? []);
    return "content" in inline ? factsIn(inline.content, byName) : [];
  });
}
