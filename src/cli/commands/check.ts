import type { Command } from "commander";
import { check } from "../../acts/check.ts";
import type { OpenSession } from "../program.ts";

export function addCheck(program: Command, open: OpenSession): void {
  program
    .command("check")
    .description("list every finding in data, templates and papers; write nothing")
    .argument(
      "[path...]",
      "reports, folders of areas, or finished papers (.docx, .pdf, .html, .md, .txt); all reports if none is given",
    )
    .option("--json", "print one JSON value")
    .action(async (paths: readonly string[], options: { readonly json?: true }) => {
      const session = open(paths);
      await session.finish(
        await check(session.host, paths),
        ({ areas, reports, files }) => ({
          results: [],
          json: {},
          state: `Checked ${inWords([
            ...(files.length > 0 && areas.length + reports.length === 0
              ? []
              : [counted(areas.length, "area"), counted(reports.length, "report")]),
            ...(files.length > 0 ? [counted(files.length, "file")] : []),
          ])}.`,
        }),
        { json: {}, state: "Nothing was written." },
        options.json === true,
      );
    });
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
