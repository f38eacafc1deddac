/** What is wrong in minutes: items that the agenda does not have, and resolutions that answer no recommendation. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
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
  const code = "minutes/resolution-without-recommendation";
  if (recommendation === undefined) {
    return [
      {
        severity: "error",
        code,
        message: `the resolution does not say which recommendation of “${paper}” it answers`,
        at: places.of(resolution, "text"),
        hint: `write recommendation: and its number, ${oneTo(recommended.length)}; or moved-at-the-meeting`,
      },
    ];
  }
  if (answersNone.has(recommendation) || numberOf(recommendation, recommended) !== undefined) return [];
  return [
    {
      severity: "error",
      code,
      message: `“${paper}” has no recommendation ${recommendation}`,
      at: places.of(resolution, "recommendation"),
      hint: recommended.length === 0 ? "it has none" : `write its number, ${oneTo(recommended.length)}`,
    },
  ];
}

const oneTo = (count: number): string => (count < 2 ? String(count) : `1 to ${count}`);
