import { describe, expect, test } from "vitest";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { pack } from "../../src/acts/pack.ts";
import { logHead } from "../../src/archive/log.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { checkPdf } from "../../src/check/pdf/check-pdf.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import type { PageMap } from "../../src/pack/plan/page-map.ts";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";
import { boundPdf } from "./bound-pack.ts";
import { agenda, meeting, meetingArea } from "./meeting-area.ts";

const folder = "output/exampleshire/packs/2026-01-20-cabinet";
const packFile = `${folder}/2026-01-20-cabinet-pack.pdf`;

const packed = (host: MemoryHost) => pack(host, { meeting, standing: "draft", out: "output" });
const bytesOf = async (host: MemoryHost, path = packFile) => host.readBytes(path);
const pageMapOf = async (host: MemoryHost): Promise<PageMap> =>
  JSON.parse(new TextDecoder().decode(await bytesOf(host, `${folder}/2026-01-20-cabinet-pages.json`)));

async function pieces(host: MemoryHost, report: string) {
  const loaded = await loadReport(host, report);
  const paper = loaded.ok ? makePaper({ ...loaded.value, standing: "draft", asAt: undefined }) : undefined;
  if (!paper?.ok) throw new Error(`${report} can't be made`);
  return documentPieces(paper.value.document);
}

describe("the pack of a meeting with two papers", async () => {
  const host = meetingArea();
  const answer = await packed(host);
  const pdf = await boundPdf(await bytesOf(host));
  const map = await pageMapOf(host);
  const papers = map.parts.filter(({ kind }) => kind === "paper");

  test("is written with its page map, and the agenda in every format", () => {
    expect(answer).toEqual({
      ok: true,
      value: ["pack.pdf", "pages.json", "agenda.docx", "agenda.pdf", "agenda.html"].map(
        (name) => `${folder}/2026-01-20-cabinet-${name}`,
      ),
      warnings: [],
    });
  });

  test("has a page map that covers its pages without a gap, in the order of the agenda", () => {
    expect(map.pages).toBe(pdf.pages.length);
    expect(papers.map(({ item, report }) => [item, report])).toEqual([
      ["5", "2026-01-progress"],
      ["6", "2026-01-waiting"],
    ]);
    let next = 1;
    for (const { firstPage, lastPage } of map.parts) {
      expect(firstPage).toBe(next);
      expect(lastPage).toBeGreaterThanOrEqual(firstPage);
      next = lastPage + 1;
    }
    expect(next).toBe(map.pages + 1);
  });

  test("labels each page with its number, and prints it there with the item that it belongs to", () => {
    expect(pdf.labels).toEqual(pdf.pages.map((_, index) => String(index + 1)));
    for (const part of map.parts) {
      for (let page = part.firstPage; page <= part.lastPage; page++) {
        expect(pdf.pages[page - 1]).toContain(`Page${page}of${map.pages}`);
        expect(pdf.pages[page - 1]?.includes("Agendaitem")).toBe(part.kind === "paper");
        if (part.item) expect(pdf.pages[page - 1]).toContain(`Agendaitem${part.item}·Page${page}of`);
      }
    }
  });

  test("prints no page number but that of the pack", () => {
    for (const page of pdf.pages) expect(page.match(/Page\d+of\d+/g)).toHaveLength(1);
  });

  test("has a bookmark for each paper that leads to its first page, the paper's own beneath it on its own pages", () => {
    const top = pdf.bookmarks.filter(({ depth }) => depth === 0);
    expect(top).toEqual([
      { title: "Cabinet: agenda", depth: 0, page: 1 },
      { title: "5 Progress of the plan", depth: 0, page: papers[0]?.firstPage },
      { title: "6 Waiting times", depth: 0, page: papers[1]?.firstPage },
    ]);
    const ofWaiting = pdf.bookmarks.slice(pdf.bookmarks.findIndex(({ title }) => title === "6 Waiting times") + 1);
    expect(ofWaiting.map(({ title }) => title)).toEqual(["1.0 Summary", "2.0 Recommendations", "3.0 Background"]);
    for (const { page } of ofWaiting) expect(page).toBeGreaterThanOrEqual(papers[1]?.firstPage ?? 0);
  });

  test("leads from each paper's title in the agenda to its first page", () => {
    expect(pdf.links).toEqual(papers.map(({ firstPage }) => ({ on: 1, to: firstPage })));
    for (const { firstPage } of papers) expect(pdf.pages[0]).toContain(String(firstPage));
  });

  test("tells the same of each item in its page map, its bookmarks, the agenda's index and the agenda's web page", async () => {
    const page = new TextDecoder().decode(await bytesOf(host, `${folder}/2026-01-20-cabinet-agenda.html`));
    const rows = [...page.matchAll(/<tr id="item-([^"]+)">(.*?)<\/tr>/gs)].map(([, item, cells = ""]) => {
      const words = [...cells.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
        cell.replace(/<[^>]*>/g, " ").trim(),
      );
      return { item, title: words[1]?.split("  ")[0], page: words[2] };
    });
    expect(rows).toHaveLength(map.items.length);
    for (const { number, title } of map.items) {
      const part = map.parts.find(({ item }) => item === number);
      const onPage = rows.find(({ item }) => item === number);
      expect(onPage).toMatchObject({
        title: expect.stringContaining(title),
        page: part ? String(part.firstPage) : "–",
      });
      const bookmark = pdf.bookmarks.find((one) => one.depth === 0 && one.title === `${number} ${title}`);
      expect(bookmark?.page).toBe(part?.firstPage);
    }
  });

  test("says every word of both papers in order, to a screen reader too", async () => {
    const read = await readPdf(await bytesOf(host));
    if (!read.ok) throw new Error("the pack can't be read");
    const words = [...(await pieces(host, "2026-01-progress")), ...(await pieces(host, "2026-01-waiting"))];
    const said = read.value.pieces.slice(-words.length);
    expect(said.map(({ number, words }) => [number, words])).toEqual(words.map(({ number, words }) => [number, words]));
    expect(words.length).toBeGreaterThan(60);
  });

  test("claims to be accessible and fit for an archive, and is", async () => {
    const check = await checkPdf(packFile, await bytesOf(host), "ua-1-and-a-2a");
    expect(check).toMatchObject({ ok: true, value: { findings: [] } });
  });

  test("is the same, byte for byte, when it is made again elsewhere", async () => {
    const again = meetingArea();
    await packed(again);
    expect(Buffer.compare(await bytesOf(again), await bytesOf(host))).toBe(0);
  });
});

describe("a pack that was made as a final one", async () => {
  const host = meetingArea();
  const final = (out = "output") => pack(host, { meeting, standing: "final", out });
  const first = await final();
  const changed = async (from: string, to: string) => {
    await host.write(meeting, new TextEncoder().encode(agenda.replace(from, to)));
    const answer = await final();
    await host.write(meeting, new TextEncoder().encode(agenda));
    return answer.ok ? [] : answer.errors;
  };

  test("is the same when it is made again", async () => {
    expect(first.ok).toBe(true);
    expect(await final()).toEqual(first);
  });

  test.each([
    ["a title", "Waiting times, paper", "Waiting lists, paper", 14],
    ["a number", "number: 1, title: Apologies", "number: 2, title: Apologies", undefined],
  ])("keeps %s: another is refused, at its place", async (_what, from, to, line) => {
    const at = line === undefined ? { file: meeting } : expect.objectContaining({ file: meeting, line });
    expect(await changed(from, to)).toContainEqual(expect.objectContaining({ code: "meeting/title-locked", at }));
  });

  test("keeps its pages: a paper more, or a draft in its place, is refused, and a draft elsewhere is not", async () => {
    const more = agenda.replace(
      "paper: 2026-01-waiting }",
      "paper: 2026-01-waiting, toFollow: { reason: It is late. } }",
    );
    expect(await changed(agenda, more)).toMatchObject([
      { code: "meeting/paper-to-follow" },
      { code: "pack/published" },
    ]);
    expect(await packed(host)).toMatchObject({ ok: false, errors: [{ code: "pack/published" }] });
    expect(await pack(host, { meeting, standing: "draft", out: "drafts" })).toMatchObject({ ok: true });
  });
});

test("a pack that somebody edited is left alone, and then nothing of the meeting is written", async () => {
  const host = meetingArea();
  await packed(host);
  const before = new Map(host.files);
  await host.write(packFile, new TextEncoder().encode("with a page taken out"));
  await host.write(meeting, new TextEncoder().encode(agenda.replace("Waiting times", "Waiting lists")));

  expect(await packed(host)).toMatchObject({ ok: false, errors: [{ code: "output/edited", at: { file: packFile } }] });
  const others = [...host.files].filter(([path]) => path.startsWith("output/") && path !== packFile);
  for (const [path, bytes] of others) expect(bytes, path).toEqual(before.get(path));
});

test("an agenda of several pages pushes the papers back, and names the pages where they then begin", async () => {
  const items = Array.from(
    { length: 60 },
    (_, index) => `  - { number: ${index + 10}, title: Business ${index + 10} }\n`,
  );
  const host = meetingArea({ [meeting]: agenda + items.join("") });
  await packed(host);
  const pdf = await boundPdf(await bytesOf(host));
  const [ofAgenda, ...papers] = (await pageMapOf(host)).parts;
  expect(ofAgenda?.lastPage).toBeGreaterThan(1);
  expect(pdf.links).toEqual(papers.map(({ firstPage }) => ({ on: 1, to: firstPage })));
  expect(pdf.pages[papers[0]?.firstPage ? papers[0].firstPage - 1 : 0]).toContain("ProgressofthePriorityActionPlan");
});

test("a paper to follow has a sheet in its place, with the reason, and a verbal report has none", async () => {
  const more = `  - number: 7
    title: Capital programme
    paper: 2026-01-capital
    toFollow: { reason: "The figures for December come on 15 January.", expected: 2026-01-15 }
  - { number: 8, title: Questions from the public, verbal: true }
`;
  const host = meetingArea({ [meeting]: agenda + more });
  expect(await packed(host)).toMatchObject({
    ok: true,
    warnings: [
      {
        severity: "warning",
        code: "meeting/paper-to-follow",
        message: "the paper of item 7 is to follow: The figures for December come on 15 January.",
        at: { file: meeting, line: 18 },
      },
    ],
  });
  const pdf = await boundPdf(await bytesOf(host));
  const sheet = (await pageMapOf(host)).parts.at(-1);
  expect(sheet).toMatchObject({ kind: "paper", item: "7", title: "Capital programme" });
  expect(pdf.pages.at(-1)).toContain("ThefiguresforDecembercomeon15January.Thepaperisexpectedon15January2026.");
  expect(pdf.links.at(-1)).toEqual({ on: 1, to: sheet?.firstPage });
  expect(pdf.pages[0]).toMatch(/CapitalprogrammePapertofollow.*QuestionsfromthepublicVerbalreport–/);
});

describe("a meeting that can't be packed is refused whole, at the place in its file", () => {
  const refused = async (files: Readonly<Record<string, string>>, named = meeting) => {
    const host = meetingArea(files);
    const answer = await pack(host, { meeting: named, standing: "draft", out: "output" });
    expect([...host.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
    return answer.ok ? [] : answer.errors;
  };
  const inAgenda = (from: string, to: string) => refused({ [meeting]: agenda.replace(from, to) });

  test.each([
    ["two items with one number", "number: 6", "number: 5", "meeting/number-twice", 14],
    ["a paper that two items receive", "paper: 2026-01-waiting", "paper: 2026-01-progress", "meeting/paper-twice", 14],
    ["a paper that there is not", "paper: 2026-01-progress", "paper: 2026-01-progres", "meeting/paper-missing", 13],
    ["a number that is none", "number: 6", "number: six", "data/invalid-value", 14],
    ["a misspelt field", "presenter:", "presentor:", "data/unknown-field", 12],
    ["a body that there is not", "body: cabinet", "body: cabinets", "data/unknown-reference", 1],
  ])("%s", async (_what, from, to, code, line) => {
    expect(await inAgenda(from, to)).toContainEqual(
      expect.objectContaining({ severity: "error", code, at: expect.objectContaining({ file: meeting, line }) }),
    );
  });

  test("a report that says it belongs elsewhere", async () => {
    const path = "data/exampleshire/reports/2026-01-progress.md";
    const [was] = [meetingArea().files.get(path)];
    const report = new TextDecoder()
      .decode(was)
      .replace("meeting: 2026-01-20-cabinet", "meeting: { body: cabinet, date: 2026-01-20 }");
    expect(await refused({ [path]: report })).toContainEqual(
      expect.objectContaining({
        code: "meeting/paper-elsewhere",
        at: expect.objectContaining({ file: path, line: 5 }),
      }),
    );
  });

  test("a meeting that there is not, with the one that was probably meant", async () => {
    expect(await refused({}, "2026-01-20-cabinnet")).toMatchObject([
      {
        code: "meeting/not-found",
        hint: expect.stringContaining("2026-01-20-cabinet"),
      },
    ]);
  });

  test("an id that two areas have", async () => {
    expect(
      await refused({ "data/elsewhere/meetings/2026-01-20-cabinet.yaml": agenda }, "2026-01-20-cabinet"),
    ).toMatchObject([{ code: "meeting/ambiguous" }]);
  });
});

describe("a report that names its meeting", () => {
  test("takes body and date from the meeting's file", async () => {
    const loaded = await loadReport(meetingArea(), "2026-01-progress");
    expect(loaded.ok && loaded.value.report.header.meeting).toMatchObject({
      body: "cabinet",
      date: { written: "2026-01-20" },
    });
  });

  test("is told the nearest meeting where it names one that there is not", async () => {
    const path = "data/exampleshire/reports/2026-01-progress.md";
    const text = new TextDecoder()
      .decode(meetingArea().files.get(path))
      .replace("2026-01-20-cabinet", "2026-01-21-cabinet");
    expect(await loadReport(meetingArea({ [path]: text }), path)).toMatchObject({
      ok: false,
      errors: [
        { code: "data/unknown-reference", at: { line: 5 }, hint: expect.stringContaining("2026-01-20-cabinet") },
      ],
    });
  });
});

describe("a pack for which an archive is named", () => {
  const withHead = { meeting, standing: "draft", out: "output", archive: "output/archive" } as const;

  test("prints its head on the agenda, and has the same bytes as long as the archive has the same head", async () => {
    const host = meetingArea();
    await openArchive(host, { archive: "output/archive", key: "output/key.pem" });
    expect((await pack(host, withHead)).ok).toBe(true);
    const { entries, hash } = await logHead(host, "output/archive");
    expect((await boundPdf(await bytesOf(host))).pages[0]).toContain(`endswithentry${entries},whosedigestis${hash}`);
    const before = new Map(host.files);
    expect((await pack(host, withHead)).ok).toBe(true);
    expect(host.files).toEqual(before);
  });

  test("is refused where there is no archive, and nothing is written", async () => {
    const host = meetingArea();
    const before = new Map(host.files);
    const noArchive = { ok: false, errors: [{ code: "site/no-archive", at: { file: "output/archive" } }] };
    expect(await pack(host, withHead)).toMatchObject(noArchive);
    expect(host.files).toEqual(before);
  });
});
