/** What bodies asked for and were promised, and whether it has been answered on the day as at which the paper speaks. */

import type { Governance } from "../schema/governance.ts";
import type { BodyRequest } from "../schema/requests.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed, type PartialDate } from "../values/partial-date.ts";
import { bodyName } from "./body-facts.ts";
import { ruled } from "./fact.ts";
import type { RequestFacts } from "./oversight-vocabulary.ts";
import { present, type Reader } from "./reader.ts";

interface RequestContext {
  readonly governance: Governance;
  readonly asAt: CalendarDate;
  /** The date of the meeting that receives the paper. */
  readonly meeting: PartialDate;
  /** The id of the report that the paper is, where it is one. */
  readonly report: string | undefined;
  readonly read: Reader;
}

export function requestFacts(
  request: BodyRequest,
  { governance, asAt, meeting, report, read }: RequestContext,
): RequestFacts {
  const answer = answerOf(request, asAt);
  const putOff = answer ? undefined : putOffBy(request, asAt);
  const due = putOff ? read(putOff, "until") : (read(request, "due") as RequestFacts["due"]);
  const kind = read(request, "kind");
  const isOverdue = answer === undefined && due.kind === "fact" && due.value.latest < asAt;
  const isDue = isDueAt(request, meeting, asAt);
  const answeredBy = read(answer, "report");

  return {
    id: read(request, "id"),
    kind,
    isUndertaking: ruled(request.kind === "undertaking", `it is ${request.kind}`, present(kind)),
    text: read(request, "text"),
    body: bodyName(governance, request.body, read),
    on: read(request, "on"),
    owner: read(request, "owner"),
    due,
    isDue: ruled(isDue, isDue ? "it is due by the meeting" : "it is not due yet", present(due, kind)),
    isAnswered: ruled(
      answer !== undefined,
      answer ? "a paper answers it" : "no paper answers it",
      present(answeredBy, kind),
    ),
    isOverdue: ruled(isOverdue, isOverdue ? "it was due and is not answered" : "it is not overdue", present(due, kind)),
    isAnsweredHere: ruled(
      answer !== undefined && answer.report === report,
      "the report that answers it",
      present(answeredBy, kind),
    ),
    answeredOn: read(answer, "on"),
    paragraph: read(answer, "paragraph"),
    outstanding: read(putOff, "reason"),
  };
}

/** The last answer that was given by that day. */
export function answerOf({ answers }: BodyRequest, day: CalendarDate): BodyRequest["answers"][number] | undefined {
  return answers.findLast(({ on }) => hasPassed(on, day));
}

function putOffBy({ outstanding }: BodyRequest, day: CalendarDate): BodyRequest["outstanding"][number] | undefined {
  return outstanding.findLast(({ on }) => hasPassed(on, day));
}

/** Whether it is to be answered by a meeting after the one at which it was asked; at once where no meeting was named. */
export function isDueAt(request: BodyRequest, meeting: PartialDate, day: CalendarDate): boolean {
  if (request.on.latest >= meeting.earliest) return false;
  const putOff = putOffBy(request, day);
  if (putOff) return putOff.until !== undefined && putOff.until.earliest <= meeting.latest;
  const { due } = request;
  return due === undefined || due === "not-stated" || due.earliest <= meeting.latest;
}
