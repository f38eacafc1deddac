import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/document/document.ts";
import { dateInWords, parsePartialDate } from "../../src/values/partial-date.ts";
import { madePaper, report, textOf } from "./cumbria.ts";
import { paperFormats, readBack } from "./papers.ts";
import { printedLines, runsBehind } from "./printed-words.ts";
import { seedFacts } from "./seed-facts.ts";
import { foundAt } from "./yaml-at.ts";

const { document } = await madePaper();
const lines = printedLines(document);
const all = [...seedFacts.dated, ...seedFacts.stated];
const printed = all.flatMap(({ told, ...entry }) => ("printed" in told ? [{ ...entry, ...told }] : []));

test("the list is about the report that ships", () => {
  expect(seedFacts.report).toBe(report);
});

describe("every statement of the source that our paper carries", () => {
  test.each(paperFormats)("is printed in %s", async (format) => {
    const { pieces } = await readBack(document, format);
    const missing = printed.filter(({ printed }) => !pieces.some(({ words }) => words.includes(printed)));
    expect(missing.map(({ line, printed }) => `line ${line}: ${printed}`)).toEqual([]);
  });

  test.each(printed)("line $line, $of, is explained: $printed", async (statement) => {
    const runs = lines.map((line) => runsBehind(line, statement.printed)).find((found) => found.length > 0) ?? [];
    if ("reference" in statement) {
      expect(runs.map(({ target }) => target)).toContain(statement.reference);
      return;
    }
    expect(runs.flatMap(({ facts }) => facts)).toEqual(expect.arrayContaining([...statement.facts]));
    for (const name of statement.facts) await expectExplained(document.facts[name]);
  });
});

/** Of the data: the value stands at its place. Of a rule: it says how, and each input is explained. */
async function expectExplained(fact: FactRecord | undefined): Promise<void> {
  if (!fact) throw new Error("the paper has no such fact");
  const { source } = fact;
  const at = source.at;
  if (!at) throw new Error(`${fact.name} has no place`);
  if (source.kind === "data") {
    const { node } = foundAt(await textOf(at.file), at);
    const written = String(node.toJSON());
    const date = parsePartialDate(written);
    expect(date ? dateInWords(date) : written).toBe(fact.value);
    return;
  }
  expect(source.rule).not.toBe("");
  if (source.inputs.length === 0)
    expect(foundAt(await textOf(at.file), at).node.toJSON()).toHaveLength(Number(fact.value));
  for (const input of source.inputs) await expectExplained(document.facts[input]);
}
