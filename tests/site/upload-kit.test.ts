import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { uploadKit } from "../../src/acts/upload-kit.ts";
import { type CalendarDate, parseCalendarDate } from "../../src/values/calendar-date.ts";
import { boundPdf } from "../pack/bound-pack.ts";
import { agenda, meeting, meetingArea, progress } from "../pack/meeting-area.ts";
import { allTexts } from "./site-on-disk.ts";

const noticed = "notice: { first: 2025-12-16, again: 2026-01-12, representations: none }";
const withExempt = `${agenda.replace("paper: 2026-01-waiting", "verbal: true")}  - number: 7
    title: Places at a special school
    paper: 2026-01-prices
    exempt: { paragraphs: [3], publicInterest: Negotiations would fail if the price were known., ${noticed} }
`;
const prices = progress
  .replace("title: Progress of the {{plans.pap.name}}", 'title: "Price, \\"all in\\""')
  .replace(
    "The plan was approved {{when plans.pap.approved}}.",
    "The provider asks for ninety thousand pounds a place.",
  );

/** As a council's own system has it. */
const siteWords = readFileSync(join(import.meta.dirname, "../../templates/site/site.yaml"), "utf8")
  .replace("restricted: Restricted", "restricted: Private")
  .replace('isRestricted: "Yes"', "isRestricted: Y")
  .replace('isOpen: "No"', "isOpen: N");

describe("an upload kit", async () => {
  const host = meetingArea({
    [meeting]: withExempt,
    "data/exampleshire/reports/2026-01-prices.md": prices,
    "templates/site/site.yaml": siteWords,
  });
  const on = parseCalendarDate("2026-01-06") as CalendarDate;
  const answer = await uploadKit(host, { meeting, standing: "draft", out: "output", on });
  const folder = "output/exampleshire/upload/2026-01-20-cabinet/";
  const files = new Map([...host.files].filter(([path]) => path.startsWith(folder)));

  test("can be made before the agenda is published, and lists its files in the order of the meeting and in the council's words", () => {
    expect(answer).toMatchObject({ ok: true });
    expect(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(`${folder}upload.csv`)).split("\r\n"),
    ).toEqual([
      '\uFEFF"Order","Item","Item title","Document title","File","Private","Exempt paragraphs"',
      '"1","","","Agenda","public/01-agenda.pdf","N",""',
      '"2","","","Agenda and papers in one file","public/02-agenda-and-papers-in-one-file.pdf","N",""',
      '"3","5","Progress of the plan","Progress of the Priority Action Plan","public/03-item-5-progress-of-the-priority-action-plan.pdf","N",""',
      '"4","7","Places at a special school","Price, ""all in""","restricted/04-item-7-price-all-in.pdf","Y","3"',
      "",
    ]);
  });

  test("holds each file that it lists, and no other", () => {
    const listed = [...files.keys()].map((path) => path.slice(folder.length)).filter((path) => path !== "upload.csv");
    expect(listed.sort()).toEqual([
      "public/01-agenda.pdf",
      "public/02-agenda-and-papers-in-one-file.pdf",
      "public/03-item-5-progress-of-the-priority-action-plan.pdf",
      "restricted/04-item-7-price-all-in.pdf",
    ]);
  });

  test("is not made beside a file of an earlier kit, whose item may have become exempt", async () => {
    const stale = `${folder}public/04-item-7-price-all-in.pdf`;
    const again = meetingArea({ ...Object.fromEntries(host.files), [stale]: "ninety thousand" });
    expect(await uploadKit(again, { meeting, standing: "draft", out: "output", on })).toMatchObject({
      ok: false,
      errors: [{ code: "site/not-in-kit", at: { file: stale } }],
    });
  });

  test("keeps exempt words in the folder of what is restricted, where each page is marked", async () => {
    for (const [path, bytes] of files) {
      const texts = (await allTexts(path, bytes)).replace(/\s/g, "");
      expect(/ninetythousand/.test(texts), path).toBe(path.includes("/restricted/"));
      const mark = "Notforpublication:exemptinformation,paragraph3of";
      expect(texts.includes(mark), path).toBe(path.includes("/restricted/"));
      if (!path.includes("/restricted/")) continue;
      const { pages } = await boundPdf(bytes);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) expect(page, path).toContain(mark);
    }
  });
});
