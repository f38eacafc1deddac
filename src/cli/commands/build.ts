import { type Command, Option } from "commander";
import { build } from "../../acts/build.ts";
import type { Format } from "../../acts/render-formats.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import type { OpenSession } from "../program.ts";
import { dayArgument, formatsArgument } from "./arguments.ts";

interface BuildOptions {
  readonly to: readonly Format[];
  readonly asAt?: CalendarDate;
  readonly draft?: true;
  readonly final?: true;
  readonly out: string;
  readonly json?: true;
}

export function addBuild(program: Command, open: OpenSession): void {
  program
    .command("build")
    .description("make a report's papers")
    .argument("<report...>", "reports, by path or id")
    .addOption(
      new Option("--to <formats>", "which files to make")
        .argParser(formatsArgument)
        .default(["docx", "pdf", "html"], "docx,pdf,html"),
    )
    .addOption(new Option("--as-at <day>", "speak as at another day than the report's own").argParser(dayArgument))
    .addOption(new Option("--draft", "mark the papers as a draft and show what is missing (the default)"))
    .addOption(new Option("--final", "refuse what is missing or disputed").conflicts("draft"))
    .option("--out <folder>", "where the papers go", "output")
    .option("--json", "print one JSON value")
    .action(async (reports: readonly string[], options: BuildOptions) => {
      const session = open([options.out]);
      const made = await build(session.host, {
        reports,
        formats: options.to,
        standing: options.final ? "final" : "draft",
        asAt: options.asAt,
        out: options.out,
      });
      await session.finish(
        made,
        (files) => ({ results: files, json: { files }, state: `${files.length} files are up to date.` }),
        { json: { files: [] }, state: "Nothing was written." },
        options.json === true,
      );
    });
}
