/** Minutes once they are drafted: a draft until a later meeting approves them, and what flows on into other papers. */

import { describe, expect, test } from "vitest";
import { isForeign } from "../../src/acts/bind-meeting.ts";
import { loadPack } from "../../src/acts/load-pack.ts";
import { makeParts } from "../../src/acts/make-parts.ts";
import { minutes } from "../../src/acts/minutes.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import {
  area,
  board,
  callIn,
  codes,
  data,
  exampleshire,
  paper,
  papersFrom,
  said,
  shipped,
  text,
} from "./minuted-area.ts";

const december = "minutes/2025-12-11-hwb.yaml";
const amended = "would bring its proposal on joint payment, with its cost, to the SEND Partnership Board";

describe("the minutes of December 2025", () => {
  test("are bound for the meeting of March as the draft that they were then, marked on each page", async () => {
    const pack = await loadPack(exampleshire(), "2026-03-12-hwb", { kind: "agenda" });
    const parts = pack.ok ? makeParts(pack.value, "final") : pack;
    const bound = parts.ok ? parts.value.find(({ item }) => item.number === "3")?.content : undefined;
    if (!bound || isForeign(bound)) throw new Error("the minutes are not bound");
    expect(bound.running.header).toBe("Draft");
    expect(said(bound).join("\n")).toContain(
      "Draft minutes. They hold once the Health and Wellbeing Board has approved them.",
    );
    expect(said(bound).join("\n")).toContain("would bring its proposal on joint payment to the SEND Partnership Board");
  });

  test("are approved in March with the words before and after, in the minutes of March too", async () => {
    const march = said(await paper(exampleshire(), "2026-03-12-hwb-minutes", "final"));
    expect(march).toContain(
      "the minutes of the meeting held on 11 December 2025 be approved as a correct record, subject to the words “would bring its proposal on joint payment” in item 4 being replaced by “would bring its proposal on joint payment, with its cost,”.",
    );
    const approved = await paper(exampleshire(), "2025-12-minutes", "final");
    expect(approved.running.header).toBeUndefined();
    expect(said(approved)).toContain("Approved as a correct record on 12 March 2026, with the amendments below.");
    expect(said(approved).join("\n")).toContain(amended);
  });

  test("are dated anew by boardpaper minutes once an approval is recorded: the same report, another version", async () => {
    const host = exampleshire([["reports/2025-12-minutes.md", "as-at: 2026-03-12", "as-at: 2025-12-18"]]);
    expect((await paper(host, "2025-12-minutes", "final")).running.header).toBe("Draft");
    const made = await minutes(host, "2025-12-11-hwb");
    expect(made.ok && made.value.files).toEqual([`${area}/reports/2025-12-minutes.md`]);
    expect(text(host, `${area}/reports/2025-12-minutes.md`)).toContain("as-at: 2026-03-12\n");
    expect((await paper(host, "2025-12-minutes", "final")).running.header).toBeUndefined();
  });

  test("are put on the next agenda of the body as long as that is not published", async () => {
    const march = "meetings/2026-03-12-hwb.yaml";
    const notListed = [march, "    minutesOf: 2025-12-11-hwb\n    paper: 2025-12-minutes\n", ""] as const;
    const open = exampleshire([notListed, [march, "published: 2026-03-04\n", ""]]);
    const made = await minutes(open, "2025-12-11-hwb");
    expect(made.ok && made.value).toMatchObject({ files: [`${area}/${march}`], next: { approves: true } });
    expect(text(open, `${area}/${march}`)).toMatch(/minutesOf: 2025-12-11-hwb\n/);
    expect(text(open, `${area}/${march}`)).toMatch(/paper: 2025-12-minutes\n/);

    const shared = exampleshire([
      notListed,
      [march, "published: 2026-03-04\n", ""],
      [march, "  - number: 3\n", "  - &last\n    number: 3\n"],
    ]);
    const before = new Map(shared.files);
    expect(await minutes(shared, "2025-12-11-hwb")).toMatchObject({
      ok: false,
      errors: [{ code: "minutes/shared-value", at: { file: `${area}/${march}`, line: 13 } }],
    });
    expect(shared.files).toEqual(before);

    const published = exampleshire([notListed]);
    const told = await minutes(published, "2025-12-11-hwb");
    expect(told.ok && told.value).toMatchObject({ files: [], next: { path: `${area}/${march}`, approves: false } });
  });

  test("wait for the next meeting that takes minutes, past one that was called for a single matter", async () => {
    const host = exampleshire();
    const single = "body: hwb\ndate: 2026-01-08\nclerk: Officer\nitems: [{ number: 1, title: The roof }]\n";
    host.files.set(`${area}/meetings/2026-01-08-hwb.yaml`, new TextEncoder().encode(single));
    const made = await minutes(host, "2025-12-11-hwb");
    expect(made.ok && made.value.next).toEqual({ path: `${area}/meetings/2026-03-12-hwb.yaml`, approves: true });
  });

  test.each([
    ["at: 2026-03-12-hwb", "at: 2026-03-19-cabinet", "minutes/approved-elsewhere", "a meeting of “cabinet”"],
    ["on: 2026-03-12\n", "on: 2026-03-13\n", "minutes/approved-elsewhere", "on 12 March 2026"],
    ["at: 2026-03-12-hwb", "at: 2026-03-12-hwbb", "minutes/approved-elsewhere", "no such meeting"],
    [
      "at: 2026-03-12-hwb\n  on: 2026-03-12",
      "at: 2025-09-11-hwb\n  on: 2025-09-11",
      "minutes/approved-elsewhere",
      "no later meeting",
    ],
    ["before: would bring its", "before: would never bring its", "minutes/amendment-unclear", "nowhere"],
    ["before: would bring its proposal on joint payment", "before: review", "minutes/amendment-unclear", "times"],
    [
      "  amendments:\n",
      "  amendments:\n    - { item: 4, before: the NHS would bring its, after: it would bring its }\n",
      "minutes/amendments-overlap",
      "“would bring its proposal on joint payment” and “the NHS would bring its”",
    ],
    ["item: 4, before", "item: 9, before", "data/unknown-reference", "“9”"],
    [
      "apologies:\n",
      "apologies:\n  - Director of Public Health\n",
      "minutes/present-and-away",
      "“Director of Public Health”",
    ],
  ])("are refused with “%s” as “%s”: %s", async (from, to, code, words) => {
    const made = await papersFrom(exampleshire([[december, from, to]]), "2025-12-minutes");
    expect(made.ok ? made.warnings : made.errors).toMatchObject([
      { severity: "error", code, message: expect.stringContaining(words) },
    ]);
  });
});

describe.each([
  {
    what: "that no interest was declared",
    field: "interests: none\n",
    none: "No interest was declared.",
    gap: "whether no interest was declared",
  },
  {
    what: "that there were no apologies",
    field: "apologies:\n  - Cabinet Member for Adults and Public Health\n",
    none: "There were no apologies.",
    gap: "whether there were no apologies",
  },
])("$what", ({ field, none, gap }) => {
  const [name] = field.split(":");
  const march = (to: string) => exampleshire([[board, field, to]]);

  test("is told where the minutes say so", async () => {
    expect(said(await paper(march(`${name}: none\n`), "2026-03-12-hwb-minutes"))).toContain(none);
  });

  test("is not told where they are silent, or do not tell: the gap shows", async () => {
    const silent = said(await paper(march(""), "2026-03-12-hwb-minutes"));
    expect(silent).not.toContain(none);
    expect(silent).toContain(`[not supplied: ${gap}]`);
    expect(await codes(march(""), "2026-03-12-hwb-minutes", "final")).toContain("error template/value-missing");
    const open = said(await paper(march(`${name}: not-stated\n`), "2026-03-12-hwb-minutes"));
    expect(open).not.toContain(none);
    expect(open).toContain("Not stated in the source paper");
  });
});

test("an urgent item is minuted with whose opinion it was and the special circumstances", async () => {
  const urgent = "urgency: { circumstances: The roof fell in on Monday., opinion: Chair of the Board }";
  const host = exampleshire([
    [
      "meetings/2026-03-12-hwb.yaml",
      "  - { number: 5,",
      `  - { number: 4a, title: The roof, added: { on: 2026-03-10, ${urgent} } }\n  - { number: 5,`,
    ],
    [board, "  - id: next\n", "  - { id: roof, number: 4a }\n  - id: next\n"],
  ]);
  expect(said(await paper(host, "2026-03-12-hwb-minutes"))).toContain(
    "The Chair of the Board was of the opinion that the item is urgent, by reason of these special circumstances: The roof fell in on Monday.",
  );
});

describe("the record of Cabinet's decision", () => {
  const record = "2026-03-19-cabinet-decision";

  test("says what the minutes say was resolved on the report, and which interests were declared", async () => {
    const final = await paper(exampleshire(), record, "final");
    expect(final.running.header).toBeUndefined();
    const words = said(final);
    expect(words).toContain("the progress of the Priority Action Plan be noted;");
    expect(words.find((line) => line.includes("in writing who pays for what"))).toMatch(
      /\(recommendation 2, amended\);$/,
    );
    expect(words).toContain("None");
    const interests = "interests: [{ by: Leader of the Council, item: 4, interest: a grandchild has a plan }]";
    const declared = exampleshire([["minutes/2026-03-19-cabinet.yaml", "interests: none", interests]]);
    expect(said(await paper(declared, record))).toContain("Leader of the Council: a grandchild has a plan");
  });

  test("is drafted beside the minutes where there is none, with what the report says of reasons and alternatives", async () => {
    const host = exampleshire([], [`reports/${record}.md`]);
    const made = await minutes(host, "2026-03-19-cabinet");
    expect(made.ok && made.value.files).toEqual([`${area}/reports/${record}.md`]);
    expect(said(await paper(host, record))).toContain("Children wait for support while each case is argued.");
  });

  test.each([
    [
      "callInUntil: 2026-03-27",
      "callInUntil: 2026-03-26",
      "warning meeting/call-in-differs",
      "until Friday 27 March 2026",
    ],
    ["effective: 2026-03-30", "effective: 2026-03-27", "error meeting/effective-too-soon", "on Friday 27 March 2026"],
  ])("is checked against the days of call-in: not “%s” but “%s”", async (from, to, code, words) => {
    const found = await callIn(exampleshire([[`reports/${record}.md`, from, to]]), record);
    expect(found.map(({ severity, code: each }) => `${severity} ${each}`)).toEqual([code]);
    expect(found[0]?.message).toContain(words);
    expect(await callIn(exampleshire(), record)).toEqual([]);
  });

  test.each([
    ["clear-working-days, from the record", "", "days: clear-working-days", "Monday 30 March 2026"],
    ["working-days, from the meeting", "    from: decisions\n", "days: working-days", "Thursday 26 March 2026"],
  ])("can be called in for five %s: until the day of the timetable", async (_, from, days, words) => {
    const path = "data/national/meeting-law.yaml";
    const national = new TextDecoder().decode(data[path]);
    const step = national.slice(national.indexOf("  - id: call-in"), national.indexOf("  - id: draft-minutes"));
    const own = national.replace(step, step.replace(from, "").replace("days: working-days", days));
    const found = await callIn(memoryHost({ files: { ...data, [path]: own }, shipped }), record);
    expect(found[0]?.message).toContain(`until ${words}`);
  });

  test("is not drafted again where it takes what was decided from other minutes", async () => {
    const record = "reports/2026-03-19-cabinet-decision.md";
    const host = exampleshire([[record, "meeting:", "minutes: 2026-03-19-cabinet-private\nmeeting:"]]);
    const made = await minutes(host, "2026-03-19-cabinet");
    expect(made.ok && made.value.files.filter((path) => path.endsWith(record))).toEqual([]);
  });

  test("is refused where nothing was decided", async () => {
    expect(await codes(exampleshire([], ["minutes/2026-03-19-cabinet.yaml"]), record)).toContain(
      "error minutes/no-decision",
    );
  });
});

describe("comments of scrutiny on the report to Cabinet", () => {
  const scrutiny = "minutes/2026-03-05-scrutiny.yaml";
  const made = "made:\n        - The rule is welcome; families should be told in writing who pays for what.\n";
  const panel = "The Children and Families Overview and Scrutiny Panel";

  test("come from the minutes of the panel", async () => {
    expect(said(await paper(exampleshire(), "2026-03-19-cabinet", "final"))).toContain(
      `${panel} said on 5 March 2026: The rule is welcome; families should be told in writing who pays for what.`,
    );
    expect(said(await paper(exampleshire(), "2026-03-05-scrutiny-minutes", "final"))).toContain(
      "Comments to the Cabinet Member for Children and Families, to be there on 19 March 2026:",
    );
  });

  test("print that there were none where that is recorded, in both papers", async () => {
    const none = exampleshire([[scrutiny, made, "made: none\n"]]);
    expect(said(await paper(none, "2026-03-19-cabinet", "final"))).toContain(
      `${panel} considered the draft of this report on 5 March 2026 and made no comments.`,
    );
    expect(said(await paper(none, "2026-03-05-scrutiny-minutes", "final"))).toContain(
      `${panel} made no comments to the Cabinet Member for Children and Families.`,
    );
  });

  test("are asked for where the minutes tell neither, and no final paper goes without", async () => {
    const silent = exampleshire([], [scrutiny]);
    expect(await codes(silent, "2026-03-19-cabinet")).toEqual(["warning minutes/comments-open"]);
    expect(await codes(silent, "2026-03-19-cabinet", "final")).toEqual(["error minutes/comments-open"]);
  });

  test("stand in no draft that the panel has before it", async () => {
    const draft = said(await paper(exampleshire(), "2026-03-19-cabinet", "draft"));
    expect(draft).toContain(`${panel} is to consider a draft of this report on 5 March 2026.`);
    expect(draft.join("\n")).not.toContain("The rule is welcome");
  });
});
