/** Minutes: drafted from the agenda, a draft until a later meeting approves them, and what flows on from them. */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isForeign } from "../../src/acts/bind-meeting.ts";
import { loadMeetingLaw } from "../../src/acts/load-meeting-law.ts";
import { loadPack } from "../../src/acts/load-pack.ts";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper, type Standing } from "../../src/acts/make-paper.ts";
import { makeParts } from "../../src/acts/make-parts.ts";
import { minutes } from "../../src/acts/minutes.ts";
import type { Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { checkCallIn } from "../../src/facts/check-call-in.ts";
import { type MemoryHost, memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { filesIn } from "../fixtures/small-area.ts";

const root = join(import.meta.dirname, "../..");
const shipped = nodeHost({ workspace: root, named: [] });
const data = Object.fromEntries(
  Object.entries(filesIn(join(root, "data"))).map(([path, bytes]) => [`data/${path}`, bytes]),
);

const area = "data/exampleshire";
const text = (host: MemoryHost, path: string) => new TextDecoder().decode(host.files.get(path));

/** Exampleshire with some words of some files changed, or with files taken out. */
function exampleshire(
  changes: readonly (readonly [path: string, from: string, to: string])[] = [],
  without: readonly string[] = [],
): MemoryHost {
  const files = new Map(Object.entries(data).filter(([path]) => !without.includes(path.replace(`${area}/`, ""))));
  for (const [name, from, to] of changes) {
    const path = `${area}/${name}`;
    const before = new TextDecoder().decode(files.get(path));
    if (!before.includes(from)) throw new Error(`${name} does not say ${from}`);
    files.set(path, new TextEncoder().encode(before.replace(from, () => to)));
  }
  return memoryHost({ files: Object.fromEntries(files), shipped });
}

async function papersFrom(host: MemoryHost, id: string, standing: Standing = "draft") {
  const loaded = await loadReport(host, `${area}/reports/${id}.md`);
  return loaded.ok ? makePaper({ ...loaded.value, standing, asAt: undefined }) : loaded;
}

async function paper(host: MemoryHost, id: string, standing: Standing = "draft"): Promise<Document> {
  const made = await papersFrom(host, id, standing);
  if (!made.ok) throw new Error(made.errors.map(({ message }) => message).join("\n"));
  return made.value.document;
}

async function codes(host: MemoryHost, id: string, standing: Standing = "draft") {
  const made = await papersFrom(host, id, standing);
  return (made.ok ? made.warnings : made.errors).map(({ severity, code }) => `${severity} ${code}`);
}

async function callIn(host: MemoryHost, id: string) {
  const loaded = await loadReport(host, `${area}/reports/${id}.md`);
  const law = await loadMeetingLaw(host);
  if (!loaded.ok || !law.ok) throw new Error("the record or the law has mistakes");
  const { report, area: ofArea, places } = loaded.value;
  return checkCallIn(report.header, ofArea.governance, law.value, places);
}

const said = (document: Document) => documentPieces(document).map(({ words }) => words);

const board = "minutes/2026-03-12-hwb.yaml";
const boardReport = "reports/2026-03-12-hwb-minutes.md";

describe("boardpaper minutes, the first time", async () => {
  const host = exampleshire([], [board, boardReport]);
  const made = await minutes(host, "2026-03-12-hwb");
  const shell = text(host, `${area}/${board}`);
  const written = parse(shell);

  test("writes the file to write in and the report that prints it", () => {
    expect(made.ok && made.value.files).toEqual([`${area}/${board}`, `${area}/${boardReport}`]);
    expect(text(host, `${area}/${boardReport}`)).toContain("meeting: 2026-03-12-hwb");
  });

  test("lists the members and the officers, and marks what nobody but those who were there can know", () => {
    expect(written.present).toContain("Chair of Healthwatch Exampleshire");
    expect(written.inAttendance).toEqual(["SEND Programme Director", "Democratic Services Officer"]);
    expect(written.chair).toBe("[to be written: who took the chair]");
    expect(written.apologies).toEqual(["[to be written: who sent apologies; or apologies: none]"]);
    expect(written.interests[0].by).toMatch(/^\[to be written: .*interests: none\]$/);
  });

  test("has each item of the agenda, and each recommendation as the resolution that agrees to it, with its figures", () => {
    expect(written.items.map(({ number }: { number: string }) => number)).toEqual(["1", "2", "3", "4", "5"]);
    expect(written.items[3].resolutions).toEqual([
      {
        text: expect.stringMatching(
          /^the progress of the Priority Action Plan, of which \d+ of \d+ actions are complete, be noted$/,
        ),
        recommendation: "note",
        outcome: "as-recommended",
      },
      {
        text: expect.stringMatching(
          /^the council and the NHS .* be asked to agree, before its next meeting, how they pay jointly [^()]*$/,
        ),
        recommendation: "settle",
        outcome: "as-recommended",
      },
      {
        text: "the self-evaluation be received once the SEND Partnership Board has agreed it",
        recommendation: "self-evaluation",
        outcome: "as-recommended",
      },
    ]);
  });

  test("says beside each how it would be written were it put off or declined", () => {
    expect(shell).toMatch(
      /# outcome: deferred\n *# text: the recommendation, that the Health and Wellbeing Board note .*, be deferred\n/,
    );
    expect(shell).toMatch(/# outcome: not-agreed\n *# text: the recommendation, .*, be not agreed\n/);
  });

  test("leaves to the agenda what it tells by itself: apologies, interests and the minutes to approve", () => {
    expect(written.items.slice(0, 3)).toEqual(
      [1, 2, 3].map((number) => ({ id: `item-${number}`, number: `${number}` })),
    );
  });

  test("makes minutes that build as a draft and can't be published with a mark left in them", async () => {
    expect(said(await paper(host, "2026-03-12-hwb-minutes"))).toContain("[to be written: who took the chair]");
    expect(await codes(host, "2026-03-12-hwb-minutes", "final")).toContain("error data/to-fill-in");
  });

  test("writes over nothing the second time", async () => {
    const before = new Map(host.files);
    const again = await minutes(host, "2026-03-12-hwb");
    expect(again.ok && again.value.files).toEqual([]);
    expect(host.files).toEqual(before);
  });
});

test("a scrutiny panel notes in its own grammar, and is asked for its comments with whom and when", async () => {
  const host = exampleshire([], ["minutes/2026-03-05-scrutiny.yaml"]);
  await minutes(host, "2026-03-05-scrutiny");
  const item = parse(text(host, `${area}/minutes/2026-03-05-scrutiny.yaml`)).items[3];
  expect(item.resolutions[0].text).toMatch(/^the Children and Families Overview and Scrutiny Panel note the progress/);
  expect(item.comments).toMatchObject({ report: "2026-03-19-cabinet", by: "2026-03-19" });
});

test("an exempt item is drafted with the resolution to exclude the public, its law and its paragraph, and not a word of its paper", async () => {
  const exempt = "    exempt: { paragraphs: [3], publicInterest: Prices would rise. }\n";
  const host = exampleshire(
    [
      [
        "meetings/2025-12-11-hwb.yaml",
        "    presenter: SEND Programme Director\n",
        `    presenter: SEND Programme Director\n${exempt}`,
      ],
    ],
    ["minutes/2025-12-11-hwb.yaml"],
  );
  await minutes(host, "2025-12-11-hwb");
  const { resolutions } = parse(text(host, `${area}/minutes/2025-12-11-hwb.yaml`)).items[3];
  expect(resolutions).toEqual([
    {
      text: expect.stringMatching(
        /^under section 100A\(4\) of the Local Government Act 1972, the public be excluded .* exempt under paragraph 3 of .*Schedule 12A/,
      ),
      recommendation: "moved-at-the-meeting",
    },
  ]);
});

describe("what was asked for at a meeting", () => {
  const asked =
    "    requests:\n      - { id: hwb-letters, kind: request, text: a form of letter, owner: Head of SEND, due: 2026-06-11 }\n";
  const withRequest = () => exampleshire([[board, "  - id: next\n", `${asked}  - id: next\n`]]);
  const ledger = `${area}/requests.yaml`;

  test("under an exempt item goes nowhere that the public reads, until that is open; and that is told", async () => {
    const exempt = "    exempt: { paragraphs: [3], publicInterest: Prices would rise. }\n";
    const made = async (isOpen: string) => {
      const host = exampleshire([
        [board, "  - id: next\n", `${asked}${isOpen}  - id: next\n`],
        ["meetings/2026-03-12-hwb.yaml", "    allotted: 60\n", `    allotted: 60\n${exempt}`],
      ]);
      const answer = await minutes(host, "2026-03-12-hwb");
      const told = (answer.ok ? answer.warnings : answer.errors).filter(({ code }) => code.startsWith("minutes/"));
      return { told, isTaken: text(host, ledger).includes("a form of letter") };
    };
    expect(await made("")).toMatchObject({
      told: [{ code: "minutes/request-in-private", message: expect.stringContaining("“a form of letter”") }],
      isTaken: false,
    });
    expect(await made("    isOpen: true\n")).toEqual({ told: [], isTaken: true });
  });

  test("under an exempt item, and stands there already, is an error at its entry until it is open", async () => {
    const exempt = "    exempt: { paragraphs: [3], publicInterest: Prices would rise. }\n";
    const entry =
      "requests:\n  - { id: hwb-letters, kind: request, body: hwb, on: 2026-03-12, text: a form of letter }\n";
    const findings = async (isOpen: string) => {
      const host = exampleshire([
        [board, "  - id: next\n", `${asked}${isOpen}  - id: next\n`],
        ["meetings/2026-03-12-hwb.yaml", "    allotted: 60\n", `    allotted: 60\n${exempt}`],
        ["requests.yaml", "requests:\n", entry],
      ]);
      const pack = await loadPack(host, "2026-03-05-scrutiny", { kind: "agenda" });
      return pack.ok ? [] : pack.errors.filter(({ code }) => code === "minutes/exempt-request-in-ledger");
    };
    expect(await findings("")).toMatchObject([{ severity: "error", at: { file: ledger, line: 3 } }]);
    expect(await findings("    isOpen: true\n")).toEqual([]);
  });

  test("at another meeting, whose minutes a paper of this one prints, is not taken for what is exempt here", async () => {
    const exempt = "    exempt: { paragraphs: [3], publicInterest: Prices would rise. }\n";
    const host = exampleshire([["meetings/2026-03-12-hwb.yaml", "    allotted: 60\n", `    allotted: 60\n${exempt}`]]);
    const report = text(host, `${area}/reports/2026-03-12-hwb-minutes.md`);
    const earlier = report.replace("meeting:", "minutes: 2025-12-11-hwb\nmeeting:");
    host.files.set(`${area}/reports/2026-03-12-hwb-earlier.md`, new TextEncoder().encode(earlier));
    const pack = await loadPack(host, "2025-12-11-hwb", { kind: "agenda" });
    const found = pack.ok ? [] : pack.errors.filter(({ code }) => code === "minutes/exempt-request-in-ledger");
    expect(found).toEqual([]);
  });

  test("is found to be missing in requests.yaml, and goes to its end with body and day, once", async () => {
    const host = withRequest();
    expect(await codes(host, "2026-03-12-hwb-minutes")).toEqual(["warning minutes/request-not-in-ledger"]);
    const before = text(host, ledger);
    const made = await minutes(host, "2026-03-12-hwb");
    expect(made.ok && made.value.requests).toEqual(["a form of letter"]);
    expect(text(host, ledger).startsWith(before.trimEnd())).toBe(true);
    expect(parse(text(host, ledger)).requests.at(-1)).toEqual({
      id: "hwb-letters",
      kind: "request",
      body: "hwb",
      on: "2026-03-12",
      text: "a form of letter",
      owner: "Head of SEND",
      due: "2026-06-11",
    });
    expect(await codes(host, "2026-03-12-hwb-minutes")).toEqual([]);
    expect(said(await paper(host, "2026-03-12-hwb-minutes"))).toContain("a form of letter, due on 11 June 2026.");
    const again = await minutes(host, "2026-03-12-hwb");
    expect(again.ok && again.value.files).toEqual([]);
  });

  test("can't be put into a list that stands for other places too: that is told, and nothing is written", async () => {
    const host = exampleshire(
      [
        [board, "  - id: next\n", `${asked}  - id: next\n`],
        ["requests.yaml", "requests:\n", "requests: &all\n"],
      ],
      [boardReport],
    );
    const before = new Map(host.files);
    expect(await minutes(host, "2026-03-12-hwb")).toMatchObject({
      ok: false,
      errors: [{ code: "minutes/shared-value", at: { file: ledger, line: 2, column: 1 } }],
    });
    expect(host.files).toEqual(before);
  });
});

test("what is exempt is minuted in other minutes, which an exempt item of the next agenda approves, and no public paper tells of it", async () => {
  const [cabinet, secret] = ["2026-03-19-cabinet", "The provider asks for nine pounds an hour."];
  const exempt =
    "exempt: { paragraphs: [3], publicInterest: Prices would rise., notice: { first: 2026-02-09, again: 2026-03-05, representations: none } }";
  const later = exempt.replace("2026-02-09", "2026-04-20").replace("2026-03-05", "2026-05-12");
  const host = exampleshire([
    [`meetings/${cabinet}.yaml`, `    paper: ${cabinet}\n`, `    paper: ${cabinet}\n    ${exempt}\n`],
  ]);
  const told = text(host, `${area}/minutes/${cabinet}.yaml`).replace(
    /( {4}number: 4\n)[\s\S]*?(?= {2}- id: next)/,
    "$1",
  );
  const report = text(host, `${area}/reports/${cabinet}-minutes.md`);
  const files = {
    [`minutes/${cabinet}.yaml`]: told,
    [`minutes/${cabinet}-private.yaml`]: `chair: Leader\nitems: [{ id: send, number: 4, discussed: [{ text: ${secret} }] }]\n`,
    [`reports/${cabinet}-in-private.md`]: report.replace("meeting:", `minutes: ${cabinet}-private\nmeeting:`),
    "meetings/2026-05-21-cabinet.yaml": `body: cabinet
date: 2026-05-21
clerk: Democratic Services Officer
items:
  - { number: 1, title: Minutes in private, standing: minutes, minutesOf: ${cabinet}, paper: ${cabinet}-in-private, ${later} }
  - { number: 2, title: Minutes, standing: minutes }
`,
  };
  for (const [name, words] of Object.entries(files)) host.files.set(`${area}/${name}`, new TextEncoder().encode(words));

  const made = await minutes(host, cabinet);
  expect(made.ok && made.value.files).toEqual([`${area}/meetings/2026-05-21-cabinet.yaml`]);
  expect(text(host, made.ok ? (made.value.files[0] ?? "") : "")).toContain(`paper: ${cabinet}-minutes }`);
  const saidIn = async (kind: "agenda" | "part-two") => {
    const pack = await loadPack(host, "2026-05-21-cabinet", { kind });
    const parts = pack.ok ? makeParts(pack.value, "draft") : pack;
    const papers = parts.ok ? parts.value.flatMap(({ content }) => (isForeign(content) ? [] : [content])) : [];
    return {
      codes: parts.ok ? [] : parts.errors.map(({ message }) => message),
      words: papers.flatMap(said).join("\n"),
    };
  };
  expect(await saidIn("part-two")).toEqual({ codes: [], words: expect.stringContaining(secret) });
  const open = await saidIn("agenda");
  expect(open).toEqual({ codes: [], words: expect.stringContaining("The next meeting is to be held in May 2026.") });
  expect(open.words).not.toContain(secret);
});

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
