/** What is wrong in minutes: items that the agenda does not have, and resolutions that answer no recommendation. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import type { MinutedItem, Resolution } from "../schema/minutes.ts";
import type { PaperHeader } from "./area-data.ts";
import { answersNone, type MinutesOfPaper, numberOf } from "./minutes-of-paper.ts";
import type { PlaceOfField } from "./reader.ts";

export function checkMinutes(
  minuted: MinutesOfPaper | undefined,
  { meeting }: PaperHeader,
  places: PlaceOfField,
): readonly Diagnostic[] {
  if (!minuted) return [];
  const agenda = meeting.items ?? [];
  return minuted.minutes.items.flatMap((item) => {
    const onAgenda = agenda.find((candidate) => item.number !== undefined && candidate.number === item.number);
    if (item.number !== undefined && agenda.length > 0 && !onAgenda) return [unknownItem(item, agenda, places)];
    const paper = onAgenda?.paper;
    return (item.resolutions ?? []).flatMap((resolution) =>
      paper === undefined ? [] : answersNothing(resolution, paper, minuted.recommended.get(paper) ?? [], places),
    );
  });
}

function unknownItem(item: MinutedItem, agenda: readonly AgendaItem[], places: PlaceOfField): Diagnostic {
  return {
    severity: "error",
    code: "data/unknown-reference",
    message: `the meeting has no item ${item.number}`,
    at: places.of(item, "number"),
    hint: `there are: ${agenda.map(({ number }) => number).join(", ")}`,
  };
}

/** On an item with a paper, each resolution says which recommendation it answers, or that it answers none. */
function answersNothing(
  resolution: Resolution,
  paper: string,
  recommended: readonly (string | undefined)[],
  places: PlaceOfField,
): readonly Diagnostic[] {
  const { recommendation } = resolution;
  if (answersNone.has(recommendation) || numberOf(recommendation, recommended) !== undefined) return [];
  const isSaid = recommendation !== undefined;
  return [
    {
      severity: "error",
      code: "minutes/resolution-without-recommendation",
      message: isSaid
        ? `“${paper}” has no recommendation “${recommendation}”`
        : `the resolution does not say which recommendation of “${paper}” it answers`,
      at: places.of(resolution, isSaid ? "recommendation" : "text"),
      hint: hintFor(recommendation, recommended),
    },
  ];
}

/** What a resolution names has an id, so that it stays the same when another recommendation is put before it. */
function hintFor(recommendation: string | undefined, recommended: readonly (string | undefined)[]): string {
  const ids = recommended.filter((id) => id !== undefined);
  if (recommended.length === 0) return "it has none: write recommendation: moved-at-the-meeting";
  if (ids.length < recommended.length) return "give each recommendation of the report an id: { id: note, text: … }";
  if (recommendation !== undefined) return nearestNameHint(recommendation, ids);
  return `write recommendation: with its id, one of: ${ids.join(", ")}; or moved-at-the-meeting`;
}
