/** `archive due`, `hold`, `export` and `dispose`: how long a report stays, and how it goes. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { dispose } from "../../archive/dispose.ts";
import { exportObject } from "../../archive/export-object.ts";
import { hold } from "../../archive/holds.ts";
import { type DueReport, listDue } from "../../archive/list-due.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import type { OpenSession } from "../program.ts";
import { type ArchiveOptions, archiveCommand, folderOf, keyOption } from "./archive-options.ts";
import { dayArgument } from "./arguments.ts";

export function addDue(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "due", "list reports that the law no longer asks to keep open, to be looked at")
    .addOption(new Option("--on <day>", "as on another day than today").argParser(dayArgument))
    .action(async (options: ArchiveOptions & { readonly on?: CalendarDate }) => {
      const session = open([options.archive]);
      await session.finish(
        await listDue(session.host, options.archive, options.on ?? session.host.today()),
        (due) => ({
          results: due.map(dueInWords),
          json: { reports: due },
          state: `${due.length === 1 ? "1 report" : `${due.length} reports`} to look at. Nothing goes by itself.`,
        }),
        { json: { reports: [] }, state: "" },
        options.json === true,
      );
    });
}

function dueInWords({ record, openUntil, keptUntil, hold }: DueReport): string {
  const until =
    openUntil === undefined ? `the day of its meeting is not known (${record.meetingDate})` : `open until ${openUntil}`;
  const kept =
    keptUntil === undefined ? "" : keptUntil === "permanent" ? "; kept permanently" : `; kept until ${keptUntil}`;
  return `${record.area}/${record.report}  ${until}${kept}${hold === undefined ? "" : `; on hold: ${hold}`}`;
}

interface HoldOptions extends ArchiveOptions {
  readonly key: string;
  readonly release?: true;
  readonly reason: string;
  readonly by: string;
}

export function addHold(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "hold", "keep a report whatever its age, until the hold is released")
    .argument("<report>", "a report by its id", wholeReport)
    .option("--release", "release the hold")
    .requiredOption("--reason <words>", "why: it stands in the log")
    .requiredOption("--by <post>", "who decided")
    .addOption(keyOption())
    .action(async (report: string, { archive, key, release, reason, by, json }: HoldOptions) => {
      const session = open([archive, folderOf(key)]);
      const isRelease = release === true;
      await session.finish(
        await hold(session.host, { archive, key, report, reason, by, isRelease }),
        (entry) => ({
          results: [],
          json: { entry },
          state: isRelease ? "The hold is released." : "The report is on hold.",
        }),
        { json: {}, state: "Nothing was written." },
        json === true,
      );
    });
}

interface DisposeOptions extends ArchiveOptions {
  readonly key: string;
  readonly authority: string;
  readonly approvedBy: string;
  readonly takedown?: true;
  readonly dryRun?: true;
}

export function addDispose(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "dispose", "remove a report with all its versions for good; a certificate stays")
    .argument("<report>", "a report by its id", wholeReport)
    .requiredOption("--authority <words>", "the rule under which it goes")
    .requiredOption("--approved-by <post>", "who approved it")
    .addOption(keyOption())
    .option("--takedown", "although its years are not over: something in it must not be public any longer")
    .option("--dry-run", "say whether it may go, and remove nothing")
    .action(async (report: string, options: DisposeOptions) => {
      const { archive, key, authority, approvedBy } = options;
      const session = open([archive, folderOf(key)]);
      const [isDryRun, isTakedown] = [options.dryRun === true, options.takedown === true];
      const today = session.host.today();
      await session.finish(
        await dispose(session.host, { archive, key, report, authority, approvedBy, today, isTakedown, isDryRun }),
        (certificate) => ({
          results: [],
          json: { certificate },
          state: isDryRun ? "It may go. Nothing was removed." : "The report is gone, and its certificate stays.",
        }),
        { json: {}, state: "Nothing was removed." },
        options.json === true,
      );
    });
}

interface ExportOptions extends ArchiveOptions {
  readonly out: string;
  readonly organisation: string;
}

export function addExport(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "export", "write a report with all its versions as a BagIt bag, for another archive")
    .argument("<report>", "a report by its id", wholeReport)
    .requiredOption("--out <folder>", "the folder that becomes the bag; it must not be there yet")
    .requiredOption("--organisation <name>", "who hands it over")
    .action(async (report: string, { archive, out, organisation, json }: ExportOptions) => {
      const session = open([archive, out]);
      await session.finish(
        await exportObject(session.host, { archive, report, bag: out, organisation }),
        (files) => ({ results: [out], json: { bag: out, files }, state: `The bag has ${files} files.` }),
        { json: {}, state: "Nothing was written." },
        json === true,
      );
    });
}

/** OCFL can't take one version out of a report. @throws InvalidArgumentError */
function wholeReport(text: string): string {
  if (/@v\d+$/.test(text)) throw new InvalidArgumentError("Name the report: its versions stay or go together.");
  return text;
}
