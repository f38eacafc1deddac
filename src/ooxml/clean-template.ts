/**
 * Takes out of a template what was meant for its makers: comments, tracked changes, names, revision ids, and whatever
 * it is attached to. Nothing of it can reach a published file.
 */

import { cleanStory, type StoryCounts } from "./clean-story.ts";
import { targetPart } from "./package-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import { receiverOf } from "./receiver.ts";
import type { ScannedPart } from "./scan-part.ts";
import { storyParts } from "./story-parts.ts";
import type { TemplateFinding } from "./template-findings.ts";
import { attribute, withoutElements } from "./xml-tags.ts";

export interface CleanedTemplate {
  readonly parts: PackageParts;
  readonly findings: readonly TemplateFinding[];
}

export function cleanTemplate(given: PackageParts, scans: ReadonlyMap<string, ScannedPart>): CleanedTemplate {
  const dropped = new Set([...given.keys()].filter((name) => droppedParts.some(({ pattern }) => pattern.test(name))));
  const parts = new Map([...given].filter(([name]) => !dropped.has(name)));
  const receiver = receiverOf(parts);
  const findings: TemplateFinding[] = droppedParts.flatMap(({ pattern, what, severity }) =>
    what !== "" && [...dropped].some((name) => pattern.test(name)) ? [leftOut(what, severity)] : [],
  );

  for (const name of [...parts.keys()].filter((part) => part.endsWith(".rels"))) {
    receiver.set(name, withoutRelationships(partText(parts, name) ?? "", name, parts));
  }
  receiver.set("[Content_Types].xml", withoutTypes(partText(parts, "[Content_Types].xml") ?? "", dropped));

  const counts: StoryCounts = { changes: 0, revisionIds: 0, hidden: 0 };
  for (const name of storyParts(parts)) receiver.set(name, cleanStory(partText(parts, name) ?? "", counts));
  if (counts.changes > 0) findings.push(leftOut(`tracked changes (${counts.changes}), taken as accepted`, "warning"));
  if (counts.revisionIds > 0)
    findings.push(leftOut("revision ids, which tell when and by whom text was typed", "suggestion"));
  if (counts.hidden > 0) findings.push(hiddenText);

  const settings = partText(parts, "word/settings.xml");
  if (settings !== undefined) receiver.set("word/settings.xml", withoutElements(settings, privateSettings));
  if ([...scans.values()].some(({ relationships }) => relationships.some(({ kind }) => kind === "attachedTemplate"))) {
    findings.push(attachedTemplate);
  }
  return { parts, findings };
}

interface DroppedPart {
  readonly pattern: RegExp;
  /** In words, for the finding; empty where it is part of another. */
  readonly what: string;
  readonly severity: TemplateFinding["severity"];
}

const droppedParts: readonly DroppedPart[] = [
  { pattern: /^word\/comments\.xml$/, what: "comments", severity: "warning" },
  { pattern: /^word\/(comments\w+|people)\.xml$/, what: "", severity: "suggestion" },
  {
    pattern: /^docProps\/(app|custom)\.xml$/,
    what: "names and numbers of the template's own properties",
    severity: "suggestion",
  },
  { pattern: /^docProps\/thumbnail\./, what: "", severity: "suggestion" },
  { pattern: /^customXml\//, what: "data for content controls", severity: "suggestion" },
  { pattern: /^word\/glossary\//, what: "building blocks", severity: "suggestion" },
  { pattern: /^_xmlsignatures\//, what: "a digital signature, which no filled copy could keep", severity: "warning" },
  { pattern: /printerSettings/, what: "", severity: "suggestion" },
];

/** Of the settings: whom the file came from and what it is joined with. */
const privateSettings: ReadonlySet<string> = new Set([
  "w:attachedTemplate",
  "w:rsids",
  "w:docVars",
  "w:mailMerge",
  "w:trackRevisions",
  "w:saveThroughXslt",
]);

function leftOut(what: string, severity: TemplateFinding["severity"]): TemplateFinding {
  return {
    severity,
    code: "word-template/left-out",
    message: `the template holds ${what}: none of it goes into papers`,
    hint: "File, Info, Inspect Document in Word takes it out of the template itself",
  };
}

const attachedTemplate: TemplateFinding = {
  severity: "warning",
  code: "word-template/attached-template",
  message: "the file is attached to another template, which papers would fetch: the attachment is left out",
  hint: "choose Developer, Document Template in Word and attach it to Normal",
};

const hiddenText: TemplateFinding = {
  severity: "warning",
  code: "word-template/hidden-text",
  message: "the template holds hidden text, which papers would hold as well",
  hint: "show it in Word with Ctrl+Shift+8, and delete it or make it visible",
};

/** Without those to parts that are gone, and without an attached template. */
function withoutRelationships(relationships: string, name: string, parts: PackageParts): string {
  return withoutElements(relationships, new Set(["Relationship"]), (tag) => {
    if ((attribute(tag, "Type") ?? "").endsWith("/attachedTemplate")) return true;
    if (/^external$/i.test(attribute(tag, "TargetMode") ?? "")) return false;
    return !parts.has(targetPart(name, attribute(tag, "Target") ?? ""));
  });
}

function withoutTypes(types: string, dropped: ReadonlySet<string>): string {
  return withoutElements(types, new Set(["Override"]), (tag) =>
    dropped.has((attribute(tag, "PartName") ?? "").replace(/^\//, "")),
  );
}
