import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { loadSite } from "../../src/acts/load-site.ts";
import { type PublishRequest, publish } from "../../src/acts/publish.ts";
import { logHead } from "../../src/archive/log.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { homePageHtml } from "../../src/site/page/home-page.ts";
import { parsePublishedMeeting } from "../../src/site/published-meeting.ts";
import { type CalendarDate, parseCalendarDate } from "../../src/values/calendar-date.ts";
import { agenda, meeting, meetingArea, progress } from "../pack/meeting-area.ts";
import { hiddenWords, toldPdf } from "../pack/told-pdf.ts";
import { faultsOf } from "../render/html/faults-of.ts";
import { allTexts, attribute, brokenLinks, elementsOf, siteFolder, siteOf, textOf } from "./site-on-disk.ts";

const day = (text: string) => parseCalendarDate(text) as CalendarDate;
const request: PublishRequest = {
  meeting,
  standing: "draft",
  out: "output",
  on: day("2026-01-12"),
  newVersion: undefined,
  archive: undefined,
};

const noticed = "notice: { first: 2025-12-16, again: 2026-01-12, representations: none }";
const secret = "The provider asks for ninety thousand pounds a place and year, and may withdraw.";
const prices = progress
  .replace("title: Progress of the {{plans.pap.name}}", "title: Price of places")
  .replace("The plan was approved {{when plans.pap.approved}}.", secret);
const survey = "data/exampleshire/meetings/survey.pdf";
const business = `${agenda
  .replace(
    "    paper: 2026-01-progress",
    "    paper: 2026-01-progress\n    appendices:\n      - { title: Survey of families, file: meetings/survey.pdf }",
  )
  .replace(
    "paper: 2026-01-waiting }",
    'toFollow: { reason: "Figures of December come in on 13 January." } }',
  )}  - number: 7
    title: Places at a special school
    paper: 2026-01-prices
    exempt: { paragraphs: [3], publicInterest: Negotiations would fail if the price were known., ${noticed} }
`;

const area = async (files: Readonly<Record<string, string>> = {}) =>
  meetingArea({
    [meeting]: business,
    "data/exampleshire/reports/2026-01-prices.md": prices,
    [survey]: await toldPdf(),
    ...files,
  });

const codesOf = (answer: Awaited<ReturnType<typeof publish>>) =>
  (answer.ok ? answer.warnings : answer.errors).map(({ code }) => code);

const page = "meetings/2026-01-20-cabinet.html";
const folder = "meetings/2026-01-20-cabinet";

// Published once; what changes the site begins with a copy.
const host = await area();
const answer = await publish(host, request);
const site = siteOf(host);
const copy = () => meetingArea(Object.fromEntries(host.files));
const publishedThen = (change: (host: MemoryHost) => void) => {
  const changed = copy();
  change(changed);
  return { host: changed, before: new Map(changed.files) };
};
const lay = (host: MemoryHost, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) host.files.set(path, new TextEncoder().encode(text));
};

describe("a published meeting", () => {
  const said = (path: string) => textOf(site.get(path));

  test("has a page of its own, one for its body, one for each item, and its papers beside them", () => {
    expect(answer.ok, JSON.stringify(answer)).toBe(true);
    expect([...site.keys()].filter((path) => !path.startsWith("assets/")).sort()).toEqual([
      "bodies/cabinet.html",
      "index.html",
      page,
      `${folder}/2026-01-20-cabinet-agenda.html`,
      `${folder}/2026-01-20-cabinet-agenda.pdf`,
      `${folder}/2026-01-20-cabinet-pack.json`,
      `${folder}/2026-01-20-cabinet-pack.pdf`,
      `${folder}/2026-01-progress.html`,
      `${folder}/2026-01-progress.pdf`,
      `${folder}/item-1.html`,
      `${folder}/item-5.html`,
      `${folder}/item-6.html`,
      `${folder}/item-7.html`,
      `${folder}/meeting.json`,
      `${folder}/survey.pdf`,
      "search.html",
    ]);
  });

  test("has no link that leads nowhere, on any page of the site", () => {
    const { links, broken } = brokenLinks(site);
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(80);
  });

  test("can be read from any page to any other: by the pages above it, a link over all else and a heading of its own", () => {
    for (const [path, bytes] of site) {
      if (!path.endsWith(".html")) continue;
      const elements = elementsOf(textOf(bytes));
      const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
      expect(named("h1").length, path).toBe(1);
      expect(named("a").map((link) => attribute(link, "href"))[0], path).toBe("#:main");
      expect(attribute(named("html")[0] ?? expect.fail(path), "lang"), path).toBe("en-GB");
      expect(named("main").length, path).toBe(1);
    }
  });

  test("is valid HTML on every page", async () => {
    const faults: string[] = [];
    for (const [path, bytes] of site)
      if (path.endsWith(".html")) faults.push(...(await faultsOf(textOf(bytes))).map((fault) => `${path} ${fault}`));
    expect(faults).toEqual([]);
  });

  test("runs no script but that of the search, and fetches nothing from elsewhere", () => {
    for (const [path, bytes] of site) {
      if (!path.endsWith(".html")) continue;
      const scripts = elementsOf(textOf(bytes)).filter(({ tagName }) => tagName === "script");
      expect(scripts.length, path).toBe(path === "search.html" ? 2 : 0);
      for (const script of scripts)
        expect(attribute(script, "src")).toMatch(/^assets\/(minisearch|search)-[0-9a-f]{12}\.js$/);
      expect(textOf(bytes), path).toContain("default-src &#39;none&#39;");
    }
  });

  test("tells why an item has no paper: it is to follow, or it is not for publication, under which paragraph", () => {
    expect(said(`${folder}/item-6.html`)).toContain("Figures of December come in on 13 January.");
    expect(said(`${folder}/item-7.html`)).toContain("paragraph 3 of Part 1 of Schedule 12A");
    expect(said(`${folder}/item-7.html`)).toContain("Negotiations would fail if the price were known.");
    expect(said(`${folder}/item-1.html`)).toContain("No paper");
  });

  test("is found by the words of its papers, which leads to the passage", () => {
    const library = [...site].find(([path]) => path.startsWith("assets/minisearch-"))?.[1];
    const sandbox: Record<string, unknown> = {};
    runInNewContext(textOf(library), sandbox);
    runInNewContext(said("assets/search-index.js"), sandbox);
    const found = runInNewContext(
      "MiniSearch.loadJS(boardpaperIndex.index, boardpaperIndex.options).search('approved', { prefix: true })",
      sandbox,
    ) as readonly { readonly path: string }[];
    expect(found.map(({ path }) => path)).toContain(`${folder}/2026-01-progress.html#background`);
  });

  test("leaves no word of an exempt paper in any file, its name neither", async () => {
    for (const [path, bytes] of site) {
      const texts = await allTexts(path, bytes);
      expect(`${path} ${texts}`, path).not.toMatch(/ninety|2026-01-prices/);
    }
  });

  test("tells nothing of who made a paper from elsewhere, nor of the machine: whatever its bytes hold", async () => {
    let read = 0;
    for (const [path, bytes] of site) {
      const texts = `${await allTexts(path, bytes)} ${Buffer.from(bytes).toString("latin1")}`;
      const hidden = hiddenWords.filter((word) => texts.includes(word));
      expect({ path, hidden }).toEqual({ path, hidden: [] });
      expect(texts, path).not.toContain(host.workspace);
      expect(texts, path).not.toContain(host.packageRoot);
      read += 1;
    }
    expect(read).toBeGreaterThan(15);
  });

  test("is kept as data that can be read again", () => {
    const record = parsePublishedMeeting(said(`${folder}/meeting.json`));
    expect(record?.documents.map(({ kind }) => kind)).toEqual(["agenda", "pack", "paper", "appendix"]);
    expect(parsePublishedMeeting("{}")).toBeUndefined();
    expect(parsePublishedMeeting("{")).toBeUndefined();
  });

  test("published again, changes no byte", async () => {
    const again = copy();
    expect((await publish(again, { ...request, on: day("2026-01-15") })).ok).toBe(true);
    expect([...again.files]).toEqual([...host.files]);
  });

  test("has no sitemap and no feed while nobody says where the site is put; then one of all pages, and one of the papers", async () => {
    expect(codesOf(answer)).toContain("site/no-address");
    const named = copy();
    const path = "data/exampleshire/area.yaml";
    const text = `${textOf(host.files.get(path))}\npublicSite: https://democracy.exampleshire.example\n`;
    named.files.set(path, new TextEncoder().encode(text));
    await publish(named, request);
    const places = [...textOf(siteOf(named).get("sitemap.xml")).matchAll(/<loc>([^<]*)</g)].map(([, place]) => place);
    const pages = [...site.keys()].filter((one) => /\.(html|pdf)$/.test(one));
    const inFeed = [...textOf(siteOf(named).get("feed.xml")).matchAll(/<title>Cabinet, 20 January 2026: ([^<]*)</g)];
    expect(inFeed.map(([, title]) => title).sort()).toEqual([
      "Agenda",
      "Agenda and papers in one file",
      "Progress of the Priority Action Plan",
      "Survey of families",
    ]);
    expect(places.sort()).toEqual(pages.map((one) => `https://democracy.exampleshire.example/${one}`).sort());
  });
});

describe("what is published", () => {
  const reworded = {
    "data/exampleshire/reports/2026-01-progress.md": progress.replace("The plan was", "The plan has been"),
  };
  const paper = `${siteFolder}${folder}/2026-01-progress`;
  test("is never replaced by something else: that is refused", async () => {
    const { host, before } = publishedThen((one) => lay(one, reworded));
    const answer = await publish(host, request);
    expect(answer.ok).toBe(false);
    expect(codesOf(answer)).toContain("site/changed");
    expect([...host.files]).toEqual([...before]);
  });

  test("or gets an address of its own, with the reason, beside what it was", async () => {
    const { host, before } = publishedThen((one) => lay(one, reworded));
    const newVersion = "The first said when the plan was approved in other words.";
    const answer = await publish(host, { ...request, on: day("2026-01-14"), newVersion });
    expect(answer.ok, JSON.stringify(answer)).toBe(true);
    for (const [path, bytes] of before)
      if (/2026-01-20-cabinet\/.*\.pdf$|progress\.html$/.test(path)) expect(host.files.get(path), path).toEqual(bytes);
    expect(host.files.has(`${paper}-version-2.pdf`)).toBe(true);
    const site = siteOf(host);
    expect(textOf(site.get(page))).toContain(`Version 2, published 14 January 2026: ${newVersion}`);
    expect(textOf(site.get(page))).toContain('href="../meetings/2026-01-20-cabinet/2026-01-progress.pdf"');
    expect(brokenLinks(site).broken).toEqual([]);
  });

  test("that was changed on the disk is found, and nothing is written", async () => {
    const { host, before } = publishedThen((one) => lay(one, { [`${paper}.pdf`]: "%PDF-1.7 something else" }));
    expect(codesOf(await publish(host, request))).toContain("site/damaged");
    expect([...host.files]).toEqual([...before]);
  });

  test("whose record is lost is found, and nothing is written", async () => {
    const { host, before } = publishedThen((one) => one.files.delete(`${siteFolder}${folder}/meeting.json`));
    expect(codesOf(await publish(host, request))).toContain("site/damaged");
    expect([...host.files]).toEqual([...before]);
  });

  test("is not taken away by leaving it out of the meeting", async () => {
    const without = business.replace(/ {4}appendices:\n.*\n/, "");
    const { host, before } = publishedThen((one) => lay(one, { [meeting]: without }));
    expect(codesOf(await publish(host, request))).toContain("site/gone");
    expect([...host.files]).toEqual([...before]);
  });

  test("is not taken away by making its item exempt either: that is for a takedown", async () => {
    const inPrivate = business.replace(
      / {4}paper: 2026-01-progress\n/,
      "$&    exempt: { paragraphs: [3], publicInterest: Prices would rise., notice: { first: 2025-12-16, again: 2026-01-12, representations: none } }\n",
    );
    const { host } = publishedThen((one) => lay(one, { [meeting]: inPrivate }));
    const answer = await publish(host, { ...request, newVersion: "An item is in private." });
    expect(answer.ok ? [] : answer.errors).toContainEqual(
      expect.objectContaining({
        code: "site/gone",
        hint: expect.stringContaining('boardpaper takedown 2026-01-20-cabinet "2026-01-progress" --reason'),
      }),
    );
  });
});

describe("a meeting is not published, and nothing is written", () => {
  const nothing = (host: MemoryHost) => [...host.files.keys()].filter((path) => path.startsWith("output/"));

  test("before the day that its file names", async () => {
    const host = await area();
    expect(codesOf(await publish(host, { ...request, on: day("2026-01-11") }))).toEqual(["site/not-yet"]);
    expect(nothing(host)).toEqual([]);
  });

  test("while its file names no day", async () => {
    const host = await area({ [meeting]: business.replace("published: 2026-01-12\n", "") });
    expect(codesOf(await publish(host, request))).toEqual(["site/not-yet"]);
    expect(nothing(host)).toEqual([]);
  });

  test("where the title of an exempt item says what its paper says", async () => {
    const host = await area({
      [meeting]: business.replace("Places at a special school", "The provider asks for ninety thousand pounds a place"),
    });
    expect(codesOf(await publish(host, request))).toContain("pack/leak");
    expect(nothing(host)).toEqual([]);
  });
});

describe("minutes that say what only an exempt paper says", () => {
  const report = "data/exampleshire/reports/2026-01-20-cabinet-minutes.md";
  const minutesReport = `---
template: minutes
title: Minutes of the Cabinet
as-at: 2026-01-21
meeting: 2026-01-20-cabinet
author: Democratic services officer
---
`;
  const published = async (item: string, said = secret, also: Parameters<typeof lay>[1] = {}) => {
    const minutes = `items:\n  - { id: said, number: ${item}, discussed: [{ text: "${said}" }] }\n`;
    const { host, before } = publishedThen((one) =>
      lay(one, { [report]: minutesReport, "data/exampleshire/minutes/2026-01-20-cabinet.yaml": minutes, ...also }),
    );
    return { codes: codesOf(await publish(host, { ...request, on: day("2026-01-22") })), host, before };
  };

  test("are not published, and nothing is written", async () => {
    const { codes, host, before } = await published("6");
    expect(codes).toContain("pack/leak");
    expect([...host.files]).toEqual([...before]);
  });

  test("are published where they say so of the exempt item and that it is open", async () => {
    const { codes, host } = await published("7, isOpen: true");
    expect(codes).not.toContain("pack/leak");
    expect(textOf(siteOf(host).get(`${folder}/2026-01-20-cabinet-minutes.html`))).toContain("ninety thousand");
  });

  test("are published where that was asked for under the exempt item, and it is open", async () => {
    const asked = `id: price, kind: request, text: "${secret}"`;
    const { codes, host } = await published(`7, isOpen: true, requests: [{ ${asked} }]`, "Nothing was said.", {
      "data/exampleshire/requests.yaml": `requests: [{ ${asked}, body: cabinet, on: 2026-01-20 }]\n`,
    });
    expect(codes).not.toContain("pack/leak");
    expect(textOf(siteOf(host).get(`${folder}/2026-01-20-cabinet-minutes.html`))).toContain("ninety thousand");
  });
});

describe("the head of an archive that is named", () => {
  const withHead = { ...request, archive: "output/archive" };

  test("stands on the first page", async () => {
    const filed = copy();
    await openArchive(filed, { archive: "output/archive", key: "output/key.pem" });
    expect((await publish(filed, withHead)).ok).toBe(true);
    const home = textOf(siteOf(filed).get("index.html"));
    const { entries, hash } = await logHead(filed, "output/archive");
    expect(home).toContain(`ends with entry ${entries}, whose digest is ${hash}.`);
    expect(entries).toBeGreaterThan(0);
  });

  test("is told as a paper tells it, however many entries there are", async () => {
    const site = await loadSite(copy(), "data/exampleshire");
    if (!site.ok) throw new Error("the site has no words");
    const look = { words: site.value.words, council: "Exampleshire", notice: undefined, style: "style.css" };
    const head = { archiveHead: { entries: 1041, hash: "a1b2" }, meetings: [], hasFeed: false };
    expect(homePageHtml(head, look)).toContain("ends with entry 1,041, whose digest is a1b2.");
  });

  test("has to be there", async () => {
    expect(codesOf(await publish(copy(), withHead))).toEqual(["site/no-archive"]);
  });
});
