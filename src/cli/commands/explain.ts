import { type Command, Option } from "commander";
import { type Explanation, explain } from "../../acts/explain.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { placeInWords } from "../../values/place.ts";
import type { OpenSession } from "../program.ts";
import { dayArgument } from "./arguments.ts";

interface ExplainOptions {
  readonly asAt?: CalendarDate;
  readonly json?: true;
}

export function addExplain(program: Command, open: OpenSession): void {
  program
    .command("explain")
    .description("say where each figure, date and name of a paragraph comes from")
    .argument("<report>", "a report, by path or id")
    .argument("[paragraph]", "its number as printed (5.1, Table 2) or the id of a section; all if none is given")
    .addOption(new Option("--as-at <day>", "speak as at another day than the report's own").argParser(dayArgument))
    .option("--json", "print one JSON value")
    .action(async (report: string, paragraph: string | undefined, options: ExplainOptions) => {
      const session = open([]);
      const explained = await explain(session.host, { report, paragraph, asAt: options.asAt });
      await session.finish(
        explained,
        (facts) => ({
          results: paragraphsOf(facts).flatMap(([label, those]) => [label, ...those.map(explanationInWords)]),
          json: { ...(paragraph !== undefined && { paragraph }), facts },
          state: `${facts.length} values come from data.`,
        }),
        { json: { facts: [] }, state: "Nothing was explained." },
        options.json === true,
      );
    });
}

function paragraphsOf(facts: readonly Explanation[]): readonly (readonly [string, readonly Explanation[]])[] {
  const labels = [...new Set(facts.map(({ paragraph }) => paragraph))];
  return labels.map((label) => [label, facts.filter(({ paragraph }) => paragraph === label)] as const);
}

/** “18 April 2021 = 18 months after 18 October 2019, data/cumbria/programme.yaml:36”. */
export function explanationInWords({ text, fact, rule, source }: Explanation): string {
  const place = source ? `, ${placeInWords({ file: source.file, ...(source.line && { line: source.line }) })}` : "";
  return `  ${text} = ${rule ?? fact}${place}`;
}
