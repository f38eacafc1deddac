/** What a meeting noted and resolved, and what is said of one item of its business. */

import type { Governance } from "../schema/governance.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import type { MinutedItem, Minutes, Resolution } from "../schema/minutes.ts";
import type { BodyRequest } from "../schema/requests.ts";
import type { PartialDate } from "../values/partial-date.ts";
import type { PaperHeader } from "./area-data.ts";
import { type Fact, fact, type Leaf, missing, ruled } from "./fact.ts";
import { type MinutesOfPaper, numberOf } from "./minutes-of-paper.ts";
import { isNone, openList } from "./open-list.ts";
import { asDate, type PlaceOfField, present, type Reader } from "./reader.ts";
import type { Facts, MinutedItemFacts } from "./vocabulary.ts";

interface MinutesContext {
  readonly header: PaperHeader;
  readonly minuted: MinutesOfPaper | undefined;
  readonly requests: readonly BodyRequest[];
  readonly governance: Governance;
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export function minutesFacts(context: MinutesContext): Pick<Facts, "minutes" | "minute" | "noted"> {
  const { header, minuted: ofPaper, read } = context;
  const minutes = ofPaper?.minutes;
  const agenda = header.meeting.items ?? [];
  const onAgenda = (number: string | undefined) =>
    agenda.find((item) => number !== undefined && item.number === number);
  const minuted = minutes?.items ?? [];
  const recorded = present(read(minutes?.items[0], "number"));
  const about = minutedFor(header, minutes);

  return {
    minutes: {
      isDraft: draftFact(minutes, read),
      approvedOn: asDate(read(minutes?.approved, "on")),
      amendments: amendmentFacts(minutes?.approved, read),
      resolvesInPast: resolvesInPast(context),
      isSummary: read(minutes, "isSummary"),
      chair: read(minutes, "chair"),
      present: named(minutes?.present, context),
      apologies: openList(minutes?.apologies, (who, index) => ({
        text: fact(who, context.places.of(minutes?.apologies as object, index)),
      })),
      isWithoutApologies: isNone(minutes?.apologies, "what is recorded of apologies", recorded),
      inAttendance: named(minutes?.inAttendance, context),
      interests: interestFacts(minutes, read),
      isWithoutInterests: isNone(minutes?.interests, "what is recorded of interests", recorded),
      requested: asked("request", context),
      undertaken: asked("undertaking", context),
      items: minuted.map((item) => minutedItem(item, onAgenda(item.number), context)),
    },
    minute: minutedItem(about, onAgenda(header.item ?? about?.number), context),
    noted: Object.fromEntries(
      (about?.record ?? []).flatMap((noted) =>
        noted.id === undefined ? [] : [[noted.id, { text: read(noted, "text"), on: read(noted, "on") }]],
      ),
    ),
  };
}

/** What was minuted of the item that the paper is for. */
export function minutedFor({ item: number }: PaperHeader, minutes: Minutes | undefined): MinutedItem | undefined {
  const items = minutes?.items ?? [];
  return items.find((item) => item.number !== undefined && item.number === number) ?? onlyOne(items);
}

/** A summary of what another body's minute records is no draft of it. */
function draftFact(minutes: Minutes | undefined, read: Reader): Leaf<boolean> {
  if (!minutes) return missing;
  if (minutes.isSummary) return ruled(false, "they are a summary of a minute", present(read(minutes, "isSummary")));
  const on = read(minutes.approved, "on");
  return ruled(
    minutes.approved === undefined,
    minutes.approved ? "they were approved" : "no meeting approved them yet",
    present(on),
  );
}

function amendmentFacts(approved: Minutes["approved"], read: Reader): Facts["minutes"]["amendments"] {
  return (approved?.amendments ?? []).map((amendment) => ({
    item: read(amendment, "item"),
    before: read(amendment, "before"),
    after: read(amendment, "after"),
  }));
}

function resolvesInPast({ governance, header, read }: MinutesContext): Leaf<boolean> {
  const body = governance.bodies.find(({ id }) => id === header.meeting.body);
  const resolves = read(body, "resolves");
  return ruled(body?.resolves === "noted", "how the body's resolutions are written", present(resolves));
}

function interestFacts(minutes: Minutes | undefined, read: Reader): Facts["minutes"]["interests"] {
  return openList(minutes?.interests, (declared) => ({
    by: read(declared, "by"),
    item: read(declared, "item"),
    interest: read(declared, "interest"),
    action: read(declared, "action"),
  }));
}

/** At this meeting, by the body that met. */
function asked(kind: BodyRequest["kind"], { header, requests, read }: MinutesContext): Facts["minutes"]["requested"] {
  const { body, date } = header.meeting;
  return requests
    .filter((request) => request.kind === kind && request.body === body && request.on.written === date.written)
    .map((request) => ({
      text: read(request, "text"),
      owner: read(request, "owner"),
      due: read(request, "due") as Leaf<PartialDate>,
    }));
}

const onlyOne = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

function named(names: readonly string[] | undefined, { places }: MinutesContext): readonly { text: Fact<string> }[] {
  return (names ?? []).map((name, index) => ({ text: fact(name, places.of(names as object, index)) }));
}

/** Of an item on an agenda of ours, the agenda says what it is; else the minutes do. */
function minutedItem(
  item: MinutedItem | undefined,
  onAgenda: AgendaItem | undefined,
  { header, minuted, places, read }: MinutesContext,
): MinutedItemFacts {
  const enclosure = enclosureOf(item, onAgenda, read);
  const told = (texts: readonly { readonly text: string }[] | undefined) =>
    (texts ?? []).map((text) => ({ text: read(text, "text") }));
  return {
    number: onAgenda ? read(onAgenda, "number") : read(item, "number"),
    title: onAgenda ? read(onAgenda, "title") : read(item, "title"),
    purpose: onAgenda ? read(onAgenda, "purpose") : read(item, "purpose"),
    enclosure,
    isEnclosed:
      enclosure.kind === "fact"
        ? ruled(enclosure.value === "enclosed", `its report is “${enclosure.value}”`, [enclosure])
        : missing,
    isApologies: isStanding("apologies", onAgenda, read),
    isInterests: isStanding("interests", onAgenda, read),
    approves: approvalFacts(onAgenda?.minutesOf, { header, minuted, read }),
    urgency: {
      opinion: read(onAgenda?.added?.urgency, "opinion"),
      circumstances: read(onAgenda?.added?.urgency, "circumstances"),
    },
    comments: commentFacts(item?.comments, places, read),
    receivedFrom: item?.received ? read(item.received, "from") : read(onAgenda, "presenter"),
    record: told(item?.record?.filter(({ id }) => id === undefined)),
    discussed: told(item?.discussed),
    resolutions: (item?.resolutions ?? []).map((resolution) =>
      resolutionFacts(resolution, minuted?.recommended.get(onAgenda?.paper ?? "") ?? [], read),
    ),
    resolutionCount: item?.resolutions
      ? ruled(item.resolutions.length, "resolutions listed", [
          fact(item.resolutions.length, places.of(item, "resolutions")),
        ])
      : missing,
  };
}

function isStanding(which: AgendaItem["standing"], item: AgendaItem | undefined, read: Reader): Leaf<boolean> {
  const standing = read(item, "standing");
  return standing.kind === "fact" ? ruled(standing.value === which, `it is “${standing.value}”`, [standing]) : missing;
}

/** Earlier minutes are approved by a meeting when it is held, and no paper can tell of it before. */
function approvalFacts(
  meeting: string | undefined,
  { header, minuted, read }: Pick<MinutesContext, "header" | "minuted" | "read">,
): MinutedItemFacts["approves"] {
  const earlier = meeting === undefined ? undefined : minuted?.earlier.get(meeting);
  const approved = earlier?.approved && earlier.approved.on <= header["as-at"] ? earlier.approved : undefined;
  return { date: approved ? read(earlier?.meeting, "date") : missing, amendments: amendmentFacts(approved, read) };
}

function commentFacts(
  comments: MinutedItem["comments"],
  places: PlaceOfField,
  read: Reader,
): MinutedItemFacts["comments"] {
  const made = comments?.made;
  const to = read(comments, "to");
  return {
    to,
    by: read(comments, "by"),
    made: openList(made, (words, index) => ({ text: fact(words, places.of(made as object, index)) })),
    isNone: comments ? ruled(made === "none", "what is recorded of its comments", present(to)) : missing,
  };
}

function enclosureOf(item: MinutedItem | undefined, onAgenda: AgendaItem | undefined, read: Reader): Leaf<string> {
  if (onAgenda?.toFollow)
    return ruled("to-follow", "its paper is to follow", present(read(onAgenda.toFollow, "reason")));
  if (onAgenda?.tabled)
    return ruled("tabled", "its paper is handed out at the meeting", present(read(onAgenda, "number")));
  if (onAgenda?.verbal) return ruled("verbal", "it is reported by word of mouth", present(read(onAgenda, "number")));
  if (onAgenda?.paper) return ruled("enclosed", "it has a paper", present(read(onAgenda, "paper")));
  return read(item, "enclosure");
}

function resolutionFacts(
  resolution: Resolution,
  recommended: readonly (string | undefined)[],
  read: Reader,
): MinutedItemFacts["resolutions"][number] {
  const outcome = read(resolution, "outcome");
  const became = (wanted: Resolution["outcome"]): Leaf<boolean> =>
    outcome.kind === "fact"
      ? ruled(outcome.value === wanted, `the recommendation was “${outcome.value}”`, [outcome])
      : missing;
  const answers = read(resolution, "recommendation");
  const number = numberOf(resolution.recommendation, recommended);
  return {
    text: read(resolution, "text"),
    recommendation: number === undefined ? missing : ruled(number, "its place in the paper", present(answers)),
    isAmended: became("amended"),
    isDeferred: became("deferred"),
    isNotAgreed: became("not-agreed"),
    isMovedAtMeeting:
      answers.kind === "fact"
        ? ruled(answers.value === "moved-at-the-meeting", "it answers no recommendation", [answers])
        : missing,
  };
}
