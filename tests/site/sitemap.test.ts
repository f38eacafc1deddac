import { expect, test } from "vitest";
import type { PublishedMeeting } from "../../src/site/published-meeting.ts";
import { sitemapXml } from "../../src/site/sitemap.ts";

const paper: PublishedMeeting["documents"][number] = {
  id: "paper",
  kind: "paper",
  item: "1",
  title: "Paper",
  versions: [
    {
      number: 1,
      on: "2026-01-12",
      source: "",
      files: [{ format: "html", path: "meetings/cabinet/paper.html", bytes: 1, sha256: "" }],
    },
  ],
  passages: [],
};
const meeting: PublishedMeeting = {
  version: 1,
  id: "cabinet",
  body: { id: "cabinet", name: "Cabinet" },
  date: "2026-01-20",
  contact: "Clerk",
  published: "2026-01-12",
  hasDraftMinutes: false,
  items: [{ number: "1", title: "Paper", standing: "paper", decisions: [] }],
  documents: [paper],
};
const daysIn = (xml: string) => [...xml.matchAll(/<lastmod>(.*?)</g)].map(([, day]) => day);

test("the pages that told of a paper changed on the day on which it was taken down", () => {
  const open = sitemapXml([meeting], "https://a.example");
  expect(new Set(daysIn(open))).toEqual(new Set(["2026-01-12"]));
  const without = sitemapXml([{ ...meeting, documents: [{ ...paper, takenDown: "2026-01-14" }] }], "https://a.example");
  expect(new Set(daysIn(without))).toEqual(new Set(["2026-01-14"]));
  expect(without).not.toContain("paper.html");
});
