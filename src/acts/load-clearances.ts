/** Who must clear a report's papers, as its council asks, and who has. */

import type { ClearancesOfPaper } from "../compare/clearances.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Host } from "../host/host.ts";
import { ClearanceRules, ReportClearances } from "../schema/clearances.ts";
import { authorText } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import type { KindFiles } from "../template/kind-files.ts";
import { readAuthorText } from "./load-area.ts";
import { readTemplate, type TemplateFile } from "./template-files.ts";

export interface LoadedClearances extends ClearancesOfPaper {
  /** `data/cumbria/reports/2022-09-board.clearances.yaml`, whether it is there or not. */
  readonly file: string;
  /** The words of the list that a copy may print; absent in snapshots of before there was one. */
  readonly list?: Pick<ClearanceRules, "heading" | "given" | "open">;
}

/**
 * @param report - the path of the report
 * @param files - the template files that count for the council
 */
export async function loadClearances(
  host: Host,
  report: string,
  files: readonly TemplateFile[],
  kind: KindFiles,
): Promise<Checked<LoadedClearances>> {
  const rules = await loadRules(host, files, kind);
  const file = report.replace(/\.md$/, ".clearances.yaml");
  const given = (await host.isFile(file)) ? await loadGiven(host, file) : checked(none);
  if (!rules.ok || !given.ok) {
    return { ok: false, errors: [rules, given].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors)) };
  }
  const { clearances: all, words } = given.value;
  if (!rules.value) return checked({ required: [], given: all, words, file });
  const { kinds, ...list } = rules.value;
  return checked({ required: kinds[kind.id] ?? [], given: all, words, file, list });
}

const none: ReportClearances = { clearances: [], words: {} };

async function loadGiven(host: Host, path: string): Promise<Checked<ReportClearances>> {
  const text = await readAuthorText(host, path);
  return text.ok ? parseYaml(text.value, ReportClearances) : text;
}

/** A kind or a section that is misspelt would ask nobody. */
async function loadRules(
  host: Host,
  files: readonly TemplateFile[],
  { id, kind }: KindFiles,
): Promise<Checked<ClearanceRules | undefined>> {
  const file = files.find(({ name }) => name === "clearances.yaml");
  if (!file) return checked(undefined);
  const text = authorText(file.path, await readTemplate(host, file));
  const places = new Places();
  const rules = text.ok ? parseYaml(text.value, ClearanceRules) : text;
  if (!rules.ok) return rules;

  const { kinds } = rules.value;
  const sections = kind.sections.map((section) => section.id);
  const ofSections = (kinds[id] ?? []).flatMap((required) =>
    (required.sections ?? [])
      .filter((section) => !sections.includes(section))
      .map(
        (section): Diagnostic => ({
          severity: "error",
          code: "template/unknown-section",
          message: `${required.name} is to clear “${section}”, and ${id} has no such section`,
          at: places.of(required, "sections"),
          hint: nearestNameHint(section, sections),
        }),
      ),
  );
  return checked(rules.value, [...unknownKinds(kinds, files, places), ...ofSections]);
}

/** @param kinds - rules by the kind of paper for which they are */
export function unknownKinds(
  kinds: Readonly<Record<string, unknown>>,
  files: readonly TemplateFile[],
  places: Places,
): readonly Diagnostic[] {
  const known = files.flatMap(({ name }) => /^([^/]+)\/template\.yaml$/.exec(name)?.[1] ?? []);
  const unknown = Object.keys(kinds).filter((each) => !known.includes(each));
  return unknown.map((each) => ({
    severity: "error",
    code: "template/unknown-kind",
    message: `there is no kind of paper “${each}”`,
    at: places.of(kinds, each),
    hint: nearestNameHint(each, known),
  }));
}
