/** A meeting's timetable: counted back from it and forward, with times, and as a calendar file. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timetable } from "../../src/acts/meeting-timetable.ts";
import { addDays } from "../../src/values/add-days.ts";
import { momentInLondon } from "../../src/values/london-time.ts";
import { day } from "../make.ts";
import { agenda, meeting, meetingArea } from "../pack/meeting-area.ts";

const law = (steps: string) => ({
  "data/national/meeting-law.yaml": `division: england-and-wales\nnotices: []\ntimetable:\n${steps}`,
});
const step = (fields: string) =>
  `  - { bodies: [cabinet], what: Something, basis: practice, source: custom, ${fields} }\n`;

async function days(steps: string) {
  const made = await timetable(meetingArea(law(steps)), { meeting, calendarInto: undefined });
  return made.ok ? made.value.steps.map(({ id, date, time }) => [id, date, time]) : made.errors.map(({ code }) => code);
}

describe("the timetable of a Cabinet meeting on Tuesday 20 January 2026", () => {
  test("has the days and times of the law that ships, in their order", async () => {
    const made = await timetable(meetingArea(), { meeting, calendarInto: undefined });
    expect(made.ok && made.value.steps.map(({ id, date, time }) => `${date} ${time ?? "all day"} ${id}`)).toEqual([
      "2025-12-22 17:00 notice-of-decisions",
      "2025-12-29 17:00 draft-papers",
      "2026-01-09 10:00 final-papers",
      "2026-01-12 17:00 publication",
      "2026-01-22 17:00 decisions",
      "2026-01-29 all day call-in",
      "2026-02-03 17:00 draft-minutes",
    ]);
  });

  test("has the council's own steps where it has a file of its own, with those of other bodies left out", async () => {
    const own = step('id: a, count: 3, days: working-days, time: "10:00"');
    const others =
      "  - { id: b, bodies: [council], what: Other, count: 1, days: working-days, basis: law, source: x }\n";
    expect(await days(own + others)).toEqual([["a", "2026-01-15", "10:00"]]);
  });

  test("puts what falls on a day without work on the working day before", async () => {
    expect(await days(step("id: a, count: 25, days: clear-calendar-days"))).toEqual([["a", "2025-12-24", undefined]]);
  });

  test("counts a step from another", async () => {
    const steps =
      step("id: record, direction: after, count: 2, days: working-days") +
      step("id: call-in, from: record, direction: after, count: 5, days: clear-working-days");
    expect(await days(steps)).toEqual([
      ["record", "2026-01-22", undefined],
      ["call-in", "2026-01-30", undefined],
    ]);
  });

  test("tells how each day was found", async () => {
    const made = await timetable(meetingArea(), { meeting, calendarInto: undefined });
    const publication = made.ok ? made.value.steps.find(({ id }) => id === "publication") : undefined;
    expect(publication?.derivation.at(0)).toBe("the meeting is on Tuesday 20 January 2026, which is not counted");
    expect(publication?.basis).toBe("law");
  });

  test("can't be counted from a month", async () => {
    const text = agenda.replace("date: 2026-01-20", "date: 2026-01");
    const made = await timetable(meetingArea({ [meeting]: text }), { meeting, calendarInto: undefined });
    expect(made.ok ? [] : made.errors).toMatchObject([{ code: "dates/not-a-day", at: { file: meeting, line: 2 } }]);
  });
});

describe("the calendar file", async () => {
  const host = meetingArea();
  const made = await timetable(host, { meeting, calendarInto: "output" });
  const path = "output/exampleshire/meetings/2026-01-20-cabinet.ics";
  const lines = new TextDecoder().decode(host.files.get(path)).replaceAll("\r\n ", "").split("\r\n");

  test("lies among the outputs, and holds each step and the meeting itself", () => {
    expect(made.ok && made.value.path).toBe(path);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(8);
    expect(lines).toContain("LOCATION:Council Chamber\\, County Hall");
  });

  test("has a time in Greenwich Mean Time, and a whole day where there is no time", () => {
    expect(lines).toContain("DTSTART:20260112T170000Z");
    expect(lines).toContain("DTSTART;VALUE=DATE:20260129");
  });

  test("is the same file whenever it is made", async () => {
    const other = meetingArea();
    await timetable(other, { meeting, calendarInto: "output" });
    expect(other.files.get(path)).toEqual(host.files.get(path));
    expect(new Set(lines.filter((line) => line.startsWith("DTSTAMP")))).toEqual(new Set(["DTSTAMP:20251222T000000Z"]));
  });
});

test("a time of day is the moment at which clocks in London show it, in summer and in winter", () => {
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 3, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (days, hour, minute) => {
        const date = addDays(day("2018-01-01"), days);
        const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        const [year, month, date2] = date.split("-");
        expect(shown.format(momentInLondon(date, time))).toBe(`${date2}/${month}/${year}, ${time}`);
      },
    ),
  );
});
