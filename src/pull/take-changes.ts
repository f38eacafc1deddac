/** The text of a report with accepted changes in it, each put where its words stand. */

import type { PullChange, Stretch, Take } from "./pull-change.ts";

/** @returns undefined where one of the changes has no place that is beyond doubt */
export function takeChanges(
  text: string,
  changes: readonly PullChange[],
  starts: readonly number[],
): string | undefined {
  const takes = changes.flatMap(({ verdict }) => (verdict.kind === "narrative" ? [verdict.take] : []));
  const lines = text.split("\n");
  // From the last line to the first, so that lines further up keep their numbers; in a line, the last change first.
  const order = stepsOf(takes).sort((a, b) => b.line - a.line || b.index - a.index);
  for (const step of order) {
    const end = endOf(step.line, lines, starts);
    const taken = step.apply(lines.slice(step.line - 1, end).join("\n"));
    if (taken === undefined) return undefined;
    // What is gone leaves no second blank line.
    if (taken === "") lines.splice(step.line - 1, end - step.line + (lines[end]?.trim() === "" ? 2 : 1));
    else lines.splice(step.line - 1, end - step.line + 1, ...taken.split("\n"));
  }
  return lines.join("\n");
}

interface Step {
  readonly line: number;
  readonly index: number;
  readonly apply: (region: string) => string | undefined;
}

type Insertion = Extract<Take, { readonly kind: "insert-after" | "insert-before" | "insert-asked" }>;

/** Changes of one stretch of text are one step, and so is what is put in at one place: each would hide the other. */
function stepsOf(takes: readonly Take[]): Step[] {
  const replacements = new Map<string, Extract<Take, { kind: "replace" }>[]>();
  const steps: Step[] = [];
  let inserted: Insertion[] = [];
  for (const [index, take] of takes.entries()) {
    const { line } = take;
    if (take.kind === "insert-after" || take.kind === "insert-before" || take.kind === "insert-asked") {
      const [first] = inserted;
      if (first && isSamePlace(first, take)) {
        inserted.push(take);
        continue;
      }
      const group: Insertion[] = [take];
      inserted = group;
      steps.push({ line, index, apply: (region) => withInsertions(region, group) });
      continue;
    }
    if (take.kind !== "replace") {
      steps.push({ line, index, apply: (region) => withTake(take, region) });
      continue;
    }
    const { before, words, after } = take.stretch;
    const key = `${line} ${before}${words}${after}`;
    const known = replacements.get(key);
    if (known) known.push(take);
    else {
      const group = [take];
      replacements.set(key, group);
      steps.push({ line, index, apply: (region) => withReplacements(region, group) });
    }
  }
  return steps;
}

/** The lines of a passage: up to the next one, or a section's heading; without the blank ones at its end. */
function endOf(line: number, lines: readonly string[], starts: readonly number[]): number {
  const next = Math.min(lines.length + 1, ...starts.filter((start) => start > line));
  const heading = lines.findIndex((text, index) => index >= line && /^# |^---$/.test(text));
  let end = Math.min(next - 1, heading < 0 ? lines.length : heading);
  while (end > line && (lines[end - 1] ?? "").trim() === "") end -= 1;
  return end;
}

function isSamePlace(one: Insertion, other: Insertion): boolean {
  const listOf = (take: Insertion) => (take.kind === "insert-after" ? take.list : undefined);
  return one.kind === other.kind && one.line === other.line && listOf(one) === listOf(other);
}

/** @param takes - in the order in which they are to stand, all at one place */
function withInsertions(region: string, takes: readonly Insertion[]): string | undefined {
  const [first] = takes;
  const items = takes.map(({ words }) => words);
  if (first?.kind === "insert-asked") return withAsked(region, items);
  if (first?.kind === "insert-after" && first.list !== undefined) {
    return withItems(region, first.list, items);
  }
  const text = takes.reduce((before, take, index) => {
    const areItems = isItem(take) && isItem(takes[index - 1]);
    return before + (index === 0 ? "" : areItems ? "\n" : "\n\n") + written(take);
  }, "");
  return first?.kind === "insert-before" ? `${text}\n\n${region}` : `${region}\n\n${text}`;
}

function isItem(take: Insertion | undefined): boolean {
  return take !== undefined && "as" in take && take.as === "item";
}

function written(take: Insertion): string {
  const words = escaped(take.words);
  if (isItem(take)) return `- ${words}`;
  return "as" in take && take.as === "heading" ? `## ${words}` : words;
}

/** Behind an item of a YAML list, which ends where a line stands no further in. */
function withAsked(region: string, items: readonly string[]): string | undefined {
  const lines = region.split("\n");
  const [, indent] = /^( *)- /.exec(lines[0] ?? "") ?? [];
  if (indent === undefined) return undefined;
  const after = lines.findIndex((line, index) => index > 0 && !line.startsWith(`${indent} `));
  lines.splice(after < 0 ? lines.length : after, 0, ...items.map((words) => asked(indent, words)));
  return lines.join("\n");
}

function asked(indent: string, words: string): string {
  return `${indent}- ${JSON.stringify(escaped(words))}`;
}

function withTake(take: Exclude<Take, Insertion | { readonly kind: "replace" }>, region: string): string | undefined {
  switch (take.kind) {
    case "split":
      return replaced(region, cutAt([withoutBlanks(take.stretch)], ["\n\n"]));
    case "rewrite":
      return rewritten(region, take);
    case "remove":
      return take.isListItem ? withoutItem(region, take.words) : "";
  }
}

/** A mark is one line; what was put in after it stands behind. */
function rewritten(region: string, take: Extract<Take, { readonly kind: "rewrite" }>): string | undefined {
  const [mark = "", ...rest] = region.split("\n");
  if (!take.isFrontMatter) return [escaped(take.words), ...rest].join("\n");
  const [, indent] = /^( *)- /.exec(mark) ?? [];
  return indent === undefined ? undefined : [asked(indent, take.words), ...rest].join("\n");
}

/** Where a paragraph is divided, the blank between its parts goes. */
function withoutBlanks({ before, after, ...stretch }: Stretch): Stretch {
  const [blanksBefore = ""] = /\s*$/.exec(before) ?? [];
  const [blanksAfter = ""] = /^\s*/.exec(after) ?? [];
  return {
    ...stretch,
    before: before.slice(0, before.length - blanksBefore.length),
    words: blanksBefore + blanksAfter,
    after: after.slice(blanksAfter.length),
  };
}

function withReplacements(region: string, takes: readonly Extract<Take, { kind: "replace" }>[]): string | undefined {
  const inOrder = [...takes].sort((a, b) => a.stretch.before.length - b.stretch.before.length);
  return replaced(
    region,
    cutAt(
      inOrder.map(({ stretch }) => stretch),
      inOrder.map(({ added }) => escaped(added)),
    ),
  );
}

/** A stretch of text, cut where words are to be replaced. */
interface Cutting {
  /** What stays: one more than is replaced. */
  readonly kept: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly stretch: Stretch;
}

/** @param stretches - of one text, in order */
function cutAt(stretches: readonly Stretch[], added: readonly string[]): Cutting {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) throw new Error("no words to replace");
  let at = 0;
  const kept = stretches.map(({ before, words }) => {
    const stays = before.slice(at);
    at = before.length + words.length;
    return stays;
  });
  return { kept: [...kept, last.after], removed: stretches.map(({ words }) => words), added, stretch: first };
}

/** With as many words around as make the place the only one. */
function replaced(region: string, { kept, removed, added, stretch }: Cutting): string | undefined {
  const [head = "", tail = ""] = [kept[0], kept.at(-1)];
  for (const length of [Number.POSITIVE_INFINITY, 80, 40, 20, 8]) {
    const [near, far] = [head.slice(-Math.min(length, head.length) || head.length), tail.slice(0, length)];
    const isWhole = near === head && far === tail;
    const middle = kept.slice(1, -1);
    const parts = [near, ...middle, far].flatMap((words, index) => [
      `(${loose(words)})`,
      ...(index < removed.length ? [`(?:${loose(removed[index] ?? "")})`] : []),
    ]);
    const behind = isWhole && stretch.followsValue ? "(?<=\\}\\})" : "";
    const pattern = new RegExp(`${behind}${parts.join("")}${isWhole ? ending(stretch) : ""}`, "gu");
    const found = [...region.matchAll(pattern)];
    const [match] = found;
    if (found.length !== 1 || !match) continue;
    const words = match.slice(1).map((stays, index) => `${stays}${added[index] ?? ""}`);
    return region.slice(0, match.index) + words.join("") + region.slice(match.index + match[0].length);
  }
  return undefined;
}

function ending({ precedesValue, isLast }: Stretch): string {
  if (precedesValue) return "(?=\\{\\{)";
  return isLast ? "(?=[ \\t]*(?:\\{#[^}]*\\})?[ \\t]*(?:\\n|$))" : "";
}

/** Words as they may stand in Markdown: over lines, with signs escaped. */
function loose(words: string): string {
  return words
    .split(/(\s+)/u)
    .map((part) => (/^\s+$/u.test(part) ? "\\s+" : [...part].map(looseCharacter).join("")))
    .join("");
}

function looseCharacter(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\\\?${character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")}`;
}

/** As text that means itself: neither Markdown nor a tag. */
function escaped(words: string): string {
  return words
    .replace(/[\\*_`[\]<>|]/g, "\\$&")
    .replace(/\{\{/g, "\\{{")
    .replace(/^(\s*)([#+-]|\d+\.)(?=\s)/, "$1\\$2");
}

function itemAt(
  region: string,
  words: string,
): { readonly index: number; readonly indent: string; readonly marker: string } | undefined {
  const lines = region.split("\n");
  const beginning = words.split(/\s+/).slice(0, 4).join(" ");
  const marked = beginning
    .split(" ")
    .map((word) => `[*_]*${loose(word)}[*_]*`)
    .join("\\s+");
  const pattern = new RegExp(`^(\\s*)([-*+]|\\d+\\.) +${marked}`, "u");
  const found = lines.flatMap((line, index) => {
    const match = pattern.exec(line);
    return match ? [{ index, indent: match[1] ?? "", marker: match[2] ?? "-" }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function withItems(region: string, after: string, items: readonly string[]): string | undefined {
  const item = itemAt(region, after);
  if (!item) return undefined;
  const lines = region.split("\n");
  lines.splice(item.index + 1, 0, ...items.map((words) => `${item.indent}${item.marker} ${escaped(words)}`));
  return lines.join("\n");
}

function withoutItem(region: string, words: string): string | undefined {
  const item = itemAt(region, words);
  return (
    item &&
    region
      .split("\n")
      .filter((_, index) => index !== item.index)
      .join("\n")
  );
}
