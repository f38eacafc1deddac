/** The whole of a paper without the machine: data and templates in, the settled tree out. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { buildDocument } from "../document/build-document.ts";
import type { Document } from "../document/document.ts";
import type { AreaData } from "../facts/area-data.ts";
import { checkData } from "../facts/check-data.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import { factRecord } from "../facts/fact-record.ts";
import { factsByName } from "../facts/name-facts.ts";
import { factValue } from "../facts/reader.ts";
import type { Facts } from "../facts/vocabulary.ts";
import { resolveDirective } from "../register/resolve-directive.ts";
import type { Report } from "../source/parse-report.ts";
import type { Places } from "../source/places.ts";
import type { KindFiles } from "../template/kind-files.ts";
import { type MergedPaper, type PaperText, renderPaper } from "../template/render-paper.ts";
import type { CalendarDate } from "../values/calendar-date.ts";

/** A draft shows what is missing; a final paper refuses. */
export type Standing = "draft" | "final";

export interface PaperRequest {
  readonly report: Report;
  readonly area: AreaData;
  readonly kind: KindFiles;
  readonly places: Places;
  readonly standing: Standing;
  /** Another day than the report's own. */
  readonly asAt: CalendarDate | undefined;
}

export interface Paper {
  readonly document: Document;
  readonly facts: Facts;
}

export function makePaper(request: PaperRequest): Checked<Paper> {
  const { kind, places, standing } = request;
  const report = request.asAt ? reportAsAt(request.report, request.asAt, places) : request.report;
  const data = { ...request.area, header: report.header };

  const findings = checkData(data, places);
  const facts = deriveFacts(data, places);
  const merged = renderPaper(kind, paperText(report, places), facts, report.header["as-at"]);
  if (!merged.ok) return { ok: false, errors: settle([...findings, ...merged.errors], standing) };

  const document = buildDocument(
    { id: report.id, ...merged.value },
    documentOptions(request, report, facts, merged.value),
  );
  if (!document.ok)
    return { ok: false, errors: settle([...findings, ...merged.warnings, ...document.errors], standing) };

  const all = settle([...findings, ...merged.warnings, ...document.warnings], standing);
  return checked({ document: document.value, facts }, all);
}

/** What a draft may show and a final paper may not. */
const refusedWhenFinal: ReadonlySet<string> = new Set(["template/value-missing", "fact/disputed", "data/to-fill-in"]);

function settle(findings: readonly Diagnostic[], standing: Standing): readonly Diagnostic[] {
  if (standing === "draft") return findings;
  return findings.map((finding) => (refusedWhenFinal.has(finding.code) ? { ...finding, severity: "error" } : finding));
}

function reportAsAt(report: Report, asAt: CalendarDate, places: Places): Report {
  const header = { ...report.header, "as-at": asAt };
  places.inherit(header, report.header);
  return { ...report, header };
}

function paperText(report: Report, places: Places): PaperText {
  const { header, path: file } = report;
  const line = (holder: object, field: string | number) => places.of(holder, field).line ?? 1;
  return {
    file,
    title: { file, text: header.title, firstLine: line(header, "title") },
    recommendations: header.recommendations.map((text, index) => ({
      file,
      text,
      firstLine: line(header.recommendations, index),
    })),
    narratives: report.narratives.map(({ section, text, firstLine, headingLine }) => ({
      file,
      section,
      text,
      firstLine,
      headingLine,
    })),
  };
}

function documentOptions({ kind, area, standing }: PaperRequest, report: Report, facts: Facts, merged: MergedPaper) {
  const { words } = kind;
  const byName = factsByName(facts);
  const { notice } = area.area;
  const meeting = merged.frontMatter.length > 0 ? subjectOf(facts) : "";
  return {
    numbering: kind.kind.numbering,
    hasContents: kind.kind.contents,
    words,
    glossary: glossaryOf(area, facts),
    properties: {
      subject: meeting,
      author: report.header.author,
      keywords: [area.area.area, kind.kind.name],
      asAt: report.header["as-at"],
      language: "en-GB" as const,
      ...(notice && { notice }),
    },
    running: {
      pageNumber: words.pageNumber,
      ...(standing === "draft" && { header: words.draft }),
      ...(notice && { notice }),
    },
    resolveDirective: resolveDirective({ facts, words }),
    factRecord: (name: string) => {
      const fact = byName.get(name);
      return fact && factRecord(fact);
    },
  };
}

/** “Health and Wellbeing Board, September 2022”. */
function subjectOf(facts: Facts): string {
  return [facts.meeting.body, facts.meeting.date]
    .flatMap((leaf) => (leaf.kind === "fact" ? [factRecord(leaf).value] : []))
    .join(", ");
}

/** The area's own, and each plan's abbreviation. */
function glossaryOf(area: AreaData, facts: Facts): Readonly<Record<string, string>> {
  const ofPlans = Object.values(facts.plans).flatMap((plan) => {
    const [short, name] = [factValue(plan.abbreviation), factValue(plan.name)];
    return short && name ? [[short, name] as const] : [];
  });
  return { ...Object.fromEntries(ofPlans), ...area.area.glossary };
}
