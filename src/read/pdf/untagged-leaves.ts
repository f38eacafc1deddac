/** Pages without a structure tree to paragraphs, items and cells, by where their lines stand. */

import { baselinePt, type DrawnLine, drawnLines, lineSizePt, lineText } from "./drawn-line.ts";
import type { DrawnRun } from "./drawn-run.ts";
import { hangingMark, type Leaf, leafOf, leafText, wordsLeftPt } from "./leaf.ts";
import { isBroken, type LineEnds } from "./line-ends.ts";

/** @param bookmarks - a line that one of them names is a heading */
export function untaggedLeaves(
  runs: readonly DrawnRun[],
  bookmarks: readonly string[],
  ends: LineEnds,
): readonly Leaf[] {
  const groups: DrawnLine[][] = [];
  for (const line of drawnLines(runs)) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, ends)) group.push(line);
    else groups.push([line]);
  }
  const headings = new Set(bookmarks);
  return groups.flatMap((group, index) => {
    const [before, after] = [groups[index - 1], groups[index + 1]];
    if (isPageNumber(group) && isEntry(before, group, headings)) return [];
    const leaf = leafOf("text", group);
    if (isPageNumber(after) && isEntry(group, after, headings)) return [leaf];
    if (headings.has(leafText(leaf))) return [{ ...leaf, kind: "heading" as const }];
    return standBeside(before, group) || standBeside(group, after) ? [{ ...leaf, kind: "cell" as const }] : [leaf];
  });
}

/** The next line of the same paragraph: as far to the left, of the same size, close beneath. */
function goesOn(group: readonly DrawnLine[], line: DrawnLine, ends: LineEnds): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || hangingMark(line) !== undefined) return false;
  const sizePt = lineSizePt(last);
  const isAligned = Math.abs(wordsLeftPt(line) - wordsLeftPt(first)) < 1.5;
  if (!isAligned || Math.abs(lineSizePt(line) - sizePt) > 0.5) return false;
  if (line[0]?.page !== last[0]?.page) return isBroken(last, line, ends);
  const downPt = baselinePt(last) - baselinePt(line);
  return downPt > 0 && downPt < sizePt * 1.4;
}

type Group = readonly DrawnLine[] | undefined;

function standBeside(one: Group, other: Group): boolean {
  const [left, right] = [one?.[0], other?.[0]];
  if (!left || !right || left[0]?.page !== right[0]?.page) return false;
  return Math.abs(baselinePt(left) - baselinePt(right)) < 1;
}

/** A line of the contents with the number of a page beside it. */
function isEntry(words: Group, pageNumber: Group, headings: ReadonlySet<string>): boolean {
  return words !== undefined && standBeside(words, pageNumber) && headings.has(leafText(leafOf("text", words)));
}

function isPageNumber(group: Group): boolean {
  return group?.length === 1 && group.every((line) => /^\s*\d+\s*$/.test(lineText(line)));
}
