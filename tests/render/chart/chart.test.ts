import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../../src/document/chart.ts";
import { drawChart } from "../../../src/render/chart/draw-chart.ts";
import { svgDocument, svgElement } from "../../../src/render/chart/picture.ts";
import { pngOf } from "../../../src/render/chart/png-of.ts";
import { rounded } from "../../../src/render/chart/svg.ts";
import { wordsWidthPt } from "../../../src/render/chart/words-width.ts";
import { facesOf } from "../../../src/render/pdf/faces.ts";
import { contrast } from "../../../src/render/theme/contrast.ts";
import { plainTheme, type Theme } from "../../../src/render/theme/theme.ts";
import { fonts } from "../pdf/fonts.ts";
import { anyChart, everyChart, withProcess } from "./charts.ts";
import { type Drawn, drawnIn, wordsIn } from "./drawn.ts";

const charts = Object.entries(everyChart) as readonly (readonly [string, Chart])[];
const drawn = (chart: Chart, theme = plainTheme) => drawnIn(drawChart(chart, theme));

/** A council's own look: pale and dark colours, larger type. */
const ownTheme: Theme = {
  ...plainTheme,
  tableSizePt: 12,
  accent: "#7a1f5c",
  rag: { ...plainTheme.rag, amber: { symbol: "▲", colour: "#ffbf00" }, green: { symbol: "●", colour: "#00703c" } },
};

/** For readers who need large type. */
const largeTheme: Theme = { ...plainTheme, tableSizePt: 18, smallSizePt: 16 };

describe("any chart at all", () => {
  test("is well-formed, keeps within the picture and never writes one word over another", () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(plainTheme, ownTheme, largeTheme), (chart, theme) => {
        const picture = drawChart(chart, theme);
        const svg = svgDocument(picture);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);

        const all = drawnIn(picture);
        for (const { left, right, top, bottom, name, words } of all) {
          expect([
            left > -1,
            top > -1,
            right < picture.widthPt + 1,
            bottom < picture.heightPt + 1,
            name,
            words,
          ]).toEqual([true, true, true, true, name, words]);
        }
        expect(overlaps(wordsIn(all))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("leaves out no word of the names of its rows", () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const said = wordsIn(drawn(chart))
          .map(({ words }) => words)
          .join("")
          .replace(/\s/g, "");
        for (const name of rowNames(chart)) expect(said).toContain(printable(name));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** As XML can hold it, without the spaces at which it was broken. */
const printable = (text: string) =>
  text.replace(/\s/g, "").replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\ufffd");

function rowNames(chart: Chart): readonly string[] {
  switch (chart.kind) {
    case "line":
      return chart.target ? [chart.target.label] : [];
    case "bar":
      return chart.bars.map(({ label }) => label);
    case "stacked-rag":
    case "rag-strip":
    case "timeline":
      return chart.rows.map(({ label }) => label);
    case "risk-matrix":
      return chart.likelihood.steps;
  }
}

/** Pairs of words that cover each other by more than the air around letters. */
function overlaps(words: readonly Drawn[]): readonly string[] {
  const covers = (a: Drawn, b: Drawn) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  return words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => a.words !== "" && b.words !== "" && covers(a, b))
      .map((b) => `“${a.words}” and “${b.words}”`),
  );
}

describe.each(charts)("a %s", (_kind, chart) => {
  test("is the same picture each time, as SVG and as PNG", () => {
    expect(svgDocument(drawChart(chart, plainTheme))).toBe(svgDocument(drawChart(chart, plainTheme)));
    const [once, twice] = [pngOf(drawChart(chart, plainTheme)), pngOf(drawChart(chart, plainTheme))];
    expect(once.length).toBeGreaterThan(3000);
    expect(once).toEqual(twice);
  });

  test.each([
    ["the plain look", plainTheme],
    ["a council's look", ownTheme],
  ])("in %s: words have 4.5:1 and marks 3:1 against what lies beneath", (_name, theme) => {
    const all = drawn(chart, theme);
    const faint = all.flatMap((part, index) => {
      const ground = groundOf(part, all.slice(0, index));
      const needed = part.name === "text" ? 4.5 : 3;
      return coloursOf(part, theme).filter((colour) => contrast(colour, ground) < needed);
    });
    // Amber of the second look is too pale for marks on white, which the check of the theme itself reports.
    expect(faint.filter((colour) => theme === plainTheme || colour !== "#ffbf00")).toEqual([]);
  });
});

/** The colour of the last filled box or bar that holds the middle of a part. */
function groundOf(part: Drawn, beneath: readonly Drawn[]): string {
  const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
  const boxes = beneath.filter(
    ({ name, left, right, top, bottom }) =>
      name === "rect" && left < x - 0.5 && x + 0.5 < right && top < y && y < bottom,
  );
  return boxes.findLast(({ fill }) => fill !== "none")?.fill ?? "#ffffff";
}

/** Tints and edges behind the marks, and lines of the grid, only help the eye: no one needs them to read a figure. */
function coloursOf({ name, fill, stroke, attributes }: Drawn, theme: Theme): readonly string[] {
  const isTint = name === "rect" && (fill === "#ffffff" || attributes.get("stroke-width") === "1.5");
  const isHelp = name === "line" && Number(attributes.get("stroke-width")) < 1;
  const isEdge = stroke === "#ffffff";
  const isRing = name === "circle" && stroke !== undefined;
  const own = [isTint || isRing ? undefined : fill, isHelp || isEdge ? undefined : stroke];
  return own.filter((colour): colour is string => colour?.startsWith("#") === true && colour !== theme.rule);
}

describe("without its colours", () => {
  test("every rating of a key has a shape of its own", () => {
    const key = drawn(everyChart["rag-strip"]).slice(0, 12);
    const shapes = key
      .filter(({ name }) => name !== "text")
      .map(({ name, attributes, fill }) => {
        const corners = (attributes.get("points") ?? "").split(" ").length;
        const proportion = Number(attributes.get("height")) / Number(attributes.get("width"));
        return `${name} ${corners} ${proportion} ${fill === "none" ? "open" : "filled"}`;
      });
    expect(shapes).toHaveLength(6);
    expect(new Set(shapes).size).toBe(6);
  });

  test("stacked bars give the number of every rating, one that is narrow too", () => {
    const numbers = wordsIn(drawn(everyChart["stacked-rag"])).filter(({ words }) => /^\d+$/.test(words));
    expect(numbers.map(({ words }) => words).sort()).toEqual(["1", "1", "1", "1", "1", "2", "40", "8"]);
  });

  test("a line chart names its target and its last figure where they end", () => {
    const words = wordsIn(drawn(everyChart.line)).map((each) => each.words);
    expect(words).toContain("Target 60%");
    expect(words).toContain("62%");
  });
});

describe("a line chart", () => {
  test("draws no line over a gap", () => {
    const lines = drawn(everyChart.line).filter(({ name }) => name === "path");
    expect(lines).toHaveLength(2);
    expect(lines[0]?.right).toBeLessThan(lines[1]?.left ?? 0);
  });

  test("shows nought, so that a small change never looks large", () => {
    const points = [61, 62].map((value, index) => ({
      on: everyChart.line.points[index]?.on as never,
      label: String(index),
      value,
      text: `${value}%`,
    }));
    const words = wordsIn(drawn({ ...everyChart.line, points })).map((each) => each.words);
    expect(words).toContain("0%");
  });
});

test("a mark in no place is never drawn", () => {
  expect(() => rounded(Number.NaN)).toThrow("a mark at NaN");
});

test("words are as wide as the house face sets them, to a tenth of an em where letters have accents", () => {
  const faces = facesOf(fonts);
  for (const weight of ["regular", "bold"] as const) {
    for (let code = 32; code < 0x100; code += 1) {
      const character = String.fromCodePoint(code);
      if (/\p{C}/u.test(character)) continue;
      const own = faces.widthPt(character, weight, 1000);
      const ours = wordsWidthPt(character, 1000, weight);
      if (code < 127) expect([character, Math.abs(own - ours) < 0.6]).toEqual([character, true]);
      else expect([character, own <= ours + 100]).toEqual([character, true]);
    }
  }
});

test("a picture in a page says what it shows, whatever its words", () => {
  const svg = svgElement(drawChart(everyChart.bar, plainTheme), {
    id: "plan/figure",
    altText: "Bars & <lines>",
    longDescription: 'the "last" is 62%',
  });
  expect(svg).toContain('role="img" aria-labelledby="plan/figure:alt" aria-describedby="plan/figure:description"');
  expect(svg).toContain('<title id="plan/figure:alt">Bars &amp; &lt;lines&gt;</title>');
  expect(svg).toContain("the &quot;last&quot; is 62%</desc>");
});

test("a figure that is more than chance gives is told by its shape: a diamond where it is better, an open square where worse", () => {
  const svg = svgDocument(drawChart(withProcess(everyChart.line, 50, "more than chance"), plainTheme));
  const plain = svgDocument(drawChart(everyChart.line, plainTheme));
  const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;
  // Each once in the picture and once in its key.
  expect([svg, plain].map((text) => count(text, /<path d="M[^"]*Z"/g))).toEqual([2, 0]);
  expect(count(svg, /<rect[^>]*stroke=/g) - count(plain, /<rect[^>]*stroke=/g)).toBe(2);
  expect(count(plain, /<circle/g) - count(svg, /<circle/g)).toBe(2);
});
