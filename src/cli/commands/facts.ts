import type { Command } from "commander";
import { listFacts } from "../../acts/list-facts.ts";
import { placeInWords } from "../../values/place.ts";
import type { OpenSession } from "../program.ts";

export function addFacts(program: Command, open: OpenSession): void {
  program
    .command("facts")
    .description("list every fact that a template can name, with its value and source")
    .argument("<report>", "a report, by path or id")
    .option("--json", "print one JSON value")
    .action(async (report: string, options: { readonly json?: true }) => {
      const session = open([]);
      await session.finish(
        await listFacts(session.host, report),
        (facts) => ({
          results: facts.map(({ name, value, source }) => {
            const from = source.kind === "rule" ? source.rule : placeInWords(source.at);
            return `${name} = ${value}  (${from})`;
          }),
          json: { facts },
          state: `${facts.length} facts.`,
        }),
        { json: { facts: [] }, state: "No facts could be worked out." },
        options.json === true,
      );
    });
}
