/** Reads a kind of paper from the template files that count for a council. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Host } from "../host/host.ts";
import { Kind, StandingWords } from "../schema/kind.ts";
import { authorText, type SourceFile } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import type { KindFiles } from "../template/kind-files.ts";
import type { TemplateText } from "../template/parse-template.ts";
import type { TextPlace } from "../values/place.ts";
import { readTemplate, type TemplateFile } from "./template-files.ts";

export interface KindRequest {
  readonly kind: string;
  /** Where `kind` is named, for the finding when there is none. */
  readonly at: Diagnostic["at"];
}

/** @param files - those that count for the council */
export async function loadKind(
  host: Host,
  files: readonly TemplateFile[],
  request: KindRequest,
): Promise<Checked<KindFiles>> {
  const ofKind = files.filter(({ name }) => name.startsWith(`${request.kind}/`));
  const settings = ofKind.find(({ name }) => name === `${request.kind}/template.yaml`);
  if (!settings) return { ok: false, errors: [unknownKind(request, files)] };

  const findings: Diagnostic[] = [];
  const places = new Places();
  const read = async (file: TemplateFile): Promise<SourceFile> => {
    const text = authorText(file.path, await readTemplate(host, file));
    if (!text.ok) findings.push(...text.errors);
    return text.ok ? text.value : { path: file.path, text: "" };
  };
  const wordsFile = files.find(({ name }) => name === "words.yaml");
  if (!wordsFile) throw new Error("templates/words.yaml does not ship with the tool");
  const [settingsText, wordsText] = await Promise.all([read(settings), read(wordsFile)]);
  const kind = parseKind(settingsText);
  const words = parseYaml(wordsText, StandingWords);
  if (!kind.ok || !words.ok)
    return { ok: false, errors: [...findings, ...(kind.ok ? [] : kind.errors), ...(words.ok ? [] : words.errors)] };

  const texts = async (folder: string): Promise<ReadonlyMap<string, TemplateText>> => {
    const found = files.filter(({ name }) => name.startsWith(folder) && name.endsWith(".md.hbs"));
    const read_ = await Promise.all(found.map(async (file) => ({ file, text: (await read(file)).text })));
    return new Map(
      read_.map(({ file, text }) => [
        file.name.slice(folder.length, -".md.hbs".length),
        { file: file.path, text, firstLine: 1 },
      ]),
    );
  };
  const [sections, partials] = await Promise.all([texts(`${request.kind}/sections/`), texts("partials/")]);
  findings.push(...strayTemplates(ofKind, sections, { settings, kind: kind.value }));
  if (settings.shadows !== undefined)
    findings.push(...unknownSections(kind.value, [...sections.keys(), ...(await shadowedIds(host, settings))], places));

  const loaded: KindFiles = {
    id: request.kind,
    file: settings.path,
    kind: kind.value,
    words: words.value,
    sections,
    partials,
    placeOf: (path) => placeOfSetting(places, kind.value, path),
  };
  return checked(loaded, findings);
}

/** The front matter and the titles of sections are templates. */
function parseKind(file: SourceFile): Checked<Kind> {
  return parseYaml(file, Kind, { holdsTags: true });
}

function placeOfSetting(places: Places, kind: Kind, path: string): TextPlace {
  const steps = path.split(".");
  const field = steps.pop() ?? "";
  const holder = steps.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], kind);
  if (typeof holder === "object" && holder !== null) return places.ofText(holder, field);
  return { line: 1, columns: { kind: "joined" } };
}

function unknownKind({ kind, at }: KindRequest, files: readonly TemplateFile[]): Diagnostic {
  const kinds = kindsIn(files);
  return {
    severity: "error",
    code: "template/unknown-kind",
    message: `there is no kind of paper “${kind}”`,
    ...(at && { at }),
    hint: nearestNameHint(kind, kinds),
  };
}

function kindsIn(files: readonly TemplateFile[]): readonly string[] {
  return files.flatMap(({ name }) => /^([^/]+)\/template\.yaml$/.exec(name)?.[1] ?? []);
}

interface KindSettings {
  readonly settings: TemplateFile;
  readonly kind: Kind;
}

/**
 * A section's text whose section the kind does not have.
 *
 * What lies beneath a council's own template.yaml may have more sections than the council wants.
 */
function strayTemplates(
  files: readonly TemplateFile[],
  sections: ReadonlyMap<string, TemplateText>,
  { settings, kind }: KindSettings,
): readonly Diagnostic[] {
  const ids = kind.sections.map((section) => section.id);
  return [...sections].flatMap(([id, template]): readonly Diagnostic[] => {
    const file = files.find(({ path }) => path === template.file);
    if (ids.includes(id) || (file && liesBeneath(file, settings))) return [];
    return [
      {
        severity: "error",
        code: "template/unknown-section",
        message: `template.yaml has no section “${id}”`,
        at: { file: template.file },
        hint: nearestNameHint(id, ids),
      },
    ];
  });
}

/** Of the shipped files, the workspace's own and a council's, each lies above the ones before. */
function liesBeneath(file: TemplateFile, settings: TemplateFile): boolean {
  const layer = ({ path, isShipped }: TemplateFile) =>
    (path.startsWith("templates/councils/") ? 2 : 0) + (isShipped ? 0 : 1);
  return layer(file) < layer(settings);
}

/** The sections of the template.yaml whose place another takes. */
async function shadowedIds(host: Host, { shadows = "" }: TemplateFile): Promise<readonly string[]> {
  const bytes = (await host.isFile(shadows)) ? await host.readBytes(shadows) : await host.packageFile(shadows);
  const text = authorText(shadows, bytes);
  const kind = text.ok ? parseKind(text.value) : text;
  return kind.ok ? kind.value.sections.map(({ id }) => id) : [];
}

/** A section that a council's template.yaml lists, and that neither the standard kind nor a file knows. */
function unknownSections(kind: Kind, known: readonly string[], places: Places): readonly Diagnostic[] {
  return kind.sections
    .filter(({ id }) => !known.includes(id))
    .map((section) => ({
      severity: "error",
      code: "template/unknown-section",
      message: `there is no section “${section.id}”: the standard kind has none, and no file in sections/ has its words`,
      at: places.of(section, "id"),
      hint: nearestNameHint(section.id, known),
    }));
}
