import type { Command } from "commander";
import { archiveReport } from "../../acts/archive-report.ts";
import { listVersions } from "../../archive/list-versions.ts";
import type { OpenSession } from "../program.ts";

interface ArchiveOptions {
  readonly archive: string;
  readonly json?: true;
}

export function addArchive(program: Command, open: OpenSession): void {
  const archive = program.command("archive").description("keep dated versions that nothing overwrites");
  archive
    .command("add")
    .description("file a report's final papers under the date of its facts")
    .argument("<report>", "a report, by path or id")
    .option("--archive <folder>", "where the archive lies", "output/archive")
    .option("--json", "print one JSON value")
    .action(async (report: string, options: ArchiveOptions) => {
      const session = open([options.archive]);
      await session.finish(
        await archiveReport(session.host, { report, archive: options.archive }),
        (plan) => ({
          results: [plan.folder],
          json: { kind: plan.kind, folder: plan.folder },
          state:
            plan.kind === "publish"
              ? "The version was filed."
              : `The same version was filed on ${plan.archivedOn}: nothing was written.`,
        }),
        { json: {}, state: "Nothing was written." },
        options.json === true,
      );
    });
  archive
    .command("list")
    .description("list every version that the archive holds")
    .option("--archive <folder>", "where the archive lies", "output/archive")
    .option("--json", "print one JSON value")
    .action(async (options: ArchiveOptions) => {
      const session = open([options.archive]);
      await session.finish(
        await listVersions(session.host, options.archive),
        (versions) => ({
          results: versions.map(({ report, asAt, archivedOn }) => `${report}  as at ${asAt}, filed on ${archivedOn}`),
          json: { versions },
          state: `${versions.length} versions.`,
        }),
        { json: { versions: [] }, state: "" },
        options.json === true,
      );
    });
}
