/** `boardpaper explain`: where each figure, date and name of a paragraph comes from. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Document, FactRecord, Inline } from "../document/document.ts";
import { type Passage, passages, passagesAt } from "../document/paragraph-at.ts";
import type { Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { loadReport } from "./load-report.ts";
import { makePaper } from "./make-paper.ts";

export interface ExplainRequest {
  /** A path or an id. */
  readonly report: string;
  /** “5.1”, “Table 2”, a section's or a block's id; the whole paper where there is none. */
  readonly paragraph: string | undefined;
  readonly asAt: CalendarDate | undefined;
}

/** One merged value of a paragraph, and a fact that fed it. */
export interface Explanation {
  readonly paragraph: string;
  /** As it is printed. */
  readonly text: string;
  /** `revisit.due` */
  readonly fact: string;
  /** How it was worked out, where it was: “18 months after 18 October 2019”. */
  readonly rule?: string;
  /** The field, or the first of those that the rule used. */
  readonly source?: Place;
}

export async function explain(host: Host, request: ExplainRequest): Promise<Checked<readonly Explanation[]>> {
  const loaded = await loadReport(host, request.report);
  if (!loaded.ok) return loaded;
  const paper = makePaper({ ...loaded.value, standing: "draft", asAt: request.asAt });
  if (!paper.ok) return paper;

  const { document } = paper.value;
  const { paragraph } = request;
  const found = paragraph === undefined ? passages(document) : passagesAt(document, paragraph);
  if (found.length === 0) return { ok: false, errors: [noSuchParagraph(document, paragraph ?? "")] };
  return checked(found.flatMap((passage) => explanations(passage, document)));
}

function explanations({ label, content }: Passage, document: Document): readonly Explanation[] {
  return content
    .flatMap((line) => line.flatMap(mergedIn))
    .flatMap(({ text, facts }) => facts.flatMap((name) => explained(label, text, document.facts[name])));
}

type MergedInline = Extract<Inline, { kind: "merged" | "rag" }>;

function mergedIn(inline: Inline): readonly MergedInline[] {
  switch (inline.kind) {
    case "merged":
    case "rag":
      return [inline];
    case "strong":
    case "emphasis":
    case "link":
    case "language":
      return inline.content.flatMap(mergedIn);
    case "text":
    case "cross-reference":
    case "abbreviation":
    case "note-reference":
    case "line-break":
      return [];
  }
}

function explained(paragraph: string, text: string, fact: FactRecord | undefined): readonly Explanation[] {
  if (!fact) return [];
  const { name, source } = fact;
  const rule = source.kind === "rule" ? { rule: source.rule } : {};
  return [{ paragraph, text, fact: name, ...rule, ...(source.at && { source: source.at }) }];
}

function noSuchParagraph(document: Document, named: string): Diagnostic {
  const labels = [...passages(document).map(({ label }) => label), ...document.sections.map(({ id }) => id)];
  return {
    severity: "error",
    code: "explain/no-such-paragraph",
    message: `the paper has no paragraph “${named}”`,
    hint: nearestNameHint(named, labels),
  };
}
