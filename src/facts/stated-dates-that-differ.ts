/** Dates that papers, or paragraphs of one, state otherwise: unresolved ones, and choices that no paper states. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { StatedDate } from "../schema/fields.ts";
import { dateInWords } from "../values/partial-date.ts";
import { placeInWords } from "../values/place.ts";
import type { AreaData } from "./area-data.ts";
import { inEveryRecord } from "./in-every-record.ts";
import type { PlaceOfField } from "./reader.ts";

export function statedDatesThatDiffer(data: AreaData, places: PlaceOfField): readonly Diagnostic[] {
  return statedDates(data).flatMap((stated) => [...disputed(stated, places), ...choiceNotStated(stated, places)]);
}

const statedDates = inEveryRecord((holder) =>
  "on" in holder && ("alsoStated" in holder || "resolved" in holder) ? [holder as DisputedDate] : [],
);

type DisputedDate = StatedDate & object;

function disputed(stated: DisputedDate, places: PlaceOfField): readonly Diagnostic[] {
  if (stated.resolved) return [];
  return (stated.alsoStated ?? [])
    .filter((other) => other.value.written !== stated.on.written)
    .map((other) => ({
      severity: "warning",
      code: "fact/disputed",
      message: `${dateInWords(stated.on)} is stated here, and ${dateInWords(other.value)} at ${placeInWords(places.of(other, "value"))}`,
      at: places.of(stated, "on"),
      hint: "say which holds: add resolved: {choice: …, reason: …}",
    }));
}

function choiceNotStated({ on, alsoStated = [], resolved }: DisputedDate, places: PlaceOfField): readonly Diagnostic[] {
  const dates = [on, ...alsoStated.map(({ value }) => value)];
  if (!resolved || dates.some(({ written }) => written === resolved.choice.written)) return [];
  return [
    {
      severity: "error",
      code: "fact/choice-not-stated",
      message: `${dateInWords(resolved.choice)} is chosen, but no paper states it`,
      at: places.of(resolved, "choice"),
      hint: `choose one of the stated dates: ${dates.map((date) => dateInWords(date)).join(", ")}`,
    },
  ];
}
