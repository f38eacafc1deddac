/**
 * What the search knows: items and papers of every meeting that is published, as one script that the search page loads.
 *
 * A script and not data, since a page that is opened from a disk may load no data.
 */

import MiniSearch from "minisearch";
import type { SiteWords } from "../schema/site-words.ts";
import { itemPage } from "./address.ts";
import { itemTitle, latestFirst, meetingTitle } from "./page/in-words.ts";
import { fileOf, latestVersion, type PublishedDocument, type PublishedMeeting } from "./published-meeting.ts";

interface Entry {
  readonly id: number;
  /** Where it leads. */
  readonly path: string;
  readonly title: string;
  /** The title once more, where the search finds it: in the first passage of a paper, not in every one. */
  readonly name: string;
  readonly heading: string;
  readonly meeting: string;
  readonly text: string;
  readonly excerpt: string;
}

const fields = ["name", "heading", "text"];
const storeFields = ["path", "title", "heading", "meeting", "excerpt"];

export function searchIndexScript(meetings: readonly PublishedMeeting[], words: SiteWords): string {
  const search = new MiniSearch<Entry>({ fields, storeFields });
  const entries = latestFirst(meetings).flatMap((meeting) => [
    ...ofItems(meeting, words),
    ...meeting.documents.flatMap((document) => ofDocument(document, meetingTitle(meeting, words))),
  ]);
  search.addAll(entries.map((entry, id) => ({ ...entry, id })));
  // A string within a script: what would end the script, or a line of it, is written by its code.
  const written = JSON.stringify({ options: { fields, storeFields }, index: search })
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `globalThis.boardpaperIndex = ${written};\n`;
}

function ofItems(meeting: PublishedMeeting, words: SiteWords): readonly Omit<Entry, "id">[] {
  return meeting.items.map((item) => {
    const text = [item.purpose, item.toFollow, ...item.decisions].filter((part) => part !== undefined).join(" ");
    const title = itemTitle(item, words);
    return {
      path: itemPage(meeting.id, item.number),
      title,
      name: title,
      heading: "",
      meeting: meetingTitle(meeting, words),
      text,
      excerpt: excerptOf(text),
    };
  });
}

function ofDocument(document: PublishedDocument, meeting: string): readonly Omit<Entry, "id">[] {
  const version = latestVersion(document);
  const path = (fileOf(version, "html") ?? fileOf(version, "pdf"))?.path ?? "";
  return document.passages.map(({ heading, anchor, text }, index) => ({
    path: anchor === undefined ? path : `${path}#${anchor}`,
    title: document.title,
    name: index === 0 ? document.title : "",
    heading,
    meeting,
    text,
    excerpt: excerptOf(text),
  }));
}

/** The first words, up to where a word ends. */
function excerptOf(text: string): string {
  return text.length <= excerptLength ? text : `${text.slice(0, excerptLength).replace(/\s+\S*$/, "")} …`;
}

const excerptLength = 220;
