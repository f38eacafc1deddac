/** Edits to changes with a verdict: taken into the report, refused with the place of the data or template, or left to hands. */

import type { Edit } from "../compare/edits.ts";
import { type WordChange, wordChanges } from "../compare/word-diff.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { EditedBlock, EditedParagraph, EditedTable, TrackedChange } from "../read/edited.ts";
import { authorsOf, byWhom } from "./by-whom.ts";
import { counted, type Leaf, leavesOf, placeAfter, touched, unspaced } from "./leaves.ts";
import type { OwnPassage } from "./own-passage.ts";
import type { InsertedAs, PullChange, Take, Verdict } from "./pull-change.ts";

export interface JudgeRequest {
  readonly edits: readonly Edit[];
  /** The file as we made it, in order. */
  readonly base: readonly EditedBlock[];
  readonly document: Document;
  /** By bookmark. */
  readonly passages: ReadonlyMap<string, OwnPassage>;
  readonly report: ReportText;
  /** The council's own Word file, whose words have no bookmark of ours. */
  readonly wordTemplate: string | undefined;
}

export interface ReportText {
  readonly path: string;
  /** The last line of its front matter. */
  readonly headerEnd: number;
  /** Whether a paragraph is the mark in whose place text is to be written, and no text. */
  isMark(words: string): boolean;
}

export function judgeEdits(request: JudgeRequest): readonly PullChange[] {
  const judge = new Judge(request);
  return request.edits
    .flatMap((edit) => judge.changesOf(edit))
    .map((change, index) => ({ ...change, number: index + 1 }));
}

type Change = Omit<PullChange, "number">;

const nothing = { removed: "", added: "", authors: [], comments: [] } as const;

const fromPaper = "nobody wrote this text: it follows from the paper";

class Judge {
  readonly #request: JudgeRequest;

  constructor(request: JudgeRequest) {
    this.#request = request;
  }

  changesOf(edit: Edit): readonly Change[] {
    switch (edit.kind) {
      case "changed":
        return this.#changed(edit.base, edit.edited);
      case "split":
        return [this.#split(edit.base, edit.parts)];
      case "added":
        return [this.#added(edit.edited, edit.after)];
      case "removed":
        return [this.#removed(edit.base, edit.tracked)];
      case "moved":
        return [this.#moved(edit.base, edit.edited)];
      case "cell-changed":
        return [this.#cell(edit)];
      case "row-added":
        return [this.#rowAdded(edit.table, edit.cells)];
      case "row-removed":
        return [this.#rowRemoved(edit.table, edit.row)];
      case "commented": {
        const verdict = { kind: "comment" } as const;
        return [{ ...this.#about(edit.base), ...nothing, kind: "comment", comments: edit.comments, verdict }];
      }
    }
  }

  #changed(base: EditedParagraph, edited: EditedParagraph): readonly Change[] {
    // A mark that still stands says that nobody wrote there.
    if (this.#request.report.isMark(edited.words)) return [];
    const isMark = this.#request.report.isMark(base.words);
    const all = { start: 0, end: base.words.length, removed: base.words, added: edited.words };
    const found = isMark ? [all] : wordChanges(base.words, edited.words);
    const changes = found.filter((change) => !this.#followsFromPaper(base, change));
    return changes.map((change, index) => ({
      ...this.#about(base),
      kind: "words",
      context: { before: base.words.slice(0, change.start), after: base.words.slice(change.end) },
      removed: change.removed,
      added: change.added,
      ...byWhom(edited),
      comments: index === 0 ? edited.comments : [],
      verdict: this.#ofWords(base, change),
    }));
  }

  /** The number in a reference or before a caption: Word counts it anew when its fields are updated. */
  #followsFromPaper(base: EditedParagraph, change: WordChange): boolean {
    const passage = this.#passageOf(base);
    const leaves = passage ? leavesOf(passage.content, this.#request.document.notes) : [];
    const found = touched(leaves, base.words, change);
    return found.length > 0 && found.every(({ kind }) => kind === "reference" || kind === "number");
  }

  #split(base: EditedParagraph, parts: readonly EditedParagraph[]): Change {
    const shared = {
      ...this.#about(base),
      kind: "paragraph-split" as const,
      removed: "",
      added: parts.map(({ words }) => words).join(" ¶ "),
      authors: authorsOf(parts.flatMap(({ tracked }) => tracked)),
      comments: parts.flatMap(({ comments }) => comments),
    };
    const [first] = parts;
    const passage = this.#passageOf(base);
    const own = this.#ownLine(passage);
    if (own === undefined || !passage || parts.length !== 2 || passage.isListItem || !first) {
      return { ...shared, verdict: this.#byHand(base, "divide it in the file yourself") };
    }
    const start = first.words.length;
    const stretch = this.#stretchAt(base, passage, { start, end: start, removed: "", added: "" });
    if (!stretch) return { ...shared, verdict: this.#byHand(base, "divide it in the file yourself") };
    return {
      ...shared,
      verdict: { kind: "narrative", at: passage.at as Place, take: { kind: "split", line: own, stretch } },
    };
  }

  #added(edited: EditedBlock, after: EditedBlock | undefined): Change {
    const about = after ? this.#about(after) : { section: "", label: "" };
    if (edited.kind === "table") {
      const words = edited.rows.map((row) => row.map((cell) => cell.words).join(" | ")).join(" / ");
      return {
        ...about,
        ...nothing,
        kind: "paragraph-added",
        added: words,
        verdict: { kind: "by-hand", reason: "write the table into the report yourself" },
      };
    }
    return {
      ...about,
      label: about.label === "" ? "at the top" : `after ${about.label}`,
      kind: "paragraph-added",
      removed: "",
      added: edited.words,
      ...byWhom(edited),
      comments: edited.comments,
      verdict: this.#ofAddition(edited, after),
    };
  }

  #moved(base: EditedParagraph, edited: EditedParagraph): Change {
    return {
      ...this.#about(base),
      ...nothing,
      kind: "paragraph-moved",
      added: base.words,
      ...byWhom(edited),
      verdict: this.#byHand(base, "move it in the file yourself"),
    };
  }

  #cell(edit: Extract<Edit, { kind: "cell-changed" }>): Change {
    return {
      ...this.#about(edit.table),
      kind: "cell",
      removed: edit.base.words,
      added: edit.edited.words,
      ...byWhom(edit.edited),
      verdict: this.#ofCell(edit),
    };
  }

  #rowAdded(table: EditedTable, cells: Extract<Edit, { kind: "row-added" }>["cells"]): Change {
    return {
      ...this.#about(table),
      ...nothing,
      kind: "row-added",
      added: cells.map(({ words }) => words).join(" | "),
      authors: authorsOf(cells.flatMap(({ tracked }) => tracked)),
      verdict: this.#ofTable(table, 0, "its rows come from the data: add the record there"),
    };
  }

  #rowRemoved(table: EditedTable, row: number): Change {
    return {
      ...this.#about(table),
      ...nothing,
      kind: "row-removed",
      removed: (table.rows[row] ?? []).map(({ words }) => words).join(" | "),
      verdict: this.#ofTable(table, row, "its rows come from the data: change the record there"),
    };
  }

  #ofAddition(edited: EditedParagraph, after: EditedBlock | undefined): Verdict {
    const before = after && this.#passageOf(after);
    const line = this.#narrativeLine(before);
    if (before && line !== undefined && after?.kind === "paragraph") {
      const list = before.isListItem && edited.isListItem ? { list: after.words } : {};
      return {
        kind: "narrative",
        at: before.at as Place,
        take: { kind: "insert-after", line, ...list, words: edited.words, as: roleOf(edited) },
      };
    }
    const asked = this.#ownLine(before);
    if (before?.at && before.section !== "" && asked !== undefined) {
      return { kind: "narrative", at: before.at, take: { kind: "insert-asked", line: asked, words: edited.words } };
    }
    const next = this.#nextPassage(after);
    const nextLine = this.#narrativeLine(next);
    if (next && nextLine !== undefined && next.section === before?.section) {
      return {
        kind: "narrative",
        at: next.at as Place,
        take: { kind: "insert-before", line: nextLine, words: edited.words, as: roleOf(edited) },
      };
    }
    const { report } = this.#request;
    const beneath = before ? ` beneath “# ${before.section}”` : "";
    return {
      kind: "by-hand",
      at: { file: report.path },
      reason: `it stands among words of a template: write it into the report${beneath}`,
    };
  }

  #removed(base: EditedBlock, tracked: readonly TrackedChange[]): Change {
    const words =
      base.kind === "paragraph"
        ? base.words
        : base.rows.map((row) => row.map((cell) => cell.words).join(" | ")).join(" / ");
    const about = {
      ...this.#about(base),
      ...nothing,
      kind: "paragraph-removed" as const,
      removed: words,
      authors: authorsOf(tracked),
    };
    const passage = this.#passageOf(base);
    const line = this.#narrativeLine(passage);
    if (base.kind === "table" || !passage || line === undefined)
      return { ...about, verdict: this.#byHand(base, "take it out of the file yourself") };
    const take: Take = { kind: "remove", line, words, isListItem: passage.isListItem };
    return { ...about, verdict: { kind: "narrative", at: passage.at as Place, take } };
  }

  #ofWords(base: EditedParagraph, change: WordChange): Verdict {
    const passage = this.#passageOf(base);
    if (!passage) return this.#byHand(base, fromPaper);
    const leaves = leavesOf(passage.content, this.#request.document.notes);
    if (leaves.map(({ text }) => unspaced(text)).join("") !== unspaced(base.words))
      return this.#byHand(base, "change it in the file yourself");
    const value = touched(leaves, base.words, change).find(({ kind }) => kind === "value");
    if (value) return this.#ofValue(value, passage);
    if (passage.at?.file !== this.#request.report.path) return this.#ofTemplate(passage);
    const line = this.#ownLine(passage);
    if (line !== undefined && passage.section !== "" && this.#request.report.isMark(base.words)) {
      const take: Take = { kind: "rewrite", line, words: change.added, isFrontMatter: this.#isFrontMatter(line) };
      return { kind: "narrative", at: passage.at, take };
    }
    const stretch = this.#stretchAt(base, passage, change);
    if (!stretch || line === undefined)
      return this.#byHand(base, "a note, reference or abbreviation stands there: change it in the file yourself");
    return { kind: "narrative", at: passage.at, take: { kind: "replace", line, stretch, added: change.added } };
  }

  #ofValue({ facts }: Leaf, passage: OwnPassage): Verdict {
    const record = facts.map((name) => this.#request.document.facts[name]).find((fact) => fact !== undefined);
    const at = record?.source.at;
    if (record && at) return { kind: "data", at, fact: record.name };
    return {
      kind: "by-hand",
      ...(passage.at && { at: passage.at }),
      reason: "the value is not in the data yet: write it there",
    };
  }

  #ofTemplate({ at }: OwnPassage): Verdict {
    return at ? { kind: "template", at } : { kind: "by-hand", reason: fromPaper };
  }

  #ofCell({ table, row, column }: Extract<Edit, { kind: "cell-changed" }>): Verdict {
    const passage = this.#passageOf(table);
    const cell = passage?.rows?.[row]?.[column];
    const value = leavesOf(cell?.content ?? [], this.#request.document.notes).find(({ kind }) => kind === "value");
    if (value && passage) return this.#ofValue(value, passage);
    return this.#ofTable(table, row, "change it where the table is written");
  }

  #ofTable(table: EditedTable, row: number, reason: string): Verdict {
    const passage = this.#passageOf(table);
    const leaves = (passage?.rows?.[row] ?? []).flatMap(({ content }) =>
      leavesOf(content, this.#request.document.notes),
    );
    const places = leaves
      .flatMap(({ facts }) => facts)
      .flatMap((name) => {
        const record = this.#request.document.facts[name];
        const at = record?.source.at;
        return record && at ? [{ at, fact: record.name }] : [];
      });
    const [first] = places;
    if (first) return { kind: "data", ...first };
    return { kind: "by-hand", ...(passage?.at && { at: passage.at }), reason };
  }

  #byHand(base: EditedBlock, reason: string): Verdict {
    const passage = this.#passageOf(base);
    const { wordTemplate } = this.#request;
    if (!passage && wordTemplate !== undefined) return { kind: "template", at: { file: wordTemplate } };
    const isOwn = passage?.at?.file === this.#request.report.path;
    if (passage?.at && !isOwn) return { kind: "template", at: passage.at };
    return { kind: "by-hand", ...(passage?.at && { at: passage.at }), reason };
  }

  /** The stretch of plain text in which a change lies, if it lies in one. */
  #stretchAt(base: EditedParagraph, passage: OwnPassage, change: WordChange) {
    const leaves = leavesOf(passage.content, this.#request.document.notes);
    const [start, end] = [counted(base.words, change.start), counted(base.words, change.end)];
    const holds = (leaf: Leaf) => leaf.kind === "text" && leaf.start <= start && end <= leaf.end;
    const index = leaves.findLastIndex(
      (leaf) => holds(leaf) && leaf.start < leaf.end && (leaf.start < start || start < leaf.end || end > start),
    );
    const leaf = leaves[index];
    if (!leaf) return undefined;
    const from = placeAfter(leaf.text, start - leaf.start, /\s$/.test(base.words.slice(0, change.start)));
    const until =
      change.end === change.start ? from : placeAfter(leaf.text, end - leaf.start, /\s$/.test(change.removed));
    return {
      before: leaf.text.slice(0, from),
      words: leaf.text.slice(from, until),
      after: leaf.text.slice(until),
      followsValue: leaves[index - 1]?.kind === "value",
      precedesValue: leaves[index + 1]?.kind === "value",
      isLast: leaves.slice(index + 1).every(({ start: at, end: to }) => at === to),
    };
  }

  #passageOf(block: EditedBlock): OwnPassage | undefined {
    const { base, passages } = this.#request;
    if (block.bookmark !== undefined) return passages.get(block.bookmark);
    if (block.kind !== "table") return undefined;
    const caption = base.slice(0, base.indexOf(block)).findLast(({ bookmark }) => bookmark !== undefined)?.bookmark;
    return caption === undefined ? undefined : passages.get(caption);
  }

  #nextPassage(after: EditedBlock | undefined): OwnPassage | undefined {
    const { base } = this.#request;
    const at = after ? base.indexOf(after) : -1;
    const next = base[at + 1];
    return next && this.#passageOf(next);
  }

  /** The line of the report at which a passage begins; front matter too. */
  #ownLine(passage: OwnPassage | undefined): number | undefined {
    return passage?.at?.file === this.#request.report.path ? passage.at.line : undefined;
  }

  /** Of narrative alone. Of front matter, only what the body is asked to do and the title are printed as written. */
  #narrativeLine(passage: OwnPassage | undefined): number | undefined {
    const line = this.#ownLine(passage);
    return line === undefined || this.#isFrontMatter(line) ? undefined : line;
  }

  #isFrontMatter(line: number): boolean {
    return line <= this.#request.report.headerEnd;
  }

  #about(block: EditedBlock): { readonly section: string; readonly label: string } {
    const { base } = this.#request;
    const before = base.slice(0, base.indexOf(block) + 1);
    const section =
      before.findLast((one): one is EditedParagraph => one.kind === "paragraph" && one.isHeading)?.words ?? "";
    const label = this.#passageOf(block)?.label ?? (block.kind === "paragraph" ? shortened(block.words) : "a table");
    return { section, label };
  }
}

function roleOf({ isListItem, isHeading }: EditedParagraph): InsertedAs {
  if (isHeading) return "heading";
  return isListItem ? "item" : "paragraph";
}

const shortened = (words: string): string => (words.length > 40 ? `“${words.slice(0, 37)}…”` : `“${words}”`);
