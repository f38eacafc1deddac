/**
 * The text of a report as that of the next one: its frame kept, what was said taken out and marked to be written.
 *
 * What the data know (actions, measures, risks) is not in the text, and so is carried by itself.
 */

import { type Document, isMap, parseDocument } from "yaml";
import type { CalendarDate } from "../values/calendar-date.ts";

export interface NextReport {
  readonly asAt: CalendarDate;
  /** The day as at which the report before spoke. */
  readonly since: CalendarDate;
  /** The id of a meeting file; or body and date where the meeting has none yet. */
  readonly meeting: string | { readonly body: string; readonly date: CalendarDate };
}

/** In the brackets that a check finds wherever they are left: no such paper can be published. */
export const toBeWritten = (what: string): string => `[to be written: ${what}]`;

export const isToBeWritten = (words: string): boolean => /^\[to be written: [^[\]]*\]$/.test(words);

/** @param text - of a report that was read without a fault */
export function rollReport(text: string, next: NextReport): string {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf("---", 1);
  const front = rolledFront(lines.slice(1, end).join("\n"), next);
  return `---\n${front}---\n${rolledNarrative(lines.slice(end + 1))}`;
}

/** What belongs to one meeting and to no other. */
const ofOneMeeting = ["appendices", "decision", "item", "minutes", "scrutinyComments"] as const;

function rolledFront(yaml: string, { asAt, since, meeting }: NextReport): string {
  const front = parseDocument(yaml);
  for (const field of ofOneMeeting) front.delete(field);
  front.set("as-at", asAt);
  if (front.has("since")) front.set("since", since);
  front.set("meeting", typeof meeting === "string" ? meeting : flow(front, meeting));
  uncomment(front, ["as-at", "meeting"]);

  replace(front, "recommendations", [toBeWritten("what the body is asked to do")]);
  replace(front, "reasons", [toBeWritten("why")]);
  replace(front, "consultation", [toBeWritten("who was asked, and what they said")]);
  replace(front, "alternatives", [
    { option: toBeWritten("another way"), rejected: toBeWritten("why it is not taken") },
  ]);
  replace(front, "backgroundPapers", [{ title: toBeWritten("on what the paper stands") }]);
  replace(front, "keyDecision", { reason: toBeWritten("why it is one"), forwardPlan: toBeWritten("its reference") });
  const implications = front.get("implications");
  if (isMap(implications)) {
    for (const { key } of implications.items) {
      const name = String(key);
      front.setIn(["implications", name], toBeWritten(`the ${name} implications`));
    }
  }
  return front.toString({ lineWidth: 0 });
}

/** Where the report before had something there; “no” and “none” stay as they are. */
function replace(front: Document, field: string, value: unknown): void {
  if (typeof front.toJS()[field] === "object") front.set(field, front.createNode(value));
}

function flow(front: Document, value: object): unknown {
  return front.createNode(value, { flow: true });
}

/** What a comment says of the day of one paper does not hold for the next. */
function uncomment(front: Document, fields: readonly string[]): void {
  if (!isMap(front.contents)) return;
  for (const { key } of front.contents.items) {
    const node = key as { value?: unknown; commentBefore?: string | null };
    if (fields.includes(String(node.value))) node.commentBefore = null;
  }
}

/** The headings, each with a mark where its text was. */
function rolledNarrative(lines: readonly string[]): string {
  const headings = lines.flatMap((line) => /^(#{1,3}) +(\S.*?)(?:\s*\{#[^}]*\})?\s*$/.exec(line) ?? []);
  const parts: string[] = [];
  for (let index = 0; index < headings.length; index += 3) {
    const [, marks = "", words = ""] = headings.slice(index, index + 3);
    const isFollowedBySub = (headings[index + 4]?.length ?? 0) > marks.length;
    parts.push(`\n${marks} ${words}\n`, ...(isFollowedBySub ? [] : [`\n${toBeWritten(plainHeading(words))}\n`]));
  }
  return parts.join("");
}

/** A heading's words without tags, which would be facts within the brackets. */
export function plainHeading(words: string): string {
  return words.replace(/\{\{[^}]*\}\}/g, "…").replace(/[[\]]/g, "");
}
