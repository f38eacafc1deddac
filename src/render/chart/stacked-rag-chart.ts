/** Bars of what is rated: a stretch for each rating, with its shape and its number. */

import { scaleLinear } from "d3-scale";
import type { RagKey, RagRow, StackedRag } from "../../document/chart.ts";
import { key } from "./key.ts";
import { label, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import type { Picture } from "./picture.ts";
import { ragShape, ratingColour } from "./rag-shape.ts";
import { readableOn } from "./readable.ts";
import { rowLabels } from "./row-labels.ts";
import { group, type Svg, shape } from "./svg.ts";

const symbolPt = 9;

export function stackedRagChart(chart: StackedRag, look: Look): Picture {
  const { rows } = chart;
  const scheme = ragKey(chart.key, look);
  const names = rowLabels(
    rows.map((row) => row.label),
    look,
  );
  const stretches = rows.map((row) => stretchesOf(row, chart.key));
  const totals = stretches.map((own) => own.reduce((sum, { count }) => sum + count, 0));
  const scale = barScale(stretches, Math.max(1, ...totals), look.widthPt - names.columnPt, look);

  let topPt = scheme.heightPt + 6;
  const drawn = stretches.map((own, row) => {
    const numbers = numbersAfter(own, names.columnPt, scale, look);
    const barHeightPt = heightOfBar(look);
    const linesPt = (numbers.lines - 1) * look.lineHeightPt;
    const heightPt = Math.max(barHeightPt + 7 + linesPt, (names.heightsPt[row] ?? 0) + 6);
    const middlePt = topPt + heightPt / 2;
    const barMiddlePt = middlePt - linesPt / 2;
    topPt += heightPt;
    return group(
      names.drawn(row, middlePt),
      bar(own, names.columnPt, barMiddlePt, scale, look),
      ...numbers.places.map(({ stretch, xPt, line }) =>
        symbolAndNumber(stretch, xPt, barMiddlePt + line * look.lineHeightPt, undefined, look),
      ),
    );
  });
  return { widthPt: look.widthPt, heightPt: topPt, content: group(scheme.content, ...drawn) };
}

/** As long as the row, less what stands after the bars: numbers that have no room in their own stretch. */
function barScale(stretches: readonly (readonly Stretch[])[], most: number, rowPt: number, look: Look) {
  const scale = scaleLinear().domain([0, most]);
  let besidePt = 0;
  // Shorter bars can leave more numbers without room; each round moves at least one, so there is an end.
  for (;;) {
    scale.range([0, Math.max(rowPt / 2, rowPt - besidePt)]);
    const wanted = Math.max(
      0,
      ...stretches.map((own) =>
        widthOfNumbers(
          own.filter((stretch) => !hasRoom(stretch, scale(stretch.count), look)),
          look,
        ),
      ),
    );
    if (wanted <= besidePt) return scale;
    besidePt = wanted;
  }
}

function hasRoom(stretch: Stretch, widthPt: number, look: Look): boolean {
  return widthPt >= numberWidthPt(stretch, look) + 4;
}

export function ragKey(entries: readonly RagKey[], look: Look) {
  return key(
    entries.map(({ rag, label: words }) => ({
      label: words,
      mark: (xPt, yPt) => ragShape(rag, { xPt, yPt, sizePt: symbolPt + 1, fill: ratingColour(rag, look) }),
    })),
    look,
  );
}

interface Stretch {
  readonly rag: RagKey["rag"];
  readonly count: number;
}

function stretchesOf({ counts }: RagRow, entries: readonly RagKey[]): readonly Stretch[] {
  return entries.map(({ rag }) => ({ rag, count: counts[rag] })).filter(({ count }) => count > 0);
}

function bar(
  stretches: readonly Stretch[],
  leftPt: number,
  middlePt: number,
  scale: (count: number) => number,
  look: Look,
): Svg {
  const barPt = heightOfBar(look);
  const parts: Svg[] = [];
  let before = 0;
  for (const stretch of stretches) {
    const [startPt, endPt] = [leftPt + scale(before), leftPt + scale(before + stretch.count)];
    before += stretch.count;
    const fill = ratingColour(stretch.rag, look);
    const edge = { stroke: look.paper, "stroke-width": 1.2 };
    parts.push(
      shape("rect", { x: startPt, y: middlePt - barPt / 2, width: endPt - startPt, height: barPt, fill, ...edge }),
    );
    const neededPt = numberWidthPt(stretch, look);
    if (hasRoom(stretch, scale(stretch.count), look))
      parts.push(symbolAndNumber(stretch, (startPt + endPt - neededPt) / 2, middlePt, readableOn(fill), look));
  }
  return group(...parts);
}

interface NumberPlace {
  readonly stretch: Stretch;
  readonly xPt: number;
  /** 0 beside the bar, 1 and more beneath it. */
  readonly line: number;
}

/** The numbers that have no room in their stretch: after the bar, and on lines beneath it where that is full. */
function numbersAfter(
  stretches: readonly Stretch[],
  leftPt: number,
  scale: (count: number) => number,
  look: Look,
): { readonly places: readonly NumberPlace[]; readonly lines: number } {
  const places: NumberPlace[] = [];
  let xPt = leftPt + scale(stretches.reduce((sum, { count }) => sum + count, 0)) + 6;
  let line = 0;
  for (const stretch of stretches.filter((each) => !hasRoom(each, scale(each.count), look))) {
    const widthPt = numberWidthPt(stretch, look);
    if (xPt + widthPt > look.widthPt) {
      xPt = leftPt;
      line += 1;
    }
    places.push({ stretch, xPt, line });
    xPt += widthPt + 8;
  }
  return { places, lines: line + 1 };
}

function heightOfBar(look: Look): number {
  return Math.max(19, look.labelPt * 1.7);
}

function numberWidthPt({ count }: Stretch, look: Look): number {
  return symbolPt + 4 + widestPt([String(count)], look.labelPt, "bold");
}

function widthOfNumbers(stretches: readonly Stretch[], look: Look): number {
  if (stretches.length === 0) return 0;
  return 6 + stretches.reduce((sum, stretch) => sum + numberWidthPt(stretch, look) + 8, 0);
}

/** @param onBar - the colour on a stretch; on paper the symbol has its own, and the number that of text */
function symbolAndNumber(
  { rag, count }: Stretch,
  xPt: number,
  middlePt: number,
  onBar: string | undefined,
  look: Look,
): Svg {
  const fill = onBar ?? ratingColour(rag, look);
  return group(
    ragShape(rag, { xPt: xPt + symbolPt / 2, yPt: middlePt, sizePt: symbolPt, fill }),
    label({
      lines: [String(count)],
      xPt: xPt + symbolPt + 4,
      yPt: middlePt + look.labelPt * middleToBaseline,
      sizePt: look.labelPt,
      fill: onBar ?? look.text,
      weight: "bold",
    }),
  );
}
