/** An item of business: what it is, whether it has a paper, and where that begins in a pack. */

import type { AgendaItem } from "../schema/meeting.ts";
import { paragraphsInWords } from "../values/paragraphs-in-words.ts";
import type { AgendaRequest } from "./agenda-facts.ts";
import { type Fact, type Leaf, missing, ruled } from "./fact.ts";
import { isNone, openList } from "./open-list.ts";
import { asDate, present, type Reader } from "./reader.ts";
import type { ItemFacts } from "./vocabulary.ts";

export function itemFacts(item: AgendaItem | undefined, request: AgendaRequest, read: Reader): ItemFacts {
  const number = read(item, "number");
  const page = item && request.packPages?.get(item.number);
  return {
    number,
    title: read(item, "title"),
    purpose: read(item, "purpose"),
    presenter: read(item, "presenter"),
    paper: read(item, "paper"),
    status: statusOf(item, read),
    begins: missing,
    lateReason: read(item?.toFollow, "reason"),
    expected: read(item?.toFollow, "expected"),
    ...exemptFacts(item, request, read),
    page: page === undefined ? missing : ruled(page, "the page on which its paper begins in the pack", present(number)),
  };
}

function statusOf(item: AgendaItem | undefined, read: Reader): Leaf<string> {
  if (item?.exempt) return ruled("exempt", "its paper is exempt", present(read(item.exempt, "publicInterest")));
  if (item?.toFollow) return ruled("to-follow", "its paper is to follow", present(read(item.toFollow, "reason")));
  if (item?.tabled) return ruled("tabled", "its paper is handed out at the meeting", present(read(item, "number")));
  if (item?.verbal) return ruled("verbal", "it is reported by word of mouth", present(read(item, "number")));
  if (item?.paper) return ruled("enclosed", "it has a paper", present(read(item, "paper")));
  if (item?.file) return ruled("enclosed", "it has a paper", present(read(item, "file")));
  return missing;
}

type ExemptFacts = Pick<
  ItemFacts,
  "exemptParagraphs" | "exemptDescriptions" | "exemptLaw" | "publicInterest" | "privateNotice"
>;

function exemptFacts(item: AgendaItem | undefined, { meetingLaw }: AgendaRequest, read: Reader): ExemptFacts {
  const exempt = item?.exempt;
  const publicInterest = read(exempt, "publicInterest");
  const privateNotice = privateNoticeFacts(exempt?.notice, read);
  if (!exempt || !meetingLaw) {
    return { exemptParagraphs: missing, exemptDescriptions: [], exemptLaw: missing, publicInterest, privateNotice };
  }
  const inputs: readonly Fact[] = present(publicInterest);
  const { law, paragraphs } = meetingLaw.exempt;
  const described = paragraphs.filter(({ number }) => exempt.paragraphs.includes(number));
  return {
    exemptParagraphs: ruled(paragraphsInWords(exempt.paragraphs), "the paragraphs that the item names", inputs),
    exemptDescriptions: described.map(({ description }) => ({ text: ruled(description, law, inputs) })),
    exemptLaw: ruled(law, "where the paragraphs stand", inputs),
    publicInterest,
    privateNotice,
  };
}

type PrivateNotice = NonNullable<NonNullable<AgendaItem["exempt"]>["notice"]>;

function privateNoticeFacts(notice: PrivateNotice | undefined, read: Reader): ItemFacts["privateNotice"] {
  return {
    first: asDate(read(notice, "first")),
    again: asDate(read(notice, "again")),
    representations: openList(notice?.representations, (words) => ({
      text: ruled(words, "what was said against it", present(read(notice, "response"))),
    })),
    isUnopposed: isNone(
      notice?.representations,
      "what is recorded of what was said against it",
      present(read(notice, "first")),
    ),
    response: read(notice, "response"),
    agreedBy: read(notice?.agreement, "by"),
    agreedReason: read(notice?.agreement, "reason"),
  };
}
