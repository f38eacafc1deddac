/** What bodies asked for and were promised, and whether it has been answered on the day as at which the paper speaks. */

import type { Governance } from "../schema/governance.ts";
import type { BodyRequest } from "../schema/requests.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";
import { bodyName } from "./body-facts.ts";
import { ruled } from "./fact.ts";
import type { RequestFacts } from "./oversight-vocabulary.ts";
import { present, type Reader } from "./reader.ts";

interface RequestContext {
  readonly governance: Governance;
  readonly asAt: CalendarDate;
  readonly read: Reader;
}

export function requestFacts(request: BodyRequest, { governance, asAt, read }: RequestContext): RequestFacts {
  const answer = request.answers.filter(({ on }) => hasPassed(on, asAt)).at(-1);
  const due = read(request, "due") as RequestFacts["due"];
  const kind = read(request, "kind");
  const isOverdue = answer === undefined && due.kind === "fact" && due.value.latest < asAt;

  return {
    id: read(request, "id"),
    kind,
    isUndertaking: ruled(request.kind === "undertaking", `it is ${request.kind}`, present(kind)),
    text: read(request, "text"),
    body: bodyName(governance, request.body, read),
    on: read(request, "on"),
    owner: read(request, "owner"),
    due,
    isAnswered: ruled(
      answer !== undefined,
      answer ? "a paper answers it" : "no paper answers it",
      present(read(answer, "report"), kind),
    ),
    isOverdue: ruled(isOverdue, isOverdue ? "it was due and is not answered" : "it is not overdue", present(due, kind)),
    answeredOn: read(answer, "on"),
    paragraph: read(answer, "paragraph"),
  };
}
