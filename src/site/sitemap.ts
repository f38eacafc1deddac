/** Every page and paper of the site for search engines, with the day on which it last changed. */

import { escaped } from "../render/html/element.ts";
import { bodyPage, homePage, itemPage, meetingPage, searchPage } from "./address.ts";
import { latestVersion, openDocuments, type PublishedMeeting } from "./published-meeting.ts";

/** @param address - where the site is put: `https://democracy.exampleshire.example` */
export function sitemapXml(meetings: readonly PublishedMeeting[], address: string): string {
  const days = new Map<string, string>();
  const see = (path: string, day: string) => {
    if (day > (days.get(path) ?? "")) days.set(path, day);
  };
  for (const meeting of meetings) {
    const changed = lastChange(meeting);
    for (const path of [homePage, searchPage, bodyPage(meeting.body.id), meetingPage(meeting.id)]) see(path, changed);
    for (const { number } of meeting.items) see(itemPage(meeting.id, number), changed);
    for (const document of openDocuments(meeting)) {
      const { on, files } = latestVersion(document);
      for (const { format, path } of files) if (format !== "json") see(path, on);
    }
  }
  const base = address.replace(/\/$/, "");
  const urls = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, day]) => `<url><loc>${escaped(`${base}/${path}`)}</loc><lastmod>${escaped(day)}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

function lastChange({ published, documents }: PublishedMeeting): string {
  const days = [
    published,
    ...documents.flatMap((document) => [latestVersion(document).on, document.takenDown ?? published]),
  ];
  return days.sort().at(-1) ?? published;
}
