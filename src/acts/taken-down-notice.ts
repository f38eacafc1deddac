/** The notice that stands at the address of what was taken down, in the format of what was there. */

import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";
import type { PublishedFile } from "../site/published-meeting.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { filled } from "../values/filled.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import type { LoadedSite } from "./load-site.ts";
import { pdfPress } from "./pdf-press.ts";

export async function takenDownNotice(
  host: Host,
  { words, theme, area }: LoadedSite,
  {
    title,
    on,
    format,
  }: { readonly title: string; readonly on: CalendarDate; readonly format: PublishedFile["format"] },
): Promise<Uint8Array> {
  const called = filled(words.takenDown, { title });
  const says = filled(words.takenDownNotice, { date: dateInWords(exactly(on)) });
  const document = noticeDocument(called, says, on, area.council);
  switch (format) {
    case "html": {
      const { renderHtml } = await import("../render/html/render-html.ts");
      return new TextEncoder().encode(renderHtml(document, theme));
    }
    case "pdf":
      return pdfPress(host).print(document, theme, { kind: "ua-1-and-a-2a" });
    case "json":
      return new TextEncoder().encode(`${JSON.stringify({ version: 1, takenDown: on }, undefined, 2)}\n`);
  }
}

function noticeDocument(title: string, says: string, asAt: CalendarDate, council: string): Document {
  return {
    id: "taken-down",
    title: [{ kind: "text", text: title }],
    properties: { title, subject: "", author: council, keywords: [], asAt, language: "en-GB" },
    running: { footer: title, pageNumber: "" },
    sections: [
      {
        kind: "section",
        id: "notice",
        orientation: "portrait",
        blocks: [{ kind: "paragraph", id: "notice/1", content: [{ kind: "text", text: says }] }],
      },
    ],
    notes: [],
    notesTitle: "",
    numbering: { headings: "none", paragraphs: "none", recommendations: "none", resolutions: "(1)" },
    facts: {},
  };
}
