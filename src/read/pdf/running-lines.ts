/** What stands at the top and foot of the pages and belongs to none of them. */

import { piece } from "../../document/pieces.ts";
import { baselinePt, type DrawnLine, drawnLines, lineSizePt, lineText } from "./drawn-line.ts";
import type { DrawnPage, DrawnRun } from "./drawn-run.ts";

export interface RunningLines {
  readonly runs: ReadonlySet<DrawnRun>;
  /** Each once, whatever the page number in it. */
  readonly said: readonly string[];
}

export function runningLines(pages: readonly DrawnPage[]): RunningLines {
  const sizePt = usualSizePt(pages);
  const atEdges = pages.map((page) => drawnLines(page.runs).filter((line) => isEdge(baselinePt(line), page)));
  const times = new Map<string, number>();
  for (const key of atEdges.flatMap((lines) => [...new Set(lines.map(likeness))]))
    times.set(key, (times.get(key) ?? 0) + 1);

  const isRunning = (line: DrawnLine) => {
    // Ours are 9 beside 12, or beside 10.5 in a paper that is mostly tables; notes are 10.5 beside 12.
    const isSmall = lineSizePt(line) <= sizePt * 0.86;
    const isRepeated = (times.get(likeness(line)) ?? 0) >= Math.max(2, pages.length / 2);
    return isSmall || (isRepeated && line.every(({ contentId }) => contentId === undefined));
  };
  const found = atEdges.flat().filter(isRunning);
  const said = new Map(found.map((line) => [likeness(line), piece("text", lineText(line)).words] as const).reverse());
  return { runs: new Set(found.flat()), said: [...said.values()].reverse() };
}

/** Of most of the words between the edges of the pages. */
export function usualSizePt(pages: readonly DrawnPage[]): number {
  const lengths = new Map<number, number>();
  const runs = pages.flatMap((page) => page.runs.filter(({ baselinePt }) => !isEdge(baselinePt, page)));
  for (const { sizePt, text } of runs) {
    const size = Math.round(sizePt * 10) / 10;
    lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  }
  return [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** In the margins, or in the foot where a long notice has made it taller. */
function isEdge(baselinePt: number, { heightPt }: DrawnPage): boolean {
  const share = baselinePt / heightPt;
  return share > 0.92 || share < 0.15;
}

/** Equal for lines that differ in their numbers only. */
function likeness(line: DrawnLine): string {
  return lineText(line).replace(/\d+/g, "#").trim();
}
