/**
 * Whether public files say anything that only exempt papers say.
 *
 * Looked for are names (of reports, and whatever else must not appear), and every run of six words of the exempt papers
 * that the public papers do not have themselves. A file that cannot be read is not public.
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

export async function findLeaks(files: readonly FileToScan[], secrets: Secrets): Promise<readonly Diagnostic[]> {
  const known = new Set(runsOf(wordsOf(secrets.publicWords)));
  const sought = secrets.papers.map(({ name, words }) => ({
    name,
    runs: new Set(runsOf(wordsOf(words)).filter((run) => !known.has(run))),
  }));

  const findings: Diagnostic[] = [];
  for (const file of files) {
    const texts = (await textsInFile(file)).map(wordsOf);
    for (const { name, runs } of sought) {
      const run = texts.flatMap(runsOf).find((one) => runs.has(one));
      if (run !== undefined) findings.push(leak(file, `six words of “${name}”: “${run}”`));
    }
    const all = ` ${texts.map((words) => words.join(" ")).join(" ")} `;
    for (const name of secrets.names) {
      if (all.includes(` ${wordsOf(name).join(" ")} `)) findings.push(leak(file, `the name “${name}”`));
    }
  }
  return findings;
}

/** Letters and digits alone, whatever stands between them. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(words: readonly string[]): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - runLength + 1))
    .map((_, index) => words.slice(index, index + runLength).join(" "));
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
