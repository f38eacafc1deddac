import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { isForeign } from "../../src/acts/bind-meeting.ts";
import { leaksInPublic } from "../../src/acts/leaks-in-public.ts";
import { loadPack } from "../../src/acts/load-pack.ts";
import { makeAgenda } from "../../src/acts/make-agenda.ts";
import { makeParts } from "../../src/acts/make-parts.ts";
import { pack } from "../../src/acts/pack.ts";
import { partTwo, restrictedSupplement } from "../../src/acts/part-two.ts";
import { supplement } from "../../src/acts/supplement.ts";
import { writePack } from "../../src/acts/write-pack.ts";
import { textsInFile } from "../../src/check/leaks/text-in-file.ts";
import { checkPdf } from "../../src/check/pdf/check-pdf.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import type { PageMap } from "../../src/pack/plan/page-map.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, section, text } from "../make.ts";
import { fonts } from "../render/pdf/fonts.ts";
import { boundPdf } from "./bound-pack.ts";
import { agenda, meeting, meetingArea, progress, waiting } from "./meeting-area.ts";
import { scannedPdf } from "./scanned-pdf.ts";

const secret = "The provider asks for ninety thousand pounds a place and year, and may withdraw.";
const noticed = "notice: { first: 2025-12-16, again: 2026-01-12, representations: none }";
const withExempt = `${agenda}  - number: 7
    title: Places at a special school
    paper: 2026-01-prices
    exempt: { paragraphs: [3], publicInterest: Negotiations would fail if the price were known., ${noticed} }
`;
const prices = progress
  .replace("title: Progress of the {{plans.pap.name}}", "title: Price of places")
  .replace("The plan was approved {{when plans.pap.approved}}.", secret);

const area = (text = withExempt) =>
  meetingArea({ [meeting]: text, "data/exampleshire/reports/2026-01-prices.md": prices });
const request = { meeting, standing: "draft", out: "output" } as const;
const publicFolder = "output/exampleshire/packs/2026-01-20-cabinet/2026-01-20-cabinet";
const restrictedFolder = "output/exampleshire/restricted/2026-01-20-cabinet/2026-01-20-cabinet-part-two";
const pageMapIn = async (host: MemoryHost, path: string): Promise<PageMap> =>
  JSON.parse(new TextDecoder().decode(await host.readBytes(path)));

describe("an exempt item", async () => {
  const host = area();
  const answer = await pack(host, request);
  const inPublic = new Map(host.files);
  const restricted = await partTwo(host, request);
  const open = await boundPdf(await host.readBytes(`${publicFolder}-pack.pdf`));

  test("is a notice in the public pack, with the paragraph, its description and the public interest", () => {
    expect(answer).toMatchObject({ ok: true, warnings: [] });
    expect(open.pages.at(-1)).toContain("Thepaperforthisitemisnotforpublication.");
    expect(open.pages.at(-1)).toContain("paragraph3ofPart1ofSchedule12AtotheLocalGovernmentAct1972:");
    expect(open.pages.at(-1)).toContain("financialorbusinessaffairsofanyparticularperson");
    expect(open.pages.at(-1)).toContain("Negotiationswouldfailifthepricewereknown.");
  });

  test.each([
    [", representations: none", "Nothing was said against it."],
    [", representations: not-stated", "What was said against it: Not stated in the source paper"],
    ["", "What was said against it: [not supplied: what was said against taking the item in private]"],
    [", representations: [A parent asked for the price.]", "A parent asked for the price."],
  ])("tells with “%s” what was said against taking it in private: %s", async (written, words) => {
    const notice = withExempt.replace(noticed, `notice: { first: 2025-12-16, again: 2026-01-12${written} }`);
    const loaded = await loadPack(area(notice), meeting, { kind: "agenda" });
    const parts = loaded.ok ? makeParts(loaded.value, "draft") : loaded;
    const content = parts.ok ? parts.value.find(({ item }) => item.number === "7")?.content : undefined;
    if (!content || isForeign(content)) throw new Error("the item has no notice");
    const told = documentPieces(content).map(({ words: each }) => each);
    const says = ["Nothing was said against it.", "What was said against it"];
    expect(told.flatMap((each) => (says.some((one) => each.includes(one)) ? [each] : []))).toEqual(
      words.startsWith("A parent") ? [] : [expect.stringContaining(words)],
    );
    expect(told.join("\n")).toContain(words);
  });

  test("brings the resolution to exclude the public into the agenda, under the rule that binds the body", () => {
    expect(open.pages[0]).toMatch(/resolvethat,underregulation4\(2\).*thepublicbeexcluded.*Item7:paragraph3of/);
  });

  test("leaves no word of its paper in any public file", () => {
    const files = [...inPublic].filter(([path]) => path.startsWith("output/") && !path.includes("/.boardpaper/"));
    expect(files).toHaveLength(5);
    for (const [path, bytes] of files.filter(([path]) => /html|json$/.test(path)))
      expect(new TextDecoder().decode(bytes), path).not.toMatch(/ninety|2026-01-prices/);
    expect(open.pages.join("")).not.toContain("ninety");
  });

  test("is in part II with its paper, marked on every page, numbered on from the public pack, in a folder of its own", async () => {
    expect(restricted).toMatchObject({ ok: true, warnings: [] });
    expect(restricted.ok && restricted.value.every((path) => path.startsWith(restrictedFolder))).toBe(true);
    const [before, map] = [
      await pageMapIn(host, `${publicFolder}-pages.json`),
      await pageMapIn(host, `${restrictedFolder}-pages.json`),
    ];
    expect(map.firstPage).toBe(before.lastPage + 1);
    const closed = await boundPdf(await host.readBytes(`${restrictedFolder}-pack.pdf`));
    expect(closed.pages.join("")).toContain(secret.replaceAll(" ", ""));
    for (const page of closed.pages.slice(1))
      expect(page).toContain("Notforpublication:exemptinformation,paragraph3of");
    for (const [path, bytes] of inPublic) expect(host.files.get(path), path).toEqual(bytes);
  });

  test("does not keep either pack from being accessible", async () => {
    for (const path of [`${publicFolder}-pack.pdf`, `${restrictedFolder}-pack.pdf`]) {
      expect(await checkPdf(path, await host.readBytes(path), "ua-1-and-a-2a")).toMatchObject({
        value: { findings: [] },
      });
    }
  });
});

describe("a supplement with the paper of an exempt item that was to follow, and of a public one", async () => {
  const late = `${withExempt.replace("paper: 2026-01-prices", "toFollow: { reason: The provider answered late. }")}  - number: 8
    title: Urgent places
    added: { on: 2026-01-12 }
    exempt: { paragraphs: [3, 5], publicInterest: Advice of lawyers stays between them and the council., ${noticed} }
supplements:
  - published: 2026-01-15
    papers:
      - { item: 6, paper: 2026-01-waiting-corrected, change: corrects, reason: Two figures were wrong. }
      - { item: 7, paper: 2026-01-prices, change: adds, reason: The provider answered on 14 January. }
      - { item: 8, file: meetings/advice.pdf, change: adds, reason: The advice came on 12 January. }
`;
  const host = meetingArea({
    [meeting]: late,
    "data/exampleshire/reports/2026-01-prices.md": prices,
    "data/exampleshire/reports/2026-01-waiting-corrected.md": waiting,
    "data/exampleshire/meetings/advice.pdf": await scannedPdf(),
  });
  await pack(host, request);
  await partTwo(host, request);
  const before = new Map(host.files);
  const open = await supplement(host, { ...request, number: 1 });
  const inPublic = [...host.files].filter(([path]) => /\/packs\/.*-supplement-1/.test(path) && !path.includes("/."));
  const restricted = await restrictedSupplement(host, { ...request, number: 1 });

  test("is public but for the exempt papers, for which notices stand, and asks to exclude the public for the new item", async () => {
    expect(open).toMatchObject({ ok: true, warnings: [] });
    const pdf = await boundPdf(await host.readBytes(`${publicFolder}-supplement-1-pack.pdf`));
    expect(pdf.pages[0]).toMatch(/resolvethat.*thepublicbeexcluded.*Item8:paragraphs3and5of/);
    expect(pdf.pages[0]).not.toContain("Item7:paragraph");
    expect(pdf.pages.filter((page) => page.includes("Thepaperforthisitemisnotforpublication."))).toHaveLength(2);
    expect(inPublic).toHaveLength(5);
    for (const [path, bytes] of inPublic)
      expect((await textsInFile({ path, bytes }))?.join(" "), path).not.toMatch(/ninety|2026-01-prices|Turned by/);
  });

  test("has its exempt papers in a restricted one, marked on each page, a PDF from elsewhere too, numbered on from part II", async () => {
    expect(restricted.ok && restricted.warnings.map(({ code }) => code)).toContain("pack/untagged");
    const map = await pageMapIn(host, `${restrictedFolder}-supplement-1-pages.json`);
    expect(map.parts.map(({ item }) => item)).toEqual([undefined, "7", "8"]);
    expect(map.firstPage).toBe((await pageMapIn(host, `${restrictedFolder}-pages.json`)).lastPage + 1);
    const pdf = await boundPdf(await host.readBytes(`${restrictedFolder}-supplement-1-pack.pdf`));
    expect(pdf.pages[0]).toContain("supplement1topartII,notforpublication");
    expect(pdf.pages.join("")).toContain("Turnedby90");
    for (const page of pdf.pages.slice(1)) expect(page).toContain("Notforpublication:exemptinformation,paragraph");
    for (const [path, bytes] of before) expect(host.files.get(path), path).toEqual(bytes);
  });

  test("is refused where the reason that it prints says what the paper says", async () => {
    const said = late.replace(
      "The provider answered on 14 January.",
      "The provider asks for ninety thousand pounds a place.",
    );
    await host.write(meeting, new TextEncoder().encode(said));
    const answer = await supplement(host, { ...request, number: 1 });
    expect(answer.ok ? [] : answer.errors.map(({ code }) => code)).toContain("pack/leak");
  });
});

test("a split that is broken is noticed: the exempt paper bound into the public pack is found in each file that tells of it", async () => {
  const host = area();
  const open = await loadPack(host, meeting, { kind: "agenda" });
  const restricted = await loadPack(host, meeting, { kind: "part-two" });
  const papers = restricted.ok ? makeParts(restricted.value, "draft") : restricted;
  if (!open.ok || !papers.ok) throw new Error("the meeting can't be loaded");
  const answer = await writePack(host, {
    pack: open.value,
    papers: papers.value,
    standing: "draft",
    firstPage: 1,
    makeFront: (pages) => makeAgenda(open.value, "draft", pages),
    stem: "public/pack",
    out: "output",
    findings: [],
    check: (files, front) =>
      leaksInPublic(host, request, { pack: open.value, papers: papers.value, sheets: [front], alsoPublic: [], files }),
  });
  const leaks = (answer.ok ? [] : answer.errors).filter(({ code }) => code === "pack/leak");
  const inFiles = leaks.map(({ at }) => (at && "file" in at ? at.file : ""));
  expect([...new Set(inFiles)]).toEqual(["public/pack-pack.pdf", "public/pack-pages.json"]);
  expect([...host.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
});

test("an exempt paper that is called as its meeting is sought by its words, and not by the name that every file has", async () => {
  const named = withExempt.replace("2026-01-prices", "2026-01-20-cabinet");
  const told = async (title: string) => {
    const host = meetingArea({
      [meeting]: named.replace("title: Places at a special school", `title: ${title}`),
      "data/exampleshire/reports/2026-01-20-cabinet.md": prices,
    });
    const answer = await pack(host, request);
    return answer.ok ? [] : answer.errors.map(({ message }) => message);
  };
  expect(await told("Places at a special school")).toEqual([]);
  expect(await told("The provider asks for ninety thousand pounds a place")).toEqual([
    "a public file holds six words of “2026-01-20-cabinet”: “the provider asks for ninety thousand”",
  ]);
});

describe("an exempt paper that came as a Word file", () => {
  const letter = (words: string) =>
    document({ sections: [section([{ kind: "paragraph", id: "letter", content: [text(words)] }])] });
  const received = (title: string) =>
    `${agenda}  - { number: 7, title: A letter, file: meetings/open.docx }
  - number: 8
    title: ${title}
    file: meetings/claim.docx
    exempt: { paragraphs: [3], publicInterest: It could not be settled., ${noticed} }
`;
  const bound = async (title: string) => {
    const printed = await renderPdf(letter("Nothing."), plainTheme, fonts);
    const host = meetingArea(
      {
        [meeting]: received(title),
        "data/exampleshire/meetings/open.docx": await renderDocx(letter("Nothing."), plainTheme),
        "data/exampleshire/meetings/claim.docx": await renderDocx(letter(secret), plainTheme),
      },
      { wordToPdf: () => printed },
    );
    const answer = await pack(host, request);
    return answer.ok ? [] : answer.errors.map(({ code }) => code);
  };

  test("is sought by its words, and not by what Word writes into every file", async () => {
    expect(await bound("A claim")).toEqual([]);
    expect(await bound("The provider asks for ninety thousand pounds")).toContain("pack/leak");
  });
});

describe("an exempt paper from elsewhere in which no words can be sought", () => {
  const received = (file: string) => `${agenda}  - number: 7
    title: A claim
    file: meetings/${file}
    exempt: { paragraphs: [3], publicInterest: It could not be settled., ${noticed} }
`;
  const scan = async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.addPage([400, 600]);
    return pdf.save();
  };
  const told = async (file: string, bytes: Uint8Array) => {
    const host = meetingArea({ [meeting]: received(file), [`data/exampleshire/meetings/${file}`]: bytes });
    const answer = await pack(host, request);
    const isWritten = [...host.files.keys()].some((path) => path.startsWith("output/"));
    return { isWritten, findings: answer.ok ? answer.warnings : answer.errors };
  };

  test.each(["claim.pdf", "claim.docx"])(
    "keeps the public pack from being made where %s can't be read",
    async (file) => {
      expect(await told(file, new TextEncoder().encode("damaged"))).toMatchObject({
        isWritten: false,
        findings: [{ severity: "error", code: "pack/unsearchable", at: { file: meeting, line: 17 } }],
      });
    },
  );

  test("is told as a warning where it is a scan: its name alone is sought", async () => {
    expect(await told("claim.pdf", await scan())).toMatchObject({
      isWritten: true,
      findings: [
        { severity: "warning", code: "pack/unsearchable", message: expect.stringContaining("only its name is sought") },
      ],
    });
  });
});

describe("a public item that takes in what another agenda keeps from the public", () => {
  const other = withExempt.replace("2026-01-20", "2026-02-17");
  test.each([
    ["as its paper", (text: string) => text.replace("paper: 2026-01-waiting", "paper: 2026-01-prices"), 14],
    [
      "as an appendix",
      (text: string) =>
        text.replace(
          "paper: 2026-01-waiting }",
          "paper: 2026-01-waiting, appendices: [{ title: A, paper: 2026-01-prices }] }",
        ),
      14,
    ],
  ])("%s is refused, at its place", async (_how, change, line) => {
    const host = meetingArea({
      [meeting]: change(agenda),
      "data/exampleshire/meetings/2026-02-17-cabinet.yaml": other,
      "data/exampleshire/reports/2026-01-prices.md": prices,
    });
    const answer = await pack(host, request);
    expect(answer.ok ? [] : answer.errors).toContainEqual(
      expect.objectContaining({ code: "meeting/exempt-cited", at: expect.objectContaining({ file: meeting, line }) }),
    );
  });

  test("as the draft that its paper encloses", async () => {
    const enclosing = waiting.replace(
      "title: Waiting times\n",
      "title: Waiting times\nappendices: [{ title: A, draftOf: 2026-01-prices }]\n",
    );
    const host = meetingArea({
      "data/exampleshire/reports/2026-01-waiting.md": enclosing,
      "data/exampleshire/meetings/2026-02-17-cabinet.yaml": other,
      "data/exampleshire/reports/2026-01-prices.md": prices,
    });
    const answer = await pack(host, request);
    expect(answer.ok ? [] : answer.errors.map(({ code }) => code)).toContain("meeting/exempt-cited");
  });
});

describe("a public item is refused what another agenda keeps from the public", () => {
  const other = withExempt.replace("2026-01-20", "2026-02-17");
  const february = "data/exampleshire/meetings/2026-02-17-cabinet.yaml";
  const told = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const host = meetingArea({ "data/exampleshire/reports/2026-01-prices.md": prices, ...files });
    const loaded = await loadPack(host, meeting, { kind: "agenda" });
    return loaded.ok ? loaded.warnings : loaded.errors;
  };

  test("as a file from elsewhere", async () => {
    const findings = await told({
      [meeting]: `${agenda}  - { number: 7, title: A claim, file: meetings/claim.pdf }\n`,
      [february]: other.replace("paper: 2026-01-prices", "file: meetings/claim.pdf"),
      "data/exampleshire/meetings/claim.pdf": new TextEncoder().encode("%PDF-1.7"),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "meeting/exempt-cited",
        at: expect.objectContaining({ file: meeting, line: 15 }),
      }),
    );
  });

  test("as a copy of such a file under another name", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7");
    const findings = await told({
      [meeting]: `${agenda}  - { number: 7, title: A claim, file: meetings/copy.pdf }\n`,
      [february]: other.replace("paper: 2026-01-prices", "file: meetings/claim.pdf"),
      "data/exampleshire/meetings/claim.pdf": bytes,
      "data/exampleshire/meetings/copy.pdf": bytes,
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "meeting/exempt-cited",
        message:
          "item 7 is public and takes in “meetings/copy.pdf”, which is the file “meetings/claim.pdf” that an agenda says is not for publication",
        at: expect.objectContaining({ file: meeting, line: 15 }),
      }),
    );
  });

  test.each(["./meetings/claim.pdf", "meetings/./claim.pdf", "meetings//claim.pdf", "a/../meetings/claim.pdf"])(
    "by no other path to it: %s",
    async (path) => {
      const findings = await told({
        [meeting]: `${agenda}  - { number: 7, title: A claim, file: ${path} }\n`,
        [february]: other.replace("paper: 2026-01-prices", "file: meetings/claim.pdf"),
        [`data/exampleshire/${path}`]: new TextEncoder().encode("%PDF-1.7"),
      });
      expect(findings).toContainEqual(
        expect.objectContaining({
          severity: "error",
          hint: "write its path from the area's folder with one / between names, and without . or .. as a name",
          at: expect.objectContaining({ file: meeting, line: 15 }),
        }),
      );
    },
  );

  test("as the report of which an exempt paper encloses the draft", async () => {
    const findings = await told({
      [february]: other,
      "data/exampleshire/reports/2026-01-prices.md": prices.replace(
        "template: note\n",
        "template: note\nappendices: [{ title: A, draftOf: 2026-01-waiting }]\n",
      ),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "meeting/exempt-cited",
        message:
          "item 6 is public and takes in “2026-01-waiting”, of which “2026-01-prices” encloses the draft, and that is not for publication",
      }),
    );
  });

  test("and everything, while that agenda can't be read", async () => {
    const findings = await told({ [february]: other.replace("paragraphs: [3]", "paragraphs: three") });
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: "error", at: expect.objectContaining({ file: february, line: 18 }) }),
    );
  });
});

test("part II is refused for a meeting that has nothing exempt", async () => {
  expect(await partTwo(area(agenda), request)).toMatchObject({
    ok: false,
    errors: [{ code: "meeting/nothing-exempt" }],
  });
});

describe("a public pack is refused, and nothing written", () => {
  test.each([
    [
      "where the agenda says what the exempt paper says",
      "title: Places at a special school",
      "title: The provider asks for ninety thousand pounds a place",
    ],
    [
      "where the notice does",
      "Negotiations would fail if the price were known.",
      "The provider asks for ninety thousand pounds a place and year.",
    ],
  ])("%s", async (_what, from, to) => {
    const host = area(withExempt.replace(from, to));
    const answer = await pack(host, request);
    expect(answer.ok ? [] : answer.errors.map(({ code }) => code)).toContain("pack/leak");
    expect([...host.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
  });

  test("where an exempt item names no paragraph", async () => {
    expect(await pack(area(withExempt.replace("[3]", "[]")), request)).toMatchObject({
      ok: false,
      errors: [{ at: { file: meeting, line: 18 }, hint: "name at least one paragraph of Schedule 12A" }],
    });
  });

  test("where it names one that there is not", async () => {
    expect(await pack(area(withExempt.replace("[3]", "[3, 9]")), request)).toMatchObject({
      ok: false,
      errors: [{ code: "meeting/unknown-paragraph", at: { file: meeting, line: 18 } }],
    });
  });
});
