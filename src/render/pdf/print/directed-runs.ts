/**
 * Words parted where the direction of writing changes: fonts turn round what they draw in one go.
 *
 * The implicit rules of the Unicode bidirectional algorithm, for a paragraph that is written from left to right. Signs
 * that set a direction by hand aren't among the words: no reader sees them, so they are not drawn.
 *
 * @see Unicode Standard Annex #9
 */

import { arabicFigures, arabicNumberSigns, mirrored, rightToLeftLetter } from "../../../values/right-to-left.ts";

/** 0: from left to right. 1: from right to left. 2: a number among words from right to left. */
export type Level = 0 | 1 | 2;

interface Run {
  readonly text: string;
}

/** The same runs, and the same array, where nothing is read from right to left; else each part with its level. */
export function directedRuns(runs: readonly unknown[]): readonly unknown[] {
  if (!runs.some((run) => isRun(run) && anyRightToLeft.test(run.text))) return runs;

  const typed = runs.flatMap((run) => (isRun(run) ? tokensOf(run) : [{ run, text: "", kind: "left" as const }]));
  const tokens = withArabicNumbers(typed);
  const levels = levelsOf(kindsOf(tokens));
  const parts = joined(tokens.map((token, index) => ({ ...token, level: levels[index] ?? 0 })));
  return parts.map(({ run, text, level }) => (isRun(run) ? { ...run, text, level } : run));
}

function isRun(run: unknown): run is Run {
  return typeof run === "object" && run !== null && typeof (run as Run).text === "string";
}

type Kind = "left" | "right" | "number" | "arabic-number" | "bracket" | "neutral";

interface Token {
  readonly run: unknown;
  readonly text: string;
  readonly kind: Kind;
}

/** Arabic signs that other scripts have too, each as strong as a letter: tatweel, semicolon, question mark, star. */
const arabicSign = "\u0640\u061b\u061f\u066d";

const anyRightToLeft = new RegExp(`${rightToLeftLetter}|[${arabicFigures}${arabicNumberSigns}${arabicSign}]`, "u");

const letter = `(?:${rightToLeftLetter})`;
const figure = `[0-9${arabicFigures}]`;
const separator = ".,:/،٫٬\u00a0\u202f";
const signs = "[#$%£€¥¢°‰±٪]{0,4}";
const patterns: readonly (readonly [Kind, string])[] = [
  ["right", `${letter}(?:${letter}|[\\p{M}${arabicSign}])*|[${arabicSign}]`],
  ["number", `${signs}${figure}+(?:[${separator}+\\-]${figure}+)*${signs}`],
  ["left", `(?:(?!${letter})\\p{L}\\p{M}*)+|\\n`],
  ["bracket", "[()[\\]{}⟨⟩]"],
  ["neutral", "."],
];
const anyToken = new RegExp(patterns.map(([kind, source]) => `(?<${kind}>${source})`).join("|"), "gsu");

function tokensOf(run: Run): readonly Token[] {
  if (run.text === "") return [{ run, text: "", kind: "neutral" }];
  return [...run.text.matchAll(anyToken)].map((match) => {
    const kind = patterns.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? "neutral";
    return { run, text: match[0], kind };
  });
}

const arabicLetter = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061b\u061f\u066d]/u;

/** Among Arabic words a number stands apart from its signs: "10%" is read as a number and a sign after it. */
function withArabicNumbers(tokens: readonly Token[]): readonly Token[] {
  let isAmongArabic = false;
  return tokens.flatMap((token) => {
    if (token.kind === "left" || token.kind === "right") isAmongArabic = arabicLetter.test(token.text);
    if (token.kind !== "number" || !(isAmongArabic || arabicFigure.test(token.text))) return [token];
    return [...token.text.matchAll(arabicNumber)].map(([text, figures]): Token => {
      return { run: token.run, text, kind: figures === undefined ? "neutral" : "arabic-number" };
    });
  });
}

const arabicFigure = /[\u0660-\u0669]/;
const arabicNumber = new RegExp(`(${figure}+(?:[${separator}]${figure}+)*)|.`, "gsu");

function kindsOf(tokens: readonly Token[]): readonly Kind[] {
  return withBrackets(withNumbers(tokens.map(({ kind }) => kind)), tokens);
}

/** A number is written as the words before it are. */
function withNumbers(kinds: readonly Kind[]): readonly Kind[] {
  let before: Kind = "left";
  return kinds.map((kind) => {
    if (kind === "left" || kind === "right") before = kind;
    return kind === "number" && before === "left" ? "left" : kind;
  });
}

/** Both brackets stand as the words between them do, unless what is between and what is before differ from that. */
function withBrackets(kinds: readonly Kind[], tokens: readonly Token[]): readonly Kind[] {
  const settled = [...kinds];
  for (const [opening, closing] of bracketPairs(tokens)) {
    const inside = settled.slice(opening + 1, closing);
    if (!inside.some(isStrong)) continue;
    const isLeft = inside.includes("left") || (settled.slice(0, opening).findLast(isStrong) ?? "left") === "left";
    settled[opening] = settled[closing] = isLeft ? "left" : "right";
  }
  return settled;
}

/** Places of brackets that belong together, in the order in which they open. */
function bracketPairs(tokens: readonly Token[]): readonly (readonly [opening: number, closing: number])[] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== "bracket") continue;
    if ("([{⟨".includes(text)) open.push(index);
    const at = open.findLastIndex((opening) => tokens[opening]?.text === mirrored(text));
    if (at < 0 || open[at] === index) continue;
    pairs.push([open[at] ?? 0, index]);
    open.length = at;
  }
  return pairs.sort(([one], [other]) => one - other);
}

function isStrong(kind: Kind): boolean {
  return kind !== "bracket" && kind !== "neutral";
}

function levelsOf(kinds: readonly Kind[]): readonly Level[] {
  const before = nearest(kinds);
  const after = nearest(kinds.toReversed()).toReversed();
  return kinds.map((kind, index) => levelOf(kind, before[index] !== "left" && after[index] !== "left"));
}

/** What stands between words from right to left is written as they are. */
function levelOf(kind: Kind, isBetweenThem: boolean): Level {
  switch (kind) {
    case "left":
      return 0;
    case "right":
      return 1;
    case "number":
    case "arabic-number":
      return 2;
    case "bracket":
    case "neutral":
      return isBetweenThem ? 1 : 0;
  }
}

/** For each, the last strong kind up to there; the paragraph itself is written from left to right. */
function nearest(kinds: readonly Kind[]): readonly Kind[] {
  let strong: Kind = "left";
  return kinds.map((kind) => {
    if (isStrong(kind)) strong = kind;
    return strong;
  });
}

interface Part extends Token {
  readonly level: Level;
}

/** Words from left to right stay in one piece; but fonts take an Arabic number for a word from right to left. */
function joined(tokens: readonly Part[]): readonly Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  for (const token of tokens) {
    const isPlain = token.level === 0 && !anyRightToLeft.test(token.text);
    const isOne = isPlain && open?.run === token.run;
    const part: Part = isOne && open ? { ...token, text: open.text + token.text } : token;
    parts.splice(isOne ? -1 : parts.length, 1, part);
    open = isPlain ? part : undefined;
  }
  return parts;
}
