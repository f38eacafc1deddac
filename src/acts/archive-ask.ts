/**
 * `boardpaper archive ask`: what the archived papers say of a fact, on two axes of time.
 *
 * What a board had before it on a day: the latest version that was published by then. What is now said of a day: the
 * latest version of the latest paper that speaks as at that day or before it.
 */

import { objectFolder } from "../archive/archive-layout.ts";
import { heldObject } from "../archive/held-object.ts";
import { type ListedVersion, listVersions } from "../archive/list-versions.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Document, FactSource, Inline } from "../document/document.ts";
import { passages } from "../document/paragraph-at.ts";
import type { Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { archivedDocument, versionName } from "./archive-document.ts";

export interface Question {
  readonly archive: string;
  /** A fact by its name: `revisit.due`. */
  readonly fact: string;
  readonly time: QuestionTime;
}

export type QuestionTime =
  /** What had been published by the end of this day. Where the day of publication isn't stated, that of filing counts. */
  | { readonly kind: "published-by"; readonly day: CalendarDate }
  /** What is now said of this day. */
  | { readonly kind: "as-at"; readonly day: CalendarDate };

export interface ArchiveAnswer {
  /** `cumbria/2022-09-board@v1` */
  readonly version: string;
  readonly asAt: CalendarDate;
  /** In plain words: “18 October 2019”. */
  readonly value: string;
  /** The numbers of the passages that print it. */
  readonly paragraphs: readonly string[];
  readonly source: FactSource;
}

/** @returns the answer of each area's latest paper that has the fact */
export async function askArchive(host: Host, question: Question): Promise<Checked<readonly ArchiveAnswer[]>> {
  const { archive, fact, time } = question;
  const listed = await listVersions(host, archive);
  if (!listed.ok) return listed;

  const answers = new Map<string, ArchiveAnswer>();
  const names = new Set<string>();
  for (const version of standing(listed.value, time)) {
    const object = await heldObject(host, objectFolder(archive, version.record.id));
    const document = object && (await archivedDocument(host, object, version));
    if (!document) continue;
    for (const name of Object.keys(document.facts)) names.add(name);
    const answer = answerOf(version, document, fact);
    if (answer && !answers.has(version.record.area)) answers.set(version.record.area, answer);
  }
  if (answers.size === 0) return { ok: false, errors: [noAnswer(archive, fact, [...names])] };
  return checked([...answers.values()], listed.warnings);
}

/** Of each report the version that stands, the paper with the latest day first. */
function standing(versions: readonly ListedVersion[], time: QuestionTime): readonly ListedVersion[] {
  const counting = versions.filter(({ record }) =>
    time.kind === "published-by" ? publishedOn(record) <= time.day : record.asAt <= time.day,
  );
  const latest = new Map(counting.map((version) => [version.record.id, version]));
  return [...latest.values()].sort((a, b) => (a.record.asAt < b.record.asAt ? 1 : -1));
}

function publishedOn({ published, generated }: ListedVersion["record"]): string {
  return published === "not-stated" ? generated.slice(0, 10) : published;
}

function answerOf(version: ListedVersion, document: Document, name: string): ArchiveAnswer | undefined {
  const fact = document.facts[name];
  if (!fact) return undefined;
  const printing = passages(document).filter(({ content }) =>
    content.some((line) => line.some((part) => has(part, name))),
  );
  return {
    version: versionName(version),
    asAt: version.record.asAt,
    value: fact.value,
    paragraphs: [...new Set(printing.map(({ label }) => label))],
    source: fact.source,
  };
}

function has(inline: Inline, fact: string): boolean {
  switch (inline.kind) {
    case "merged":
    case "rag":
      return inline.facts.includes(fact);
    case "strong":
    case "emphasis":
    case "link":
    case "language":
      return inline.content.some((part) => has(part, fact));
    case "text":
    case "cross-reference":
    case "abbreviation":
    case "note-reference":
    case "line-break":
      return false;
  }
}

function noAnswer(file: string, fact: string, names: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "archive/no-answer",
    message: `no paper that was there then says anything of ${fact}`,
    at: { file },
    hint: names.length > 0 ? nearestNameHint(fact, names) : "boardpaper archive list shows which papers there are",
  };
}
