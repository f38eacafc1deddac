import { describe, expect, test } from "vitest";
import { consolidatedPack } from "../../src/acts/consolidated-pack.ts";
import { pack } from "../../src/acts/pack.ts";
import { supplement } from "../../src/acts/supplement.ts";
import { checkPdf } from "../../src/check/pdf/check-pdf.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import type { PageMap } from "../../src/pack/plan/page-map.ts";
import { boundPdf } from "./bound-pack.ts";
import { agenda, meeting, meetingArea, waiting } from "./meeting-area.ts";

const folder = "output/exampleshire/packs/2026-01-20-cabinet";
const stem = `${folder}/2026-01-20-cabinet`;

const withSupplements = `${agenda}  - { number: 7, title: Capital programme, toFollow: { reason: Figures are awaited. } }
  - { number: 8, title: Urgent repairs, added: { on: 2026-01-12 } }
supplements:
  - published: 2026-01-15
    papers:
      - { item: 7, paper: 2026-01-capital, change: adds, reason: The figures for December came on 15 January. }
      - { item: 8, paper: 2026-01-repairs, change: adds, reason: The roof of a school was damaged on 10 January. }
  - published: 2026-01-16
    papers:
      - { item: 6, paper: 2026-01-waiting-corrected, change: corrects, reason: Two figures in the table were wrong. }
`;
const reports = Object.fromEntries(
  ["capital", "repairs", "waiting-corrected"].map((name) => [
    `data/exampleshire/reports/2026-01-${name}.md`,
    waiting.replace("title: Waiting times", `title: The paper ${name}`),
  ]),
);

const area = (text = withSupplements) => meetingArea({ [meeting]: text, ...reports });
const add = (host: MemoryHost, number: number) =>
  supplement(host, { meeting, number, standing: "draft", out: "output" });
const makePack = (host: MemoryHost) => pack(host, { meeting, standing: "draft", out: "output" });
const pageMapIn = async (host: MemoryHost, path: string): Promise<PageMap> =>
  JSON.parse(new TextDecoder().decode(await host.readBytes(path)));
const certificate = (paper: string) => {
  const why = { takenDown: "2026-01-17", reason: "It named a child.", approvedBy: "Monitoring Officer", files: [] };
  return new TextEncoder().encode(JSON.stringify({ version: 1, meeting: "2026-01-20-cabinet", paper, ...why }));
};

describe("two supplements to an agenda", async () => {
  const host = area();
  await makePack(host);
  const before = new Map(host.files);
  const answers = [await add(host, 1), await add(host, 2)];
  const maps = await Promise.all(
    ["", "-supplement-1", "-supplement-2"].map((name) => pageMapIn(host, `${stem}${name}-pages.json`)),
  );
  const [first, second] = await Promise.all(
    [1, 2].map(async (number) => boundPdf(await host.readBytes(`${stem}-supplement-${number}-pack.pdf`))),
  );

  test("are written, each with its page map and its front sheet, and leave what was published as it was", () => {
    expect(answers).toMatchObject([
      { ok: true, warnings: [] },
      { ok: true, warnings: [] },
    ]);
    expect(answers[0]).toMatchObject({
      value: ["-pack.pdf", "-pages.json", ".docx", ".pdf", ".html"].map((name) => `${stem}-supplement-1${name}`),
    });
    for (const [path, bytes] of before) expect(host.files.get(path), path).toEqual(bytes);
  });

  test("number their pages on, in print, as labels and in the page maps", () => {
    const [original, one, two] = maps;
    expect(one?.firstPage).toBe((original?.lastPage ?? 0) + 1);
    expect(two?.firstPage).toBe((one?.lastPage ?? 0) + 1);
    expect(first?.labels).toEqual(first?.pages.map((_, index) => String((one?.firstPage ?? 0) + index)));
    for (const [index, page] of (second?.pages ?? []).entries())
      expect(page).toContain(`Page${(two?.firstPage ?? 0) + index}of${two?.lastPage}`);
  });

  test("say what they add or correct, and why, and lead to it", () => {
    expect(first?.pages[0]).toContain("CapitalprogrammeThefiguresforDecembercameon15January.Addsthepaper");
    expect(second?.pages[0]).toContain("WaitingtimesTwofiguresinthetablewerewrong.Correctsthepaperpublishedbefore");
    const offset = (maps[1]?.firstPage ?? 0) - 1;
    const starts = maps[1]?.parts.flatMap(({ kind, firstPage }) => (kind === "paper" ? [firstPage - offset] : []));
    expect(first?.links.map(({ to }) => to)).toEqual(starts);
  });

  test("bring items that the published agenda did not have, which it still does not show", async () => {
    const original = await boundPdf(await host.readBytes(`${stem}-pack.pdf`));
    expect(original.pages.join("")).not.toContain("Urgentrepairs");
    expect(first?.pages[0]).toContain("Urgentrepairs");
  });
});

describe("the pack and its two supplements in one file", async () => {
  const host = area();
  await makePack(host);
  await add(host, 1);
  await add(host, 2);
  const before = new Map(host.files);
  const answer = await consolidatedPack(host, { meeting, standing: "draft", out: "output" });
  const bytes = await host.readBytes(`${stem}-consolidated.pdf`);
  const pdf = await boundPdf(bytes);
  const map = await pageMapIn(host, `${stem}-consolidated-pages.json`);

  test("have every page of each as it was, its number, its place in the file and its label being one", async () => {
    expect(answer).toMatchObject({ ok: true, warnings: [] });
    const each = await Promise.all(
      ["", "-supplement-1", "-supplement-2"].map(async (name) =>
        boundPdf(await host.readBytes(`${stem}${name}-pack.pdf`)),
      ),
    );
    expect(pdf.pages).toEqual(each.flatMap(({ pages }) => pages));
    expect(pdf.labels).toEqual(pdf.pages.map((_, index) => String(index + 1)));
    expect([map.firstPage, map.lastPage, map.pages]).toEqual([1, pdf.pages.length, pdf.pages.length]);
    for (const [path, was] of before) expect(host.files.get(path), path).toEqual(was);
  });

  test("have the bookmarks and links of each, which lead to its own pages", async () => {
    const top = pdf.bookmarks.filter(({ depth }) => depth === 0);
    expect(top.map(({ title }) => title)).toEqual(["Cabinet: agenda", "Supplement 1", "Supplement 2"]);
    const papers = pdf.bookmarks.filter(({ depth }) => depth === 1).map(({ title, page }) => [title, page]);
    for (const { item, title, firstPage, kind } of map.parts)
      if (kind === "paper") expect(papers).toContainEqual([`${item} ${title}`, firstPage]);
    const starts = map.parts.flatMap(({ kind, firstPage }) => (kind === "paper" ? [firstPage] : []));
    expect(pdf.links.map(({ to }) => to)).toEqual(starts);
  });

  test("are accessible and fit for an archive together, as each was", async () => {
    expect(await checkPdf("consolidated.pdf", bytes, "ua-1-and-a-2a")).toMatchObject({ value: { findings: [] } });
  });

  test.each([
    ["a report", "2026-01-waiting", stem],
    ["a report that a supplement brought", "2026-01-repairs", `${stem}-supplement-1`],
  ])("are refused where one holds %s that was taken down since", async (_what, paper, where) => {
    await host.write("data/exampleshire/takedowns/it.json", certificate(paper));
    expect(await consolidatedPack(host, { meeting, standing: "draft", out: "output" })).toMatchObject({
      ok: false,
      errors: [{ code: "pack/taken-down", message: expect.stringContaining(paper), at: { file: `${where}-pack.pdf` } }],
    });
  });

  const copied = (files: Parameters<typeof meetingArea>[0]) => meetingArea({ ...Object.fromEntries(before), ...files });

  test("are refused where one holds a paper that an agenda has come to keep from the public", async () => {
    const why = "exempt: { paragraphs: [3], publicInterest: Prices would rise. }";
    const exempt = withSupplements.replace("paper: 2026-01-waiting }", `paper: 2026-01-waiting, ${why} }`);
    const message = "the pack still holds “2026-01-waiting”, which an agenda says is not for publication";
    const answer = await consolidatedPack(copied({ [meeting]: exempt }), { meeting, standing: "draft", out: "output" });
    expect(answer.ok ? [] : answer.errors).toContainEqual(
      expect.objectContaining({ code: "pack/exempt-since", message, at: { file: `${stem}-pack.pdf` } }),
    );
  });

  test("are refused where one holds the file that was taken down, and not one of its name in another folder", async () => {
    const pages = JSON.parse(new TextDecoder().decode(before.get(`${stem}-pages.json`))) as PageMap;
    const parts = pages.parts.map(({ report, ...part }) =>
      report === "2026-01-waiting" ? { ...part, source: "data/exampleshire/a/survey.pdf" } : { ...part, report },
    );
    const codes = async (paper: string) => {
      const answer = await consolidatedPack(
        copied({
          [`${stem}-pages.json`]: JSON.stringify({ ...pages, parts }),
          "data/exampleshire/takedowns/it.json": certificate(paper),
        }),
        { meeting, standing: "draft", out: "output" },
      );
      return answer.ok ? [] : answer.errors.map(({ code }) => code);
    };
    expect(await codes("a/survey.pdf")).toEqual(["pack/taken-down"]);
    expect(await codes("survey.pdf")).toEqual([]);
  });

  test("are refused where a supplement has not been made", async () => {
    const lacking = area();
    await makePack(lacking);
    expect(await consolidatedPack(lacking, { meeting, standing: "draft", out: "output" })).toMatchObject({
      ok: false,
      errors: [{ code: "pack/no-earlier-pages", at: { file: `${stem}-supplement-1-pages.json` } }],
    });
  });
});

describe("a supplement is refused, and nothing written", () => {
  const refused = async (host: MemoryHost, number: number) => {
    const before = new Map(host.files);
    const answer = await add(host, number);
    expect([...host.files.keys()]).toEqual([...before.keys()]);
    return answer.ok ? [] : answer.errors;
  };

  test("before the agenda's pack, whose last page it counts on from", async () => {
    expect(await refused(area(), 1)).toContainEqual(
      expect.objectContaining({ code: "pack/no-earlier-pages", at: { file: `${stem}-pages.json` } }),
    );
  });

  test("where the page map before it can't be read", async () => {
    const host = area();
    await host.write(`${stem}-pages.json`, new TextEncoder().encode('{"lastPage":"seven"}'));
    expect(await refused(host, 1)).toContainEqual(expect.objectContaining({ code: "pack/no-earlier-pages" }));
  });

  test("that the meeting does not have", async () => {
    expect(await refused(area(), 3)).toMatchObject([{ code: "meeting/no-supplement", hint: "it has 2" }]);
  });

  test("for an item that there is not", async () => {
    expect(await refused(area(withSupplements.replace("item: 7", "item: 9")), 1)).toContainEqual(
      expect.objectContaining({
        code: "data/unknown-reference",
        message: "there is no item with the number 9",
        at: expect.objectContaining({ line: 20 }),
      }),
    );
  });
});
