import type { Command } from "commander";
import { listTemplates } from "../../acts/list-templates.ts";
import type { OpenSession } from "../program.ts";

export function addTemplates(program: Command, open: OpenSession): void {
  program
    .command("templates")
    .description("list the files of templates that count, and those that they take the place of")
    .option("--council <council>", "with the house style of this council")
    .option("--json", "print one JSON value")
    .action(async (options: { readonly council?: string; readonly json?: true }) => {
      const session = open([]);
      await session.finish(
        await listTemplates(session.host, options.council),
        (files) => ({
          results: files.map(({ path, shadows }) => (shadows ? `${path}  (in place of ${shadows})` : path)),
          json: { files },
          state: `${files.length} files of templates.`,
        }),
        { json: { files: [] }, state: "No templates were listed." },
        options.json === true,
      );
    });
}
