import type { Command } from "commander";
import { type NewMeeting, newMeeting } from "../../acts/new-meeting.ts";
import { type NewReport, newReport } from "../../acts/new-report.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import type { OpenSession } from "../program.ts";
import type { Answer } from "../session.ts";
import { dayArgument } from "./arguments.ts";

export function addNew(program: Command, open: OpenSession): void {
  const roll = program.command("new").description("the next report or meeting, rolled forward from the last");
  addReport(roll, open);
  addMeeting(roll, open);
}

interface ReportOptions {
  readonly meeting: CalendarDate;
  readonly asAt: CalendarDate;
  readonly word?: true;
  readonly out: string;
  readonly json?: true;
}

function addReport(roll: Command, open: OpenSession): void {
  roll
    .command("report")
    .description("roll a report forward: what stands in data is carried, what was written is emptied and marked")
    .argument("<from>", "the last report, by path or id")
    .requiredOption("--meeting <day>", "the day of the meeting", dayArgument)
    .requiredOption("--as-at <day>", "the day as at which the new paper speaks", dayArgument)
    .option("--word", "also make a Word file with a box for each section, to write there first")
    .option("--out <folder>", "where the Word file goes", "output")
    .option("--json", "print one JSON value")
    .action(async (from: string, options: ReportOptions) => {
      const { meeting, asAt, word, out } = options;
      const session = open(word ? [out] : []);
      await session.finish(
        await newReport(session.host, { from, meeting, asAt, formInto: word ? out : undefined }),
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
        rolledMeeting,
        nothing,
        options.json === true,
      );
    });
}

function rolled({ path, from, form }: NewReport): Answer {
  const files = form === undefined ? [path] : [path, form];
  const next =
    form === undefined
      ? "Next: write what is marked in it."
      : `Next: have the boxes filled in Word, then take them in: boardpaper pull ${form}`;
  return { results: files, json: { files }, state: `Rolled forward from ${from}. ${next}` };
}

function rolledMeeting(made: NewMeeting): Answer {
  const { answersDue } = made;
  const answer = rolled(made);
  if (answersDue.length === 0) return answer;
  const due = answersDue.map((text) => `  ${text}`).join("\n");
  return {
    ...answer,
    json: { ...answer.json, answersDue },
    state: `${answer.state}\nTo be answered at it, and not answered yet:\n${due}`,
  };
}

const nothing = { json: { files: [] }, state: "Nothing was written." };
