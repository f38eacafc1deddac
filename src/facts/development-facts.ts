/** A national development as it stands on a day. */

import type { Development } from "../schema/developments.ts";
import type { Governance } from "../schema/governance.ts";
import type { Programme } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, hasPassed } from "../values/partial-date.ts";
import { bodyName } from "./body-facts.ts";
import { fact, missing, ruled } from "./fact.ts";
import { type PlaceOfField, present, type Reader } from "./reader.ts";
import type { DevelopmentFacts } from "./vocabulary.ts";

export function developmentFacts(
  development: Development,
  { programme, governance }: { readonly programme: Programme; readonly governance: Governance },
  asAt: CalendarDate,
  { places, read }: { readonly places: PlaceOfField; readonly read: Reader },
): DevelopmentFacts {
  const closes = read(development.consultationCloses, "on");
  const response = programme.responses.find((candidate) => candidate.to === development.id);

  return {
    name: read(development, "name"),
    by: read(development, "by"),
    published: read(development.published, "on"),
    summary: (development.summary ?? []).map((item) => ({ text: read(item, "text") })),
    proposals: (development.proposals ?? []).map((item) => ({ text: read(item, "text") })),
    proposalCount: read(development.proposalCount, "count"),
    consultationCloses: closes,
    isConsultationOpen:
      closes.kind === "fact"
        ? ruled(
            !hasPassed(closes.value, asAt),
            `the consultation closes on ${dateInWords(closes.value)}`,
            present(closes),
          )
        : missing,
    ourResponse: read(response, "on"),
    ourResponseBy: bodyName(governance, response?.by, read),
    responseExpected: read(development.responseExpected, "on"),
    starts: read(development.starts, "on"),
    startsAlsoStated: (development.starts?.alsoStated ?? []).map((other) => ({
      date: fact(other.value, places.of(other, "value")),
    })),
  };
}
