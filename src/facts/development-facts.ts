/** National developments as they stand on a day, each with those that belong to it. */

import type { Development } from "../schema/developments.ts";
import type { Governance } from "../schema/governance.ts";
import type { Programme } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, type PartialDate } from "../values/partial-date.ts";
import type { AreaData } from "./area-data.ts";
import { bodyName } from "./body-facts.ts";
import { type Leaf, missing, ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import { settledDate } from "./settled-date.ts";
import type { DevelopmentFacts } from "./vocabulary.ts";

interface DevelopmentContext {
  readonly programme: Programme;
  readonly governance: Governance;
  readonly asAt: CalendarDate;
  readonly read: Reader;
}

export function developmentsById(
  { developments: { developments } }: AreaData,
  context: DevelopmentContext,
): Readonly<Record<string, DevelopmentFacts>> {
  const told = new Map(developments.map((development) => [development.id, developmentFacts(development, context)]));
  const related = (id: string) =>
    developments.filter(({ partOf }) => partOf === id).flatMap((development) => told.get(development.id) ?? []);
  return Object.fromEntries([...told].map(([id, facts]) => [id, { ...facts, related: related(id) }]));
}

function developmentFacts(
  development: Development,
  { programme, governance, asAt, read }: DevelopmentContext,
): Omit<DevelopmentFacts, "related"> {
  const closes = read(development.consultationCloses, "on");
  const response = programme.responses.find((candidate) => candidate.to === development.id);
  const starts = settledDate(development.starts, read);

  return {
    id: read(development, "id"),
    name: read(development, "name"),
    by: read(development, "by"),
    published: read(development.published, "on"),
    review: { name: read(development.review, "name"), began: read(development.review, "began") },
    summary: (development.summary ?? []).map((item) => ({ text: read(item, "text") })),
    proposals: (development.proposals ?? []).map((item) => ({ text: read(item, "text") })),
    proposalCount: read(development.proposalCount, "count"),
    consultationCloses: closes,
    isConsultationOpen: isOpen(closes, asAt),
    ourResponse: read(response, "on"),
    ourResponseBy: bodyName(governance, response?.by, read),
    ourResponseNote: read(response, "note"),
    position: read(development.position?.at(-1), "text"),
    responseExpected: read(development.responseExpected, "on"),
    starts: starts.holds,
    startsAlsoStated: starts.others.map((date) => ({ date })),
    startsReason: starts.reason,
    startsPutBackFrom: read(development.starts?.putBack, "from"),
    startsPutBackTo: read(development.starts?.putBack, "to"),
  };
}

/** Open to the end of the day on which it closes. */
function isOpen(closes: Leaf<PartialDate>, asAt: CalendarDate): Leaf<boolean> {
  if (closes.kind === "missing") return missing;
  const rule = `the consultation closes on ${dateInWords(closes.value)}`;
  return ruled(closes.value.latest >= asAt, rule, present(closes));
}
