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
    lines.splice(step.line - 1, end - step.line + 1, ...taken.split("\n"));
  }
  return lines.join("\n");
}

interface Step {
  readonly line: number;
  readonly index: number;
  readonly apply: (region: string) => string | undefined;
}

/** Changes of one stretch of text are one step: each would hide the words around the other. */
function stepsOf(takes: readonly Take[]): Step[] {
  const replacements = new Map<string, Extract<Take, { kind: "replace" }>[]>();
  const steps: Step[] = [];
  for (const [index, take] of takes.entries()) {
    const { line } = take;
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

function withTake(take: Exclude<Take, { readonly kind: "replace" }>, region: string): string | undefined {
  switch (take.kind) {
    case "split":
      return replaced(region, cutAt([withoutBlanks(take.stretch)], ["\n\n"]));
    case "insert-after":
      return take.isListItem ? withItem(region, take.after, take.words) : `${region}\n\n${escaped(take.words)}`;
    case "insert-before":
      return `${escaped(take.words)}\n\n${region}`;
    case "remove":
      return take.isListItem ? withoutItem(region, take.words) : "";
  }
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

function withItem(region: string, after: string, words: string): string | undefined {
  const item = itemAt(region, after);
  if (!item) return undefined;
  const lines = region.split("\n");
  lines.splice(item.index + 1, 0, `${item.indent}${item.marker} ${escaped(words)}`);
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
