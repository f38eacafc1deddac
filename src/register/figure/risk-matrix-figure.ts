/** `:::figure{kind="risk-matrix"}`: each risk in the box of its likelihood and impact, as it was last scored. */

import { type Checked, checked } from "../../diagnostics/diagnostic.ts";
import type { RatingState, RiskMatrix } from "../../document/chart.ts";
import type { Inline } from "../../document/document.ts";
import type { RiskFacts } from "../../facts/oversight-vocabulary.ts";
import { factValue } from "../../facts/reader.ts";
import type { Facts } from "../../facts/vocabulary.ts";
import { column, factCell } from "../cell.ts";
import type { RegisterWords } from "../register-words.ts";
import type { Asked, RegisterContext } from "../resolve-directive.ts";
import { highestFirst, scoreCell } from "../risk-scores.ts";
import type { Drawing } from "./figure.ts";
import { noData } from "./no-data.ts";
import { counted, leafWords, listed, plainly, said, worded } from "./worded.ts";

export function riskMatrixFigure(asked: Asked, { facts, words }: RegisterContext): Checked<Drawing> {
  const { risks, riskBands, riskCount } = facts;
  if (risks.length === 0) return { ok: false, errors: [noData(asked, "there are no risks")] };
  if (riskBands.length === 0) return { ok: false, errors: [noData(asked, "risks.yaml has no bands")] };

  const patterns = words.figures.riskMatrix;
  const named = {
    programme: leafWords(facts.programme.name, words.none),
    area: leafWords(facts.area.name, words.none),
  };
  return checked({
    id: "figure-risk-matrix",
    caption: worded(patterns.headline, {
      total: leafWords(riskCount, words.none),
      counts: countsInWords(facts, words),
    }),
    statisticalTitle: worded(patterns.statistical, named),
    altText: plainly(patterns.alt, named),
    longDescription: highestFirst(risks)
      .map((risk) => riskInWords(risk, words))
      .join(" "),
    chart: matrix(facts, words),
    data: {
      columns: [
        column("id", 7, words),
        column("risk", 40, words),
        column("likelihood", 22, words),
        column("impact", 22, words),
        column("score", 17, words),
      ],
      rows: highestFirst(risks).map((risk) => [
        factCell(risk.id, words),
        factCell(risk.title, words),
        { content: step(risk.current.likelihood, patterns.likelihood) },
        { content: step(risk.current.impact, patterns.impact) },
        scoreCell(risk.current, words),
      ]),
    },
  });
}

function matrix({ risks, riskBands }: Facts, { columns, figures }: RegisterWords): RiskMatrix {
  const { likelihood, impact } = figures.riskMatrix;
  return {
    kind: "risk-matrix",
    likelihood: { title: columns.likelihood ?? "", steps: numbered(likelihood) },
    impact: { title: columns.impact ?? "", steps: numbered(impact) },
    bands: riskBands.map((band, index) => ({
      rag: shadeOf(index, riskBands.length),
      label: factValue(band.name) ?? "",
      upTo: factValue(band.upTo) ?? 0,
    })),
    risks: risks.map(({ id, current }) => ({
      label: factValue(id) ?? "",
      likelihood: factValue(current.likelihood) ?? 0,
      impact: factValue(current.impact) ?? 0,
    })),
  };
}

/** The highest band looks as red does, the one below it as amber; the key names each as the council does. */
const shades: readonly RatingState[] = ["grey", "blue", "green", "amber", "red"];

function shadeOf(index: number, bands: number): RatingState {
  return shades[shades.length - bands + index] ?? "grey";
}

/** “4 Likely” */
const numbered = (steps: readonly string[]): readonly string[] => steps.map((step, index) => `${index + 1} ${step}`);

function step(leaf: RiskFacts["current"]["likelihood"], steps: readonly string[]): readonly Inline[] {
  if (leaf.kind === "missing") return [];
  return [{ kind: "merged", text: `${leaf.value} ${steps[leaf.value - 1] ?? ""}`, facts: [leaf.name] }];
}

/** “2 are scored Very high and 5 High”: bands without a risk are left out. */
function countsInWords(facts: Facts, { figures }: RegisterWords): readonly Inline[] {
  const patterns = figures.riskMatrix;
  const counts = bandCounts(facts).map(({ name, risks }, index) => {
    const first = risks.length === 1 ? patterns.firstCountOfOne : patterns.firstCount;
    const scores = risks.map(({ current }) => current.band);
    return worded(index === 0 ? first : patterns.count, { count: counted(risks.length, scores), band: said(name) });
  });
  return listed(counts, figures);
}

/** The bands that have risks, as last scored, the highest first. */
function bandCounts({ risks, riskBands }: Facts): readonly { name: string; risks: readonly RiskFacts[] }[] {
  return [...riskBands]
    .reverse()
    .flatMap(({ name }) => factValue(name) ?? [])
    .map((name) => ({ name, risks: risks.filter(({ current }) => factValue(current.band) === name) }))
    .filter((band) => band.risks.length > 0);
}

function riskInWords({ id, current }: RiskFacts, words: RegisterWords): string {
  const { likelihood, impact, row } = words.figures.riskMatrix;
  return plainly(row, {
    risk: leafWords(id, words.none),
    likelihood: step(current.likelihood, likelihood),
    impact: step(current.impact, impact),
    score: leafWords(current.score, words.none),
    band: leafWords(current.band, words.none),
  });
}
