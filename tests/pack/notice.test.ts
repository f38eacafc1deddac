import { describe, expect, test } from "vitest";
import { check } from "../../src/acts/check.ts";
import { loadPack } from "../../src/acts/load-pack.ts";
import { makeParts } from "../../src/acts/make-parts.ts";
import { agenda, meeting, meetingArea } from "./meeting-area.ts";

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
        hint: "publish earlier, move the meeting, or record shortNotice: {reason: …, approvedBy: …}",
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

test("boardpaper check finds what is wrong with a meeting too", async () => {
  const answer = await check(
    meetingArea({ [meeting]: lateAgenda.replace("paper: 2026-01-waiting", "paper: 2026-01-waitin") }),
    [],
  );
  const errorsIn = (found: typeof answer) =>
    found.ok ? [] : found.errors.filter(({ severity }) => severity === "error");
  expect(errorsIn(answer)).toMatchObject([{ code: "meeting/paper-missing", at: { file: meeting, line: 14 } }]);
  const late = await check(meetingArea({ [meeting]: lateAgenda }), []);
  expect(errorsIn(late)).toMatchObject([{ code: "meeting/short-notice", at: { file: meeting, line: 6 } }]);
});
