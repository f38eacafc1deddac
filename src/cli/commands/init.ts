import type { Command } from "commander";
import { init } from "../../acts/init.ts";
import type { OpenSession } from "../program.ts";

export function addInit(program: Command, open: OpenSession): void {
  program
    .command("init")
    .description("begin a new area that builds at once")
    .argument("<folder>", "one that is not there yet, or an empty one")
    .option("--json", "print one JSON value")
    .action(async (folder: string, options: { readonly json?: true }) => {
      const session = open([folder]);
      await session.finish(
        await init(session.host, { folder, today: session.host.today() }),
        (files) => ({ results: files, json: { files }, state: `Next: read ${folder}/README.md` }),
        { json: { files: [] }, state: "Nothing was written." },
        options.json === true,
      );
    });
}
