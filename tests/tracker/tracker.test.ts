import { afterEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { placeInWords } from "../../src/values/place.ts";
import {
  type Cells,
  cellInWords,
  exported,
  files,
  folder,
  importInto,
  programme,
  textOf,
  typeInto,
  workbook,
} from "./tracked-area.ts";

const said = (findings: readonly Diagnostic[]) =>
  findings.map(
    ({ severity, code, at }) => `${at ? placeInWords(at).replace(`${workbook}, `, "") : ""} ${severity} ${code}`,
  );

/** With cells as findings name them. */
const named = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/^(\w+![\w ]+? \d+)(?= (error|warning) )/, (place) => cellInWords(place)));

/** The lines that differ, as they are afterwards. */
function newLines(before: string, after: string): readonly string[] {
  const old = before.split("\n");
  return after.split("\n").filter((line) => !old.includes(line));
}

describe("a workbook that nobody changed", () => {
  test("changes no byte of any file", async () => {
    const host = await exported();
    const before = new Map(host.files);
    const { findings, changes, files: written } = await importInto(host);
    expect({ findings, changes, written }).toEqual({ findings: [], changes: [], written: [] });
    expect(new Map(host.files)).toEqual(before);
  });

  test("is the same to the byte wherever and whenever it is made", async () => {
    const zone = process.env.TZ;
    const made: Uint8Array[] = [];
    for (const place of ["Pacific/Auckland", "America/Los_Angeles"]) {
      process.env.TZ = place;
      made.push((await exported()).files.get(workbook) as Uint8Array);
    }
    process.env.TZ = zone;
    expect(made[0]).toEqual(made[1]);
  });
});

describe("what is typed into cells", () => {
  test("changes those fields alone: comments, quotes and order stay as they are", async () => {
    const host = await exported();
    await typeInto(host, {
      "Actions!Due 2": new Date(Date.UTC(2026, 4, 29)),
      "Updates!Status 3": "complete",
      "Updates!Rag 3": "blue",
      "Measures!Target value 2": 65,
    });
    const { findings, changes } = await importInto(host);
    expect(findings).toEqual([]);
    expect(changes.map(({ field, before, after, data }) => [field, before, after, placeInWords(data)])).toEqual([
      ["Due", "2026-03-31", "2026-05-29", `${folder}/programme.yaml:12:9`],
      ["Status", "in-progress", "complete", `${folder}/programme.yaml:17:32`],
      ["Rag", "green", "blue", `${folder}/programme.yaml:17:53`],
      ["Target value", 60, 65, `${folder}/measures.yaml:6:15`],
    ]);
    expect(newLines(programme, textOf(host, "programme.yaml"))).toEqual([
      "        due: 2026-05-29 # agreed by the Board",
      "          - {on: 2025-12-11,   status: complete, rag: blue}",
    ]);
    expect(textOf(host, "measures.yaml")).toContain("target: { value: 65, by: 2026-07-31 }");
  });

  test("is only shown with a dry run", async () => {
    const host = await exported();
    await typeInto(host, { "Actions!Lead 2": "Director of Education" });
    const { changes, files: written } = await importInto(host, { isDryRun: true });
    expect(changes).toHaveLength(1);
    expect(written).toEqual([`${folder}/programme.yaml`]);
    expect(textOf(host, "programme.yaml")).toBe(programme);
  });

  test("can fill a field that was left out, empty one, and put words in place of folded lines", async () => {
    const host = await exported();
    await typeInto(host, {
      "Actions!Text 3": "Train every writer: all of them",
      "Actions!Known 2": null,
      "Updates!Approved by 2": "send-board",
      "Actions!Theme 3": "plans",
    });
    expect((await importInto(host)).findings.map(({ code }) => code)).toEqual([]);
    expect(newLines(programme, textOf(host, "programme.yaml"))).toEqual([
      '          - { on: 2025-09-11, status: in-progress, rag: amber, approvedBy: send-board, note: "Slower, but moving" }',
      '        text: "Train every writer: all of them"',
      "        theme: plans",
    ]);
    expect(textOf(host, "programme.yaml")).not.toContain("agreed by the Board\n        known: 2025-06-20");
  });
});

describe("rows that are added", () => {
  test("become records: an action with its first update, a point in its place, a file that was not there", async () => {
    const host = await exported();
    await typeInto(host, {
      "Actions!Id 4": "e-3",
      "Actions!Plan 4": "pap",
      "Actions!Text 4": "Publish the local offer",
      "Actions!Lead 4": "Head of SEND",
      "Actions!Due 4": new Date(Date.UTC(2026, 8, 30)),
      "Actions!Known 4": new Date(Date.UTC(2026, 1, 12)),
      "Updates!Action 4": "e-3",
      "Updates!On 4": new Date(Date.UTC(2026, 1, 12)),
      "Updates!Status 4": "Not started",
      "Points!Measure 4": "on-time",
      "Points!Period 4": "2025-10",
      "Points!Value 4": 55,
      "Points!Known 4": new Date(Date.UTC(2025, 10, 20)),
      "Requests!Id 2": "capacity",
      "Requests!Kind 2": "request",
      "Requests!Body 2": "send-board",
      "Requests!On 2": "2026-02-12",
      "Requests!Text 2": "a report on capacity",
      "Requests!Owner 2": "Head of SEND",
    });
    const { findings } = await importInto(host);
    expect(said(findings)).toEqual([]);
    expect(textOf(host, "programme.yaml")).toContain(
      [
        '        source: { paper: minute, paragraph: "6.10" }',
        "      - id: e-3",
        "        text: Publish the local offer",
        "        lead: Head of SEND",
        "        due: 2026-09-30",
        "        known: 2026-02-12",
        "        updates:",
        "          - { on: 2026-02-12, status: not-started }",
        "    history:",
      ].join("\n"),
    );
    expect(newLines(files[`${folder}/measures.yaml`] ?? "", textOf(host, "measures.yaml"))).toEqual([
      "      - { period: 2025-10, value: 55, known: 2025-11-20 }",
    ]);
    expect(textOf(host, "measures.yaml").indexOf("2025-10,")).toBeLessThan(
      textOf(host, "measures.yaml").indexOf("2025-11,"),
    );
    expect(textOf(host, "requests.yaml")).toContain("text: a report on capacity");
  });

  test("of a list within a record keep their places: what is done about a risk, what shows that an action is done", async () => {
    const written = `risks:
  - id: r-1
    title: Too few writers
    owner: Head of SEND
    response: treat
    inherent: { likelihood: 4, impact: 5 }
    target: { likelihood: 2, impact: 3 }
    known: 2025-06-20
    controls:
      # in the order in which they were begun
      - { text: two permanent writers, known: 2025-06-20 }
      - { text: a rota, known: 2025-09-11 } # until July
`;
    const host = await exported({ [`${folder}/risks.yaml`]: written });
    await typeInto(host, {
      "Risk controls!Text 3": "a rota of four",
      "Risk controls!Risk 4": "r-1",
      "Risk controls!Text 4": "agency staff",
      "Risk controls!Known 4": new Date(Date.UTC(2026, 1, 27)),
      "Risk controls!Risk 5": "r-1",
      "Risk controls!Text 5": "a bursary",
      "Risk controls!Known 5": new Date(Date.UTC(2026, 1, 27)),
      "Evidence!Action 2": "e-2",
      "Evidence!Text 2": "a record of who was trained",
      "Evidence!Known 2": new Date(Date.UTC(2026, 1, 27)),
    });
    expect((await importInto(host)).findings).toEqual([]);
    expect(textOf(host, "risks.yaml")).toBe(
      written
        .replace("text: a rota,", "text: a rota of four,")
        .concat("      - { text: agency staff, known: 2026-02-27 }\n      - { text: a bursary, known: 2026-02-27 }\n"),
    );
    expect(newLines(programme, textOf(host, "programme.yaml"))).toEqual([
      "        evidence:",
      "          - { text: a record of who was trained, known: 2026-02-27 }",
    ]);
  });

  test("may stand in any order, and a record that no row has is kept and named", async () => {
    const host = await exported();
    await typeInto(host, {}, (sheet) => {
      const updates = sheet("Updates");
      const [header, first, second] = updates.rows;
      updates.rows = [header ?? [], second ?? [], first ?? []];
      updates.cells = new Map();
      const actions = sheet("Actions");
      actions.rows = actions.rows.slice(0, 2);
      actions.cells = new Map();
    });
    const { findings, changes } = await importInto(host);
    expect(changes).toEqual([]);
    expect(said(findings)).toEqual([`${folder}/programme.yaml:18:9 warning tracker/row-missing`]);
    expect(textOf(host, "programme.yaml")).toBe(programme);
  });
});

describe("what is wrong in a cell is named with its sheet and cell, all at once", () => {
  const cases: readonly (readonly [string, Cells, readonly string[]])[] = [
    ["a date typed as text", { "Actions!Due 2": "31/03/2026" }, ["Actions!Due 2 error tracker/date-as-text"]],
    [
      "a date as text that means one day only",
      { "Actions!Due 2": "2026-03-31" },
      ["Actions!Due 2 warning tracker/date-as-text"],
    ],
    [
      "a date with a time",
      { "Actions!Due 2": new Date(Date.UTC(2026, 2, 31, 23, 30)) },
      ["Actions!Due 2 warning tracker/date-with-time"],
    ],
    ["a number where a date belongs", { "Actions!Due 2": 12 }, ["Actions!Due 2 error tracker/wrong-cell"]],
    [
      "blanks after a text",
      { "Actions!Lead 2": "Head of SEND " },
      ["Actions!Lead 2 warning tracker/text-around-value"],
    ],
    [
      "a formula without a result",
      { "Actions!Lead 2": { formula: "Lists!A2" } },
      ["Actions!Lead 2 error tracker/formula-without-value"],
    ],
    [
      "a formula that went wrong",
      { "Actions!Lead 2": { error: "#REF!" } },
      ["Actions!Lead 2 error tracker/cell-error"],
    ],
    [
      "an id that stands twice",
      { "Actions!Id 3": "e-1" },
      ["Actions!Id 3 error tracker/duplicate-row", `${folder}/programme.yaml:18:9 warning tracker/row-missing`],
    ],
    [
      "a row that was copied with its Ref",
      { "Updates!Ref 3": "e-1@2025-09-11" },
      ["Updates!Ref 3 error tracker/duplicate-row", `${folder}/programme.yaml:17:13 warning tracker/row-missing`],
    ],
    [
      "a Ref that nobody wrote",
      { "Updates!Ref 4": "e-9@2020-01-01", "Updates!Action 4": "e-1" },
      ["Updates!Ref 4 error tracker/ref-unknown"],
    ],
    ["an action that there is not", { "Updates!Action 4": "e-77" }, ["Updates!Action 4 error tracker/no-such-parent"]],
    [
      "a word that is no choice",
      { "Updates!Status 3": "nearly there" },
      ["Updates!Status 3 error data/unknown-choice"],
    ],
    ["an empty cell that every row needs", { "Actions!Lead 2": null }, ["Actions!Lead 2 error data/missing-field"]],
    ["an id with blanks in it", { "Risks!Id 3": "New risk" }, ["Risks!Id 3 error data/invalid-value"]],
    ["text where a number belongs", { "Points!Value 2": "about 60" }, ["Points!Value 2 error data/wrong-type"]],
  ];

  test.each(cases)("%s", async (_, cells, expected) => {
    const host = await exported();
    await typeInto(host, cells);
    const { findings, files: written } = await importInto(host, { isDryRun: true });
    expect(said(findings)).toEqual(expect.arrayContaining([...named(expected)]));
    const isWrong = expected.some((line) => line.includes(" error "));
    if (isWrong) expect(written).toEqual([]);
    for (const { hint } of findings) expect(hint).toMatch(/\w/);
  });

  test("and nothing is written where one of many cells is wrong", async () => {
    const host = await exported();
    const before = new Map(host.files);
    await typeInto(host, { "Measures!Target value 2": 70, "Actions!Due 2": "31.3.26", "Updates!Status 3": "nearly" });
    const { findings } = await importInto(host);
    expect(said(findings)).toEqual(
      named(["Actions!Due 2 error tracker/date-as-text", "Updates!Status 3 error data/unknown-choice"]),
    );
    for (const name of Object.keys(files)) expect(host.files.get(name)).toEqual(before.get(name));
  });
});

describe("what happens to a workbook that people work with", () => {
  test("hidden rows are read, and said; merged cells are refused", async () => {
    const host = await exported();
    await typeInto(host, {}, (sheet) => {
      sheet("Updates").rowDefs = new Map([
        [1, { hidden: true }],
        [2, { hidden: true }],
      ]);
      sheet("Actions").merges = [{ startRow: 1, startCol: 5, endRow: 2, endCol: 5 }];
    });
    const { findings } = await importInto(host);
    expect(said(findings)).toEqual(
      expect.arrayContaining(
        named(["Actions!Lead 2 error tracker/merged-cells", "Updates!Ref 2 warning tracker/hidden-rows"]),
      ),
    );
    expect(findings.find(({ code }) => code === "tracker/hidden-rows")?.message).toContain("rows 2 to 3 are hidden");
  });

  test("a renamed sheet is known by its table; a deleted column leaves its fields alone; one of another is not read", async () => {
    const host = await exported();
    await typeInto(host, { "Measures!Finding 1": "Our remarks" }, (sheet) => {
      sheet("Actions").name = "Action log";
    });
    const { findings, changes } = await importInto(host);
    expect(changes).toEqual([]);
    expect(said(findings)).toEqual(
      named(["Measures!Finding 1 warning tracker/heading-unknown", "Measures!Id 1 warning tracker/heading-missing"]),
    );
  });

  test("a column twice, and a sheet that is not ours", async () => {
    const host = await exported();
    await typeInto(host, { "Measures!Finding 1": "Name" }, (sheet) => {
      Object.assign(sheet("Risks"), { name: "Notes of ours", tables: [], rows: [["Anything"]], cells: new Map() });
    });
    const { findings } = await importInto(host);
    expect(said(findings)).toEqual(
      expect.arrayContaining([
        "Measures!C1 error tracker/heading-twice",
        "'Notes of ours' warning tracker/sheet-unknown",
        `${workbook} warning tracker/sheet-missing`,
      ]),
    );
  });

  test("data changed after the export are not put back to what they were, unless it is asked for", async () => {
    const host = await exported();
    host.files.set(
      `${folder}/programme.yaml`,
      new TextEncoder().encode(programme.replace("Head of SEND", "Director of Education")),
    );
    expect(said((await importInto(host)).findings)).toEqual([`${workbook} error tracker/data-changed`]);
    expect((await importInto(host, { isOverNewer: true, isDryRun: true })).changes).toMatchObject([
      { before: "Director of Education", after: "Head of SEND" },
    ]);
  });

  test("a value that is shared by two places of a file is not changed in both", async () => {
    const shared = programme
      .replace("'Head of SEND'", "&lead Head of SEND")
      .replace("lead: Principal Educational Psychologist", "lead: *lead");
    const host = await exported({ [`${folder}/programme.yaml`]: shared });
    await typeInto(host, { "Actions!Lead 3": "Director of Education" });
    expect(said((await importInto(host)).findings)).toEqual([
      `${folder}/programme.yaml:22:9 error tracker/shared-value`,
    ]);
  });

  test("line ends of Windows stay", async () => {
    const host = await exported({ [`${folder}/programme.yaml`]: programme.replaceAll("\n", "\r\n") });
    await typeInto(host, { "Actions!Lead 2": "Director of Education" });
    expect(said((await importInto(host)).findings)).toEqual([]);
    expect(textOf(host, "programme.yaml")).toBe(
      programme.replace("'Head of SEND'", "Director of Education").replaceAll("\n", "\r\n"),
    );
  });
});

describe("days are those of the workbook in every time zone", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  test.each(["UTC", "Pacific/Auckland", "America/Los_Angeles", "Europe/London"])("%s", async (place) => {
    process.env.TZ = place;
    const host = await exported();
    await typeInto(host, { "Actions!Due 2": new Date(Date.UTC(2026, 2, 29)) });
    expect((await importInto(host)).changes).toMatchObject([{ after: "2026-03-29" }]);
  });
});
