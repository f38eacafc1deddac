/** A council's house style: the template files that count for it, and how its papers look. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { Theme } from "../render/theme/theme.ts";
import { loadTheme } from "./load-theme.ts";
import { type TemplateFile, templateFiles } from "./template-files.ts";

export interface HouseStyle {
  readonly files: readonly TemplateFile[];
  readonly theme: Theme;
}

/** @param council - a folder of templates/councils; the plain style without one */
export async function loadHouseStyle(host: Host, council: string | undefined): Promise<Checked<HouseStyle>> {
  const files = await templateFiles(host, council);
  if (!files.ok) return files;
  const theme = await loadTheme(host, files.value);
  if (!theme.ok) return theme;
  return checked({ files: files.value, theme: theme.value }, [...files.warnings, ...theme.warnings]);
}
