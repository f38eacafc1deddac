/** `boardpaper template sample FILE.docx`: a council's Word template filled with a paper, to see how it comes out. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { loadReport } from "./load-report.ts";
import { makePaper } from "./make-paper.ts";
import { openWordFile, stemOf, withoutSuggestions } from "./open-word-file.ts";
import { renderFormats } from "./render-formats.ts";
import { sampleReport } from "./sample-report.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface SampleTemplateRequest {
  /** The template's path. */
  readonly file: string;
  /** A path or an id; the fictional area's paper if not given. */
  readonly report: string | undefined;
  /** The folder of all outputs. */
  readonly out: string;
}

/** @returns the path of the Word file: `<out>/templates/<template>-sample.docx` */
export async function sampleTemplate(host: Host, request: SampleTemplateRequest): Promise<Checked<string>> {
  const template = await openWordFile(host, request.file);
  if (!template.ok) return template;
  const noticed = withoutSuggestions(template.warnings);
  const loaded = await loadReport(host, request.report ?? (await sampleReport(host)));
  if (!loaded.ok) return { ok: false, errors: [...noticed, ...loaded.errors] };

  const warnings = [...noticed, ...loaded.warnings];
  const paper = makePaper({ ...loaded.value, wordTemplate: template.value, standing: "draft", asAt: undefined });
  if (!paper.ok) return { ok: false, errors: [...warnings, ...paper.errors] };

  const [word] = await renderFormats(host, paper.value, loaded.value.theme, ["docx"], "");
  if (!word) throw new Error("no Word file was made");
  const path = `templates/${stemOf(request.file)}-sample.docx`;
  const written = await writeOutputs(host, { out: request.out, files: [{ path, bytes: word.bytes }] });
  const all = [...warnings, ...paper.warnings, ...(written.ok ? written.warnings : written.errors)];
  return written.ok ? checked(`${request.out}/${path}`, all) : { ok: false, errors: all };
}
