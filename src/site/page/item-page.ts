/** An item of business: what it is for, its papers or why there are none, what was resolved, and the items beside it. */

import { element, elementOfLines, escaped, type Html } from "../../render/html/element.ts";
import type { SiteWords } from "../../schema/site-words.ts";
import { filled } from "../../values/filled.ts";
import { bodyPage, from, homePage, itemPage, meetingPage } from "../address.ts";
import { type PublishedItem, type PublishedMeeting, papersOf } from "../published-meeting.ts";
import { documentList } from "./document-links.ts";
import { dayInWords, itemTitle, meetingTitle } from "./in-words.ts";
import { decisionsOfItem, draftNotice, standingInWords } from "./meeting-page.ts";
import { type Above, type SiteLook, sitePage } from "./site-page.ts";

export function itemPageHtml(meeting: PublishedMeeting, item: PublishedItem, look: SiteLook): string {
  const { words } = look;
  const path = itemPage(meeting.id, item.number);
  const title = itemTitle(item, words);
  return sitePage(
    {
      path,
      title: `${title}. ${meetingTitle(meeting, words)}`,
      description: item.purpose ?? title,
      above: aboveItem(meeting, words),
      content: [
        element("h1", {}, escaped(title)),
        ...(item.purpose ? [element("p", {}, escaped(item.purpose))] : []),
        ...(item.presenter ? [element("p", {}, escaped(`${words.presenter}: ${item.presenter}`))] : []),
        ...papersPart(meeting, item, path, words),
        ...decisionsPart(meeting, item, path, words),
        itemsBeside(meeting, item, path, words),
      ],
    },
    look,
  );
}

/** The pages above an item's. */
export function aboveItem(meeting: PublishedMeeting, words: SiteWords): readonly Above[] {
  return [
    { path: homePage, words: words.home },
    { path: bodyPage(meeting.body.id), words: meeting.body.name },
    { path: meetingPage(meeting.id), words: dayInWords(meeting.date) },
  ];
}

function papersPart(meeting: PublishedMeeting, item: PublishedItem, path: string, words: SiteWords): readonly Html[] {
  const own = papersOf(meeting, item.number);
  const why = (heading: string, text: string) => [element("h3", {}, escaped(heading)), element("p", {}, escaped(text))];
  return [
    element("h2", {}, escaped(words.papers)),
    ...(own.length > 0 ? [documentList(own, path, words)] : [element("p", {}, escaped(standingInWords(item, words)))]),
    ...(item.exempt ? exemptNotice(item.exempt, words) : []),
    ...(item.toFollow && own.length === 0 ? why(words.toFollow, item.toFollow) : []),
  ];
}

function exemptNotice(exempt: NonNullable<PublishedItem["exempt"]>, words: SiteWords): readonly Html[] {
  return [
    elementOfLines("div", { class: "notice", role: "note" }, [
      element("p", {}, escaped(exempt.notice)),
      elementOfLines(
        "ul",
        {},
        exempt.descriptions.map((description) => element("li", {}, escaped(description))),
      ),
    ]),
    element("h3", {}, escaped(words.publicInterest)),
    element("p", {}, escaped(exempt.reason)),
  ];
}

function decisionsPart(
  meeting: PublishedMeeting,
  item: PublishedItem,
  path: string,
  words: SiteWords,
): readonly Html[] {
  const records = meeting.documents.filter(({ kind, item: about }) => kind === "decision" && about === item.number);
  const isHidden = item.exempt !== undefined && meeting.documents.some(({ kind }) => kind === "minutes");
  if (item.decisions.length === 0 && records.length === 0 && !isHidden) return [];
  return [
    element("h2", {}, escaped(words.decisions)),
    ...(isHidden ? [element("p", {}, escaped(words.exemptDecisions))] : []),
    ...(item.decisions.length > 0 && meeting.hasDraftMinutes ? [draftNotice(words.draftMinutes)] : []),
    ...(item.decisions.length > 0 ? decisionsOfItem(item, words) : []),
    ...(records.length > 0 ? [documentList(records, path, words)] : []),
  ];
}

function itemsBeside({ id, items }: PublishedMeeting, item: PublishedItem, path: string, words: SiteWords): Html {
  const at = items.indexOf(item);
  const link = (other: PublishedItem | undefined, said: string) =>
    other === undefined
      ? []
      : [
          element(
            "li",
            {},
            element(
              "a",
              { href: from(path, itemPage(id, other.number)) },
              escaped(`${filled(said, { number: other.number })}, ${other.title}`),
            ),
          ),
        ];
  return elementOfLines("nav", { class: "beside", "aria-label": words.items }, [
    elementOfLines("ul", { role: "list" }, [
      ...link(items[at - 1], words.previousItem),
      ...link(items[at + 1], words.nextItem),
    ]),
  ]);
}
