import { describe, expect, test } from "vitest";
import type { Document, FactRecord } from "../../src/document/document.ts";
import { dateInWords, parsePartialDate } from "../../src/values/partial-date.ts";
import { madePaper, textOf } from "./cumbria.ts";
import { paperFormats, readBack } from "./papers.ts";
import { printedLines, runsBehind } from "./printed-words.ts";
import { seedFacts } from "./seed-facts.ts";
import { foundAt } from "./yaml-at.ts";

describe.each(seedFacts)(
  "of $report, every statement of the source that ours carries",
  async ({ report, dated, stated }) => {
    const { document } = await madePaper({ report });
    const lines = printedLines(document);
    const printed = [...dated, ...stated].flatMap(({ told, ...entry }) =>
      "printed" in told ? [{ ...entry, ...told }] : [],
    );

    test.each(paperFormats)("is printed in %s", async (format) => {
      const { pieces } = await readBack(document, format);
      const missing = printed.filter(({ printed }) => !pieces.some(({ words }) => words.includes(printed)));
      expect(missing.map(({ line, printed }) => `line ${line}: ${printed}`)).toEqual([]);
    });

    test.each(printed)("line $line, $of, is explained: $printed", async (statement) => {
      const runs = lines.map((line) => runsBehind(line, statement.printed)).filter((found) => found.length > 0);
      if ("reference" in statement) {
        expect(runs.flat().map(({ target }) => target)).toContain(statement.reference);
        return;
      }
      const { facts } = statement;
      const fed = runs.map((line) => line.flatMap((run) => run.facts));
      expect(fed.some((names) => facts.every((name) => names.includes(name)))).toBe(true);
      for (const name of facts) await expectExplained(document.facts[name], document.facts);
    });
  },
);

/** Of the data: the value stands at its place. Of a rule: it says how, and each input is explained. */
async function expectExplained(fact: FactRecord | undefined, facts: Document["facts"]): Promise<void> {
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
  for (const input of source.inputs) await expectExplained(facts[input], facts);
}
