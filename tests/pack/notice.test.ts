import { describe, expect, test } from "vitest";
import { check } from "../../src/acts/check.ts";
import { loadPack } from "../../src/acts/load-pack.ts";
import { makeParts } from "../../src/acts/make-parts.ts";
import { agenda, meeting, meetingArea, progress } from "./meeting-area.ts";

async function findings(text: string, files: Readonly<Record<string, string>> = {}) {
  const host = meetingArea({ [meeting]: text, ...files });
  const loaded = await loadPack(host, meeting, { kind: "agenda" });
  const parts = loaded.ok ? makeParts(loaded.value, "draft") : loaded;
  return parts.ok ? parts.warnings : parts.errors;
}

const lateAgenda = agenda.replace("published: 2026-01-12", "published: 2026-01-13");
const lateItem = (more: string) =>
  `${agenda}  - { number: 7, title: Urgent business, added: { on: 2026-01-15${more} } }\n`;

describe("notice of a Cabinet meeting on Tuesday 20 January 2026", () => {
  test("is in time on 12 January, and nothing is said of it", async () => {
    expect(await findings(agenda)).toEqual([]);
  });

  test("is too short on 13 January: an error with the steps that show it", async () => {
    expect(await findings(lateAgenda)).toEqual([
      {
        severity: "error",
        code: "meeting/short-notice",
        message: expect.stringMatching(
          /^published on Tuesday 13 January 2026, after Monday 12 January 2026: the meeting is on .* 5 clear working days: .*\(Local Authorities .* regulation 7\)$/,
        ),
        at: { file: meeting, line: 6, column: 12 },
        hint: "publish earlier, move the meeting, or record shortNotice: {reason: …, convened: …} where it was called at shorter notice, or {reason: …, approvedBy: …} where the proper officer goes on",
      },
    ]);
  });

  test("is told as a warning, with post and reason, where the proper officer goes on", async () => {
    const text = `${lateAgenda}shortNotice: { reason: The grant lapses on 21 January., approvedBy: Head of legal services }\n`;
    expect(await findings(text)).toMatchObject([
      {
        severity: "warning",
        code: "meeting/short-notice",
        message: expect.stringContaining("Head of legal services goes on with it: The grant lapses on 21 January."),
      },
    ]);
  });

  test("has its own rule where the meeting is called at shorter notice: the agenda is published when it is called", async () => {
    const called = (day: string) => `${lateAgenda}shortNotice: { reason: The grant lapses., convened: ${day} }\n`;
    expect(await findings(called("2026-01-13"))).toMatchObject([
      {
        severity: "warning",
        code: "meeting/short-notice",
        message: expect.stringMatching(/called at shorter notice on Tuesday 13 January 2026, .*: The grant lapses\.$/),
      },
    ]);
    expect(await findings(called("2026-01-12"))).toMatchObject([
      { severity: "error", code: "meeting/short-notice", message: expect.stringContaining("had to be published then") },
    ]);
  });

  test("is open where the meeting does not say when the agenda is published, and the last day is told", async () => {
    expect(await findings(agenda.replace("published: 2026-01-12\n", ""))).toMatchObject([
      { severity: "suggestion", code: "meeting/publication-open", hint: expect.stringContaining("2026-01-12") },
    ]);
  });

  test("can't be worked out where only the month of the meeting is known", async () => {
    expect(await findings(agenda.replace("date: 2026-01-20", "date: 2026-01"))).toMatchObject([
      { severity: "warning", code: "meeting/deadline-unknown", at: { line: 2 } },
    ]);
  });

  test("can't be worked out for a year whose bank holidays are not known", async () => {
    const text = agenda.replace("date: 2026-01-20", "date: 2031-01-20");
    expect(await findings(text)).toMatchObject([
      { severity: "warning", code: "dates/calendar-unknown", at: { line: 2 } },
    ]);
  });

  test("binds no body that the law does not name", async () => {
    expect(await findings(lateAgenda.replace("body: cabinet", "body: send-board"))).toEqual([]);
  });

  test("is what the monitoring officer's own file asks for", async () => {
    const law = `division: england-and-wales
notices:
  - { bodies: [cabinet], clearDays: 3, of: Papers, law: Our constitution, exclusion: Our constitution }
`;
    expect(await findings(lateAgenda, { "data/national/meeting-law.yaml": law })).toEqual([]);
  });
});

describe("an item that came onto the agenda too late", () => {
  test("is an error until the chair's opinion and the special circumstances are recorded", async () => {
    expect(await findings(lateItem(""))).toMatchObject([
      {
        severity: "error",
        code: "meeting/late-item",
        message: expect.stringMatching(/^item 7 came .* Thursday 15 January 2026/),
      },
    ]);
    const recorded = ", urgency: { circumstances: The school closes on Friday., opinion: Chair of the Cabinet }";
    expect(await findings(lateItem(recorded))).toMatchObject([
      {
        severity: "warning",
        code: "meeting/late-item",
        message: expect.stringContaining("The school closes on Friday."),
      },
    ]);
  });
});

const key = (more: string) => ({
  "data/exampleshire/reports/2026-01-progress.md": progress.replace(
    "recommendations:",
    `keyDecision: { reason: it costs much, forwardPlan: CAB-1${more} }\nrecommendations:`,
  ),
});

describe("a key decision of the meeting on 20 January 2026", () => {
  test.each([
    ["notice: 2025-12-22", "28 clear calendar days, with Christmas among them"],
    ["notice: 2025-12-01", "more than that"],
  ])("is in order with %s: %s", async (notice) => {
    expect(await findings(agenda, key(`, ${notice}`))).toEqual([]);
  });

  test("is refused a day later, and where no notice is recorded", async () => {
    expect(await findings(agenda, key(", notice: 2025-12-23"))).toMatchObject([
      {
        severity: "error",
        code: "meeting/key-decision-notice",
        message: expect.stringMatching(
          /was given on Tuesday 23 December 2025, and was due by Monday 22 December 2025, 28 clear calendar days .*regulation 9\)$/,
        ),
      },
    ]);
    expect(await findings(agenda, key(""))).toMatchObject([
      { severity: "error", message: expect.stringContaining("is not recorded") },
    ]);
  });

  test("goes on by the general exception where the chair of scrutiny was told five clear working days before", async () => {
    const exception = (day: string) => key(`, generalException: { notified: ${day}, reason: The grant came late. }`);
    expect(await findings(agenda, exception("2026-01-12"))).toMatchObject([
      {
        severity: "warning",
        message: expect.stringMatching(/told on Monday 12 January 2026 \(regulation 10 .*\): The grant came late\.$/),
      },
    ]);
    expect(await findings(agenda, exception("2026-01-13"))).toMatchObject([
      {
        severity: "error",
        message: expect.stringMatching(/was given on Tuesday 13 January 2026, and was due by Monday 12 January 2026/),
      },
    ]);
  });

  test("goes on by special urgency, with who agreed and why", async () => {
    const urgent = key(
      ", specialUrgency: { by: Chair of the scrutiny panel, on: 2026-01-19, reason: The roof fell in. }",
    );
    expect(await findings(agenda, urgent)).toMatchObject([
      {
        severity: "warning",
        message: expect.stringMatching(/Chair of the scrutiny panel agrees \(regulation 11 .*\): The roof fell in\.$/),
      },
    ]);
  });
});

describe("an item that Cabinet takes in private on 20 January 2026", () => {
  const exempt = (notice: string) =>
    `${agenda}  - { number: 7, title: Prices, exempt: { paragraphs: [3], publicInterest: Prices would rise.${notice} } }\n`;

  test("needs two notices, 28 clear days and five before", async () => {
    expect(await findings(exempt(", notice: { first: 2025-12-22, again: 2026-01-12, representations: none }"))).toEqual(
      [],
    );
    expect(await findings(exempt(""))).toMatchObject([{ severity: "error", code: "meeting/private-notice" }]);
    expect(
      await findings(exempt(", notice: { first: 2025-12-22, again: 2026-01-13, representations: none }")),
    ).toMatchObject([
      {
        severity: "error",
        message: expect.stringMatching(/^item 7: The second notice .* due by Monday 12 January 2026/),
      },
    ]);
  });

  test("goes on where somebody agrees that it is urgent", async () => {
    const agreed = ", notice: { agreement: { by: Chair of scrutiny, on: 2026-01-15, reason: The tender ends. } }";
    expect(await findings(exempt(agreed))).toMatchObject([
      {
        severity: "warning",
        message: expect.stringMatching(/Chair of scrutiny agrees \(regulation 5\(6\).*The tender ends\.$/),
      },
    ]);
  });

  test("is asked for no notice where the body is no executive", async () => {
    expect(await findings(exempt("").replace("body: cabinet", "body: send-board"))).toEqual([]);
  });
});

test("boardpaper check finds what is wrong with a meeting too", async () => {
  const answer = await check(
    meetingArea({ [meeting]: lateAgenda.replace("paper: 2026-01-waiting", "paper: 2026-01-waitin") }),
    [],
  );
  const errorsIn = (found: typeof answer) =>
    found.ok ? [] : found.errors.filter(({ code }) => !code.startsWith("words/"));
  expect(errorsIn(answer)).toMatchObject([{ code: "meeting/paper-missing", at: { file: meeting, line: 14 } }]);
  const late = await check(meetingArea({ [meeting]: lateAgenda }), []);
  expect(errorsIn(late)).toMatchObject([{ code: "meeting/short-notice", at: { file: meeting, line: 6 } }]);
});
