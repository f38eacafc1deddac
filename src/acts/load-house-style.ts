/** A council's house style: the template files that count for it, and how its papers look. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { Theme } from "../render/theme/theme.ts";
import type { WordTemplate } from "../template/word/fill-word.ts";
import { loadTheme } from "./load-theme.ts";
import { loadWordTemplate } from "./load-word-template.ts";
import { type TemplateFile, templateFiles } from "./template-files.ts";

export interface HouseStyle {
  readonly files: readonly TemplateFile[];
  readonly theme: Theme;
  /** The council's own Word template, where it has one. */
  readonly wordTemplate: WordTemplate | undefined;
}

/**
 * @param council - a folder of templates/councils; the plain style without one
 * @param named - where the area names it
 */
export async function loadHouseStyle(
  host: Host,
  council: string | undefined,
  named: () => Place | undefined = () => undefined,
): Promise<Checked<HouseStyle>> {
  const files = await templateFiles(host, council);
  if (!files.ok) return { ok: false, errors: files.errors.map((error) => withPlace(error, named())) };
  const theme = await loadTheme(host, files.value);
  if (!theme.ok) return theme;
  const word = await loadWordTemplate(host, files.value);
  if (!word.ok) return { ok: false, errors: [...files.warnings, ...theme.warnings, ...word.errors] };
  return checked({ files: files.value, theme: theme.value, wordTemplate: word.value }, [
    ...files.warnings,
    ...theme.warnings,
    ...word.warnings,
  ]);
}

function withPlace(finding: Diagnostic, at: Place | undefined): Diagnostic {
  return finding.at || !at ? finding : { ...finding, at };
}
