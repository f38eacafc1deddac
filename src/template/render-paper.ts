/**
 * A kind of paper, the facts and the report's narrative, merged: Markdown with tokens for each section.
 *
 * Every fault of the templates and of the report is found before anything is merged.
 */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { notStated } from "../facts/fact.ts";
import type { Facts } from "../facts/vocabulary.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { MergedValues } from "../values/merged-markdown.ts";
import { sectionSlots, setting, unknownSections } from "./check-paper.ts";
import { type CheckContext, checkTemplate } from "./check-template.ts";
import { type Environment, type RunTemplate, templateEnvironment } from "./environment.ts";
import { factIds } from "./fact-ids.ts";
import type { KindFiles } from "./kind-files.ts";
import { MergeSession } from "./merge-session.ts";
import type { PaperText } from "./paper-text.ts";
import { parseTemplate, type TemplateText } from "./parse-template.ts";

export interface MergedPaper {
  /** Markdown of one line each, with tokens. */
  readonly title: string;
  readonly frontMatter: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly MergedSection[];
  readonly merged: MergedValues;
  /** What the paper lacks, as errors: told together with what is found in the text that it has. */
  readonly lacks: readonly Diagnostic[];
}

export interface MergedSection {
  readonly id: string;
  readonly orientation: "portrait" | "landscape";
  readonly isUnnumbered?: true;
  readonly title?: string;
  readonly markdown: string;
  readonly at: Place;
}

export function renderPaper(kind: KindFiles, paper: PaperText, facts: Facts, asAt: CalendarDate): Checked<MergedPaper> {
  const session = new MergeSession(kind.words, asAt);
  const compiler = new Compiler(kind, facts, session);

  const title = compiler.compile(paper.title, []);
  const recommendations = paper.recommendations.map((text) => compiler.compile(text, []));
  const frontMatter = kind.kind.frontMatter.map(({ label, value }, index) => ({
    label,
    run: compiler.compile(setting(kind, `frontMatter.${index}.value`, value), []),
  }));
  const sections = compiledSections(kind, paper, compiler);

  const faults = [...compiler.faults, ...unknownSections(kind, paper)];
  if (faults.length > 0) return { ok: false, errors: faults };

  const asked = paper.isRecommendationNotStated
    ? session.emit(notStated, 0, 0, 0)
    : recommendationList(recommendations.map((run) => run(facts, {})));
  const merged = sections.map((section) => mergedSection(section, facts, asked));
  const required = new Set(kind.kind.sections.filter((section) => section.required).map((section) => section.id));
  const isEmpty = (section: MergedSection) => withoutMarks(section.markdown).trim() === "";
  const empty = merged.filter((section) => isEmpty(section) && required.has(section.id));

  const rows = frontMatter.map(({ label, run }) => ({ label, value: run(facts, {}) }));

  return checked(
    {
      title: title(facts, {}),
      // A council leaves a row out by a value that comes out empty: {{#if}} around all of it.
      frontMatter: rows.filter(({ value }) => withoutMarks(value).trim() !== ""),
      sections: merged.filter((section) => !isEmpty(section)),
      merged: session.merged,
      lacks: [
        ...empty.map((section) => missingSection(section.id, paper.file)),
        ...(merged.some(({ markdown }) => markdown.includes(asked))
          ? []
          : [unprintedRecommendations(kind, paper.file)]),
      ],
    },
    session.findings,
  );
}

interface CompiledSection {
  readonly section: KindFiles["kind"]["sections"][number];
  readonly at: Place;
  readonly title: RunTemplate | undefined;
  /** Of the kind. */
  readonly own: RunTemplate | undefined;
  /** Of the report. */
  readonly written: RunTemplate | undefined;
}

function compiledSections(kind: KindFiles, paper: PaperText, compiler: Compiler): readonly CompiledSection[] {
  return kind.kind.sections.map((section, index) => {
    const template = kind.sections.get(section.id);
    const narrative = paper.narratives.find((candidate) => candidate.section === section.id);
    return {
      section,
      at: narrative
        ? { file: narrative.file, line: narrative.headingLine }
        : { file: template?.file ?? kind.file, line: 1 },
      title:
        section.title === undefined
          ? undefined
          : compiler.compile(setting(kind, `sections.${index}.title`, section.title), []),
      own: template && compiler.compile(template, sectionSlots),
      written: narrative && compiler.compile(narrative, []),
    };
  });
}

function mergedSection(
  { section, at, title, own, written }: CompiledSection,
  facts: Facts,
  recommendations: string,
): MergedSection {
  const narrative = written?.(facts, {}) ?? "";
  const text = own?.(facts, { narrative, recommendations }) ?? "";
  return {
    id: section.id,
    orientation: section.orientation,
    ...(!section.numbered && { isUnnumbered: true as const }),
    // Its marks say which lines of which file it is, so the text holds it only where it was put.
    markdown: narrative.trim() === "" || text.includes(narrative) ? text : `${text}\n\n${narrative}`,
    at,
    ...(title && { title: title(facts, {}) }),
  };
}

/** Without the marks that say where its lines stand. */
const withoutMarks = (markdown: string) => markdown.replace(/\uE002[^\uE003]*\uE003/g, "");

/** Parses, checks and compiles; keeps the faults of all templates together. */
class Compiler {
  readonly faults: Diagnostic[] = [];
  readonly #kind: KindFiles;
  readonly #environment: Environment;
  readonly #ids: ReadonlyMap<string, readonly string[]>;

  constructor(kind: KindFiles, facts: Facts, session: MergeSession) {
    this.#kind = kind;
    this.#environment = templateEnvironment(session);
    this.#ids = factIds(facts);
    for (const [name, template] of kind.partials) {
      const program = this.#checked(template, []);
      if (program) this.#environment.registerPartial(name, template, program);
    }
  }

  compile(template: TemplateText, slots: readonly string[]): RunTemplate {
    const program = this.#checked(template, slots);
    return program ? this.#environment.compile(template, program) : () => "";
  }

  #checked(template: TemplateText, slots: readonly string[]): hbs.AST.Program | undefined {
    const parsed = parseTemplate(template);
    if (!parsed.ok) {
      this.faults.push(...parsed.errors);
      return undefined;
    }
    const context: CheckContext = { template, slots, partials: new Set(this.#kind.partials.keys()), ids: this.#ids };
    const faults = checkTemplate(parsed.value, context);
    this.faults.push(...faults);
    return faults.length > 0 ? undefined : parsed.value;
  }
}

/** As the block directive that the document stage turns into recommendations. */
function recommendationList(items: readonly string[]): string {
  return items.length === 0
    ? ""
    : `:::recommendations\n${items.map((item) => `- ${item.trim().replace(/\s*\n\s*/g, " ")}`).join("\n")}\n:::`;
}

function missingSection(id: string, file: string): Diagnostic {
  return {
    severity: "error",
    code: "report/section-missing",
    message: `the section “${id}” has no text`,
    at: { file },
    hint: `add the heading “# ${id}” to the report, with the text beneath it`,
  };
}

function unprintedRecommendations(kind: KindFiles, file: string): Diagnostic {
  return {
    severity: "error",
    code: "report/recommendations-unprinted",
    message: `the report has recommendations, and no section of “${kind.id}” prints them`,
    at: { file },
    hint: "take them out, or write {{recommendations}} in the template of a section",
  };
}
