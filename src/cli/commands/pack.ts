import { type Command, Option } from "commander";
import { pack } from "../../acts/pack.ts";
import type { OpenSession } from "../program.ts";

interface PackOptions {
  readonly draft?: true;
  readonly final?: true;
  readonly out: string;
  readonly json?: true;
}

export function addPack(program: Command, open: OpenSession): void {
  program
    .command("pack")
    .description("bind a meeting's papers behind its agenda, as one PDF")
    .argument("<meeting>", "a meeting, by path or id")
    .addOption(new Option("--draft", "mark the papers as a draft and show what is missing (the default)"))
    .addOption(new Option("--final", "refuse what is missing or disputed").conflicts("draft"))
    .option("--out <folder>", "where the pack goes", "output")
    .option("--json", "print one JSON value")
    .action(async (meeting: string, options: PackOptions) => {
      const session = open([options.out]);
      await session.finish(
        await pack(session.host, { meeting, standing: options.final ? "final" : "draft", out: options.out }),
        (files) => ({ results: files, json: { files }, state: `${files.length} files are up to date.` }),
        { json: { files: [] }, state: "Nothing was written." },
        options.json === true,
      );
    });
}
