/** `boardpaper templates`: which file of templates counts, and which it takes the place of. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { type TemplateFile, templateFiles } from "./template-files.ts";

/** @param houseStyle - a folder of templates/councils */
export async function listTemplates(
  host: Host,
  houseStyle: string | undefined,
): Promise<Checked<readonly TemplateFile[]>> {
  const files = await templateFiles(host, houseStyle);
  return files.ok ? checked(files.value, files.warnings) : files;
}
