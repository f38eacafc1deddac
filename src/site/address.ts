/** Where everything lies on the site. A page's address ends in `.html`, and what belongs to it lies in a folder of its name. */

export const homePage = "index.html";
export const searchPage = "search.html";
export const sitemap = "sitemap.xml";
export const feed = "feed.xml";
export const searchIndex = "assets/search-index.js";

export function bodyPage(body: string): string {
  return `bodies/${body}.html`;
}

export function meetingPage(meeting: string): string {
  return `meetings/${meeting}.html`;
}

export function itemPage(meeting: string, item: string): string {
  return `meetings/${meeting}/item-${item}.html`;
}

export function meetingRecord(meeting: string): string {
  return `meetings/${meeting}/meeting.json`;
}

/** A new version never takes the place of an earlier one. @param name - `2026-03-hwb` */
export function documentFile(meeting: string, name: string, version: number, ending: string): string {
  return `meetings/${meeting}/${name}${version === 1 ? "" : `-version-${version}`}.${ending}`;
}

/** The address of a page or file as it is written on another: the site works wherever it is put. */
export function from(page: string, to: string): string {
  return "../".repeat(page.split("/").length - 1) + to;
}
