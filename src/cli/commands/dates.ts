import { Argument, type Command, Option } from "commander";
import {
  type AddRequest,
  addToDate,
  type BetweenRequest,
  countBetween,
  type LimitRequest,
  limitFrom,
  publishBy,
} from "../../acts/dates.ts";
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
}

function addPublishBy(dates: Command, open: OpenSession): void {
  dates
    .command("publish-by")
    .description("the last day to publish a meeting's papers")
    .requiredOption("--meeting <day>", "the day of the meeting")
    .addOption(new Option("--clear-days <number>", "how many clear days").argParser(wholeNumber).default(5))
    .addOption(division())
    .option("--json", "print one JSON value")
    .action(async (options: { meeting: string; clearDays: number; division: Division; json?: true }) => {
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
