/**
 * A council's Word template and the facts to the same package with every value, row and condition filled in.
 *
 * Left open are the slots for blocks of the paper, which the Word renderer fills. Faults of all parts come together.
 */

import { type Checked, checked, type Diagnostic, type Place } from "../../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../../diagnostics/nearest-name.ts";
import type { Fact } from "../../facts/fact.ts";
import type { Facts } from "../../facts/vocabulary.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { storyParts } from "../../ooxml/story-parts.ts";
import { parseNodes, xmlDeclaration } from "../../ooxml/xml-node.ts";
import { xmlEscaped } from "../../ooxml/xml-safe.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { checkTemplate } from "../check-template.ts";
import { templateEnvironment } from "../environment.ts";
import { factIds } from "../fact-ids.ts";
import { type GapWords, MergeSession } from "../merge-session.ts";
import { parseTemplate } from "../parse-template.ts";
import { checkStyles, styleIdsIn } from "./check-styles.ts";
import { findTags } from "./find-tags.ts";
import { headingStyles } from "./heading-styles.ts";
import { liftBlocks } from "./lift-blocks.ts";
import { settleSlots } from "./settle-slots.ts";
import { type WordSource, wordSource } from "./word-source.ts";
import { slotNames, type WordTag } from "./word-tag.ts";

export interface WordTemplate {
  /** For places: `templates/councils/exampleshire/report.docx`. */
  readonly file: string;
  /** As the guard let them through. */
  readonly parts: PackageParts;
  /** The picture file beside it, where there is one. */
  readonly logo?: Uint8Array;
}

export interface WordValues {
  readonly facts: Facts;
  readonly words: GapWords;
  readonly asAt: CalendarDate;
  /** What a template can print besides facts; empty where there is nothing to say. */
  readonly given: Readonly<Record<GivenName, GivenValue>>;
  /** The ids of the paper's sections. */
  readonly sections: readonly string[];
}

/** `draft` is the mark of a draft, `notice` what stands on every page of a demonstration. */
export type GivenName = "title" | "draft" | "notice";

export interface GivenValue {
  readonly text: string;
  readonly facts: readonly Fact[];
}

export interface FilledTemplate {
  readonly file: string;
  readonly parts: PackageParts;
  /** The slots that are left, in order. */
  readonly slots: readonly string[];
  /** The pictures that are to come in the place of others, each once. */
  readonly pictures: readonly PictureSlot[];
  /** The names of what was given that the template prints. */
  readonly printed: ReadonlySet<string>;
  readonly fills: readonly WordFill[];
}

export interface PictureSlot {
  /** `logo`, or `chart:line plans-in-20-weeks 13`. */
  readonly slot: string;
  readonly at: Place;
}

/** A value as a template printed it. */
export interface WordFill {
  /** The tag's words: `date meeting.date "d MMMM"`. */
  readonly slot: string;
  readonly text: string;
  /** Names of the facts that fed it. */
  readonly facts: readonly string[];
  readonly at: Place;
}

export function fillWord(template: WordTemplate, values: WordValues): Checked<FilledTemplate> {
  const findings: Diagnostic[] = [];
  const filled = new Map(template.parts);
  const fills: WordFill[] = [];
  const slots: string[] = [];
  const printed = new Set<string>();
  const prepared = preparedParts(template);

  findings.push(...tagsElsewhere(template));
  for (const part of prepared) {
    findings.push(...part.findings, ...unknownSections(part, values.sections));
    slots.push(...part.slots);
  }
  const areSound = findings.length === 0;
  for (const part of prepared) {
    const result = fillPart(part, template.file, values, areSound);
    findings.push(...result.findings);
    fills.push(...result.fills);
    for (const { words } of part.source.tagsByLine.flatMap((tag) => tag ?? []))
      printed.add(words.split(" ").at(-1) ?? "");
    filled.set(part.part, new TextEncoder().encode(result.xml));
  }
  const pictures = picturesIn(prepared);
  return checked({ file: template.file, parts: filled, slots, pictures, printed, fills }, findings);
}

function picturesIn(prepared: readonly PreparedPart[]): readonly PictureSlot[] {
  const tags = prepared.flatMap((part) => part.tags.filter(({ kind }) => kind === "picture"));
  const bySlot = new Map(tags.toReversed().map(({ words, at }) => [words, at]));
  return [...bySlot].map(([slot, at]) => ({ slot, at }));
}

/** Tags in charts, diagrams and whatever else holds no paragraphs: they would be printed as they stand. */
function tagsElsewhere({ file, parts }: WordTemplate): readonly Diagnostic[] {
  const stories = storyParts(parts);
  const others = [...parts.keys()].filter((name) => name.endsWith(".xml") && !stories.includes(name));
  return others.flatMap((part): readonly Diagnostic[] =>
    partText(parts, part)?.includes("{{")
      ? [
          {
            severity: "error",
            code: "word-template/tag-out-of-reach",
            message: `a tag stands in ${part}, where nothing can be filled in`,
            at: { file, part },
            hint: "tags can stand in text, headers, footers, notes, tables, text boxes and content controls",
          },
        ]
      : [],
  );
}

interface PreparedPart {
  readonly part: string;
  readonly tags: readonly WordTag[];
  readonly source: WordSource;
  readonly slots: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** Every part with its tags found, lifted to where they work and checked, but nothing filled in. */
function preparedParts({ file, parts }: WordTemplate): readonly PreparedPart[] {
  const headings = headingStyles(parts);
  const styleIds = styleIdsIn(parts);
  return storyParts(parts).map((part) => {
    const root = parseNodes(partText(parts, part) ?? "");
    const styles = checkStyles(root, styleIds, { file, part });
    const { tags, findings } = findTags({ file, part, root, headingStyles: headings });
    const lifted = liftBlocks(root, tags);
    const settled = settleSlots(part, root, tags);
    const all = [...styles, ...findings, ...lifted, ...settled.findings];
    return { part, tags, source: wordSource(root, tags), slots: settled.slots, findings: all };
  });
}

/** Every tag of every part, in order; the old form of a drawing repeats none. */
export function tagsIn(template: WordTemplate): readonly { readonly tag: string; readonly at: Place }[] {
  return preparedParts(template)
    .flatMap(({ tags }) => tags)
    .filter(({ isRepeat }) => !isRepeat)
    .map(({ source, at }) => ({ tag: source, at }));
}

function unknownSections({ tags }: PreparedPart, sections: readonly string[]): readonly Diagnostic[] {
  return tags.flatMap(({ kind, words, at }): readonly Diagnostic[] => {
    const id = /^section:\s*(.*)$/.exec(words)?.[1];
    if (kind !== "slot" || id === undefined || sections.includes(id)) return [];
    return [
      {
        severity: "error",
        code: "template/unknown-section",
        message: `the paper has no section “${id}”`,
        at,
        hint: nearestNameHint(id, sections),
      },
    ];
  });
}

interface FilledPart {
  readonly xml: string;
  readonly fills: readonly WordFill[];
  readonly findings: readonly Diagnostic[];
}

/** @param run - false where other faults were found: then the tags are checked only */
function fillPart(part: PreparedPart, file: string, values: WordValues, run: boolean): FilledPart {
  const nothing = (findings: readonly Diagnostic[]) => ({ xml: "", fills: [], findings });
  const { source } = part;
  const text = { file, text: source.text, firstLine: 1 };
  const placed = (findings: readonly Diagnostic[]) => findings.flatMap((finding) => atTag(finding, source));

  const parsed = parseTemplate(text);
  if (!parsed.ok) return nothing(part.findings.length > 0 ? [] : placed(parsed.errors));
  const given = Object.keys(values.given) as GivenName[];
  const slots = [...given, ...slotNames];
  const faults = checkTemplate(parsed.value, {
    template: text,
    slots,
    partials: new Set(),
    ids: factIds(values.facts),
  });
  if (faults.length > 0 || !run) return nothing(placed(faults));

  const session = new MergeSession(values.words, values.asAt);
  const tokens = Object.fromEntries(given.map((name) => [name, givenToken(values.given[name], session)]));
  const output = templateEnvironment(session).compile(text, parsed.value)(values.facts, tokens);
  return { ...written(output, part, session), findings: placed(session.findings) };
}

function givenToken({ text, facts }: GivenValue, session: MergeSession): string {
  return text === "" ? "" : session.emit({ kind: "worded", text, facts }, 0, 0, 0);
}

/** Pieces of XML, values behind their tags, and whatever Handlebars and the marks of lines leave between them. */
const outputParts = /\uE002\d+:\d+\uE003|<(\d+)>|\[(\d+)\]|\uE000(\d+)\uE001|\s+/g;

function written(output: string, { source, tags }: PreparedPart, session: MergeSession): Omit<FilledPart, "findings"> {
  const fills: WordFill[] = [];
  const { values } = session.merged;
  let tag: WordTag | undefined;
  const xml = output.replace(outputParts, (_, piece?: string, index?: string, value?: string) => {
    if (piece !== undefined) return source.pieces[Number(piece)] ?? "";
    if (index !== undefined) tag = tags[Number(index)];
    const merged = value === undefined ? undefined : values[Number(value)];
    if (!merged) return "";
    if (tag && !tag.isRepeat) fills.push({ slot: tag.words, text: merged.text, facts: merged.facts, at: tag.at });
    return xmlEscaped(merged.text);
  });
  return { xml: xmlDeclaration + withNeededParagraphs(xml), fills };
}

/** A cell, a text box and a header end in a paragraph, also where a condition took away all that they had. */
function withNeededParagraphs(xml: string): string {
  return xml
    .replace(/<w:tbl>(?:(?!<w:tr[ >]|<\/?w:tbl>).)*<\/w:tbl>/gs, "")
    .replace(/(<w:tc>|<\/w:tcPr>|<w:tcPr\/>|<\/w:tbl>)(<\/w:tc>)/g, "$1<w:p/>$2")
    .replace(
      /(<(?:w:txbxContent|w:hdr|w:ftr|w:footnote|w:endnote)(?: [^>]*)?(?<!\/)>|<\/w:tbl>)(<\/w:(?:txbxContent|hdr|ftr|footnote|endnote)>)/g,
      "$1<w:p/>$2",
    );
}

/** A fault of a line is one of the tag on it; where the old form of a drawing repeats the tag, it is reported once. */
function atTag(finding: Diagnostic, { tagsByLine }: WordSource): readonly Diagnostic[] {
  const tag = tagsByLine[finding.at?.line ?? 0];
  if (!tag) return [finding];
  return tag.isRepeat ? [] : [{ ...finding, at: tag.at }];
}
