/**
 * What is to be cleared of a paper, what was, and what was changed since.
 *
 * A clearance is of content, by its hash: a number that follows from where something stands is none of it. Silence is
 * no clearance.
 */

import { contentHash } from "../document/content-hash.ts";
import type { Document, Section } from "../document/document.ts";
import { passages } from "../document/paragraph-at.ts";
import { inlineWords } from "../document/pieces.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { aligned } from "./align.ts";
import { LikeTexts } from "./likeness.ts";
import { wordChanges } from "./word-diff.ts";

export interface RequiredClearance {
  readonly role: string;
  readonly name: string;
  /** The whole paper with its title, where none is named. */
  readonly sections?: readonly string[] | undefined;
}

export interface GivenClearance {
  readonly role: string;
  readonly by: string;
  readonly on: CalendarDate;
  /** The hash of each section that was cleared, by its id. */
  readonly sections: Readonly<Record<string, string>>;
}

/** Who must clear a paper, and who has. */
export interface ClearancesOfPaper {
  readonly required: readonly RequiredClearance[];
  readonly given: readonly GivenClearance[];
  /** What each hash stands for, line by line. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export type ClearanceState =
  | { readonly kind: "open"; readonly required: RequiredClearance }
  | { readonly kind: "given"; readonly required: RequiredClearance; readonly given: GivenClearance }
  /** @property changes - in words, for people */
  | {
      readonly kind: "re-opened";
      readonly required: RequiredClearance;
      readonly given: GivenClearance;
      readonly changes: readonly string[];
    };

/** In the order in which clearances are asked for. */
export function clearanceStates(
  { required, given, words }: ClearancesOfPaper,
  document: Document,
): readonly ClearanceState[] {
  return required.map((each): ClearanceState => {
    const last = given.findLast(({ role }) => role === each.role);
    if (!last) return { kind: "open", required: each };
    const changes = changesSince(last, words, contentToClear(document, each));
    return changes.length === 0
      ? { kind: "given", required: each, given: last }
      : { kind: "re-opened", required: each, given: last, changes };
  });
}

export interface ContentToClear {
  /** A section's id; `front` for the labels at the paper's head, `paper/title` for its title. */
  readonly id: string;
  /** As it is called: “Implications”. */
  readonly name: string;
  readonly hash: string;
  readonly lines: readonly string[];
}

const titleId = "paper/title";

/** The parts of a paper that one clearance is about, as the paper has them now. */
export function contentToClear(document: Document, { sections }: RequiredClearance): readonly ContentToClear[] {
  const wanted = document.sections.filter(({ id }) => !sections || sections.includes(id));
  const title: Section = {
    kind: "section",
    id: titleId,
    orientation: "portrait",
    blocks: [{ kind: "paragraph", id: titleId, content: document.title }],
  };
  return [...(sections ? [] : [title]), ...wanted].map((section) => ({
    id: section.id,
    name: nameOf(section),
    hash: contentHash(section, document.notes),
    lines: linesOf(section, document),
  }));
}

function nameOf({ id, blocks }: Section): string {
  const heading = blocks.find((block) => block.kind === "heading");
  return heading ? inlineWords(heading.content) : id;
}

/** Each paragraph, item and cell, with the words of its notes. */
function linesOf(section: Section, { fills: _, ...document }: Document): readonly string[] {
  const notes = new Map(document.notes.map(({ id, content }) => [id, inlineWords(content)]));
  return passages({ ...document, sections: [section] }).flatMap(({ content }) =>
    content.map((line) => inlineWords(line, notes).replace(/\s+/gu, " ").trim()).filter(Boolean),
  );
}

function changesSince(
  { sections: cleared }: GivenClearance,
  words: ClearancesOfPaper["words"],
  now: readonly ContentToClear[],
): readonly string[] {
  const gone = Object.keys(cleared).filter((id) => !now.some((part) => part.id === id));
  const changed = now.flatMap((part) => {
    const before = cleared[part.id];
    if (before === part.hash) return [];
    if (before === undefined) return [`“${part.name}” is new`];
    const edits = editsBetween(words[before] ?? [], part.lines);
    return [`“${part.name}”: ${edits || "order, notes or layout"}`];
  });
  return [...gone.map((id) => `“${id}” is gone`), ...changed];
}

/** `[-£540,000-] {+£560,000+}`: what was taken out and put in, line by line. */
function editsBetween(before: readonly string[], after: readonly string[]): string {
  const told = (out: string, into: string) =>
    [out.trim() && `[-${out.trim()}-]`, into.trim() && `{+${into.trim()}+}`].filter(Boolean).join(" ");
  const versionsAmong = (gone: readonly string[]) => {
    const like = new LikeTexts(gone);
    return (line: string) => like.placesOf(line);
  };
  const edits = aligned(before, after, { keyOf: (line) => line, versionsAmong }).flatMap((line) => {
    if (line.kind === "removed") return [told(line.before, "")];
    if (line.kind === "added") return [told("", line.after)];
    return wholeWords(line.before, line.after).map(({ out, into }) => told(out, into));
  });
  return edits.join(", ");
}

/** Up to the blanks around them: of “£540,000” to “£560,000” not “540” alone is told. */
function wholeWords(before: string, after: string): readonly { readonly out: string; readonly into: string }[] {
  const told: { start: number; end: number; out: string; into: string }[] = [];
  for (const { start, end, added } of wordChanges(before, after)) {
    const from = start - (/\S*$/.exec(before.slice(0, start))?.[0].length ?? 0);
    const to = end + (/^\S*/.exec(before.slice(end))?.[0].length ?? 0);
    const last = told.at(-1);
    if (last && from < last.end) {
      const into = last.into.slice(0, last.into.length - (last.end - start)) + added + before.slice(end, to);
      told.splice(-1, 1, { start: last.start, end: to, out: before.slice(last.start, to), into });
    } else {
      told.push({
        start: from,
        end: to,
        out: before.slice(from, to),
        into: before.slice(from, start) + added + before.slice(end, to),
      });
    }
  }
  return told;
}
