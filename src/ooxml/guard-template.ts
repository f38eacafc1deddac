/**
 * Refuses a Word template that would run, fetch or hide something: everything wrong with it at once.
 *
 * A template comes from outside; what it brings is published in the council's name.
 */

import type { Code } from "../diagnostics/catalogue.ts";
import type { PackageParts } from "./read-package.ts";
import { type Relationship, type ScannedPart, scanPart } from "./scan-part.ts";
import { storyParts } from "./story-parts.ts";
import type { TemplateFinding } from "./template-findings.ts";

export interface GuardedTemplate {
  /** What each XML part holds. */
  readonly scans: ReadonlyMap<string, ScannedPart>;
  readonly findings: readonly TemplateFinding[];
}

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export function guardTemplate(parts: PackageParts): GuardedTemplate {
  const kind = kindFindings(parts);
  if (kind.length > 0) return { scans: new Map(), findings: kind };

  const names = [...parts.keys()];
  const scans = new Map(
    names
      .filter((name) => /\.(xml|rels)$/i.test(name))
      .map((name) => [name, scanPart(parts.get(name) ?? new Uint8Array())]),
  );
  const findings = [...names.flatMap(activeParts), ...[...scans].flatMap(([name, scan]) => partFindings(name, scan))];
  for (const name of storyParts(parts)) {
    const scan = scans.get(name);
    if (scan && !scan.damage && !isWordPart(scan)) findings.push({ ...otherForm, part: name });
  }
  return { scans, findings };
}

/** What sort of file it is, by what it says of itself. */
function kindFindings(parts: PackageParts): readonly TemplateFinding[] {
  const types = new TextDecoder().decode(parts.get("[Content_Types].xml"));
  if (/macroEnabled/i.test(types)) return [notDocx("the file is one with macros (.docm or .dotm)")];
  if (/wordprocessingml\.template\.main\+xml/.test(types)) return [notDocx("the file is a Word template (.dotx)")];
  if (!/wordprocessingml\.document\.main\+xml/.test(types) || !parts.has("word/document.xml")) {
    return [notDocx("the file is a package, but no Word document")];
  }
  return [];
}

export function notDocx(message: string): TemplateFinding {
  return {
    severity: "error",
    code: "word-template/not-docx",
    message,
    hint: "open it in Word and choose Save As, Word Document (.docx)",
  };
}

/** Names are taken with their prefix, which every program writes as Word does; a file that doesn't is saved again first. */
function isWordPart({ namespace, rootName }: ScannedPart): boolean {
  return namespace === wordNamespace && rootName.startsWith("w:");
}

const otherForm = notDocx("the file is in the strict form of Word's format, or of a program that writes another");

/** Parts that are programs, or that other programs open. */
const active: readonly (readonly [RegExp, string])[] = [
  [/vbaProject\.bin$|vbaData\.xml$/i, "a macro"],
  [/(^|\/)activeX\//i, "an ActiveX control"],
  [/(^|\/)embeddings\//i, "an embedded file"],
  [/oleObject/i, "an embedded object"],
  [/\.(exe|dll|js|vbs|ps1|bat|cmd|hta|lnk|jar|scr|com)$/i, "a program"],
];

function activeParts(name: string): readonly TemplateFinding[] {
  const [found] = active.filter(([pattern]) => pattern.test(name));
  return found
    ? [
        refused(
          "active-content",
          `the template holds ${found[1]}: ${name}`,
          name,
          "delete it in Word, and paste charts as pictures",
        ),
      ]
    : [];
}

function partFindings(name: string, scan: ScannedPart): readonly TemplateFinding[] {
  if (scan.damage !== undefined) {
    return [refused("damaged-part", `the part ${scan.damage}`, name, "open the template in Word and save it again")];
  }
  const findings = scan.relationships.flatMap((relationship) => relationshipFindings(name, relationship));
  if (!name.startsWith("word/")) return findings;

  for (const [element, what] of activeElements) {
    if (scan.counts.has(element))
      findings.push(refused("active-content", `the template holds ${what}`, name, "delete it in Word"));
  }
  if (scan.counts.has("altChunk") || scan.counts.has("subDoc")) {
    findings.push(refused("outside-content", "the template takes in another document", name, "paste its text instead"));
  }
  return [...findings, ...scan.fields.flatMap((field) => fieldFindings(name, field))];
}

const activeElements = [
  ["object", "an embedded object"],
  ["control", "an ActiveX control"],
] as const;

/** By the last step of its type. An attached template is not refused: it is left out. */
const refusedKinds: ReadonlySet<string> = new Set([
  "aFChunk",
  "subDocument",
  "oleObject",
  "package",
  "frame",
  "vbaProject",
  "control",
  "activeXControlBinary",
  "mailMergeSource",
  "mailMergeHeaderSource",
  "recipientData",
]);

function relationshipFindings(name: string, { kind, target, isExternal }: Relationship): TemplateFinding[] {
  if (kind === "attachedTemplate") return [];
  const hint = "delete it in Word, or put the picture or the text itself into the template";
  if (refusedKinds.has(kind))
    return [refused("outside-content", `the template takes in another file (${kind}): ${target}`, name, hint)];
  if (!isExternal) return [];
  if (kind !== "hyperlink")
    return [refused("outside-content", `the template fetches something (${kind}) from ${target}`, name, hint)];
  return isSafeLink(target) ? [] : [refused("outside-content", `a link leads to ${target}`, name, linkHint)];
}

const linkHint = "links lead to web pages (https:) and e-mail addresses (mailto:) only";

function isSafeLink(target: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(target);
}

/** Fields that show what stands in the document or is known of it. Any other might run or fetch something. */
const harmless: ReadonlySet<string> = new Set(
  "= ADVANCE AUTHOR BIBLIOGRAPHY CITATION COMMENTS CREATEDATE DATE DOCPROPERTY EDITTIME EQ FILENAME FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK IF INDEX KEYWORDS LASTSAVEDBY LISTNUM MERGEFIELD NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ STYLEREF SUBJECT SYMBOL TA TC TIME TITLE TOA TOC XE".split(
    " ",
  ),
);

function fieldFindings(name: string, instruction: string): readonly TemplateFinding[] {
  const [, word = ""] = /^\s*(=|[^\s\\"]*)/.exec(instruction) ?? [];
  if (!harmless.has(word.toUpperCase())) {
    const shown = instruction.trim() === "" ? "a field without an instruction" : `the field ${instruction.trim()}`;
    return [
      refused("dangerous-field", `the template holds ${shown}`, name, "delete it in Word: Alt+F9 shows the fields"),
    ];
  }
  const target = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*|\\\\\S*))/i.exec(instruction);
  const link = target?.[1] ?? target?.[2];
  return link === undefined || isSafeLink(link)
    ? []
    : [refused("outside-content", `a link leads to ${link}`, name, linkHint)];
}

type Refusal = "active-content" | "outside-content" | "dangerous-field" | "damaged-part";

function refused(kind: Refusal, message: string, part: string, hint: string): TemplateFinding {
  const code: Code = `word-template/${kind}`;
  return { severity: "error", code, message, part, hint };
}
