/** What is wrong in minutes: items that the agenda does not have, resolutions that answer no recommendation, amendments of no words. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import type { MinutedItem, Minutes, Resolution } from "../schema/minutes.ts";
import type { Requests } from "../schema/requests.ts";
import { overlapping, timesSaid } from "./approved-minutes.ts";
import type { PaperData, PaperHeader, ReportsBeside } from "./area-data.ts";
import { resolutionsOn } from "./decision-facts.ts";
import { answersNone, isKeptBack, type MinutesOfPaper, numberOf } from "./minutes-of-paper.ts";
import type { PlaceOfField } from "./reader.ts";
import { unknownReference } from "./unknown-reference.ts";

export function checkMinutes(
  { minuted, header: { meeting }, requests }: Pick<PaperData, "minuted" | "header" | "requests">,
  places: PlaceOfField,
): readonly Diagnostic[] {
  if (!minuted) return [];
  const agenda = meeting.items ?? [];
  const { minutes } = minuted;
  return [
    ...resolutionsOfItems(minuted, agenda, places),
    ...presentAndAway(minutes, places),
    ...unknownItems(minutes, agenda, places),
    ...unclearAmendments(minutes, places),
    ...overlappingAmendments(minutes, places),
    ...notInLedger(minutes, agenda, requests, places),
  ];
}

function resolutionsOfItems(
  minuted: MinutesOfPaper,
  agenda: readonly AgendaItem[],
  places: PlaceOfField,
): readonly Diagnostic[] {
  return minuted.minutes.items.flatMap((item) => {
    const onAgenda = agenda.find((candidate) => item.number !== undefined && candidate.number === item.number);
    if (item.number !== undefined && agenda.length > 0 && !onAgenda) return [unknownItem(item, agenda, places)];
    const paper = onAgenda?.paper;
    return (item.resolutions ?? []).flatMap((resolution) =>
      paper === undefined ? [] : answersNothing(resolution, paper, minuted.recommended.get(paper) ?? [], places),
    );
  });
}

/** Nobody is there and sends apologies. */
function presentAndAway({ present, apologies }: Minutes, places: PlaceOfField): readonly Diagnostic[] {
  if (!Array.isArray(apologies)) return [];
  return apologies.flatMap((who, index): readonly Diagnostic[] =>
    present.includes(who)
      ? [
          {
            severity: "error",
            code: "minutes/present-and-away",
            message: `“${who}” is listed as present and as having sent apologies`,
            at: places.of(apologies, index),
            hint: "take it out of one of the two lists",
          },
        ]
      : [],
  );
}

/** Interests and amendments concern items of the meeting. */
function unknownItems(minutes: Minutes, agenda: readonly AgendaItem[], places: PlaceOfField): readonly Diagnostic[] {
  const numbers = [...agenda, ...minutes.items].flatMap(({ number }) => number ?? []);
  const unknown = (holder: { readonly item?: string | undefined }) =>
    holder.item === undefined || numbers.includes(holder.item)
      ? []
      : [unknownReference(holder.item, "item", numbers, places.of(holder, "item"))];
  const interests = Array.isArray(minutes.interests) ? minutes.interests : [];
  return [...interests, ...(minutes.approved?.amendments ?? [])].flatMap(unknown);
}

/** An amendment says which words it changes, so that nobody has to ask which. */
function unclearAmendments({ approved, items }: Minutes, places: PlaceOfField): readonly Diagnostic[] {
  return (approved?.amendments ?? []).flatMap((amendment): readonly Diagnostic[] => {
    const item = items.find(({ number }) => number === amendment.item);
    const times = item ? timesSaid(item, amendment.before) : 1;
    if (times === 1) return [];
    return [
      {
        severity: "error",
        code: "minutes/amendment-unclear",
        message: `the record of item ${amendment.item} has the words “${amendment.before}” ${times === 0 ? "nowhere" : `${times} times`}`,
        at: places.of(amendment, "before"),
        hint:
          times === 0
            ? "copy the words of the draft as they stand"
            : "take in a word before or after, until they stand there once",
      },
    ];
  });
}

/** Two amendments of the same words say two things of them. */
function overlappingAmendments(minutes: Minutes, places: PlaceOfField): readonly Diagnostic[] {
  return overlapping(minutes).map(([amendment, other]) => ({
    severity: "error",
    code: "minutes/amendments-overlap",
    message: `“${amendment.before}” and “${other.before}” are in part the same words of item ${amendment.item}`,
    at: places.of(amendment, "before"),
    hint: "make one amendment of the two",
  }));
}

/** What was asked for and promised is kept where it is answered; but public agendas print that. */
function notInLedger(
  { items }: Minutes,
  agenda: readonly AgendaItem[],
  { requests }: Requests,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const known = requests.map(({ id }) => id);
  return items
    .flatMap((item) => (isKeptBack(item, agenda) ? [] : (item.requests ?? [])))
    .filter(({ id }) => !known.includes(id))
    .map((request) => ({
      severity: "warning",
      code: "minutes/request-not-in-ledger",
      message: `“${request.text}” is not in requests.yaml yet`,
      at: places.of(request, "id"),
      hint: "run boardpaper minutes with the meeting: it puts what was asked for and promised there",
    }));
}

/** Nobody knows from silence whether scrutiny said nothing or has not met yet. */
export function checkScrutinyComments(
  { header, beside }: { readonly header: PaperHeader; readonly beside: ReportsBeside | undefined },
  places: PlaceOfField,
): readonly Diagnostic[] {
  const written = header.scrutinyComments;
  if (!beside || typeof written !== "object" || Array.isArray(written)) return [];
  const { comments } = beside;
  return comments.length === written.minutes.length && comments.every((entry) => entry.comments)
    ? []
    : [
        {
          severity: "warning",
          code: "minutes/comments-open",
          message: "the minutes that are named record no comments on this report, and not that there were none",
          at: places.of(written, "minutes"),
          hint: "record comments: {report: …, to: …, by: …, made: […]} with the item of those minutes; or made: none",
        },
      ];
}

/** A record of a decision tells one. */
export function checkDecision(
  { header, minuted }: Pick<PaperData, "header" | "minuted">,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const { decision } = header;
  if (!decision || decision.decided || resolutionsOn({ header, minuted }).length > 0) return [];
  return [
    {
      severity: "error",
      code: "minutes/no-decision",
      message:
        "the record says nothing that was decided, and the minutes of the meeting have no resolution on the report",
      at: places.of(decision, "on"),
      hint: "write decided: with what was decided; or report: with the report, and its resolutions into the minutes",
    },
  ];
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
