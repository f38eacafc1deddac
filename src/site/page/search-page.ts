/** The search, which runs in the page; and for browsers without scripts the list of everything that is published. */

import { element, elementOfLines, escaped, type Html, voidElement } from "../../render/html/element.ts";
import { filled } from "../../values/filled.ts";
import { from, homePage, meetingPage, searchIndex, searchPage } from "../address.ts";
import type { PublishedMeeting } from "../published-meeting.ts";
import { documentLinks } from "./document-links.ts";
import { latestFirst, meetingTitle } from "./in-words.ts";
import { type SiteLook, sitePage } from "./site-page.ts";

/** @param scripts - the addresses of the search library and of the site's own script */
export function searchPageHtml(
  meetings: readonly PublishedMeeting[],
  scripts: readonly string[],
  look: SiteLook,
): string {
  const { words, council } = look;
  return sitePage(
    {
      path: searchPage,
      title: words.searchTitle,
      description: filled(words.description, { council }),
      above: [{ path: homePage, words: words.home }],
      content: [
        element("h1", {}, escaped(words.searchTitle)),
        element("p", { id: ":off" }, escaped(words.searchOff)),
        searchForm(look),
        element("div", { id: ":results" }),
        elementOfLines("div", { id: ":everything" }, [
          element("h2", {}, escaped(words.everything)),
          ...latestFirst(meetings).flatMap((meeting) => everythingOf(meeting, look)),
        ]),
      ],
      scripts,
    },
    look,
  );
}

/** Hidden until the script is there, which then hides what is said without it. The script's words stand here. */
function searchForm({ words }: SiteLook): Html {
  return elementOfLines(
    "form",
    {
      id: ":search",
      role: "search",
      action: searchPage,
      hidden: true,
      "data-index": searchIndex,
      "data-heading": words.searchResults,
      "data-found": words.searchFound,
      "data-found-one": words.searchFoundOne,
      "data-none": words.searchNone,
      "data-loading": words.searchLoading,
    },
    [
      element("label", { for: ":query" }, escaped(words.searchLabel)),
      element("p", { id: ":hint", class: "hint" }, escaped(words.searchHint)),
      voidElement("input", { id: ":query", name: "q", type: "search", "aria-describedby": ":hint" }),
      element("button", { type: "submit" }, escaped(words.searchButton)),
    ],
  );
}

function everythingOf(meeting: PublishedMeeting, { words }: SiteLook): readonly Html[] {
  const link = element("a", { href: from(searchPage, meetingPage(meeting.id)) }, escaped(meetingTitle(meeting, words)));
  return [
    element("h3", {}, link),
    elementOfLines(
      "ul",
      { class: "papers", role: "list" },
      meeting.documents.map((document) => element("li", {}, documentLinks(document, searchPage, words))),
    ),
  ];
}
