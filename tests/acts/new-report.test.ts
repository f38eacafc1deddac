import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { newMeeting } from "../../src/acts/new-meeting.ts";
import { newReport } from "../../src/acts/new-report.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { type Files, filesIn, smallArea } from "../fixtures/small-area.ts";
import { day } from "../make.ts";

const root = join(import.meta.dirname, "../..");
const under = (folder: string): Files =>
  Object.fromEntries(Object.entries(filesIn(join(root, folder))).map(([path, bytes]) => [`${folder}/${path}`, bytes]));

/** Exampleshire as it ships, in memory. */
const area: Files = { ...under("data/exampleshire"), ...under("data/national"), ...under("templates") };
const exampleshire = () => smallArea(area);
const reports = "data/exampleshire/reports";

const textOf = (host: MemoryHost, path: string) => new TextDecoder().decode(host.files.get(path));

async function rolled(request: Omit<Parameters<typeof newReport>[1], "from"> & { readonly from: string }) {
  const host = exampleshire();
  const made = await newReport(host, request);
  if (!made.ok) throw new Error(made.errors.map(({ message }) => message).join("\n"));
  return { host, path: made.value.path, text: textOf(host, made.value.path) };
}

describe("the next report to the Health and Wellbeing Board", async () => {
  const { host, path, text } = await rolled({
    from: "2026-03-health-and-wellbeing-board",
    meeting: day("2026-06-11"),
    asAt: day("2026-05-29"),
  });

  test("has the month of its meeting in its name, as the last one had", () => {
    expect(path).toBe(`${reports}/2026-06-health-and-wellbeing-board.md`);
  });

  test("keeps its frame: kind, title, author and headings", () => {
    expect(text).toContain("template: health-and-wellbeing-board");
    expect(text).toContain("author: SEND Programme Director");
    expect(text.match(/^#+ (?!yaml).*/gm)).toEqual([
      "# summary",
      "# background",
      "# plan",
      "## What has changed for children and families",
      "## What is still hard",
      "## What comes next",
    ]);
  });

  test("has none of the words of the last, and a mark where each was", () => {
    expect(text).not.toMatch(/Three things|Two years ago|temporary writers|exceptions|note the progress/);
    expect(text).toContain("## What is still hard\n\n[to be written: What is still hard]\n");
    expect(text).toContain('- "[to be written: what the body is asked to do]"');
  });

  test("speaks as at the day that was asked for, to the meeting of that day", () => {
    expect(text).toContain("as-at: 2026-05-29");
    expect(text).toContain("meeting: { body: hwb, date: 2026-06-11 }");
  });

  test("is a draft that builds, carries every open action, and is refused as a final paper", async () => {
    const loaded = await loadReport(host, path);
    if (!loaded.ok) throw new Error(loaded.errors.map(({ message }) => message).join("\n"));
    const request = { ...loaded.value, asAt: undefined } as const;
    const draft = makePaper({ ...request, standing: "draft" });
    expect(draft.ok && draft.value.facts.plan.current.openCount).toMatchObject({ value: 21 });
    const final = makePaper({ ...request, standing: "final" });
    const marks = final.ok ? [] : final.errors.filter(({ code }) => code === "data/to-fill-in");
    expect(marks.map(({ message }) => message)).toEqual([
      "“[to be written: what the body is asked to do]” waits to be filled in",
      "“[to be written: summary]” waits to be filled in",
      "“[to be written: background]” waits to be filled in",
      "“[to be written: What has changed for children and families]” waits to be filled in",
      "“[to be written: What is still hard]” waits to be filled in",
      "“[to be written: What comes next]” waits to be filled in",
    ]);
    expect(marks.filter(({ at }) => at?.line === undefined)).toEqual([]);
  });
});

test("a paper that tells of what moved tells of it from the day of the last", async () => {
  const { text } = await rolled({
    from: "2026-02-leadership-team-highlights",
    meeting: day("2026-03-26"),
    asAt: day("2026-03-20"),
  });
  expect(text).toContain("since: 2026-02-20");
});

test("a meeting that has a file owns the date", async () => {
  const host = exampleshire();
  host.files.delete(`${reports}/2026-03-health-and-wellbeing-board.md`);
  const made = await newReport(host, {
    from: "2025-12-health-and-wellbeing-board",
    meeting: day("2026-03-12"),
    asAt: day("2026-02-27"),
  });
  const path = made.ok ? made.value.path : "";
  expect(path).toBe(`${reports}/2026-03-health-and-wellbeing-board.md`);
  expect(textOf(host, path)).toContain("meeting: 2026-03-12-hwb");
});

test("a Cabinet paper loses its decision's reasons, alternatives, comments and implications, and keeps who answers for it", async () => {
  const { text } = await rolled({ from: "2026-03-19-cabinet", meeting: day("2026-09-17"), asAt: day("2026-09-01") });
  expect(text).not.toMatch(/£540,000|The rule is welcome|case by case|CAB-2026-014|EIA/);
  expect(text).toContain("leadOfficer: Director of Children's Services");
  expect(text).toContain('financial: "[to be written: the financial implications]"');
  expect(text).toContain("backgroundPapers: none");
});

test("the last report of a kind is found by the day as at which it speaks", async () => {
  const host = exampleshire();
  const made = await newReport(host, {
    from: { area: "data/exampleshire", kind: "health-and-wellbeing-board" },
    meeting: day("2026-06-11"),
    asAt: day("2026-05-29"),
  });
  expect(made.ok && made.value.from).toBe(`${reports}/2026-03-health-and-wellbeing-board.md`);
});

describe("what cannot be rolled forward is said, and nothing is written", () => {
  test.each([
    {
      because: "there is none of the kind",
      request: {
        from: { area: "data/exampleshire", kind: "schools-forum" },
        meeting: "2026-06-11",
        asAt: "2026-05-29",
      },
      code: "new/nothing-to-roll",
    },
    {
      because: "it would speak as at an earlier day",
      request: { from: "2026-03-health-and-wellbeing-board", meeting: "2026-06-11", asAt: "2026-02-27" },
      code: "new/not-later",
    },
    {
      because: "the file is there",
      request: { from: "2026-03-health-and-wellbeing-board", meeting: "2026-03-26", asAt: "2026-03-20" },
      code: "new/already-there",
    },
    {
      because: "there is no such report",
      request: { from: "2026-03-health", meeting: "2026-06-11", asAt: "2026-05-29" },
      code: "report/not-found",
    },
  ])("$because: $code", async ({ request, code }) => {
    const host = exampleshire();
    const before = new Map(host.files);
    const made = await newReport(host, { from: request.from, meeting: day(request.meeting), asAt: day(request.asAt) });
    expect(made.ok ? [] : made.errors.map((error) => error.code)).toEqual([code]);
    expect(host.files).toEqual(before);
  });
});

describe("the next meeting of the Health and Wellbeing Board", () => {
  const request = { area: "data/exampleshire", body: "hwb", date: day("2026-06-11") };

  test("has the time, the place and the items of the last, and no paper, date or notice of it", async () => {
    const host = exampleshire();
    const made = await newMeeting(host, request);
    expect(made.ok && made.value).toEqual({
      path: "data/exampleshire/meetings/2026-06-11-hwb.yaml",
      from: "data/exampleshire/meetings/2026-03-12-hwb.yaml",
      answersDue: [],
    });
    const text = textOf(host, "data/exampleshire/meetings/2026-06-11-hwb.yaml");
    expect(text).toContain("date: 2026-06-11");
    expect(text).toContain('time: "14:00"');
    expect(text.match(/number: \d+/g)).toHaveLength(5);
    expect(text).not.toMatch(/paper:|published:/);
    expect(text).toMatch(/standing: minutes\n(?: {4}.*\n)* {4}minutesOf: 2026-03-12-hwb\n/);
    expect(text).toContain('purpose: "[to be written: To confirm the minutes of the meeting held in December 2025]"');
  });

  test("lists what is to be answered at it and has no answer yet", async () => {
    const requests = `requests:
  - { id: a, kind: request, body: hwb, on: 2026-03-12, text: a report on costs, due: 2026-06-11 }
  - { id: b, kind: request, body: hwb, on: 2026-03-12, text: a visit, due: 2026-09-10 }
  - { id: c, kind: undertaking, body: cabinet, on: 2026-03-19, text: a plan, due: 2026-06-11 }
`;
    const made = await newMeeting(smallArea({ ...area, "data/exampleshire/requests.yaml": requests }), request);
    expect(made.ok && made.value.answersDue).toEqual(["a report on costs"]);
  });

  test.each([
    { because: "the body has met on no day", body: "send-board", date: "2026-06-11", code: "new/nothing-to-roll" },
    { because: "it would lie before the last", body: "hwb", date: "2026-01-15", code: "new/not-later" },
  ])("is not made where $because: $code", async ({ body, date, code }) => {
    const host = exampleshire();
    const before = new Map(host.files);
    const made = await newMeeting(host, { ...request, body, date: day(date) });
    expect(made.ok ? [] : made.errors.map((error) => error.code)).toEqual([code]);
    expect(host.files).toEqual(before);
  });
});
