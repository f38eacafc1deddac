import type { Command } from "commander";
import { newMeeting } from "../../acts/new-meeting.ts";
import { newReport } from "../../acts/new-report.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import type { OpenSession } from "../program.ts";
import type { Answer } from "../session.ts";
import { dayArgument } from "./arguments.ts";

export function addNew(program: Command, open: OpenSession): void {
  const roll = program.command("new").description("the next report or meeting, rolled forward from the last");
  addReport(roll, open);
  addMeeting(roll, open);
}

function addReport(roll: Command, open: OpenSession): void {
  roll
    .command("report")
    .description("roll a report forward: what stands in data is carried, what was written is emptied and marked")
    .argument("<from>", "the last report, by path or id")
    .requiredOption("--meeting <day>", "the day of the meeting", dayArgument)
    .requiredOption("--as-at <day>", "the day as at which the new paper speaks", dayArgument)
    .option("--json", "print one JSON value")
    .action(async (from: string, options: { meeting: CalendarDate; asAt: CalendarDate; json?: true }) => {
      const session = open([]);
      const { meeting, asAt } = options;
      await session.finish(
        await newReport(session.host, { from, meeting, asAt }),
        rolled,
        nothing,
        options.json === true,
      );
    });
}

function addMeeting(roll: Command, open: OpenSession): void {
  roll
    .command("meeting")
    .description("roll a body's last meeting forward: time, place and standing items")
    .argument("<area>", "the area's folder")
    .argument("<body>", "a body of its governance.yaml")
    .requiredOption("--date <day>", "the day of the meeting", dayArgument)
    .option("--json", "print one JSON value")
    .action(async (area: string, body: string, options: { date: CalendarDate; json?: true }) => {
      const session = open([]);
      await session.finish(
        await newMeeting(session.host, { area, body, date: options.date }),
        rolled,
        nothing,
        options.json === true,
      );
    });
}

function rolled({ path, from }: { readonly path: string; readonly from: string }): Answer {
  return {
    results: [path],
    json: { files: [path] },
    state: `Rolled forward from ${from}. Next: write what is marked in it.`,
  };
}

const nothing = { json: { files: [] }, state: "Nothing was written." };
