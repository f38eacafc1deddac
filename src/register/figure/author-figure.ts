/**
 * `:::figure{kind="bar" caption="…" title="…" alt="…" source="…"}` around a table: a chart of figures that an author
 * supplies. The first column names the bars, the last has their figures.
 */

import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Bar } from "../../document/chart.ts";
import type { Cell, Figure, Table } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { slug } from "../../document/slug.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "../resolve-directive.ts";
import { noData } from "./no-data.ts";
import { said } from "./worded.ts";

/** What a reader needs who does not see the picture, or meets it away from the paper. */
const needed = {
  caption: "what the figure shows, in a sentence",
  title: "what was counted, of whom, where and when",
  alt: "what a reader is told who does not see the picture",
  source: "as at which day, and from where",
} as const;

export function authorFigure(asked: Asked, table: Table, { words }: RegisterContext): Checked<readonly Figure[]> {
  const { attributes, caption, at } = asked;
  const any = { holds: () => true, hint: "" };
  const findings = [
    ...unknownAttributes(asked, { kind: ["bar"], title: any, alt: any, source: any }),
    ...missingWords(asked),
    ...(table.rows.length === 0 ? [noData(asked, "the table has no rows")] : []),
  ];
  const bars = table.rows.map(barOf);
  const all = [...findings, ...bars.flatMap((bar) => (typeof bar === "string" ? [notANumber(bar, asked)] : []))];
  if (all.length > 0) return checked([], all);

  const drawn = bars.filter((bar): bar is Bar => typeof bar !== "string");
  const id = `figure-${slug(inlineWords(caption))}`;
  return checked([
    {
      kind: "figure",
      id,
      ...(at && { at }),
      caption,
      statisticalTitle: said(attributes.title ?? ""),
      altText: attributes.alt ?? "",
      longDescription: drawn.map(({ label, text }) => `${label}: ${text}`).join(words.figures.comma),
      chart: { kind: "bar", suffix: "", bars: drawn },
      source: said(attributes.source ?? ""),
      data: { ...table, id: `${id}/data`, caption: said(words.figures.data) },
    },
  ]);
}

/** @returns the words of the last cell where they are no figure */
function barOf(row: readonly Cell[]): Bar | string {
  const text = inlineWords(row.at(-1)?.content ?? []).trim();
  const label = inlineWords(row[0]?.content ?? []).trim();
  const figure = /^([-−]?)£?(\d[\d,]*(?:\.\d+)?|\.\d+)/.exec(text);
  if (!figure?.[2]) return text;
  const value = Number(figure[2].replaceAll(",", ""));
  return { label, text, value: figure[1] === "" ? value : -value };
}

function missingWords({ attributes, caption, at }: Asked): readonly Diagnostic[] {
  const given = { ...attributes, caption: inlineWords(caption) };
  return Object.entries(needed)
    .filter(([name]) => (given[name as keyof typeof given] ?? "").trim() === "")
    .map(([name, what]) => ({
      severity: "error",
      code: "figure/words-missing",
      message: `the figure has no “${name}”`,
      ...(at && { at }),
      hint: `write ${name}="…": ${what}`,
    }));
}

function notANumber(words: string, { at }: Asked): Diagnostic {
  return {
    severity: "error",
    code: "figure/not-a-number",
    message: words === "" ? "a row of the figure has no figure" : `“${words}” is no figure that a bar can have`,
    ...(at && { at }),
    hint: "write a number in the last column of each row, such as 61.3% or 1,204",
  };
}
