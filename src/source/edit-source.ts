/** Changes to an author's YAML file, or the finding that one of them would change another place too. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "./author-text.ts";
import { editYaml, SharedYamlError, type YamlEdit } from "./edit-yaml.ts";
import { yamlPlace } from "./yaml-place.ts";

/** @param shared - what is said where a change would change another place too. @throws Error for a path that leads nowhere */
export function editSource(
  source: SourceFile,
  edits: readonly YamlEdit[],
  shared: (at: Place) => Diagnostic,
): Checked<SourceFile> {
  try {
    return checked({ ...source, text: editYaml(source.text, edits) });
  } catch (error) {
    if (!(error instanceof SharedYamlError)) throw error;
    return { ok: false, errors: [shared(yamlPlace(source, error.path))] };
  }
}
