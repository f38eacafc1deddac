/** Minutes as they are drafted from the agenda, what was asked for at the meeting, and what of it is not for the public. */

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isForeign } from "../../src/acts/bind-meeting.ts";
import { loadPack } from "../../src/acts/load-pack.ts";
import { makeParts } from "../../src/acts/make-parts.ts";
import { minutes } from "../../src/acts/minutes.ts";
import { area, board, boardReport, codes, exampleshire, paper, said, text } from "./minuted-area.ts";

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
