import { describe, expect, test } from "vitest";
import { resolveDirective } from "../../src/register/resolve-directive.ts";
import { registersOfExampleshire, type TableWords, tableWords } from "../exampleshire/paper.ts";

const context = await registersOfExampleshire();

/** As the document stage asks: `actions{where="open" caption="…"}`. */
function resolved(directive: string) {
  const [, name = "", given = ""] = /^([a-z]+)(?:\{(.*)\})?$/.exec(directive) ?? [];
  const all = Object.fromEntries([...given.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
  const { caption = "", ...attributes } = all as Record<string, string>;
  return resolveDirective(context)({ name, attributes, caption: caption ? [{ kind: "text", text: caption }] : [] });
}

function asked(...directives: readonly string[]): readonly TableWords[] {
  return directives.flatMap((directive) => {
    const blocks = resolved(directive);
    if (!blocks.ok) throw new Error(blocks.errors.map(({ message }) => message).join("\n"));
    return blocks.value.flatMap((block) => (block.kind === "table" ? [tableWords(block)] : []));
  });
}

const refs = (table: TableWords | undefined) => table?.rows.map(([ref]) => ref);

describe("actions, of which Exampleshire has 60 on 27 February 2026", () => {
  test.each([
    { where: "", rows: 60 },
    { where: 'where="all"', rows: 60 },
    { where: 'where="complete"', rows: 37 },
    { where: 'where="open"', rows: 21 },
    { where: 'where="upcoming"', rows: 17 },
    { where: 'where="overdue"', rows: 4 },
    { where: 'where="off-track"', rows: 4 },
    { where: 'where="at-risk"', rows: 5 },
    { where: 'theme="health"', rows: 10 },
    { where: 'theme="health" where="open"', rows: 5 },
    { where: 'since="2026-02-12" where="complete"', rows: 1 },
  ])("actions $where: $rows rows", ({ where, rows }) => {
    const [table] = asked(`actions{${where} caption="Actions"}`);
    expect(table?.rows).toHaveLength(rows);
  });

  test("that were transferred or closed are neither open nor overdue, though their dates have passed", () => {
    const [open, overdue] = asked('actions{where="open"}', 'actions{where="overdue"}');
    expect(refs(open)).not.toContain("p-9");
    expect(refs(overdue)).not.toContain("p-9");
  });

  test("top gives those that have been due the longest, or fall due the soonest", () => {
    const [overdue, coming] = asked('actions{where="open" top="2"}', 'actions{where="upcoming" top="1"}');
    expect(overdue?.rows.map(([ref, , , due]) => [ref, due])).toEqual([
      ["h-7", "19 Dec 2025"],
      ["e-9", "30 Jan 2026"],
    ]);
    expect(refs(coming)).toEqual(["h-4"]);
  });

  test('by="theme" gives a table for each theme that has a row, with the theme in its caption', () => {
    const tables = asked('actions{where="overdue" by="theme" caption="Overdue"}');
    expect(tables.map(({ id, caption, rows }) => [id, caption, rows.length])).toEqual([
      ["actions-plans", "Overdue: Education, health and care plans", 1],
      ["actions-health", "Overdue: Health assessment and therapies", 1],
      ["actions-places", "Overdue: Places and joint commissioning", 1],
      ["actions-adulthood", "Overdue: Preparing for adulthood", 1],
    ]);
  });

  test('with="note" says how each stands, in the place of its lead and status', () => {
    const [table] = asked('actions{where="overdue" theme="places" with="note"}');
    expect(table?.columns).toEqual(["Ref", "Action", "Due", "Rating", "Note"]);
    expect(table?.rows[0]?.[4]).toMatch(/^Six of the nine schools have signed/);
  });

  test("no table where no action fits", () => {
    expect(asked('actions{where="overdue" theme="inclusion"}')).toEqual([]);
  });
});

describe("themes", () => {
  test("have a row each with their actions counted by rating, and a last row for all", () => {
    const [table] = asked('themes{caption="Themes"}');
    expect(table?.columns).toEqual(["Theme", "Actions", "Blue", "Green", "Amber", "Red", "Grey", "Overdue"]);
    expect(table?.rows).toHaveLength(7);
    expect(table?.rows.at(-1)).toEqual(["All themes", "60", "37", "10", "5", "4", "4", "4"]);
  });

  test("each row's ratings add up to its actions, and each column to the last row", () => {
    const [table] = asked("themes");
    const numbers = (table?.rows ?? []).map((row) => row.slice(1).map(Number));
    const all = numbers.at(-1) ?? [];
    expect(numbers.map(([actions]) => actions)).toEqual(
      numbers.map(([, ...ratings]) => ratings.slice(0, 5).reduce((sum, count) => sum + count, 0)),
    );
    expect(all.map((_, column) => numbers.slice(0, -1).reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual(all);
  });
});

describe("ratings of outcomes", () => {
  const none = { kind: "missing", reason: "not-supplied" } as const;
  const [first] = context.facts.plan.current.outcomes;
  const rated = (kept: readonly string[]) => {
    if (!first) throw new Error("Exampleshire's plan has no outcomes");
    const ratings = Object.fromEntries(
      ["delivery", "impact", "confidence"].filter((name) => !kept.includes(name)).map((name) => [name, none]),
    );
    const outcomes = [{ ...first, ...ratings }];
    const current = { ...context.facts.plan.current, outcomes };
    const facts = { ...context.facts, plan: { ...context.facts.plan, current } };
    const blocks = resolveDirective({ ...context, facts })({ name: "ratings", attributes: {}, caption: [] });
    return blocks.ok ? blocks.value.flatMap((block) => (block.kind === "table" ? tableWords(block).rows : [])) : [];
  };

  test.each(["delivery", "impact", "confidence"])("keep the row of an outcome of which only %s is rated", (name) => {
    expect(rated([name])).toHaveLength(1);
  });

  test("leave out an outcome of which nothing is rated", () => {
    expect(rated([])).toEqual([]);
  });
});

describe("measures", () => {
  test.each([
    { where: "", rows: 12 },
    { where: 'where="on-target"', rows: 4 },
    { where: 'where="off-target"', rows: 7 },
  ])("measures $where: $rows rows", ({ where, rows }) => {
    const [table] = asked(`measures{${where}}`);
    expect(table?.rows).toHaveLength(rows);
  });

  test("lower is better for waits: 14 days are on a target of 20, 16 weeks are not on one of 12", () => {
    const [on, off] = asked('measures{where="on-target"}', 'measures{where="off-target"}');
    const names = (table: TableWords | undefined) => table?.rows.map(([name]) => name);
    expect(names(on)).toContain("Average time to answer a complaint");
    expect(names(off)).toContain("Average wait for speech and language therapy");
  });

  test("a count that is too small to be published is told as such, and is neither on target nor off it", () => {
    const [table, on, off] = asked("measures", 'measures{where="on-target"}', 'measures{where="off-target"}');
    const name = "Pupils with a plan who are on the roll of no school";
    expect(table?.rows.find(([measure]) => measure === name)?.[3]).toBe("fewer than 5");
    expect([...(on?.rows ?? []), ...(off?.rows ?? [])].map(([measure]) => measure)).not.toContain(name);
  });

  test("a figure that may still change says so", () => {
    const [table] = asked("measures");
    const row = table?.rows.find(([measure]) => measure === "Pupils with a plan who go to school in the area");
    expect(row?.[3]).toBe("90.2% (provisional)");
  });

  test("figures of one measure have as many decimals as each other", () => {
    const [table] = asked("measures");
    expect(table?.rows[0]?.slice(1, 4)).toEqual(["60%", "61.3%", "62.0%"]);
  });
});

describe("an attribute that a register does not know is an error with a hint", () => {
  test.each([
    {
      directive: 'actions{where="opn"}',
      message: "“opn” is no choice of where in :::actions",
      hint: "did you mean “open”?",
    },
    {
      directive: 'actions{theme="helth"}',
      message: "“helth” is no choice of theme in :::actions",
      hint: "did you mean “health”?",
    },
    {
      directive: 'actions{since="December"}',
      message: "“December” is no choice of since in :::actions",
      hint: "write a day, such as 2025-12-11",
    },
    {
      directive: 'actions{top="0"}',
      message: "“0” is no choice of top in :::actions",
      hint: "write how many, such as 5",
    },
    { directive: 'actions{wher="open"}', message: ":::actions has no “wher”", hint: "did you mean “where”?" },
    { directive: 'themes{where="open"}', message: ":::themes has no “where”", hint: expect.any(String) },
    {
      directive: 'measures{where="met"}',
      message: "“met” is no choice of where in :::measures",
      hint: expect.any(String),
    },
  ])("$directive", ({ directive, message, hint }) => {
    expect(resolved(directive)).toEqual({
      ok: false,
      errors: [{ severity: "error", code: "document/unknown-attribute", message, hint }],
    });
  });
});
