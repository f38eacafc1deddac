/** `:::figure{kind="line" measure="…"}`: a chart of the facts, with all that is said of it. */

import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../../diagnostics/nearest-name.ts";
import type { Figure, Table } from "../../document/document.ts";
import { type Asked, type Choices, type RegisterContext, unknownAttributes } from "../resolve-directive.ts";
import { authorFigure } from "./author-figure.ts";
import { measureFigure } from "./measure-figure.ts";
import { ragByThemeFigure } from "./rag-by-theme-figure.ts";
import { ragStripFigure } from "./rag-strip-figure.ts";
import { riskMatrixFigure } from "./risk-matrix-figure.ts";
import { timelineFigure } from "./timeline-figure.ts";
import { leafWords, said, worded } from "./worded.ts";

/** A figure before what all figures have in common. */
export type Drawing = Pick<Figure, "id" | "caption" | "statisticalTitle" | "altText" | "longDescription" | "chart"> & {
  readonly data: Pick<Table, "columns" | "rows">;
};

type Draw = (asked: Asked, context: RegisterContext) => Checked<Drawing>;

interface Kind {
  readonly draw: Draw;
  readonly attributes: Choices;
}

const ofMeasure: Choices = {
  // Which measures there are is asked where they are looked up: the hint is better there.
  measure: { holds: () => true, hint: "" },
  last: { holds: (value) => /^[1-9]\d*$/.test(value), hint: "write how many of the last figures, such as 13" },
};

const kinds: ReadonlyMap<string, Kind> = new Map([
  ["line", { draw: measureFigure, attributes: ofMeasure }],
  ["process", { draw: measureFigure, attributes: ofMeasure }],
  ["bar", { draw: measureFigure, attributes: ofMeasure }],
  ["rag-by-theme", { draw: ragByThemeFigure, attributes: {} }],
  ["rag-strip", { draw: ragStripFigure, attributes: {} }],
  ["risk-matrix", { draw: riskMatrixFigure, attributes: {} }],
  ["timeline", { draw: timelineFigure, attributes: {} }],
]);

export function figure(asked: Asked, context: RegisterContext): Checked<readonly Figure[]> {
  if (asked.table) return authorFigure(asked, asked.table, context);
  const kind = kinds.get(asked.attributes.kind ?? "");
  if (!kind) return checked([], [unknownKind(asked)]);
  const findings = unknownAttributes(asked, { ...kind.attributes, kind: [...kinds.keys()] });
  if (findings.length > 0) return checked([], findings);

  const drawn = kind.draw(asked, context);
  return drawn.ok ? checked([completed(drawn.value, asked, context)], drawn.warnings) : drawn;
}

/** A caption that an author gives stands in the place of ours. */
function completed(drawing: Drawing, asked: Asked, { facts, words }: RegisterContext): Figure {
  const at = asked.at && { at: asked.at };
  return {
    kind: "figure",
    ...drawing,
    ...at,
    caption: asked.caption.length > 0 ? asked.caption : drawing.caption,
    source: worded(words.figures.source, {
      date: leafWords(facts.asAt, words.none),
      council: leafWords(facts.area.council, words.none),
    }),
    data: { kind: "table", id: `${drawing.id}/data`, ...at, caption: said(words.figures.data), ...drawing.data },
  };
}

function unknownKind({ attributes, at }: Asked): Diagnostic {
  const { kind } = attributes;
  return {
    severity: "error",
    code: "figure/unknown-kind",
    message:
      kind === undefined ? "the figure does not say of which kind it is" : `there is no figure of kind “${kind}”`,
    ...(at && { at }),
    hint:
      kind === undefined ? `write kind="…": ${[...kinds.keys()].join(", ")}` : nearestNameHint(kind, [...kinds.keys()]),
  };
}
