/**
 * The structure tree to paragraphs, items and cells.
 *
 * pdfjs gives the tree page by page, without saying which parts go on over a page's end: a part whose last line
 * was broken because it was full goes on in a first part of the same role. Of a table it gives all rows on every page
 * that has one of them, with nothing in those that stand elsewhere.
 *
 * @see ISO 32000-1, 14.8.4 Standard structure types
 */

import type { Piece } from "../../document/pieces.ts";
import { type DrawnLine, drawnLines, lineText } from "./drawn-line.ts";
import type { DrawnPage, DrawnRun } from "./drawn-run.ts";
import { bullets, type Leaf, leafOf, leafText } from "./leaf.ts";
import { isBroken, type LineEnds } from "./line-ends.ts";
import type { StructureContent, StructureNode } from "./open-pdf.ts";

export interface TaggedLeaf extends Leaf {
  /** From the root: `Document/Sect/P`. */
  readonly path: string;
  readonly isNote: boolean;
  /** Whether a number or a bullet hangs before it: then it begins here, and goes on from no other page. */
  readonly isLabelled: boolean;
  /** Of a cell: which table of its page it stands in, from 1. */
  readonly table?: number;
}

export function taggedLeaves(
  structure: readonly (StructureNode | null)[],
  pages: readonly DrawnPage[],
  ends: LineEnds,
): readonly TaggedLeaf[] {
  const leaves: TaggedLeaf[] = [];
  let open: readonly TaggedLeaf[] = [];
  for (const [index, root] of structure.entries()) {
    const onPage = root ? [...new PageTree(pages[index]?.runs ?? []).leaves(root, "")] : [];
    const continued = cellsOf(onPage, 1);
    const isContinued = goOn(open, continued);
    const found = isContinued ? onPage.filter((leaf) => !continued.includes(leaf)) : onPage;
    if (isContinued) open = merged(open, continued, leaves);
    const tables = Math.max(0, ...onPage.map(({ table = 0 }) => table));
    if (!isContinued || tables > 1) open = cellsOf(found, tables);
    const [first, ...others] = found;
    const last = leaves.at(-1);
    if (first && last && goesOn(last, first, ends))
      leaves.splice(-1, 1, { ...last, lines: [...last.lines, ...first.lines] });
    else if (first) leaves.push(first);
    leaves.push(...others);
  }
  return leaves;
}

function cellsOf(leaves: readonly TaggedLeaf[], table: number): readonly TaggedLeaf[] {
  return leaves.filter((leaf) => leaf.table === table);
}

/** A table that goes on has the same cells, and nothing in its first row. */
function goOn(before: readonly TaggedLeaf[], cells: readonly TaggedLeaf[]): boolean {
  const isSame = before.length > 0 && before.length === cells.length;
  return isSame && cells.slice(0, 2).every(({ lines }) => lines.length === 0);
}

/** Puts the cells with what the next page adds to them in the place of those that were found before. */
function merged(
  before: readonly TaggedLeaf[],
  cells: readonly TaggedLeaf[],
  leaves: TaggedLeaf[],
): readonly TaggedLeaf[] {
  const at = leaves.indexOf(before[0] as TaggedLeaf);
  const whole = before.map((cell, index) => ({ ...cell, lines: [...cell.lines, ...(cells[index]?.lines ?? [])] }));
  leaves.splice(at, whole.length, ...whole);
  return whole;
}

function goesOn(last: TaggedLeaf, next: TaggedLeaf, ends: LineEnds): boolean {
  const [before, line] = [last.lines.at(-1), next.lines[0]];
  if (last.path !== next.path || next.isLabelled || next.number !== undefined || !before || !line) return false;
  return isBroken(before, line, ends);
}

/** Parts of a line of words; all others hold paragraphs, or are one. */
const inlineRoles = new Set(["Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Lbl", "BibEntry", "Annot"]);

class PageTree {
  readonly #runsById = new Map<number, DrawnRun[]>();
  #tables = 0;

  constructor(runs: readonly DrawnRun[]) {
    for (const run of runs) {
      if (run.contentId === undefined || run.isArtifact) continue;
      const same = this.#runsById.get(run.contentId);
      if (same) same.push(run);
      else this.#runsById.set(run.contentId, [run]);
    }
  }

  *leaves(node: StructureNode, above: string): Generator<TaggedLeaf> {
    const path = `${above}/${node.role}`;
    if (node.role === "Table") this.#tables += 1;
    if (node.role === "TR") {
      for (const cell of node.children.filter(isNode)) {
        yield { ...this.#leaf(cellKind(cell, node), cell.children, path), table: this.#tables };
      }
      return;
    }
    let words: (StructureNode | StructureContent)[] = [];
    for (const child of node.children) {
      // A label stands beside the words of its item, which are a part of their own.
      if (!isBlock(child) || (child.role === "LBody" && !holdsBlocks(child))) {
        words.push(child);
        continue;
      }
      const isItem = child.role === "LBody";
      if (!isItem && words.length > 0) yield* this.#wordsOf(words, path);
      yield* isItem ? this.#itemLeaves(child, words, path) : this.leaves(child, path);
      words = [];
    }
    if (words.length > 0) yield* this.#wordsOf(words, path);
  }

  /** An item with a list beneath it, or with its words in a paragraph of their own. */
  *#itemLeaves(
    body: StructureNode,
    label: readonly (StructureNode | StructureContent)[],
    path: string,
  ): Generator<TaggedLeaf> {
    const from = body.children.findIndex((child) => isBlock(child) && child.role !== "P");
    const own = from < 0 ? body.children : body.children.slice(0, from);
    yield* this.#wordsOf([...label, ...own], `${path}/LBody`);
    if (from >= 0) yield* this.leaves({ ...body, children: body.children.slice(from) }, path);
  }

  *#wordsOf(parts: readonly (StructureNode | StructureContent)[], path: string): Generator<TaggedLeaf> {
    // Words in a picture are part of it; a caption within a figure is a part of its own.
    if (path.endsWith("/Figure")) return;
    const leaf = this.#leaf(kindIn(path), parts, path);
    if (leaf.lines.length > 0 || leaf.number !== undefined) yield leaf;
  }

  #leaf(kind: Piece["kind"], parts: readonly (StructureNode | StructureContent)[], path: string): TaggedLeaf {
    const labels = parts.filter(isLabel);
    const runs = parts.filter((part) => !isLabel(part)).flatMap((part) => this.#runs(part));
    const lines = withoutPageNumber(drawnLines(runs), path);
    const label = leafText({ kind, lines: drawnLines(labels.flatMap((part) => this.#runs(part))) });
    const place = { path, isNote: path.split("/").includes("Note"), isLabelled: label !== "" };
    if (label === "") return { ...leafOf(kind, lines), ...place };
    const number = bullets.has(label) ? {} : { number: label };
    return { kind, lines, ...number, ...place };
  }

  #runs(part: StructureNode | StructureContent): readonly DrawnRun[] {
    if (isNode(part)) return part.children.flatMap((child) => this.#runs(child));
    const id = /_mc(\d+)$/.exec(part.id)?.[1];
    return id === undefined ? [] : (this.#runsById.get(Number(id)) ?? []);
  }
}

/** An entry of the contents names its page, which is not the same in every format. */
function withoutPageNumber(lines: readonly DrawnLine[], path: string): readonly DrawnLine[] {
  const last = lines.at(-1);
  const hasPage = path.includes("/TOCI") && lines.length > 1 && last && /^\s*\d+\s*$/.test(lineText(last));
  return hasPage ? lines.slice(0, -1) : lines;
}

/** A label beside its value heads one row only: header cells are those that stand over columns. */
function cellKind(cell: StructureNode, row: StructureNode): Piece["kind"] {
  const hasValues = row.children.some((part) => isNode(part) && part.role === "TD");
  return cell.role === "TH" && !hasValues ? "header-cell" : "cell";
}

function isNode(part: StructureNode | StructureContent): part is StructureNode {
  return "role" in part;
}

function isLabel(part: StructureNode | StructureContent): boolean {
  return isNode(part) && part.role === "Lbl";
}

function isBlock(part: StructureNode | StructureContent): part is StructureNode {
  return isNode(part) && !inlineRoles.has(part.role);
}

function holdsBlocks(node: StructureNode): boolean {
  return node.children.some(isBlock);
}

function kindIn(path: string): Piece["kind"] {
  const role = path.slice(path.lastIndexOf("/") + 1);
  if (role === "Title") return "title";
  return /^H[1-6]?$/.test(role) ? "heading" : "text";
}
