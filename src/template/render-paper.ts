/**
 * A kind of paper, the facts and the report's narrative, merged: Markdown with tokens for each section.
 *
 * Every fault of the templates and of the report is found before anything is merged.
 */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Facts } from "../facts/vocabulary.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { MergedValues } from "../values/merged-markdown.ts";
import { type CheckContext, checkTemplate, type Slot } from "./check-template.ts";
import { type Environment, type RunTemplate, templateEnvironment } from "./environment.ts";
import type { KindFiles } from "./kind-files.ts";
import { MergeSession } from "./merge-session.ts";
import { parseTemplate, type TemplateText } from "./parse-template.ts";
import { rewriteTemplate } from "./rewrite-template.ts";

export interface PaperText {
  /** The report file, for faults that have no better place. */
  readonly file: string;
  readonly title: TemplateText;
  readonly recommendations: readonly TemplateText[];
  readonly narratives: readonly SectionNarrative[];
}

export interface SectionNarrative extends TemplateText {
  readonly section: string;
  readonly headingLine: number;
}

export interface MergedPaper {
  /** Markdown of one line each, with tokens. */
  readonly title: string;
  readonly frontMatter: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly MergedSection[];
  readonly merged: MergedValues;
}

export interface MergedSection {
  readonly id: string;
  readonly orientation: "portrait" | "landscape";
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
  const sections = kind.kind.sections.map((section, index) => {
    const template = kind.sections.get(section.id);
    const narrative = paper.narratives.find((candidate) => candidate.section === section.id);
    return {
      section,
      narrative,
      at: narrative
        ? { file: narrative.file, line: narrative.headingLine }
        : { file: template?.file ?? kind.file, line: 1 },
      title:
        section.title === undefined
          ? undefined
          : compiler.compile(setting(kind, `sections.${index}.title`, section.title), []),
      own: template && compiler.compile(template, ["narrative", "recommendations"]),
      hasSlot: template?.text.includes("{{narrative}}") ?? false,
      written: narrative && compiler.compile(narrative, []),
    };
  });

  const faults = [...compiler.faults, ...unknownSections(kind, paper)];
  if (faults.length > 0) return { ok: false, errors: faults };

  const asked = recommendationList(recommendations.map((run) => run(facts, {})));
  const merged = sections.map(({ section, narrative, at, title: heading, own, hasSlot, written }): MergedSection => {
    const narrated = written?.(facts, {}) ?? "";
    const text = own?.(facts, { narrative: narrated, recommendations: asked }) ?? "";
    return {
      id: section.id,
      orientation: section.orientation,
      markdown: hasSlot || !narrative ? text : `${text}\n\n${narrated}`,
      at,
      ...(heading && { title: heading(facts, {}) }),
    };
  });
  const required = new Set(kind.kind.sections.filter((section) => section.required).map((section) => section.id));
  const isEmpty = (section: MergedSection) => section.markdown.replace(/\uE002[^\uE003]*\uE003/g, "").trim() === "";
  const empty = merged.filter((section) => isEmpty(section) && required.has(section.id));

  return checked(
    {
      title: title(facts, {}),
      frontMatter: frontMatter.map(({ label, run }) => ({ label, value: run(facts, {}) })),
      sections: merged.filter((section) => !isEmpty(section)),
      merged: session.merged,
    },
    [...session.findings, ...empty.map((section) => missingSection(section.id, paper.file))],
  );
}

/** Parses, checks and compiles; keeps the faults of all templates together. */
class Compiler {
  readonly faults: Diagnostic[] = [];
  readonly #kind: KindFiles;
  readonly #session: MergeSession;
  readonly #environment: Environment;
  readonly #ids: ReadonlyMap<string, readonly string[]>;

  constructor(kind: KindFiles, facts: Facts, session: MergeSession) {
    this.#kind = kind;
    this.#session = session;
    this.#environment = templateEnvironment(session);
    this.#ids = new Map([
      ["plans", Object.keys(facts.plans)],
      ["bodies", Object.keys(facts.bodies)],
      ["development", Object.keys(facts.development)],
    ]);
    for (const [name, template] of kind.partials) {
      const program = this.#checked(template, []);
      if (program) this.#environment.registerPartial(name, program);
    }
  }

  compile(template: TemplateText, slots: readonly Slot[]): RunTemplate {
    const program = this.#checked(template, slots);
    return program ? this.#environment.compile(program) : () => "";
  }

  #checked(template: TemplateText, slots: readonly Slot[]): hbs.AST.Program | undefined {
    const parsed = parseTemplate(template);
    if (!parsed.ok) {
      this.faults.push(...parsed.errors);
      return undefined;
    }
    const context: CheckContext = { template, slots, partials: new Set(this.#kind.partials.keys()), ids: this.#ids };
    const faults = checkTemplate(parsed.value, context);
    this.faults.push(...faults);
    return faults.length > 0
      ? undefined
      : rewriteTemplate(parsed.value, this.#session.fileIndex(template.file), template.firstLine);
  }
}

function setting(kind: KindFiles, path: string, text: string): TemplateText {
  return { file: kind.file, text, firstLine: kind.lineOf(path) };
}

/** As the block directive that the document stage turns into recommendations. */
function recommendationList(items: readonly string[]): string {
  return items.length === 0
    ? ""
    : `:::recommendations\n${items.map((item) => `- ${item.trim().replace(/\s*\n\s*/g, " ")}`).join("\n")}\n:::`;
}

function unknownSections(kind: KindFiles, paper: PaperText): readonly Diagnostic[] {
  const ids = kind.kind.sections.map((section) => section.id);
  return paper.narratives
    .filter((narrative) => !ids.includes(narrative.section))
    .map((narrative) => ({
      severity: "error",
      code: "report/unknown-section",
      message: `the template has no section “${narrative.section}”`,
      at: { file: narrative.file, line: narrative.headingLine, column: 3 },
      hint: nearestNameHint(narrative.section, ids),
    }));
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
