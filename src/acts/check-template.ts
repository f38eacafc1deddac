/** `boardpaper template check FILE.docx`: what a council's Word template holds, what it would be filled with, and what is wrong with it. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { factsByName } from "../facts/name-facts.ts";
import type { Host } from "../host/host.ts";
import { type Annotation, annotated } from "../ooxml/annotate.ts";
import { writePackage } from "../ooxml/write-package.ts";
import { describeProfile, type ProfileInWords } from "../render/docx/describe-profile.ts";
import { tagsIn, type WordTemplate } from "../template/word/fill-word.ts";
import { placeInWords } from "../values/place.ts";
import { loadReport } from "./load-report.ts";
import { makePaper } from "./make-paper.ts";
import { openWordFile, stemOf } from "./open-word-file.ts";
import { sampleReport } from "./sample-report.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface CheckTemplateRequest {
  /** The template's path. */
  readonly file: string;
  /** The paper to try it with, a path or an id; the fictional area's if not given. */
  readonly report: string | undefined;
  /** The folder of all outputs, for a copy with a comment at each fault: `<out>/templates/<template>-annotated.docx`. */
  readonly annotateInto: string | undefined;
}

export interface TemplateCheck {
  /** Of every severity; an error means that no paper can be written in the template. */
  readonly findings: readonly Diagnostic[];
  /** Absent where the file may not even be opened. */
  readonly holds?: TemplateContents;
  /** The path of the copy with comments, where one was asked for and there is something to say. */
  readonly annotated?: string;
}

export interface TemplateContents {
  readonly tags: readonly { readonly tag: string; readonly at: Place }[];
  readonly profile: ProfileInWords;
  /** Names of facts that the paper has and that neither its text nor the template prints; absent where it can't be filled. */
  readonly factsNotPrinted?: readonly string[];
}

export async function checkTemplate(host: Host, request: CheckTemplateRequest): Promise<TemplateCheck> {
  const template = await openWordFile(host, request.file);
  if (!template.ok) return { findings: template.errors };
  const loaded = await loadReport(host, request.report ?? (await sampleReport(host)));
  if (!loaded.ok) return { findings: [...template.warnings, ...loaded.errors] };

  const plain = makePaper({ ...loaded.value, wordTemplate: undefined, standing: "draft", asAt: undefined });
  if (!plain.ok) return { findings: [...template.warnings, ...plain.errors] };
  const paper = makePaper({ ...loaded.value, wordTemplate: template.value, standing: "draft", asAt: undefined });

  const own = (paper.ok ? paper.warnings : paper.errors).filter(({ at }) => at?.file === template.value.file);
  const findings = [...template.warnings, ...own];
  const holds: TemplateContents = {
    tags: tagsIn(template.value),
    profile: describeProfile(template.value.parts, plain.value.document),
    ...(paper.ok && { factsNotPrinted: unprinted([...factsByName(paper.value.facts).keys()], paper.value.document) }),
  };
  if (request.annotateInto === undefined || findings.length === 0) return { findings, holds };
  return withCopy(host, { findings, holds }, template.value, request.annotateInto);
}

function unprinted(names: readonly string[], { facts }: Document): readonly string[] {
  return names.filter((name) => !Object.hasOwn(facts, name)).sort();
}

async function withCopy(
  host: Host,
  check: Required<Pick<TemplateCheck, "findings" | "holds">>,
  template: WordTemplate,
  out: string,
): Promise<TemplateCheck> {
  const path = `templates/${stemOf(template.file)}-annotated.docx`;
  const copy = annotated(template.parts, check.findings.map(annotationOf), "boardpaper");
  const written = await writeOutputs(host, { out, files: [{ path, bytes: writePackage(copy) }] });
  if (!written.ok) return { ...check, findings: [...check.findings, ...written.errors] };
  return { ...check, annotated: `${out}/${path}` };
}

/** What stands elsewhere than in the text is said at its first paragraph. */
function annotationOf({ severity, message, at, hint }: Diagnostic): Annotation {
  const isInText = at?.part === "word/document.xml" && at.paragraph !== undefined;
  const place = isInText || !at ? [] : [placeInWords(at)];
  return {
    paragraph: isInText ? (at.paragraph ?? 1) : 1,
    lines: [`${severity}: ${message}`, ...place, ...(hint === undefined ? [] : [`hint: ${hint}`])],
  };
}
