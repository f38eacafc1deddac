/**
 * Reads a kind of paper: its own files, with those of a council's house style in their place.
 *
 * A council's file that takes no file's place is a mistake in its name, and an error.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";
import { Kind, StandingWords } from "../schema/kind.ts";
import { authorText, type SourceFile } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import type { KindFiles } from "../template/kind-files.ts";
import type { TemplateText } from "../template/parse-template.ts";

export interface KindRequest {
  readonly kind: string;
  readonly houseStyle: string | undefined;
  /** Where `kind` is named, for the finding when there is none. */
  readonly at: Diagnostic["at"];
}

/** A file's path below `templates/`, and where it was found. */
export interface TemplateFile {
  readonly name: string;
  readonly path: string;
  /** The standard file that it shadows. */
  readonly shadows?: string;
}

const root = "templates";

export async function loadKind(host: Host, request: KindRequest): Promise<Checked<KindFiles>> {
  const files = await templateFiles(host, request.houseStyle);
  if (!files.ok) return files;
  const ofKind = files.value.filter(({ name }) => name.startsWith(`${request.kind}/`));
  const settings = ofKind.find(({ name }) => name === `${request.kind}/template.yaml`);
  if (!settings) return { ok: false, errors: [unknownKind(request, files.value)] };

  const findings: Diagnostic[] = [];
  const places = new Places();
  const read = async (file: TemplateFile): Promise<SourceFile> => {
    const text = authorText(file.path, await host.packageFile(file.path));
    if (!text.ok) findings.push(...text.errors);
    return text.ok ? text.value : { path: file.path, text: "" };
  };
  const kind = parseYaml(await read(settings), Kind, places);
  const wordsFile = files.value.find(({ name }) => name === "words.yaml");
  if (!wordsFile) throw new Error("templates/words.yaml does not ship with the tool");
  const words = parseYaml(await read(wordsFile), StandingWords, places);
  if (!kind.ok || !words.ok)
    return { ok: false, errors: [...findings, ...(kind.ok ? [] : kind.errors), ...(words.ok ? [] : words.errors)] };

  const texts = async (folder: string): Promise<ReadonlyMap<string, TemplateText>> => {
    const found = files.value.filter(({ name }) => name.startsWith(folder) && name.endsWith(".md.hbs"));
    const read_ = await Promise.all(found.map(async (file) => ({ file, text: (await read(file)).text })));
    return new Map(
      read_.map(({ file, text }) => [
        file.name.slice(folder.length, -".md.hbs".length),
        { file: file.path, text, firstLine: 1 },
      ]),
    );
  };
  const sections = await texts(`${request.kind}/sections/`);
  const partials = await texts("partials/");
  findings.push(...strayTemplates(sections, kind.value));

  const loaded: KindFiles = {
    id: request.kind,
    file: settings.path,
    kind: kind.value,
    words: words.value,
    sections,
    partials,
    lineOf: (path) => lineOf(places, kind.value, path),
  };
  return checked(loaded, findings);
}

/** Every template file that counts for a council, its own ones in the place of those they shadow. */
export async function templateFiles(
  host: Host,
  houseStyle: string | undefined,
): Promise<Checked<readonly TemplateFile[]>> {
  const all = await filesBelow(host, `${host.packageRoot}/${root}`);
  const names = all.map((path) => path.replace(/^.*?\/?templates\//, ""));
  const standard = names.filter((name) => !name.startsWith("councils/"));
  const folder = `councils/${houseStyle}/`;
  const own = houseStyle ? names.filter((name) => name.startsWith(folder)) : [];
  const findings = own
    .map((name) => name.slice(folder.length))
    .filter((name) => !standard.includes(name) && /\.(md\.hbs|yaml)$/.test(name))
    .map((name) => shadowsNothing(`${root}/${folder}${name}`, name, standard));
  if (houseStyle && own.length === 0) findings.push(unknownHouseStyle(houseStyle, names));

  const files = standard.map(
    (name): TemplateFile =>
      own.includes(folder + name)
        ? { name, path: `${root}/${folder}${name}`, shadows: `${root}/${name}` }
        : { name, path: `${root}/${name}` },
  );
  return checked(files, findings);
}

function lineOf(places: Places, kind: Kind, path: string): number {
  const [list, index, field] = path.split(".") as [keyof Kind, string, string];
  const holder = (kind[list] as readonly object[])[Number(index)];
  return holder ? (places.of(holder, field).line ?? 1) : 1;
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

export function kindsIn(files: readonly TemplateFile[]): readonly string[] {
  return files.flatMap(({ name }) => /^([^/]+)\/template\.yaml$/.exec(name)?.[1] ?? []);
}

/** A section's text whose section the kind does not have. */
function strayTemplates(sections: ReadonlyMap<string, TemplateText>, kind: Kind): readonly Diagnostic[] {
  const ids = kind.sections.map((section) => section.id);
  return [...sections].flatMap(([id, template]): readonly Diagnostic[] =>
    ids.includes(id)
      ? []
      : [
          {
            severity: "error",
            code: "template/unknown-section",
            message: `template.yaml has no section “${id}”`,
            at: { file: template.file },
            hint: nearestNameHint(id, ids),
          },
        ],
  );
}

function shadowsNothing(file: string, name: string, standard: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "template/shadows-nothing",
    message: "the file takes the place of no standard template",
    at: { file },
    hint: nearestNameHint(name, standard),
  };
}

function unknownHouseStyle(houseStyle: string, names: readonly string[]): Diagnostic {
  const styles = [...new Set(names.flatMap((name) => /^councils\/([^/]+)\//.exec(name)?.[1] ?? []))];
  return {
    severity: "error",
    code: "template/unknown-house-style",
    message: `there is no house style “${houseStyle}”`,
    hint: nearestNameHint(houseStyle, styles),
  };
}
