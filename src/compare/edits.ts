/**
 * A Word file as we made it and as it came back to what people changed in it.
 *
 * Blocks are matched by their hidden bookmarks and their words: both, then words that stand once, then bookmarks, then
 * words that are alike, in order.
 */

import { diffArrays } from "diff";
import type { Comment, EditedBlock, EditedCell, EditedParagraph, EditedTable, TrackedChange } from "../read/edited.ts";
import { LikeTexts } from "./likeness.ts";

export type Edit =
  | { readonly kind: "changed"; readonly base: EditedParagraph; readonly edited: EditedParagraph }
  /** One paragraph became several, with the same words. */
  | { readonly kind: "split"; readonly base: EditedParagraph; readonly parts: readonly EditedParagraph[] }
  | {
      readonly kind: "moved";
      readonly base: EditedParagraph;
      readonly edited: EditedParagraph;
      readonly after: EditedBlock | undefined;
    }
  | { readonly kind: "removed"; readonly base: EditedBlock; readonly tracked: readonly TrackedChange[] }
  /** @property after - the block of ours that stands before it; none at the top */
  | { readonly kind: "added"; readonly edited: EditedBlock; readonly after: EditedBlock | undefined }
  | {
      readonly kind: "cell-changed";
      readonly table: EditedTable;
      readonly row: number;
      readonly column: number;
      readonly base: EditedCell;
      readonly edited: EditedCell;
    }
  | { readonly kind: "row-added"; readonly table: EditedTable; readonly cells: readonly EditedCell[] }
  | { readonly kind: "row-removed"; readonly table: EditedTable; readonly row: number }
  /** Nothing but a comment. */
  | { readonly kind: "commented"; readonly base: EditedBlock; readonly comments: readonly Comment[] };

export interface FoundEdits {
  readonly edits: readonly Edit[];
  /** Blocks of ours that were found again, by bookmark or by words. */
  readonly matched: number;
  readonly byBookmark: number;
}

export function editsBetween(base: readonly EditedBlock[], edited: readonly EditedBlock[]): FoundEdits {
  const pairs = new Pairs(base, edited);
  const edits: Edit[] = [];
  let last: EditedBlock | undefined;
  const inEdited = new Map(edited.map((block, index) => [block, index]));
  const stayed = stayingOf(base, pairs, inEdited);
  const consumed = new Set<EditedBlock>();
  for (const [index, block] of edited.entries()) {
    const of = pairs.baseOf(block);
    if (of) {
      const parts = splitParts(of, edited.slice(index), pairs);
      for (const part of parts.slice(1)) consumed.add(part);
      edits.push(...editsOfPair(of, block, parts, stayed.has(of), last));
      last = of;
    } else if (!consumed.has(block) && wordsOf(block).trim() !== "")
      edits.push({ kind: "added", edited: block, after: last });
  }
  const removed = base.filter((block) => !pairs.editedOf(block));
  edits.push(...removed.map((block): Edit => ({ kind: "removed", base: block, tracked: [] })));
  return { edits, matched: base.length - removed.length, byBookmark: pairs.byBookmark };
}

function editsOfPair(
  base: EditedBlock,
  edited: EditedBlock,
  parts: readonly EditedParagraph[],
  hasStayed: boolean,
  after: EditedBlock | undefined,
): readonly Edit[] {
  if (base.kind === "table") return edited.kind === "table" ? tableEdits(base, edited) : [];
  if (edited.kind === "table") return [];
  const found: Edit[] = [];
  if (parts.length > 1) found.push({ kind: "split", base, parts });
  else if (edited.words === "") found.push({ kind: "removed", base, tracked: edited.tracked });
  else if (edited.words !== base.words) found.push({ kind: "changed", base, edited });
  if (!hasStayed) found.push({ kind: "moved", base, edited, after });
  if (found.length === 0 && edited.comments.length > 0)
    found.push({ kind: "commented", base, comments: edited.comments });
  return found;
}

/** The paragraphs, from the first of `rest` on, that together say what `base` said. */
function splitParts(base: EditedBlock, rest: readonly EditedBlock[], pairs: Pairs): readonly EditedParagraph[] {
  const parts: EditedParagraph[] = [];
  for (const [index, block] of rest.entries()) {
    if (base.kind === "table" || block.kind === "table" || (index > 0 && pairs.baseOf(block))) break;
    parts.push(block);
    const words = joinedWords(parts);
    if (words === bare(base.words)) return parts;
    if (!bare(base.words).startsWith(words)) break;
  }
  const [first] = parts;
  return first ? [first] : [];
}

const bare = (words: string): string => words.replace(/\s+/g, "");
const joinedWords = (parts: readonly EditedParagraph[]): string => bare(parts.map(({ words }) => words).join(""));

/** Which blocks of ours stand in the same order as before: the fewest are taken for moved. */
function stayingOf(
  base: readonly EditedBlock[],
  pairs: Pairs,
  inEdited: ReadonlyMap<EditedBlock, number>,
): ReadonlySet<EditedBlock> {
  const matched = base.filter((block) => pairs.editedOf(block));
  const before = matched.map((block) => String(base.indexOf(block)));
  const place = (block: EditedBlock) => inEdited.get(pairs.editedOf(block) as EditedBlock) ?? 0;
  const after = [...matched].sort((a, b) => place(a) - place(b)).map((block) => String(base.indexOf(block)));
  const stay = diffArrays(before, after).flatMap(({ added, removed, value }) => (added || removed ? [] : value));
  return new Set(stay.flatMap((index) => base[Number(index)] ?? []));
}

class Pairs {
  readonly #editedOf = new Map<EditedBlock, EditedBlock>();
  readonly #baseOf = new Map<EditedBlock, EditedBlock>();
  readonly byBookmark: number;

  constructor(base: readonly EditedBlock[], edited: readonly EditedBlock[]) {
    const marked = new Map(edited.flatMap((block) => (block.bookmark === undefined ? [] : [[block.bookmark, block]])));
    const ofBookmark = (block: EditedBlock) => (block.bookmark === undefined ? undefined : marked.get(block.bookmark));
    this.byBookmark = base.filter(ofBookmark).length;
    for (const block of base) {
      const same = ofBookmark(block);
      if (same && wordsOf(same) === wordsOf(block)) this.#pairIfFree(block, same);
    }
    // Bookmarks count paragraphs: where some were added to the report since, words tell more.
    const [once, again] = [onceByWords(base), onceByWords(edited)];
    for (const [words, block] of once) {
      const same = again.get(words);
      if (same) this.#pairIfFree(block, same);
    }
    for (const block of base) {
      const same = ofBookmark(block);
      if (same) this.#pairIfFree(block, same);
    }
    this.#pairBy(base, edited, (words, other) => words === wordsOf(other));
    const like = new LikeTexts(edited.map((block) => (this.#baseOf.has(block) ? undefined : wordsOf(block))));
    const likeTo = new Map(
      base
        .filter((block) => !this.#editedOf.has(block))
        .map(wordsOf)
        .map((words) => [words, new Set(like.placesOf(words))]),
    );
    this.#pairBy(base, edited, (words, _, index) => likeTo.get(words)?.has(index) ?? false);
  }

  editedOf(block: EditedBlock): EditedBlock | undefined {
    return this.#editedOf.get(block);
  }

  baseOf(block: EditedBlock): EditedBlock | undefined {
    return this.#baseOf.get(block);
  }

  #pairIfFree(base: EditedBlock, edited: EditedBlock): void {
    const isFree = !this.#editedOf.has(base) && !this.#baseOf.has(edited);
    if (isFree && base.kind === edited.kind) this.#pair(base, edited);
  }

  #pair(base: EditedBlock, edited: EditedBlock): void {
    this.#editedOf.set(base, edited);
    this.#baseOf.set(edited, base);
  }

  /** Those left over, in order: each takes the first that fits and stands no earlier than the one before. */
  #pairBy(
    base: readonly EditedBlock[],
    edited: readonly EditedBlock[],
    fits: (words: string, other: EditedBlock, index: number) => boolean,
  ): void {
    let from = 0;
    for (const block of base) {
      const pair = this.#editedOf.get(block);
      if (pair) {
        from = Math.max(from, edited.indexOf(pair) + 1);
        continue;
      }
      const until = this.#nextPaired(base, edited, block, from);
      const at = edited.findIndex(
        (other, index) =>
          index >= from &&
          index < until &&
          !this.#baseOf.has(other) &&
          other.kind === block.kind &&
          fits(wordsOf(block), other, index),
      );
      if (at < 0) continue;
      this.#pair(block, edited[at] as EditedBlock);
      from = at + 1;
    }
  }

  /** Where the next block of ours that is found already stands: what belongs before it is looked for before it. */
  #nextPaired(base: readonly EditedBlock[], edited: readonly EditedBlock[], block: EditedBlock, from: number): number {
    for (const next of base.slice(base.indexOf(block) + 1)) {
      const pair = this.#editedOf.get(next);
      if (pair && edited.indexOf(pair) >= from) return edited.indexOf(pair);
    }
    return edited.length;
  }
}

/** Those whose words no other block has. */
function onceByWords(blocks: readonly EditedBlock[]): ReadonlyMap<string, EditedBlock> {
  const found = new Map<string, EditedBlock>();
  const twice = new Set<string>();
  for (const block of blocks) {
    const words = wordsOf(block);
    if (found.has(words) || words === "") twice.add(words);
    found.set(words, block);
  }
  for (const words of twice) found.delete(words);
  return found;
}

function wordsOf(block: EditedBlock): string {
  if (block.kind === "paragraph") return block.words;
  return block.rows.map(rowWords).join("\n");
}

const rowWords = (row: readonly EditedCell[]): string => row.map(({ words }) => words).join("\t");

/** Rows are matched by what they say, then by what they say most of. */
function tableEdits(base: EditedTable, edited: EditedTable): readonly Edit[] {
  const found: Edit[] = [];
  const parts = diffArrays(base.rows.map(rowWords), edited.rows.map(rowWords));
  let [at, to] = [0, 0];
  let gone: number[] = [];
  for (const { added, removed, value } of parts) {
    const rows = value.map((_, index) => index);
    if (removed) {
      gone = rows.map((index) => at + index);
      at += value.length;
    } else if (added) {
      const come = rows.map((index) => to + index);
      found.push(...rowEdits(base, edited, gone, come));
      gone = [];
      to += value.length;
    } else {
      found.push(
        ...rowEdits(base, edited, gone, []),
        ...rows.flatMap((index) => cellEdits(base, edited, at + index, to + index)),
      );
      gone = [];
      at += value.length;
      to += value.length;
    }
  }
  return [...found, ...rowEdits(base, edited, gone, [])];
}

function rowEdits(
  base: EditedTable,
  edited: EditedTable,
  gone: readonly number[],
  come: readonly number[],
): readonly Edit[] {
  const left = [...gone];
  const found: Edit[] = come.flatMap((row): readonly Edit[] => {
    const cells = edited.rows[row] ?? [];
    const at = left.findIndex(
      (index) => hasCellInCommon(base.rows[index] ?? [], cells) || (gone.length === come.length && left.length > 0),
    );
    if (at < 0) return [{ kind: "row-added", table: base, cells }];
    const [index = 0] = left.splice(at, 1);
    return cellEdits(base, edited, index, row);
  });
  return [...found, ...left.map((row): Edit => ({ kind: "row-removed", table: base, row }))];
}

function hasCellInCommon(a: readonly EditedCell[], b: readonly EditedCell[]): boolean {
  return a.some(({ words }, index) => words !== "" && words === b[index]?.words);
}

function cellEdits(base: EditedTable, edited: EditedTable, row: number, to: number): readonly Edit[] {
  return (base.rows[row] ?? []).flatMap((cell, column): readonly Edit[] => {
    const other = edited.rows[to]?.[column];
    if (!other) return [];
    if (other.words !== cell.words)
      return [{ kind: "cell-changed", table: base, row, column, base: cell, edited: other }];
    return other.comments.length > 0 ? [{ kind: "commented", base, comments: other.comments }] : [];
  });
}
