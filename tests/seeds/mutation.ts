/** A paper of Cumbria with one value of its data changed, and what of the old value is left in it. */

import type { Paper } from "../../src/acts/make-paper.ts";
import type { Document, FactRecord } from "../../src/document/document.ts";
import { factRecord } from "../../src/facts/fact-record.ts";
import { factsByName } from "../../src/facts/name-facts.ts";
import { type Place, placeInWords } from "../../src/values/place.ts";
import { madePaper, paperOfCumbria, report, textOf } from "./cumbria.ts";
import { printedLines } from "./printed-words.ts";
import { type Sentinel, sentinelFor } from "./sentinels.ts";
import { foundAt, rewrittenAt } from "./yaml-at.ts";

export interface Mutation {
  readonly place: Place;
  readonly report: string;
  /** The printed facts that the value feeds, directly or through a rule. */
  readonly facts: readonly FactRecord[];
  /** Every fact as it was, printed or not. */
  readonly before: ReadonlyMap<string, FactRecord>;
}

export interface Mutated {
  readonly document: Document;
  /** Every fact as it is now. */
  readonly after: ReadonlyMap<string, FactRecord>;
  readonly sentinel: Sentinel;
}

/** One for each value of the data that feeds a printed fact. */
export function mutationsOf(paper: Paper, path: string = report): readonly Mutation[] {
  const { facts } = paper.document;
  const before = everyFact(paper);
  const fed = new Map<string, Mutation & { facts: FactRecord[] }>();
  for (const fact of Object.values(facts)) {
    for (const place of placesBehind(fact, facts)) {
      const mutation = fed.get(placeInWords(place)) ?? { place, report: path, facts: [], before };
      fed.set(placeInWords(place), mutation);
      mutation.facts.push(fact);
    }
  }
  return [...fed.values()];
}

function everyFact({ facts }: Paper): ReadonlyMap<string, FactRecord> {
  return new Map([...factsByName(facts)].map(([name, fact]) => [name, factRecord(fact)]));
}

/** Where the data stand that a fact comes from; of a rule without named inputs, the list that it counts. */
export function placesBehind({ source }: FactRecord, facts: Document["facts"]): readonly Place[] {
  if (source.kind === "data") return [source.at];
  const inputs = source.inputs.flatMap((name) => facts[name] ?? []);
  if (inputs.length > 0) return inputs.flatMap((input) => placesBehind(input, facts));
  return source.at ? [source.at] : [];
}

/**
 * Where the data state a thing twice, changing one of the two is refused: then the other is changed as the finding
 * says, so that there is a paper to look at.
 */
export async function mutated(
  { place, report }: Mutation,
  base: ReadonlyMap<string, string> = new Map(),
): Promise<Mutated> {
  const text = base.get(place.file) ?? (await textOf(place.file));
  const node = foundAt(text, place).node.toJSON() as string | number | readonly unknown[];
  const sentinel = Array.isArray(node)
    ? { written: "", printed: inWords(node.length + 1) }
    : sentinelFor(node as string | number);
  const files = new Map([...base, [place.file, rewrittenAt(text, place, () => sentinel.written)]]);

  const paper = await paperOfCumbria({ files, report });
  if (paper.ok) return { document: paper.value.document, after: everyFact(paper.value), sentinel };
  for (const { code, message, at } of paper.errors) {
    if (!at || (code !== "fact/date-differs" && code !== "fact/choice-not-stated"))
      throw new Error(`${code}: ${message}`);
    const agreeing = code === "fact/date-differs" ? isoDay(message) : sentinel.written;
    files.set(
      at.file,
      rewrittenAt(files.get(at.file) ?? (await textOf(at.file)), at, () => agreeing),
    );
  }
  const agreed = await madePaper({ files, report });
  return { document: agreed.document, after: everyFact(agreed), sentinel };
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const inWords = (count: number): string => small[count] ?? String(count);

const months = "January February March April May June July August September October November December".split(" ");

/** The day that a message ends with: “… is 19 April 2021”. */
function isoDay(message: string): string {
  const [, day = "", month = "", year = ""] = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(message) ?? [];
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * The lines that still say an old value though no other fact gives it: what other facts say is taken out first, and
 * so are the numbers of paragraphs that are referred to.
 *
 * Whether a fact is another one follows from where its data stand, in the changed paper itself. Old values are those of
 * all facts that changed, printed or not: a date that a template types although it follows from another is found too.
 */
export function leftovers({ document, after }: Mutated, { place, before }: Mutation): readonly string[] {
  const isOther = (name: string) => {
    const fact = document.facts[name];
    return fact !== undefined && !placesBehind(fact, document.facts).some((other) => sameValue(other, place));
  };
  const lines = printedLines(document).map((line) =>
    line
      .map(({ text, facts: fedBy, target }) => (target || (fedBy.length > 0 && fedBy.every(isOther)) ? "\u0000" : text))
      .join(""),
  );
  const others = Object.values(document.facts).filter(({ name }) => isOther(name));
  const { title, subject, author, keywords, notice } = document.properties;
  const properties = [title, subject, author, keywords[0] ?? "", notice ?? "", ...Object.values(document.running)].map(
    (words) => others.reduce((left, { value }) => left.replaceAll(value, "\u0000"), words),
  );
  const gone = [...before.values()].filter(({ name, value }) => after.get(name)?.value !== value);
  const old = new RegExp(gone.flatMap(formsOf).map(wholeWords).join("|"), "iu");
  return [...lines, ...properties].filter((words) => old.test(words));
}

const sameValue = (a: Place, b: Place): boolean => placeInWords(a) === placeInWords(b);

/** How a value may be printed: a count in figures or in words. */
function formsOf({ value }: FactRecord): readonly string[] {
  if (value === "yes" || value === "no") return [];
  return /^\d$/.test(value) ? [value, inWords(Number(value))] : [value];
}

/** A count is not the day of a date: 18 does not stand in “18 April 2021”. */
function wholeWords(words: string): string {
  const notDay = /^\d+$/.test(words) ? "(?! \\p{L}+ \\d{4})" : "";
  return `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])${notDay}`;
}
