/**
 * Every template file that counts for a council: those that ship, those of the workspace's own `templates` folder, and
 * those of the council's house style, each in the place of the one before.
 *
 * A file of a house style that takes no file's place is a mistake in its name, and an error; but a house style whose own
 * template.yaml adds a section to a kind brings the words of that section too.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";

/** A file's path below `templates/`, and where it was found. */
export interface TemplateFile {
  readonly name: string;
  readonly path: string;
  /** Whether it came with the tool; else it lies in the workspace. */
  readonly isShipped: boolean;
  /** The file that it takes the place of. */
  readonly shadows?: string;
}

const root = "templates";

/** What `init` writes into a new area: no template of a paper. */
const newArea = "init/";

/** @param houseStyle - a folder of templates/councils */
export async function templateFiles(
  host: Host,
  houseStyle: string | undefined,
): Promise<Checked<readonly TemplateFile[]>> {
  const shipped = (await filesBelow(host, `${host.packageRoot}/${root}`)).filter((name) => !name.startsWith(newArea));
  const own = (await hasOwnTemplates(host)) ? await filesBelow(host, root) : [];
  const all = layered(
    shipped.map((name) => ({ name, path: `${root}/${name}`, isShipped: true })),
    own.map((name) => ({ name, path: `${root}/${name}`, isShipped: false })),
  );
  const standard = all.filter(({ name }) => !name.startsWith("councils/"));
  if (houseStyle === undefined) return checked(standard);

  const folder = `councils/${houseStyle}/`;
  const council = all.filter(({ name }) => name.startsWith(folder));
  const names = standard.map(({ name }) => name);
  const settings = council.map((file) => ({ ...file, name: file.name.slice(folder.length) }));
  const ownKinds = settings.flatMap(({ name }) => /^([^/]+)\/template\.yaml$/.exec(name)?.[1] ?? []);
  // Which sections a kind has is then for the council's own template.yaml to say, and is checked when that is read.
  const isOfOwnKind = (name: string) => ownKinds.some((kind) => name.startsWith(`${kind}/sections/`));
  const stray = settings.filter(
    ({ name }) => !names.includes(name) && !isOfOwnKind(name) && /\.(md\.hbs|yaml)$/.test(name),
  );
  const findings = stray.map(({ path, name }) => shadowsNothing(path, name, names));
  if (council.length === 0) findings.push(unknownHouseStyle(houseStyle, all));
  return checked(layered(standard, settings), findings);
}

export async function readTemplate(host: Host, { path, isShipped }: TemplateFile): Promise<Uint8Array> {
  return isShipped ? host.packageFile(path) : host.readBytes(path);
}

/** Where the tool is run in its own folder, its templates are the workspace's too. */
async function hasOwnTemplates(host: Host): Promise<boolean> {
  return host.workspace !== host.packageRoot && (await host.isFolder(root));
}

/** Files of `above` in the place of those of the same name below; further ones are added. */
function layered(below: readonly TemplateFile[], above: readonly TemplateFile[]): readonly TemplateFile[] {
  const files = new Map(below.map((file) => [file.name, file]));
  for (const file of above) {
    const under = files.get(file.name);
    files.set(file.name, under ? { ...file, shadows: under.path } : file);
  }
  return [...files.values()];
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

function unknownHouseStyle(houseStyle: string, files: readonly TemplateFile[]): Diagnostic {
  const styles = [...new Set(files.flatMap(({ name }) => /^councils\/([^/]+)\//.exec(name)?.[1] ?? []))];
  return {
    severity: "error",
    code: "template/unknown-house-style",
    message: `there is no house style “${houseStyle}”`,
    hint: nearestNameHint(houseStyle, styles),
  };
}
