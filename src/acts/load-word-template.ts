/** The Word template of a council's house style: the one .docx beside its theme, as far as it may be used at all. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { openTemplate } from "../ooxml/open-template.ts";
import type { WordTemplate } from "../template/word/fill-word.ts";
import { isLogo, withoutSuggestions } from "./open-word-file.ts";
import { readTemplate, type TemplateFile } from "./template-files.ts";

/** @returns undefined where the house style has none: then papers are Word files of our own */
export async function loadWordTemplate(
  host: Host,
  files: readonly TemplateFile[],
): Promise<Checked<WordTemplate | undefined>> {
  const [file, second] = files.filter(({ name }) => /^[^/]+\.(docx|dotx|docm|dotm|doc|dot|odt|rtf)$/i.test(name));
  if (!file) return checked(undefined);
  if (second) return { ok: false, errors: [twoTemplates(file, second)] };
  const opened = openTemplate(file.path, await readTemplate(host, file));
  if (!opened.ok) return opened;
  const logo = files.find(({ name }) => isLogo(name));
  const template = { file: file.path, parts: opened.value };
  return checked(
    logo ? { ...template, logo: await readTemplate(host, logo) } : template,
    withoutSuggestions(opened.warnings),
  );
}

function twoTemplates(first: TemplateFile, second: TemplateFile): Diagnostic {
  return {
    severity: "error",
    code: "word-template/two",
    message: `the house style has two Word templates: ${first.name} and ${second.name}`,
    at: { file: second.path },
    hint: "keep the one in which papers are to be written",
  };
}
