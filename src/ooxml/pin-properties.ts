/** What a package says of itself: dates from the document instead of the clock, and its language. */

import { xmlEscaped } from "./xml-safe.ts";
import { xmlElements } from "./xml-tags.ts";

export interface CoreProperties {
  /** ISO 8601, in UTC. */
  readonly created: string;
  /** BCP 47. */
  readonly language: string;
}

export function pinCoreProperties(core: string, { created, language }: CoreProperties): string {
  const date = (name: string) => `<${name} xsi:type="dcterms:W3CDTF">${created}</${name}>`;
  const elements = [
    ["dcterms:created", date("dcterms:created")],
    ["dcterms:modified", date("dcterms:modified")],
    ["dc:language", `<dc:language>${xmlEscaped(language)}</dc:language>`],
  ] as const;
  return elements.reduce((text, [name, element]) => withElement(text, name, element), core);
}

/** Puts `element` in the place of the one with its name, or last. */
function withElement(core: string, name: string, element: string): string {
  const [found] = xmlElements(core, new Set([name]));
  if (found) return core.slice(0, found.start) + element + core.slice(found.end);
  return core.replace("</cp:coreProperties>", () => `${element}</cp:coreProperties>`);
}

/** What may stand before `w:themeFontLang` in the settings; the schema has an order. */
const before = new Set(["w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema"]);

export function withThemeLanguage(settings: string, language: string): string {
  if (settings.includes("<w:themeFontLang")) return settings;
  const last = [...xmlElements(settings, before)].at(-1);
  if (!last) return settings;
  const element = `<w:themeFontLang w:val="${xmlEscaped(language)}"/>`;
  return settings.slice(0, last.end) + element + settings.slice(last.end);
}
