/** `:::monitoring{caption="…"}`: each formal monitoring meeting and visit so far, with the letter that followed it. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block } from "../document/document.ts";
import { factValue } from "../facts/reader.ts";
import { parseCalendarDate } from "../values/calendar-date.ts";
import { column, factCell } from "./cell.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function monitoringTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, {
    since: { holds: (value) => parseCalendarDate(value) !== undefined, hint: "write a day, such as 2025-12-11" },
  });
  if (findings.length > 0) return checked([], findings);

  const { since = "" } = asked.attributes;
  const meetings = facts.monitoring.meetings.filter(({ on }) => (factValue(on)?.latest ?? "") >= since);
  if (meetings.length === 0) return checked([]);
  const hasQuarters = meetings.some(({ quarter }) => quarter.kind === "fact");
  const hasLetters = meetings.some(({ letterReceived }) => letterReceived.kind === "fact");
  return checked([
    {
      kind: "table",
      id: "monitoring",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("held", 30, words),
        column("kind", 25, words),
        ...(hasQuarters ? [column("quarter", 15, words)] : []),
        ...(hasLetters ? [column("letter", 30, words)] : []),
      ],
      rows: meetings.map((meeting) => [
        factCell(meeting.on, words),
        factCell(meeting.formality, words, words.statuses),
        ...(hasQuarters ? [factCell(meeting.quarter, words)] : []),
        ...(hasLetters ? [factCell(meeting.letterReceived, words)] : []),
      ]),
    },
  ]);
}
