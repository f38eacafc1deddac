import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToDate, countBetween, publishBy } from "../../src/acts/dates.ts";
import { loadCalendar } from "../../src/acts/load-calendar.ts";
import { openToInspectionUntil } from "../../src/archive/retention.ts";
import type { Checked } from "../../src/diagnostics/diagnostic.ts";
import { dateAfter } from "../../src/facts/date-after.ts";
import { type Count, daysCounted } from "../../src/facts/days-counted.ts";
import type { DerivedDate } from "../../src/facts/derived-date.ts";
import { noticeDeadline, publicationDeadline } from "../../src/facts/publication-deadline.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { addDays } from "../../src/values/add-days.ts";
import type { CalendarDate } from "../../src/values/calendar-date.ts";
import { weekdayOf } from "../../src/values/weekday.ts";
import { divisions } from "../../src/values/working-calendar.ts";
import { contradictionsIn } from "../facts/facts-of.ts";
import { day } from "../make.ts";
import vectors from "../vectors/dates.json" with { type: "json" };

const host = memoryHost({ shipped: nodeHost({ workspace: ".", named: [] }) });
const division = "england-and-wales";

const ofKind = (kind: string) => vectors.vectors.filter((vector) => vector.kind === kind);
const notices = ofKind("latestPublication");
const workingDays = ofKind("addWorkingDays");
const months = ofKind("addMonths");
const weekdays = ofKind("weekdayMatches");
const retentions = ofKind("retention");
const counts = ofKind("countReconcile");

describe("dates with known answers", () => {
  test("are all here, each of a kind that is looked at below", () => {
    const kinds = [notices, workingDays, months, weekdays, retentions, counts];
    expect(kinds.map(({ length }) => length)).toEqual([4, 2, 6, 4, 2, 1]);
    expect(kinds.flat()).toHaveLength(vectors.vectors.length);
  });

  test.each(notices)("papers for $input.meeting are published by $expected", async ({ input, expected }) => {
    const { meeting = "", clearDays = 0 } = input;
    expect(await publishBy(host, { meeting, clearDays, days: "working", division })).toMatchObject({
      ok: true,
      value: { date: expected },
    });
  });

  test.each(workingDays)(
    "$input.workingDays working days after $input.from is $expected",
    async ({ input, expected }) => {
      const { from = "", workingDays: count = 0 } = input;
      expect(await addToDate(host, { from, count, unit: "working-days", division })).toMatchObject({
        value: { date: expected },
      });
    },
  );

  test.each(months)("$input.months months after $input.from is $expected", async ({ input, expected }) => {
    const { from = "", months: count = 0 } = input;
    expect(await addToDate(host, { from, count, unit: "months", division })).toMatchObject({
      value: { date: expected },
    });
  });

  test.each(retentions)("$input.kind of $input.meeting: open until $expected", ({ input, expected }) => {
    const part = input.kind === "background papers" ? "background" : "report";
    const [until = ""] = String(expected).split(" ");
    expect(openToInspectionUntil(input.meeting ?? "", part)).toBe(until);
  });

  test.each(counts)("$input.parts are $input.total: $expected", ({ input, expected }) => {
    const { sufficient = 0, insufficient = 0 } = input.parts ?? {};
    const found = (more: number) =>
      contradictionsIn({ programme: revisit(input.total ?? 0, sufficient + more, insufficient) });
    expect(found(0).length === 0).toBe(expected);
    // One more would not add up: the rule is there to be broken.
    expect(found(1)).toEqual([expect.stringMatching(/^fact\/count-differs programme\.yaml/)]);
  });

  test.each(weekdays)("$input.date is a $input.claimedWeekday", ({ input, expected }) => {
    expect(weekdayOf(day(input.date ?? "")) === input.claimedWeekday).toBe(expected);
  });
});

/** An inspection that found so many weaknesses, and the revisit that judged them. */
const revisit = (weaknesses: number, sufficient: number, insufficient: number) => `inspections:
  - id: first
    kind: inspection
    inspectors: Ofsted
    on: 2020-01
    weaknesses: { count: ${weaknesses}, known: 2020-05-27 }
  - id: again
    kind: revisit
    inspectors: Ofsted
    on: 2022-12
    sufficient: { count: ${sufficient}, known: 2023-02-01 }
    insufficient: { count: ${insufficient}, known: 2023-02-01 }
`;

describe("papers are published", () => {
  test.each([
    ["2022-02-21", "2022-02-11", "on the Friday before a week of clear days, not on the Sunday"],
    ["2026-03-12", "2026-03-04", "six working days before a meeting in a week without holidays"],
    ["2023-05-11", "2023-05-02", "a day earlier for the bank holiday of the coronation"],
    ["2026-01-05", "2025-12-23", "before Christmas for a meeting after New Year"],
  ])("for %s by %s: %s", async (meeting, date) => {
    expect(await publishBy(host, { meeting, clearDays: 5, days: "working", division })).toMatchObject({
      ok: true,
      value: { date },
    });
  });

  test("a notice of 28 clear days in calendar days: bank holidays count", async () => {
    const notice = { meeting: "2026-01-22", clearDays: 28, days: "calendar", division } as const;
    expect(await publishBy(host, notice)).toMatchObject({
      value: {
        date: "2025-12-24",
        derivation: [
          "the meeting is on Thursday 22 January 2026, which is not counted",
          "28 clear calendar days: Thursday 25 December 2025 to Wednesday 21 January 2026",
          "notice is given by 2025-12-24, which is not counted either",
        ],
      },
    });
  });

  test("three clear days before where the rule asks for three, and on other days in Scotland", async () => {
    const answers = [
      publishBy(host, { meeting: "2026-06-19", clearDays: 3, days: "working", division }),
      publishBy(host, { meeting: "2026-06-19", clearDays: 3, days: "working", division: "scotland" }),
    ];
    expect(await Promise.all(answers)).toMatchObject([
      { value: { date: "2026-06-15" } },
      { value: { date: "2026-06-12" } },
    ]);
  });

  test("with steps that somebody can check by hand", async () => {
    expect(await publishBy(host, { meeting: "2019-04-23", clearDays: 5, days: "working", division })).toMatchObject({
      value: {
        derivation: [
          "the meeting is on Tuesday 23 April 2019, which is not counted",
          "5 clear working days: Friday 12 April 2019, Monday 15 April 2019, Tuesday 16 April 2019, Wednesday 17 April 2019, Thursday 18 April 2019",
          "not counted: 4 days at weekends; Friday 19 April 2019 (Good Friday); Monday 22 April 2019 (Easter Monday)",
          "the last working day before them is Thursday 11 April 2019, which is not counted either",
          "published by 2019-04-11",
        ],
      },
    });
  });
});

describe("days between two days", () => {
  test.each([
    ["2019-04-11", "2019-04-23", "clear-working-days", 5],
    ["2018-05-11", "2018-08-20", "working-days", 70],
    ["2023-05-05", "2023-06-03", "clear-calendar-days", 28],
    ["2023-05-05", "2023-05-05", "clear-calendar-days", 0],
    ["2023-05-05", "2023-05-09", "working-days", 1],
  ] as const)("from %s to %s there are %s: %i", async (first, second, count, days) => {
    expect(await countBetween(host, { first, second, count, division })).toMatchObject({ ok: true, value: { days } });
  });
});

describe("rules of any day", async () => {
  const loaded = await loadCalendar(host, division);
  if (!loaded.ok) throw new Error(loaded.errors[0]?.message);
  const calendar = loaded.value;
  const { knownFrom, knownUntil } = calendar;
  const anyDay = fc.integer({ min: 60, max: 3800 }).map((days) => addDays(knownFrom, days));
  const dateOf = (answer: Checked<DerivedDate>) => (answer.ok ? answer.value.date : day(""));
  const daysOf = (first: CalendarDate, second: CalendarDate, count: Count) => {
    const answer = daysCounted({ first, second, count }, calendar);
    return answer.ok ? answer.value.days : undefined;
  };

  test("a deadline leaves exactly the clear days that were asked for, and is itself a working day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (meeting, clearDays) => {
        const deadline = dateOf(publicationDeadline({ meeting, clearDays }, calendar));
        expect(daysOf(deadline, meeting, "clear-working-days")).toBe(clearDays);
        expect(daysOf(addDays(deadline, -1), deadline, "working-days")).toBe(1);
        const dayAfter = addDays(deadline, 1);
        const isLastOne =
          daysOf(deadline, dayAfter, "working-days") === 0 ||
          daysOf(dayAfter, meeting, "clear-working-days") === clearDays - 1;
        expect(isLastOne).toBe(true);
      }),
    );
  });

  test("so many working days after a day are so many working days from it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const after = dateOf(dateAfter({ from, count, unit: "working-days" }, calendar));
        expect(daysOf(from, after, "working-days")).toBe(count);
      }),
    );
  });

  test("a notice leaves exactly the clear calendar days that were asked for", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (meeting, clearDays) => {
        const { date } = noticeDeadline({ meeting, clearDays });
        expect(daysOf(date, meeting, "clear-calendar-days")).toBe(clearDays);
      }),
    );
  });

  test("nothing is counted in a year whose bank holidays are not known", async () => {
    const beyond = addDays(knownUntil, 3);
    expect(await publishBy(host, { meeting: beyond, clearDays: 5, days: "working", division })).toMatchObject({
      ok: false,
      errors: [{ code: "dates/calendar-unknown", message: expect.stringContaining(`until ${knownUntil}`) }],
    });
  });
});

test("bank holidays are days on which people would otherwise work, each once, and of whole years", async () => {
  for (const division of divisions) {
    const calendar = await loadCalendar(host, division);
    if (!calendar.ok) throw new Error(calendar.errors[0]?.message);
    const days = [...calendar.value.bankHolidays.keys()];
    expect(days.filter((day) => ["Saturday", "Sunday"].includes(weekdayOf(day)))).toEqual([]);
    expect(days).toEqual([...new Set(days)].sort());
    const years = new Set(days.map((day) => day.slice(0, 4)));
    for (const year of years) {
      expect(days.filter((day) => day.startsWith(year)).length, `${division} ${year}`).toBeGreaterThanOrEqual(8);
    }
  }
});

describe("what no day can be counted from is refused", () => {
  test.each([
    ["2022-09", "“2022-09” is less than a day, and days can only be counted from a day"],
    ["2022-02-30", "“2022-02-30” is not a day in the calendar"],
  ])("%s", async (meeting, message) => {
    expect(await publishBy(host, { meeting, clearDays: 5, days: "working", division })).toMatchObject({
      ok: false,
      errors: [{ code: "dates/not-a-day", message }],
    });
  });

  test("an earlier day after a later one", async () => {
    const request = { first: "2022-09-20", second: "2022-09-19", count: "working-days", division } as const;
    expect(await countBetween(host, request)).toMatchObject({ ok: false, errors: [{ code: "dates/reversed" }] });
  });
});
