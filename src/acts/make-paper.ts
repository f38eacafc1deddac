/** The whole of a paper without the machine: data and templates in, the settled tree out. */

import { checkPaper } from "../check/paper/check-paper.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { buildDocument } from "../document/build-document.ts";
import type { Document } from "../document/document.ts";
import type { ArchiveHead, AreaData, MeetingLawForPapers, PaperHeader, ReportsBeside } from "../facts/area-data.ts";
import { checkData } from "../facts/check-data.ts";
import { checkScrutinyComments } from "../facts/check-minutes.ts";
import { checkRecommendations } from "../facts/check-recommendations.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import { inWords, type Leaf } from "../facts/fact.ts";
import { factRecord } from "../facts/fact-record.ts";
import type { MinutesOfPaper } from "../facts/minutes-of-paper.ts";
import { factsByName } from "../facts/name-facts.ts";
import { ratingsThatContradict } from "../facts/ratings-that-contradict.ts";
import { factValue } from "../facts/reader.ts";
import { recommendationsIn } from "../facts/recommendations-in.ts";
import { recommendationsThatOutrun } from "../facts/recommendations-that-outrun.ts";
import type { Facts } from "../facts/vocabulary.ts";
import { resolveDirective } from "../register/resolve-directive.ts";
import type { TemplateToFill } from "../render/docx/render-into-template.ts";
import { notStated } from "../schema/fields.ts";
import type { Report } from "../source/parse-report.ts";
import type { Places } from "../source/places.ts";
import { textToFillIn } from "../source/text-to-fill-in.ts";
import type { KindFiles } from "../template/kind-files.ts";
import type { PaperText } from "../template/paper-text.ts";
import { type MergedPaper, renderPaper } from "../template/render-paper.ts";
import type { WordTemplate } from "../template/word/fill-word.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { filled } from "../values/filled.ts";
import { checkAnswers, labelsIn } from "./check-answers.ts";
import { checkClearances } from "./check-clearances.ts";
import { fillTemplate } from "./fill-template.ts";
import type { LoadedClearances } from "./load-clearances.ts";

/** A draft shows what is missing; a final paper refuses. */
export type Standing = "draft" | "final";

export interface PaperRequest {
  readonly report: Report<PaperHeader>;
  readonly area: AreaData;
  readonly kind: KindFiles;
  /** The council's own, where papers of this kind are written in one. */
  readonly wordTemplate?: WordTemplate | undefined;
  /** The minutes that the paper prints. */
  readonly minuted?: MinutesOfPaper | undefined;
  /** The area's other reports, as far as this one speaks of them. */
  readonly beside?: ReportsBeside | undefined;
  /** Who must clear the paper before it can be final; nobody is asked for where they are left out. */
  readonly clearances?: LoadedClearances | undefined;
  readonly places: Places;
  readonly standing: Standing;
  /** Another day than the report's own. */
  readonly asAt: CalendarDate | undefined;
  /** For the agenda of a pack: where the paper of each item begins. */
  readonly packPages?: ReadonlyMap<string, number>;
  /** For a sheet that stands for a paper: the number of the item. */
  readonly item?: string;
  /** For a meeting's own papers: the law that they name. */
  readonly meetingLaw?: MeetingLawForPapers;
  readonly isPartTwo?: boolean;
  /** For an agenda: what the log of the council's archive ends with. */
  readonly archiveHead?: ArchiveHead;
  /** For the front sheet of a supplement: its number. */
  readonly supplement?: number;
}

export interface Paper {
  readonly document: Document;
  readonly facts: Facts;
  /** The council's Word template, filled but for the paper's blocks. */
  readonly inTemplate?: TemplateToFill;
}

export function makePaper(request: PaperRequest): Checked<Paper> {
  const { kind, places, standing, clearances } = request;
  const report = request.asAt ? reportAsAt(request.report, request.asAt, places) : request.report;
  const { packPages, item, supplement, meetingLaw, isPartTwo, archiveHead } = request;
  const ofPack = {
    ...(packPages && { packPages }),
    ...(item !== undefined && { item }),
    ...(supplement !== undefined && { supplement }),
    ...(meetingLaw && { meetingLaw }),
    ...(isPartTwo && { isPartTwo }),
    ...(archiveHead && { archiveHead }),
  };
  const data = {
    ...request.area,
    header: report.header,
    report: report.id,
    minuted: request.minuted,
    ...ofPack,
    ...(request.beside && { beside: asSeen(request.beside, standing) }),
  };

  const findings = [...report.faults, ...checkData(data, places), ...textToFillIn(report.narratives, report.path)];
  const facts = deriveFacts(data, places);
  const merged = renderPaper(kind, paperText(report, places), facts, report.header["as-at"]);
  if (!merged.ok) return { ok: false, errors: settle([...findings, ...merged.errors], standing) };

  const document = buildDocument(
    { id: report.id, ...merged.value },
    documentOptions(request, report, facts, merged.value),
  );
  // A gap may only follow from a mistake in the data, such as a reference to nothing.
  const gaps = findings.some(({ severity }) => severity === "error") ? [] : merged.warnings;
  const ofTree = document.ok ? [...document.warnings, ...checkPaper(document.value)] : document.errors;
  const asked = [
    ...checkRecommendations(report.header, Object.keys(kind.words.verbs), places),
    ...recommendationsThatOutrun(report.header, facts, places),
    ...ratingsThatContradict(facts),
    ...checkScrutinyComments({ header: report.header, beside: request.beside }, places),
    ...checkAnswers(data.requests, {
      report: report.id,
      asAt: report.header["as-at"],
      labels: labelsIn(merged.value.sections),
      places,
    }),
  ];
  const open = clearances && document.ok && standing === "final" ? checkClearances(clearances, document.value) : [];
  const found = [...findings, ...asked, ...gaps, ...merged.value.lacks, ...ofTree, ...open];
  const all = settle(found, standing);
  if (!document.ok) return { ok: false, errors: all };
  return inItsTemplate(request, { document: withDraftMark(document.value, facts, kind), facts }, all);
}

/**
 * Minutes are a draft until their body has approved them, on each page and however final the paper is. A record of a
 * decision says what they say, but holds by itself.
 */
function withDraftMark(document: Document, { minutes, decision }: Facts, { words }: KindFiles): Document {
  const printsMinutes = Object.keys(document.facts).some((name) => /^minutes?\./.test(name));
  if (!printsMinutes || factValue(minutes.isDraft) !== true || decision.on.kind === "fact") return document;
  return { ...document, running: { ...document.running, header: words.draft } };
}

/** The draft that another paper encloses is what scrutiny sees before it comments. */
function asSeen(beside: ReportsBeside, standing: Standing): ReportsBeside {
  if (standing === "final" || beside.enclosedAsDraftIn === undefined) return beside;
  return { ...beside, comments: beside.comments.map(({ meeting }) => ({ meeting, comments: undefined })) };
}

/** In a house style with a Word template, what the template says is part of the paper, and so are its faults. */
function inItsTemplate(
  { wordTemplate, kind, standing }: PaperRequest,
  { document, facts }: Pick<Paper, "document" | "facts">,
  findings: readonly Diagnostic[],
): Checked<Paper> {
  if (!wordTemplate) return checked({ document, facts }, findings);
  const byName = factsByName(facts);
  const record = (name: string) => {
    const fact = byName.get(name);
    return fact && factRecord(fact);
  };
  const filled = fillTemplate({
    document,
    facts,
    words: kind.words,
    template: wordTemplate,
    factsByName: byName,
    factRecord: record,
  });
  const all = [...findings, ...settle(filled.ok ? filled.warnings : filled.errors, standing)];
  return filled.ok ? checked({ ...filled.value, facts }, all) : { ok: false, errors: all };
}

/** What a draft may show and a final paper may not. */
const refusedWhenFinal: ReadonlySet<string> = new Set([
  "template/value-missing",
  "fact/disputed",
  "data/not-stated",
  "data/to-fill-in",
  "plan/incomplete",
  "plan/no-destination",
  "plan/moved-without-reason",
  "request/unanswered",
  "minutes/comments-open",
  "minutes/request-not-in-ledger",
  "theme/low-contrast",
  "paper/header-cell-empty",
  "paper/heading-level",
  "paper/link-text",
  "paper/no-words",
  "render/missing-character",
]);

/** Findings as they count for a draft or a final paper. */
export function settle(findings: readonly Diagnostic[], standing: Standing): readonly Diagnostic[] {
  if (standing === "draft") return findings;
  return findings.map((finding) => (refusedWhenFinal.has(finding.code) ? { ...finding, severity: "error" } : finding));
}

function reportAsAt(report: Report<PaperHeader>, asAt: CalendarDate, places: Places): Report<PaperHeader> {
  const header = { ...report.header, "as-at": asAt };
  places.inherit(header, report.header);
  return { ...report, header };
}

export function paperText(report: Report<PaperHeader>, places: Places): PaperText {
  const { header, path: file } = report;
  const placed = (holder: object, field: string | number) => {
    const { line, columns } = places.ofText(holder, field);
    return { file: places.of(holder, field).file, firstLine: line, columns };
  };
  return {
    file,
    title: { text: header.title, ...placed(header, "title") },
    recommendations: recommendationsIn(header).map(({ text, holder, field }) => ({ text, ...placed(holder, field) })),
    isRecommendationNotStated: header.recommendations === notStated,
    narratives: report.narratives.map(({ section, text, firstLine, headingLine }) => ({
      file,
      section,
      text,
      firstLine,
      headingLine,
    })),
  };
}

function documentOptions(
  { kind, area, standing, beside }: PaperRequest,
  report: Report<PaperHeader>,
  facts: Facts,
  merged: MergedPaper,
) {
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
      ...(standing === "draft" && { header: beside?.enclosedAsDraftIn ? draftOf(facts, words.draftOf) : words.draft }),
      ...(notice && { notice }),
    },
    resolveDirective: resolveDirective({ facts, words }),
    enclosedHash: (enclosed: string) => beside?.referred.get(enclosed)?.hash,
    factRecord: (name: string) => {
      const fact = byName.get(name);
      return fact && factRecord(fact);
    },
  };
}

/** On each page of a draft that another paper encloses: which report it is a draft of. */
function draftOf({ meeting }: Facts, words: string): string {
  const said = (leaf: Leaf) => (leaf.kind === "fact" ? inWords(leaf.value) : "");
  return filled(words, { body: said(meeting.body), date: said(meeting.date) });
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
