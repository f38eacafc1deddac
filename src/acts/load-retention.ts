/** The class of the council's retention schedule for papers of a kind. */

import type { Retention } from "../archive/retention.ts";
import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { RetentionRules } from "../schema/retention.ts";
import { authorText } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import { unknownKinds } from "./load-clearances.ts";
import { readTemplate, templateFiles } from "./template-files.ts";

/** What papers that others made are called in retention.yaml. */
export const backgroundPapers = "background-papers";

/** @param kind - of the paper, or `background-papers` */
export async function loadRetention(
  host: Host,
  houseStyle: string | undefined,
  kind: string,
): Promise<Checked<Retention>> {
  const files = await templateFiles(host, houseStyle);
  if (!files.ok) return files;
  const file = files.value.find(({ name }) => name === "retention.yaml");
  if (!file) throw new Error("templates/retention.yaml does not ship with the tool");
  const text = authorText(file.path, await readTemplate(host, file));
  const places = new Places();
  const rules = text.ok ? parseYaml(text.value, RetentionRules) : text;
  if (!rules.ok) return rules;
  const { [backgroundPapers]: _, ...kinds } = rules.value;
  places.inherit(kinds, rules.value);
  return checked(rules.value[kind] ?? "not-stated", unknownKinds(kinds, files.value, places));
}
