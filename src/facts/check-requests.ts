/** What a body asked for or was promised by the meeting of a paper, and has no answer. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BodyRequest } from "../schema/requests.ts";
import { dateInWords, whenInWords } from "../values/partial-date.ts";
import type { PaperData } from "./area-data.ts";
import type { PlaceOfField } from "./reader.ts";
import { answerOf, isDueAt } from "./request-facts.ts";

/** An agenda only lists what is due, and minutes and records are written after the meeting: a report for it is to answer. */
export function checkRequests(data: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  const { requests, header, meetingLaw } = data;
  const asAt = header["as-at"];
  if (meetingLaw || header.minutes !== undefined || asAt >= header.meeting.date.earliest) return [];
  return requests.requests
    .filter((request) => request.body === header.meeting.body && (request.known ?? request.on.latest) <= asAt)
    .filter((request) => isDueAt(request, header.meeting.date, asAt) && !answerOf(request, asAt))
    .map((request) => unanswered(request, places));
}

function unanswered(request: BodyRequest, places: PlaceOfField): Diagnostic {
  const { kind, text, on, due } = request;
  const wasDue = due === undefined || due === "not-stated" ? "" : `, due ${dateInWords(due)}`;
  return {
    severity: "warning",
    code: "request/unanswered",
    message: `“${text}”, ${kind === "request" ? "asked for" : "promised"} ${whenInWords(on)}${wasDue}, has no answer`,
    at: places.of(request, "text"),
    hint: "answer it in a paragraph with a label and name that under answers; or say under outstanding why not yet, and until when",
  };
}
