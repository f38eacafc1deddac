/** A paper as a page of the site: all that it says, with the way to its meeting and its PDF. Written once, like a file. */

import type { Document } from "../../document/document.ts";
import { element, elementOfLines, escaped, type Html } from "../../render/html/element.ts";
import { htmlParts } from "../../render/html/render-html.ts";
import type { Theme } from "../../render/theme/theme.ts";
import { filled } from "../../values/filled.ts";
import { from, itemPage } from "../address.ts";
import type { PublishedFile, PublishedMeeting } from "../published-meeting.ts";
import { itemTitle, meetingTitle, sizeInWords } from "./in-words.ts";
import { aboveItem } from "./item-page.ts";
import { type SiteLook, sitePage } from "./site-page.ts";

export interface PaperOnPage {
  readonly path: string;
  readonly document: Document;
  readonly theme: Theme;
  /** The number of its item; a meeting's own papers have none. */
  readonly item: string | undefined;
  readonly pdf: PublishedFile;
}

export function paperPageHtml(meeting: PublishedMeeting, paper: PaperOnPage, look: SiteLook): string {
  const { path, document, theme, pdf } = paper;
  const { header, content, footer } = htmlParts(document, theme);
  const item = meeting.items.find(({ number }) => number === paper.item);
  const above = aboveItem(meeting, look.words);
  return sitePage(
    {
      path,
      title: `${document.properties.title}. ${meetingTitle(meeting, look.words)}`,
      description: document.properties.subject,
      above: item ? [...above, { path: itemPage(meeting.id, item.number), words: itemTitle(item, look.words) }] : above,
      content: [
        elementOfLines("div", { class: "paper-head" }, [...header, downloadLine(document, pdf, path, look)]),
        elementOfLines("article", {}, content),
        elementOfLines("div", { class: "paper-foot" }, footer),
      ],
    },
    look,
  );
}

function downloadLine(document: Document, pdf: PublishedFile, path: string, { words }: SiteLook): Html {
  const said = filled(words.asPdf, { title: document.properties.title, size: sizeInWords(pdf.bytes) });
  return element(
    "p",
    { class: "download" },
    element("a", { href: from(path, pdf.path), type: "application/pdf" }, escaped(said)),
  );
}
