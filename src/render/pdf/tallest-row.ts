import { lineHeightEms, linesAtMost } from "./lines.ts";
import type { Sheet } from "./sheet.ts";

/** At most how tall the tallest of `rows` is, each a list of its cells' words. */
export function tallestRowPt(
  rows: readonly (readonly string[])[],
  widthsPt: readonly number[],
  sizePt: number,
  { faces, theme }: Sheet,
): number {
  const lines = rows.map((cells) =>
    cells.map((words, column) => linesAtMost(words, { widthPt: widthsPt[column] ?? sizePt, sizePt, faces })),
  );
  const most = lines.flat().reduce((tallest, count) => Math.max(tallest, count), 0);
  return most * sizePt * lineHeightEms * theme.lineSpacing + rowPaddingPt;
}

const rowPaddingPt = 12;
