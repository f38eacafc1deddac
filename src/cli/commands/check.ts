import type { Command } from "commander";
import { check } from "../../acts/check.ts";
import { checkParity } from "../../acts/check-parity.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";

export function addCheck(program: Command, open: OpenSession): void {
  program
    .command("check")
    .description("list every finding in data, templates and papers; write nothing")
    .argument(
      "[path...]",
      "reports, folders of areas, or finished papers (.docx, .pdf, .html, .md, .txt); all reports if none is given",
    )
    .option("--parity", "build the reports in every format, read the files back and compare what they say")
    .option("--json", "print one JSON value")
    .action(async (paths: readonly string[], options: { readonly parity?: true; readonly json?: true }) => {
      const session = open(paths);
      if (options.parity) {
        await session.finish(
          await checkParity(session.host, paths),
          ({ reports, pieces }) => ({
            results: [],
            json: { reports: reports.length, pieces },
            state: `Compared ${pieces} pieces of ${counted(reports.length, "report")}.`,
          }),
          { json: {}, state: "Nothing was written." },
          options.json === true,
        );
        return;
      }
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

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
