/**
 * Writes each abbreviation of the glossary out where the text first uses it: “Written Statement of Action (WSoA)”.
 *
 * Only in text of templates and reports: values from data stand as they were typed, and one that
 * explains an abbreviation itself counts as its first use. Headings do not count as a use.
 */

import type { Inline, Section } from "./document.ts";
import { mapEach, mapSections } from "./map-inlines.ts";

export function explainAbbreviations(
  sections: readonly Section[],
  glossary: Readonly<Record<string, string>>,
): readonly Section[] {
  const shortForms = Object.keys(glossary).sort((a, b) => b.length - a.length);
  if (shortForms.length === 0) return sections;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${shortForms.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const used = new Set<string>();

  const explained = shortForms.map((short) => ({ short, words: `${glossary[short]} (${short})` }));

  const explain = (inline: Inline): readonly Inline[] => {
    if (inline.kind === "merged")
      for (const { short, words } of explained) if (inline.text.includes(words)) used.add(short);
    if (inline.kind !== "text") return [inline];
    const parts: Inline[] = [];
    let from = 0;
    const say = (text: string) => {
      if (text !== "") parts.push({ kind: "text", text });
    };
    for (const match of inline.text.matchAll(pattern)) {
      const [short] = match;
      const expansion = glossary[short] ?? "";
      const before = inline.text.slice(from, match.index);
      from = match.index + short.length;
      const isFirst = !used.has(short) && !before.endsWith(`${expansion} (`);
      used.add(short);
      say(isFirst ? `${before}${expansion} (` : before);
      parts.push({ kind: "abbreviation", text: short, expansion });
      if (isFirst) say(")");
    }
    say(inline.text.slice(from));
    return parts;
  };

  return mapSections(sections, (content, standing) => (standing === "text" ? mapEach(content, explain) : content));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
