/** Risks in the boxes of their likelihood and impact, each box with the shape of its band. */

import type { MatrixRisk, RiskMatrix } from "../../document/chart.ts";
import { mixed } from "../theme/contrast.ts";
import { label, lineHeight, linesOf, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import type { Picture } from "./picture.ts";
import { ragShape, ratingColour } from "./rag-shape.ts";
import { rowLabels } from "./row-labels.ts";
import { ragKey } from "./stacked-rag-chart.ts";
import { group, type Svg, shape } from "./svg.ts";

const edgePt = 5;
const leastBoxPt = 40;

/** The likeliest stands at the top, the gravest at the right. */
export function riskMatrixChart({ likelihood, impact, bands, risks }: RiskMatrix, look: Look): Picture {
  const sizePt = look.labelPt;
  const scheme = ragKey(bands, look);
  const rows = likelihood.steps.map((_, index) => likelihood.steps.length - index);
  const names = rowLabels(
    rows.map((step) => likelihood.steps[step - 1] ?? ""),
    look,
  );
  const boxPt = (look.widthPt - names.columnPt) / impact.steps.length;
  const within = (row: number, column: number) =>
    risks.filter((risk) => risk.likelihood === row && risk.impact === column);

  const titlePt = scheme.heightPt + 6;
  let topPt = titlePt + look.lineHeightPt + 4;
  const drawn = rows.map((row, index) => {
    const boxes = impact.steps.map((_, column) => risksIn(within(row, column + 1), boxPt, look));
    const heightPt = Math.max(leastBoxPt, (names.heightsPt[index] ?? 0) + 6, ...boxes.map((box) => box.heightPt));
    const rowTopPt = topPt;
    topPt += heightPt;
    return group(
      names.drawn(index, rowTopPt + heightPt / 2),
      ...boxes.map((box, column) => {
        const place = { xPt: names.columnPt + column * boxPt, yPt: rowTopPt, widthPt: boxPt, heightPt };
        return group(boxOf(bandAt(row * (column + 1), bands), place, look), box.drawn(place.xPt, rowTopPt));
      }),
    );
  });
  const steps = impact.steps.map((step) => linesOf(step, boxPt - 4, look.tickPt));
  const stepsPt = Math.max(1, ...steps.map(({ length }) => length)) * look.tickPt * lineHeight;
  const middleOf = (column: number) => names.columnPt + (column + 0.5) * boxPt;
  const impactLines = linesOf(impact.title, look.widthPt - names.columnPt, sizePt, "bold");

  return {
    widthPt: look.widthPt,
    heightPt: topPt + 4 + stepsPt + impactLines.length * look.lineHeightPt + 4,
    content: group(
      scheme.content,
      title([likelihood.title], 0, titlePt + sizePt, "start", look),
      ...drawn,
      ...steps.map((lines, column) =>
        label({
          lines,
          xPt: middleOf(column),
          yPt: topPt + 4 + look.tickPt,
          sizePt: look.tickPt,
          fill: look.text,
          anchor: "middle",
        }),
      ),
      title(impactLines, (names.columnPt + look.widthPt) / 2, topPt + 4 + stepsPt + sizePt, "middle", look),
    ),
  };
}

function title(lines: readonly string[], xPt: number, yPt: number, anchor: "start" | "middle", look: Look): Svg {
  return label({ lines, xPt, yPt, sizePt: look.labelPt, fill: look.text, anchor, weight: "bold" });
}

type Band = RiskMatrix["bands"][number];

function bandAt(score: number, bands: readonly Band[]): Band | undefined {
  return bands.find(({ upTo }) => score <= upTo) ?? bands.at(-1);
}

interface Box {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Tinted, so that dark words can be read on any band; the band's shape stands in the corner. */
function boxOf(band: Band | undefined, { xPt, yPt, widthPt, heightPt }: Box, look: Look): Svg {
  const colour = band ? ratingColour(band.rag, look) : look.paper;
  const fill = mixed(colour, look.paper, 0.14);
  const symbol = { xPt: xPt + 8, yPt: yPt + 8, sizePt: 7, fill: colour };
  return group(
    shape("rect", {
      x: xPt,
      y: yPt,
      width: widthPt,
      height: heightPt,
      fill,
      stroke: look.paper,
      "stroke-width": 1.5,
    }),
    band ? ragShape(band.rag, symbol) : group(),
  );
}

interface RisksInBox {
  readonly heightPt: number;
  drawn(leftPt: number, topPt: number): Svg;
}

/** References side by side beneath the corner's shape, on as many lines as they need. */
function risksIn(risks: readonly MatrixRisk[], widthPt: number, look: Look): RisksInBox {
  const sizePt = look.labelPt;
  const words = risks.map((risk) => risk.label).join("  ");
  const lines = words === "" ? [] : linesOf(words, widthPt - 2 * edgePt, sizePt, "bold");
  const cornerPt = 14;
  return {
    heightPt: cornerPt + lines.length * look.lineHeightPt + edgePt,
    drawn(leftPt, topPt) {
      const widest = widestPt(lines, sizePt, "bold");
      const xPt = leftPt + Math.max(edgePt, (widthPt - widest) / 2);
      const yPt = topPt + cornerPt + sizePt * (0.5 + middleToBaseline);
      return label({ lines, xPt, yPt, sizePt, fill: look.text, weight: "bold" });
    },
  };
}
