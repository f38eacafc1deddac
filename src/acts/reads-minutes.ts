/** Whether a paper's templates, or its author's own text, read the minutes as a whole: then it may print every item of them. */

import type { Host } from "../host/host.ts";
import { Area } from "../schema/area.ts";
import { tagsIn } from "../template/word/fill-word.ts";
import { readAuthorText, readYaml } from "./load-area.ts";
import { loadHouseStyle } from "./load-house-style.ts";
import { loadKind } from "./load-kind.ts";

/** A kind of whatever name: a council may have minutes of its own beside ours. One that can't be read prints nothing. */
export async function readsMinutes(
  host: Host,
  areaFolder: string,
  { id, kind }: { readonly id: string; readonly kind: string },
): Promise<boolean> {
  const text = await readAuthorText(host, `${areaFolder}/reports/${id}.md`);
  const own = text.ok ? text.value.text : "";
  if (naming.test(own)) return true;
  const area = await readYaml(host, `${areaFolder}/area.yaml`, Area);
  const style = area && (await loadHouseStyle(host, area.houseStyle));
  if (!style?.ok) return false;
  const { files, wordTemplate } = style.value;
  const loaded = await loadKind(host, files, { kind, at: undefined });
  if (!loaded.ok) return false;
  const { kind: settings, sections, partials } = loaded.value;
  const inWord = wordTemplate ? tagsIn(wordTemplate).map(({ tag }) => `{{${tag}}}`) : [];
  const read = new Set([
    own,
    JSON.stringify(settings),
    ...[...sections.values()].map((section) => section.text),
    ...inWord,
  ]);
  // Partials are everybody's: only those count that this paper takes in. What is added is looked at in its turn.
  for (const each of read)
    for (const { 1: name = "" } of each.matchAll(/\{\{~?#?>\s*([\w/-]+)/g)) {
      const partial = partials.get(name);
      if (partial) read.add(partial.text);
    }
  return [...read].some((each) => naming.test(each));
}

/** What tells of each item, or the words that were amended in one. Requests and undertakings come from the ledger. */
const naming = /\{\{[^}]*(?:\bminutes[./]\[?(?:items|amendments)\b|\bminute[./]\[?approves\b|#with\s[^}]*\bminutes?\b)/;
