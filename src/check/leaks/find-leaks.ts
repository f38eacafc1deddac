/**
 * Whether public files say anything that only exempt papers say.
 *
 * Looked for are names (of reports, and whatever else must not appear), every run of six words of the exempt papers that
 * the public papers do not have themselves, and every long word of theirs with a figure in it: a reference, or a canary that
 * somebody put there to be found. A file that cannot be read is not public.
 */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type FileToScan, textsInFile } from "./text-in-file.ts";

export interface Secrets {
  /** Texts of the exempt papers, with the names under which a finding tells of them. */
  readonly papers: readonly { readonly name: string; readonly words: string }[];
  /** Ids and names that no public file may hold. */
  readonly names: readonly string[];
  /** What the public papers say: runs of words that stand there are no secret. */
  readonly publicWords: string;
}

const runLength = 6;
const shortestReference = 10;

export async function findLeaks(files: readonly FileToScan[], secrets: Secrets): Promise<readonly Diagnostic[]> {
  const sought = soughtIn(secrets);
  const findings: Diagnostic[] = [];
  for (const file of files) {
    const texts = await textsInFile(file);
    if (!texts) findings.push(leak(file, "something that can't be read, so nobody can tell what it says"));
    else for (const what of held(texts.map(wordsOf), sought)) findings.push(leak(file, what));
  }
  return findings;
}

interface Sought {
  /** Of each paper, by its name. */
  readonly papers: readonly { readonly name: string; readonly runs: ReadonlySet<string>; readonly references: Words }[];
  readonly names: readonly string[];
}

type Words = ReadonlySet<string>;

function soughtIn({ papers, names, publicWords }: Secrets): Sought {
  const known = wordsOf(publicWords);
  const [knownRuns, knownWords] = [new Set(runsOf(known)), new Set(known)];
  return {
    names,
    papers: papers.map(({ name, words }) => {
      const own = wordsOf(words);
      const isReference = (word: string) =>
        word.length >= shortestReference && /\d/.test(word) && !knownWords.has(word);
      return {
        name,
        runs: new Set([...runsOf(own)].filter((run) => !knownRuns.has(run))),
        references: new Set(own.filter(isReference)),
      };
    }),
  };
}

/** What the texts of one file hold, the first of each kind. */
function held(texts: readonly (readonly string[])[], { papers, names }: Sought): readonly string[] {
  const found = papers.flatMap(({ name, runs, references }) => [
    ...first(texts, runsOf, runs).map((run) => `six words of “${name}”: “${run}”`),
    ...first(texts, (words) => words, references).map((word) => `the reference “${word}” of “${name}”`),
  ]);
  const isNamed = (name: string) => {
    const sought = ` ${wordsOf(name).join(" ")} `;
    return texts.some((words) => ` ${words.join(" ")} `.includes(sought));
  };
  return [...found, ...names.filter(isNamed).map((name) => `the name “${name}”`)];
}

function first(
  texts: readonly (readonly string[])[],
  partsOf: (words: readonly string[]) => Iterable<string>,
  sought: Words,
): readonly string[] {
  if (sought.size === 0) return [];
  for (const words of texts) for (const part of partsOf(words)) if (sought.has(part)) return [part];
  return [];
}

/** Letters and digits alone, whatever stands between them; signs that nobody sees stand between nothing. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function* runsOf(words: readonly string[]): Iterable<string> {
  for (let at = 0; at + runLength <= words.length; at++) yield words.slice(at, at + runLength).join(" ");
}

function leak({ path }: FileToScan, what: string): Diagnostic {
  return {
    severity: "error",
    code: "pack/leak",
    message: `a public file holds ${what}`,
    at: { file: path },
    hint: "nothing was written: find out how it came into the public papers, and make the item's title and notice say less",
  };
}
