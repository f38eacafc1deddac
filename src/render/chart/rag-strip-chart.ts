/** A box for each thing that is rated, with its shape and its name, row by row. */

import type { RagKey, RagStrip } from "../../document/chart.ts";
import { label, lineHeight, linesOf, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import type { Picture } from "./picture.ts";
import { ragShape, ratingColour } from "./rag-shape.ts";
import { readableOn } from "./readable.ts";
import { rowLabels } from "./row-labels.ts";
import { ragKey } from "./stacked-rag-chart.ts";
import { group, type Svg, shape } from "./svg.ts";

const symbolPt = 9;
const edgePt = 5;
const gapPt = 3;
const mostNamePt = 90;

interface Box {
  readonly lines: readonly string[];
  readonly rag: RagKey["rag"];
}

export function ragStripChart({ key: entries, rows }: RagStrip, look: Look): Picture {
  const scheme = ragKey(entries, look);
  const names = rowLabels(
    rows.map((row) => row.label),
    look,
  );
  const boxes = rows.map((row) =>
    row.marks.map(({ rag, label: name }): Box => ({ rag, lines: linesOf(name, mostNamePt, look.tickPt) })),
  );
  const lines = boxes.flat().map((box) => box.lines);
  // All boxes are of one size, so that none looks more important than another.
  const widthPt = edgePt * 2 + symbolPt + 4 + widestPt(lines.flat(), look.tickPt);
  const heightPt = Math.max(19, Math.max(1, ...lines.map(({ length }) => length)) * look.tickPt * lineHeight + 6);
  const across = Math.max(1, Math.floor((look.widthPt - names.columnPt + gapPt) / (widthPt + gapPt)));

  let topPt = scheme.heightPt + 6;
  const drawn = boxes.map((own, row) => {
    const boxesPt = Math.max(1, Math.ceil(own.length / across)) * (heightPt + gapPt);
    const rowPt = Math.max(boxesPt, names.heightsPt[row] ?? 0) + 5;
    const middlePt = topPt + rowPt / 2;
    const boxTopPt = middlePt - (boxesPt - gapPt) / 2;
    topPt += rowPt;
    const placed = own.map((box, index) =>
      drawnBox(
        box,
        {
          xPt: names.columnPt + (index % across) * (widthPt + gapPt),
          yPt: boxTopPt + Math.floor(index / across) * (heightPt + gapPt),
          widthPt,
          heightPt,
        },
        look,
      ),
    );
    return group(names.drawn(row, middlePt), ...placed);
  });
  return { widthPt: look.widthPt, heightPt: topPt, content: group(scheme.content, ...drawn) };
}

interface BoxPlace {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

function drawnBox({ rag, lines }: Box, { xPt, yPt, widthPt, heightPt }: BoxPlace, look: Look): Svg {
  const ground = ratingColour(rag, look);
  const fill = readableOn(ground);
  const middlePt = yPt + heightPt / 2;
  const firstPt = middlePt + look.tickPt * middleToBaseline - ((lines.length - 1) * look.tickPt * lineHeight) / 2;
  return group(
    shape("rect", { x: xPt, y: yPt, width: widthPt, height: heightPt, rx: 2, fill: ground }),
    ragShape(rag, { xPt: xPt + edgePt + symbolPt / 2, yPt: middlePt, sizePt: symbolPt, fill }),
    label({ lines, xPt: xPt + edgePt + symbolPt + 4, yPt: firstPt, sizePt: look.tickPt, fill }),
  );
}
