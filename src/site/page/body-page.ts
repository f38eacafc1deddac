/** A board or committee: its meetings, the latest first. */

import { element, escaped, type Html, lines } from "../../render/html/element.ts";
import { filled } from "../../values/filled.ts";
import { bodyPage, from, homePage, meetingPage } from "../address.ts";
import type { PublishedMeeting } from "../published-meeting.ts";
import { documentLinks } from "./document-links.ts";
import { dayInWords, latestFirst } from "./in-words.ts";
import { type SiteLook, sitePage } from "./site-page.ts";
import { siteTable } from "./site-table.ts";

/** @param meetings - of one body, at least one */
export function bodyPageHtml(meetings: readonly PublishedMeeting[], look: SiteLook): string {
  const { words, council } = look;
  const own = latestFirst(meetings);
  const [latest] = own;
  if (!latest) throw new RangeError("a body's page tells of at least one meeting");
  const path = bodyPage(latest.body.id);
  const links = (meeting: PublishedMeeting, ofKinds: readonly string[]): Html =>
    lines(
      meeting.documents
        .filter(({ kind }) => ofKinds.includes(kind))
        .map((document) => element("p", {}, documentLinks(document, path, words))),
    );
  return sitePage(
    {
      path,
      title: latest.body.name,
      description: `${latest.body.name}: ${filled(words.description, { council })}`,
      above: [{ path: homePage, words: words.home }],
      content: [
        element("h1", {}, escaped(latest.body.name)),
        element("h2", {}, escaped(words.meetings)),
        siteTable({
          id: "meetings",
          caption: words.meetings,
          columns: [words.date, words.papers, words.records],
          rows: own.map((meeting) => [
            element("a", { href: from(path, meetingPage(meeting.id)) }, escaped(dayInWords(meeting.date))),
            links(meeting, ["agenda", "pack"]),
            links(meeting, ["minutes", "decision"]),
          ]),
        }),
      ],
    },
    look,
  );
}
