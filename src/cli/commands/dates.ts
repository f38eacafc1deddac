import { Argument, type Command, Option } from "commander";
import {
  type AddRequest,
  addToDate,
  type BetweenRequest,
  countBetween,
  type LimitRequest,
  limitFrom,
  type PublishByRequest,
  publishBy,
} from "../../acts/dates.ts";
import { type Timetable, timetable } from "../../acts/meeting-timetable.ts";
import type { Division } from "../../values/working-calendar.ts";
import type { OpenSession } from "../program.ts";
import type { Answer } from "../session.ts";
import { wholeNumber } from "./arguments.ts";

type Unit = AddRequest["unit"];
type Count = BetweenRequest["count"];
type Base = NonNullable<LimitRequest["base"]>;

const units: readonly Unit[] = ["working-days", "calendar-days", "months"];
const counts: readonly Count[] = ["clear-working-days", "clear-calendar-days", "working-days"];

const bases: readonly Base[] = ["letter-received", "letter-published", "plan-accepted", "plan-submitted", "review"];

export function addDates(program: Command, open: OpenSession): void {
  const dates = program.command("dates").description("what the law of meetings and inspections makes of a date");
  addPublishBy(dates, open);
  addAdd(dates, open);
  addBetween(dates, open);
  addLimit(dates, open);
  addTimetable(dates, open);
}

function addPublishBy(dates: Command, open: OpenSession): void {
  dates
    .command("publish-by")
    .description("the last day to publish a meeting's papers")
    .requiredOption("--meeting <day>", "the day of the meeting")
    .addOption(new Option("--clear-days <number>", "how many clear days").argParser(wholeNumber).default(5))
    .addOption(
      new Option("--days <days>", "which days are clear days: a notice of 28 is counted in calendar days")
        .choices(["working", "calendar"])
        .default("working"),
    )
    .addOption(division())
    .option("--json", "print one JSON value")
    .action(async (options: PublishByRequest & { json?: true }) => {
      const session = open([]);
      await session.finish(await publishBy(session.host, options), answer, nothing, options.json === true);
    });
}

function addAdd(dates: Command, open: OpenSession): void {
  dates
    .command("add")
    .description("the day that lies so far after another")
    .addArgument(new Argument("<number>", "how many").argParser(wholeNumber))
    .addArgument(new Argument("<unit>", "of what").choices(units))
    .requiredOption("--from <day>", "the day that is counted from, itself not counted")
    .addOption(division())
    .option("--json", "print one JSON value")
    .action(async (count: number, unit: Unit, options: { from: string; division: Division; json?: true }) => {
      const session = open([]);
      const { from, division } = options;
      await session.finish(
        await addToDate(session.host, { count, unit, from, division }),
        answer,
        nothing,
        options.json === true,
      );
    });
}

function addBetween(dates: Command, open: OpenSession): void {
  dates
    .command("between")
    .description("how many days lie between two")
    .argument("<first>")
    .argument("<second>")
    .addOption(new Option("--count <days>", "which days are counted").choices(counts).makeOptionMandatory())
    .addOption(division())
    .option("--json", "print one JSON value")
    .action(async (first: string, second: string, options: { count: Count; division: Division; json?: true }) => {
      const session = open([]);
      const { count, division } = options;
      await session.finish(
        await countBetween(session.host, { first, second, count, division }),
        answer,
        nothing,
        options.json === true,
      );
    });
}

function addLimit(dates: Command, open: OpenSession): void {
  dates
    .command("limit")
    .description("the day that a time limit of inspection gives")
    .argument("<limit>", "such as written-statement-of-action, or area-send-2023/priority-action-plan")
    .requiredOption("--from <day>", "the day of the event from which it runs, itself not counted")
    .addOption(new Option("--base <event>", "what happened on that day, where it is not the rule's own").choices(bases))
    .option("--json", "print one JSON value")
    .action(async (limit: string, options: { from: string; base?: Base; json?: true }) => {
      const session = open([]);
      const { from, base } = options;
      await session.finish(
        await limitFrom(session.host, { limit, from, base }),
        answer,
        nothing,
        options.json === true,
      );
    });
}

function addTimetable(dates: Command, open: OpenSession): void {
  dates
    .command("timetable")
    .description("by when each thing is done for a meeting, with times: counted back from it, and forward")
    .argument("<meeting>", "a meeting, by path or id")
    .option("--ics", "also write it as a calendar file, which any diary takes in")
    .option("--out <folder>", "where the calendar file goes", "output")
    .option("--json", "print one JSON value")
    .action(async (meeting: string, { ics, out, json }: { ics?: true; out: string; json?: true }) => {
      const session = open(ics ? [out] : []);
      const made = await timetable(session.host, { meeting, calendarInto: ics ? out : undefined });
      await session.finish(
        made,
        timetableAnswer,
        { json: {}, state: "No timetable could be worked out." },
        json === true,
      );
    });
}

function timetableAnswer({ body, steps, path }: Timetable): Answer {
  const results = path === undefined ? steps.map(stepLine) : [path];
  return {
    results,
    json: { steps, ...(path !== undefined && { files: [path] }) },
    state:
      path === undefined ? `${steps.length} steps for the ${body}.` : `${steps.length} steps and the meeting itself.`,
  };
}

function stepLine({ date, time, what, basis, source }: Timetable["steps"][number]): string {
  return `${date} ${time ?? "     "}  ${what} (${basis === "law" ? "" : `${basis}: `}${source})`;
}

function division(): Option {
  return new Option("--division <division>", "whose bank holidays")
    .choices(["england-and-wales", "scotland", "northern-ireland"] satisfies readonly Division[])
    .default("england-and-wales");
}

type Derived = { readonly derivation: readonly string[] } & ({ readonly date: string } | { readonly days: number });

function answer(derived: Derived): Answer {
  const result = "date" in derived ? derived.date : String(derived.days);
  return { results: [result], json: { ...derived }, state: derived.derivation.join("\n") };
}

const nothing = { json: {}, state: "No date could be worked out." };
