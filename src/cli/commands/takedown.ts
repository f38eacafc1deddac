import { type Command, Option } from "commander";
import { takedown } from "../../acts/takedown.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";
import { dayArgument } from "./arguments.ts";

interface TakedownOptions {
  readonly reason: string;
  readonly approvedBy: string;
  readonly on?: CalendarDate;
  readonly draft?: true;
  readonly archive?: string;
  readonly out: string;
  readonly json?: true;
}

export function addTakedown(program: Command, open: OpenSession): void {
  program
    .command("takedown")
    .description("take a paper that should never have been published off the site, and out of its packs and search")
    .argument("<meeting>", "a meeting, by path or id")
    .argument("<paper>", "a report's id, or the path of a file as the meeting's file names it")
    .requiredOption("--reason <text>", "why: the certificate keeps it, the public is not told")
    .requiredOption("--approved-by <post>", "the post that decides it: the monitoring officer")
    .addOption(new Option("--on <day>", "the day; left out, today").argParser(dayArgument))
    .option("--draft", "bind the packs again as drafts, as they were published")
    .option("--archive <folder>", "print the head of this archive on the site")
    .option("--out <folder>", "where the site lies: in <folder>/<area>/site", "output")
    .option("--json", "print one JSON value")
    .action(async (meeting: string, paper: string, options: TakedownOptions) => {
      const { reason, approvedBy, draft, archive, out } = options;
      const session = open(archive === undefined ? [out] : [out, archive]);
      const on = options.on ?? session.host.today();
      const standing = draft ? "draft" : "final";
      await session.finish(
        await takedown(session.host, { meeting, paper, reason, approvedBy, on, standing, out, archive }),
        (files) => ({
          results: files,
          json: { files },
          state: `Taken down: ${counted(files.length - 1, "notice")} in its place. Put the site online now.`,
        }),
        { json: { files: [] }, state: "The takedown is not complete." },
        options.json === true,
      );
    });
}
