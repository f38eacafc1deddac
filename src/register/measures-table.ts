/** `:::measures{caption="…" where="off-target"}`: each measure's last two figures beside its target. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import { factValue } from "../facts/reader.ts";
import type { MeasureFacts } from "../facts/vocabulary.ts";
import { column, factCell, withheldCell } from "./cell.ts";
import { leafWords, worded } from "./figure/worded.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

const wheres = {
  all: () => true,
  "on-target": (measure: MeasureFacts) => factValue(measure.meetsTarget) === true,
  /** On the wrong side of it, whichever way is better. */
  "off-target": (measure: MeasureFacts) => factValue(measure.meetsTarget) === false,
};

export function measuresTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, { where: Object.keys(wheres) });
  if (findings.length > 0) return checked([], findings);

  const measures = facts.measures.filter(wheres[(asked.attributes.where ?? "all") as keyof typeof wheres]);
  if (measures.length === 0) return checked([]);

  return checked([
    {
      kind: "table",
      id: "measures",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("measure", 32, words),
        column("target", 11, words, "right"),
        column("previous", 11, words, "right"),
        column("latest", 11, words, "right"),
        column("period", 15, words),
        column("shows", 26, words),
      ],
      rows: measures.map((measure) => [
        nameCell(measure, words),
        factCell(measure.target, words),
        factCell(measure.previous, words),
        latestCell(measure, words),
        factCell(measure.latestPeriod, words),
        shownCell(measure, words),
      ]),
    },
  ]);
}

/** A count that is too small says so; a figure that may still change, too. */
function latestCell(measure: MeasureFacts, words: RegisterWords): Cell {
  const { latest, isLatestSmall, isLatestWithheld, isLatestProvisional, smallBelow } = measure;
  if (isLatestSmall.kind === "fact")
    return withheldCell({ isSmall: isLatestSmall, isWithheld: isLatestWithheld, smallBelow }, words);
  const cell = factCell(latest, words);
  if (factValue(isLatestProvisional) !== true) return cell;
  return { content: [...cell.content, { kind: "text", text: ` ${words.statuses.provisional ?? "provisional"}` }] };
}

/** Whether the latest figure is more than chance gives, and whether the target can be met by chance. */
function shownCell({ variation, assurance }: MeasureFacts, words: RegisterWords): Cell {
  if (variation.kind === "missing") return factCell(variation, words);
  const { shown, assurance: assured } = words.figures.process;
  const cell = factCell(variation, words, shown);
  if (assurance.kind === "missing") return cell;
  return { content: [...cell.content, { kind: "text", text: "; " }, ...factCell(assurance, words, assured).content] };
}

/** With the same figure elsewhere beneath it, a line for each place: “England: 46.4%, 2024”. */
function nameCell({ name, comparators }: MeasureFacts, words: RegisterWords): Cell {
  const elsewhere = comparators.flatMap((comparator): readonly Inline[] => [
    { kind: "line-break" },
    ...worded(words.elsewhere, {
      name: leafWords(comparator.name, words.none),
      figure: leafWords(comparator.figure, words.none),
      period: leafWords(comparator.period, words.none),
    }),
  ]);
  return { content: [...factCell(name, words).content, ...elsewhere] };
}
