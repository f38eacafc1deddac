import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/document/document.ts";
import { inlineWords } from "../../src/document/pieces.ts";
import { gapsIn } from "../../src/register/figure/gaps.ts";
import { resolveDirective } from "../../src/register/resolve-directive.ts";
import { FigureWords } from "../../src/schema/figure-words.ts";
import { host, paperOfExampleshire, registersOfExampleshire, report, tableWords } from "../exampleshire/paper.ts";
import { day } from "../make.ts";

const context = await registersOfExampleshire();

function drawn(attributes: Readonly<Record<string, string>>, caption = "", among = context): Figure {
  const asked = { name: "figure", attributes, caption: caption ? [{ kind: "text" as const, text: caption }] : [] };
  const resolved = resolveDirective(among)(asked);
  if (!resolved.ok) throw new Error(resolved.errors.map(({ message }) => message).join("\n"));
  const [figure] = resolved.value;
  if (figure?.kind !== "figure") throw new Error("no figure was made");
  return figure;
}

describe("the plans issued within 20 weeks, as Exampleshire's paper of March 2026 draws them", () => {
  const figure = drawn({ kind: "line", measure: "plans-in-20-weeks", last: "13" });

  test("say what they show, what was counted, and as at when", () => {
    expect(inlineWords(figure.caption)).toBe(
      "Education, health and care plans issued within 20 weeks: 62.0% in January 2026, which meets the target of 60%",
    );
    expect(inlineWords(figure.statisticalTitle)).toBe(
      "Education, health and care plans issued within 20 weeks, per cent, Exampleshire, January 2025 to January 2026",
    );
    expect(inlineWords(figure.source)).toBe("Data as at 27 February 2026. Source: Exampleshire County Council.");
  });

  test("say in words what the picture shows", () => {
    expect(figure.altText).toBe(
      "Line chart: Education, health and care plans issued within 20 weeks, from January 2025 to January 2026.",
    );
    expect(figure.longDescription).toBe(
      "The first figure is 41.0%, in January 2025; the latest is 62.0%, in January 2026. " +
        "The lowest is 41.0%, in January 2025, and the highest 62.0%, in January 2026. The target is 60%.",
    );
  });

  test("have the same figures in the picture and in its table, with what was counted", () => {
    const { columns, rows } = tableWords(figure.data);
    expect(columns).toEqual(["Period", "Counted", "Out of", "Figure"]);
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)).toEqual(["January 2026", "49", "79", "62.0%"]);
    expect(figure.chart.kind === "line" && figure.chart.points.map(({ text }) => text)).toEqual(
      rows.map((row) => row[3]),
    );
  });

  test("know the fact behind each figure", () => {
    const [cell] = figure.data.rows.at(-1)?.slice(-1) ?? [];
    expect(cell?.content).toEqual([
      { kind: "merged", text: "62.0%", facts: [expect.stringMatching(/\.points\.24\.figure$/)] },
    ]);
  });

  test("an author's caption stands in the place of ours", () => {
    const { caption } = drawn({ kind: "bar", measure: "plans-in-20-weeks", last: "3" }, "Plans in time");
    expect(inlineWords(caption)).toBe("Plans in time");
  });
});

describe("Exampleshire's 60 actions", () => {
  test("by theme and rating: bars and table count the same, and all of them", () => {
    const { chart, data, caption } = drawn({ kind: "rag-by-theme" });
    if (chart.kind !== "stacked-rag") throw new Error("no bars");
    const rows = tableWords(data).rows;
    expect(inlineWords(caption)).toBe("Of 60 actions, 37 are rated Blue, 10 Green, 5 Amber, 4 Red and 4 Grey");
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(60);
    expect(chart.rows.map(({ label, counts }) => [label, ...chart.key.map(({ rag }) => String(counts[rag]))])).toEqual(
      rows.map(([name, , ...counts]) => [name, ...counts]),
    );
  });

  test("one by one: each stands once in the strip, and once in its table", () => {
    const { chart, data } = drawn({ kind: "rag-strip" });
    const boxes = chart.kind === "rag-strip" ? chart.rows.flatMap(({ marks }) => marks.map(({ label }) => label)) : [];
    const listed = tableWords(data).rows.flatMap(([, ...cells]) => cells.flatMap((cell) => cell.split(", ")));
    expect(new Set(boxes).size).toBe(60);
    expect(listed.filter((id) => id !== "–").sort()).toEqual([...boxes].sort());
  });

  test("in time: what is overdue was due before the day of the paper, what is not yet due after it", () => {
    const { chart, caption } = drawn({ kind: "timeline" });
    if (chart.kind !== "timeline") throw new Error("no timeline");
    const marks = chart.rows.flatMap((row) => row.marks);
    expect(inlineWords(caption)).toBe("Of 60 actions, 37 are complete and 4 are overdue");
    expect(marks).toHaveLength(60);
    expect(marks.filter(({ on, state }) => state === "overdue" && on >= chart.asAt.on)).toEqual([]);
    expect(marks.filter(({ on, state }) => state === "due" && on < chart.asAt.on)).toEqual([]);
    expect(chart.ticks[0]?.on.slice(5)).toMatch(/^(01|04|07|10)-01$/);
    expect(
      (chart.ticks.at(-1)?.on ?? "") >
        (marks
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? ""),
    ).toBe(true);
  });

  test("without a rating are counted as such, and without a theme stand in a row of their own", () => {
    const { plan } = context.facts;
    const missing = { kind: "missing", name: "", what: "", reason: "not-supplied" } as const;
    const [first, ...others] = plan.current.actions;
    if (!first) throw new Error("no actions");
    const bare = { ...first, rag: missing, theme: { id: missing, name: missing } };
    const facts = { ...context.facts, plan: { ...plan, current: { ...plan.current, actions: [bare, ...others] } } };

    const { chart, data } = drawn({ kind: "rag-by-theme" }, "", { ...context, facts });
    expect(chart.kind === "stacked-rag" && chart.key.at(-1)).toEqual({ rag: "unrated", label: "not rated" });
    expect(tableWords(data).rows.at(-1)).toEqual(["Other actions", "1", "0", "0", "0", "0", "0", "1"]);
  });
});

describe("Exampleshire's 12 risks, by likelihood and impact", () => {
  const { chart, data, caption, longDescription } = drawn({ kind: "risk-matrix" });

  test("say how many are scored what, by the bands of risks.yaml", () => {
    expect(inlineWords(caption)).toBe("Of 12 risks, 2 are scored Very high, 3 High, 6 Medium and 1 Low");
    expect(chart.kind === "risk-matrix" && chart.bands).toEqual([
      { rag: "blue", label: "Low", upTo: 4 },
      { rag: "green", label: "Medium", upTo: 9 },
      { rag: "amber", label: "High", upTo: 15 },
      { rag: "red", label: "Very high", upTo: 25 },
    ]);
  });

  test("stand in the boxes that their table names, with the score that is the one times the other", () => {
    if (chart.kind !== "risk-matrix") throw new Error("no matrix");
    const rows = tableWords(data).rows;
    const boxes = chart.risks.map(({ label, likelihood, impact }) => [label, likelihood, impact, likelihood * impact]);
    expect(boxes).toHaveLength(12);
    expect(rows.map(([id, , ...cells]) => [id, ...cells.map((cell) => Number.parseInt(cell, 10))]).sort()).toEqual(
      [...boxes].sort(),
    );
    expect(rows[0]).toEqual(["r-1", expect.any(String), "5 Almost certain", "4 Major", "20 Very high"]);
    expect(longDescription).toMatch(/^r-1 is 5 Almost certain by 4 Major: 20, Very high\. /);
  });

  test.each([
    { given: { risks: [] }, what: "there are no risks" },
    { given: { riskBands: [] }, what: "risks.yaml has no bands" },
  ])("can't be drawn where $what", ({ given, what }) => {
    const facts = { ...context.facts, ...given };
    expect(() => drawn({ kind: "risk-matrix" }, "", { ...context, facts })).toThrow(
      `there is nothing to draw: ${what}`,
    );
  });
});

describe("a series that is broken", () => {
  const figure = drawn({ kind: "line", measure: "speech-wait", last: "13" });
  const whole = drawn({ kind: "line", measure: "speech-wait", last: "6" });

  test("is drawn as two lines, and the figure says why", () => {
    if (figure.chart.kind !== "line") throw new Error("not a line");
    expect(figure.chart.points.filter(({ isApart }) => isApart).map(({ label }) => label)).toEqual(["Apr 2025"]);
    expect(inlineWords(figure.statisticalTitle)).toMatch(
      /\. The line is broken at April 2025\. Waits are counted from the day of the request, and no longer/,
    );
    expect(figure.longDescription).not.toContain("There is no figure");
  });

  test("is told only where the break is in the picture", () => {
    expect(inlineWords(whole.statisticalTitle)).not.toContain("broken");
  });
});

test("counts that are too small to be published leave a gap in the picture, and stand as such in its table", () => {
  const figure = drawn({ kind: "line", measure: "out-of-school" });
  const last = tableWords(figure.data).rows.at(-1);
  expect(last).toEqual(["January 2026", "fewer than 5"]);
  if (figure.chart.kind !== "line") throw new Error("not a line");
  expect(figure.chart.points.map(({ value }) => value).filter((value) => value !== null && value < 5)).toEqual([]);
});

describe("where figures are missing from a measure", () => {
  const months = (...list: readonly number[]) => list.map((month) => day(`2025-${String(month).padStart(2, "0")}-01`));

  test.each([
    { given: months(1, 2, 3, 4), gaps: [], because: "months differ in length" },
    { given: months(1, 2, 4, 5), gaps: [2], because: "March is missing" },
    { given: months(1, 4, 7, 10), gaps: [], because: "quarters follow each other" },
    { given: months(1, 12), gaps: [], because: "with two, nobody can tell" },
    { given: [], gaps: [], because: "there is nothing" },
  ])("$because: $gaps", ({ given, gaps }) => {
    expect([...gapsIn(given)]).toEqual(gaps);
  });
});

test("a value that words of figures ask for and is not there is found in words.yaml", () => {
  const { figures } = context.words;
  const wrong = { ...figures, measure: { ...figures.measure, met: "{measure} stood at {figur}" } };
  const { error } = FigureWords.safeParse(wrong);
  expect(FigureWords.safeParse(figures).success).toBe(true);
  expect(error?.issues).toEqual([
    expect.objectContaining({
      path: ["measure", "met"],
      message: "there is no {figur} here",
      params: { hint: "there are: {measure}, {figure}, {period}, {target}" },
    }),
  ]);
});

/** The findings of a figure at line 7 of a report. */
function findingsOf(attributes: Readonly<Record<string, string>>) {
  const at = { file: report, line: 7 };
  const resolved = resolveDirective(context)({ name: "figure", attributes, caption: [], at });
  const findings = resolved.ok ? resolved.warnings : resolved.errors;
  return findings.map((finding) => ({ ...finding, line: finding.at?.line }));
}

describe("a figure that can't be drawn is found at its line", () => {
  test.each([
    {
      attributes: { kind: "line", measure: "plans-in-20-week" },
      code: "figure/unknown-measure",
      message: "there is no measure “plans-in-20-week”",
      hint: "did you mean “plans-in-20-weeks”?",
    },
    {
      attributes: { kind: "line" },
      code: "figure/unknown-measure",
      message: "a figure of kind “line” says which measure it shows",
    },
    {
      attributes: { kind: "lines", measure: "plans-in-20-weeks" },
      code: "figure/unknown-kind",
      message: "there is no figure of kind “lines”",
      hint: "did you mean “line”?",
    },
    { attributes: {}, code: "figure/unknown-kind", message: "the figure does not say of which kind it is" },
    {
      attributes: { kind: "timeline", measure: "plans-in-20-weeks" },
      code: "document/unknown-attribute",
      message: ":::figure has no “measure”",
    },
    {
      attributes: { kind: "line", measure: "plans-in-20-weeks", last: "a few" },
      code: "document/unknown-attribute",
      message: "“a few” is no choice of last in :::figure",
    },
  ])("$attributes: $message", ({ attributes, ...expected }) => {
    expect(findingsOf(attributes as Record<string, string>)).toEqual([
      expect.objectContaining({ severity: "error", ...expected, line: 7 }),
    ]);
  });

  test("a measure without figures has nothing to draw", () => {
    const [measure] = context.facts.measures;
    if (!measure) throw new Error("no measures");
    const facts = { ...context.facts, measures: [{ ...measure, points: [] }] };
    expect(() => drawn({ kind: "line", measure: "plans-in-20-weeks" }, "", { ...context, facts })).toThrow(
      "there is nothing to draw: the measure “plans-in-20-weeks” has no figures at this date",
    );
  });
});

test("a figure that an author supplies is drawn from its table", async () => {
  const narrative = new TextDecoder().decode(await host.readBytes(report)).trimEnd();
  const supplied = [
    ':::figure{kind="bar" caption="Visits rose" title="Visits" alt="Visits by month." source="Web statistics."}',
    "| Month | Visits |",
    "| --- | ---: |",
    "| January | 1,204 |",
    "| February | −3.5% |",
    ":::",
  ];
  const paper = await paperOfExampleshire({ files: { [report]: `${narrative}\n\n${supplied.join("\n")}\n` } });
  if (!paper.ok) throw new Error(paper.errors.map(({ message }) => message).join("\n"));
  const figure = paper.value.document.sections
    .flatMap(({ blocks }) => blocks)
    .findLast(({ kind }) => kind === "figure");
  if (figure?.kind !== "figure") throw new Error("no figure");

  expect(inlineWords(figure.caption)).toBe("Figure 3: Visits rose");
  expect(figure).toMatchObject({ altText: "Visits by month.", longDescription: "January: 1,204, February: −3.5%" });
  expect(figure.chart).toMatchObject({ bars: [{ label: "January", value: 1204, text: "1,204" }, { value: -3.5 }] });
  expect(tableWords(figure.data)).toMatchObject({ caption: "Figure 3: the data", rows: [["January", "1,204"], {}] });
});

describe("a measure beside what chance gives of it", () => {
  const process = (measure: string, last: string) => {
    const figure = drawn({ kind: "process", measure, last });
    if (figure.chart.kind !== "line" || !figure.chart.process) throw new Error("no process was drawn");
    return { figure, ...figure.chart, process: figure.chart.process };
  };

  test("says that decisions after reviews have not changed, in the title and in words for who does not see it", () => {
    const { figure, process: lines, points } = process("review-decisions", "13");
    expect(inlineWords(figure.caption)).toMatch(/which does not meet the target of 75%; no significant change$/);
    expect(figure.altText).toMatch(
      /^Chart of Decisions sent .* with its average and the limits of what chance gives\.$/,
    );
    expect(figure.longDescription).toMatch(
      / The average is 55\.\d%; chance gives figures between \d\d(\.\d)?% and \d\d(\.\d)?%\.$/,
    );
    expect(lines.phases).toHaveLength(1);
    expect(lines.key.map(({ mark }) => mark)).toEqual(["average", "limits"]);
    expect(points.every(({ mark }) => mark === undefined)).toBe(true);
  });

  test("marks the figures of plans in 20 weeks that are more than chance, each kind in the key", () => {
    const { figure, process: lines, points } = process("plans-in-20-weeks", "24");
    expect(inlineWords(figure.caption)).toMatch(/; a significant improvement$/);
    expect(points.at(-1)?.mark).toBe("improvement");
    expect(lines.key.map(({ label }) => label).slice(2)).toEqual([
      "Better than chance gives",
      "Worse than chance gives",
    ]);
  });

  test("of a series that was broken ten months ago has a median after the break, no limits and no verdict", () => {
    const { figure, process: lines } = process("speech-wait", "10");
    expect(inlineWords(figure.caption)).toMatch(/; too few figures to tell a change from chance$/);
    expect(figure.altText).toMatch(/^Run chart of .* with its median\.$/);
    expect(lines.phases.map(({ limits }) => limits)).toEqual([undefined]);
    expect(lines.key.map(({ label }) => label)).toEqual(["Median"]);
  });

  test("names both lines where a phase with limits and a short one after it are drawn", () => {
    const { figure, process: lines } = process("speech-wait", "40");
    expect(lines.phases.map(({ limits }) => limits !== undefined)).toEqual([true, false]);
    expect(lines.key.map(({ label }) => label)[0]).toBe("Average; median where there are no limits");
    expect(figure.altText).toMatch(/with its average and the limits of what chance gives\.$/);
  });
});
