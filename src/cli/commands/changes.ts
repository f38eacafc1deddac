import type { Command } from "commander";
import { type Change, type Changes, changesBetweenVersions, changesSinceDay } from "../../acts/changes.ts";
import type { Checked } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";
import type { Answer, Session } from "../session.ts";
import { dayArgument } from "./arguments.ts";

interface ChangesOptions {
  readonly since?: CalendarDate;
  readonly asAt?: CalendarDate;
  readonly archive: string;
  readonly json?: true;
}

export function addChanges(program: Command, open: OpenSession): void {
  program
    .command("changes")
    .description("what moved since a day, or from one archived version of a paper to another")
    .argument("<report>", "a report, by path or id; or the earlier version: 2022-09-board@v1")
    .argument("[later]", "the later version: 2022-09-board@v2")
    .option("--since <day>", "the day from which on", dayArgument)
    .option("--as-at <day>", "the day until which, where not the report's own", dayArgument)
    .option("--archive <folder>", "where the archive lies", "output/archive")
    .option("--json", "print one JSON value")
    .action(async (report: string, later: string | undefined, options: ChangesOptions, command: Command) => {
      if ((later === undefined) === (options.since === undefined))
        command.error("error: give --since with a day; or two archived versions", { exitCode: 2 });
      if (later !== undefined && options.asAt !== undefined)
        command.error("error: --as-at goes with --since: a version speaks as at its own day", { exitCode: 2 });
      const session = open([options.archive]);
      await session.finish(await found(session, report, later, options), answer, nothing, options.json === true);
    });
}

function found(
  { host }: Session,
  report: string,
  later: string | undefined,
  { since, asAt, archive }: ChangesOptions,
): Promise<Checked<Changes>> {
  if (later !== undefined) return changesBetweenVersions(host, { archive, before: report, after: later });
  if (since === undefined) throw new Error("a day or a version is given");
  return changesSinceDay(host, { report, since, asAt });
}

function answer({ since, until, changes }: Changes): Answer {
  return {
    results: changes.map(changeInOneLine),
    json: { since, until, changes },
    state: `${counted(changes.length, "change")} from ${since} to ${until}.`,
  };
}

/** `e-9 action-rating: green → red (Missed for reviews …)` */
export function changeInOneLine({
  kind,
  id,
  name,
  from,
  to,
  direction,
  reason,
  by,
  firstDue,
  timesMoved,
  slipDays,
}: Change): string {
  const values = from === undefined && to === undefined ? (name ?? "") : `${from ?? "–"} → ${to ?? "–"}`;
  const moved =
    firstDue === undefined ? [] : [`first due ${firstDue}, moved ${timesMoved} ×, ${slipDays} days later in all`];
  const more = [
    ...(direction === undefined ? [] : [direction]),
    ...(reason === undefined ? [] : [reason]),
    ...(by === undefined ? [] : [by]),
    ...moved,
  ];
  return `${id} ${kind}: ${values}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
}

const nothing = { json: { changes: [] }, state: "Nothing could be compared." };
