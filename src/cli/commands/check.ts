import type { Command } from "commander";
import { check } from "../../acts/check.ts";
import type { OpenSession } from "../program.ts";

export function addCheck(program: Command, open: OpenSession): void {
  program
    .command("check")
    .description("list every finding in data, templates and papers; write nothing")
    .argument("[path...]", "reports, or folders of areas; all there are if none is given")
    .option("--json", "print one JSON value")
    .action(async (paths: readonly string[], options: { readonly json?: true }) => {
      const session = open([]);
      await session.finish(
        await check(session.host, paths),
        ({ areas, reports }) => ({
          results: [],
          json: {},
          state: `Checked ${counted(areas.length, "area")} and ${counted(reports.length, "report")}.`,
        }),
        { json: {}, state: "Nothing was written." },
        options.json === true,
      );
    });
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
