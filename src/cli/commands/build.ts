import { type Command, Option } from "commander";
import { type BuildRequest, build } from "../../acts/build.ts";
import type { Format } from "../../acts/render-formats.ts";
import { watchBuild } from "../../acts/watch-build.ts";
import type { Checked } from "../../diagnostics/diagnostic.ts";
import type { Host } from "../../host/host.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";
import type { Session } from "../session.ts";
import { dayArgument, formatsArgument } from "./arguments.ts";

interface BuildOptions {
  readonly all?: true;
  readonly to: readonly Format[];
  readonly asAt?: CalendarDate;
  readonly draft?: true;
  readonly final?: true;
  readonly verify?: true;
  readonly embedData?: true;
  readonly largePrint?: true;
  readonly clearances?: true;
  readonly out: string;
  readonly watch?: true;
  readonly open?: true;
  readonly json?: true;
}

export function addBuild(program: Command, open: OpenSession): void {
  const command = program
    .command("build")
    .description("make reports' papers")
    .argument("[report...]", "reports, by path or id")
    .option("--all", "every report of the workspace")
    .addOption(
      new Option("--to <formats>", "which files to make")
        .argParser(formatsArgument)
        .default(["docx", "pdf", "html"], "docx,pdf,html"),
    )
    .addOption(new Option("--as-at <day>", "speak as at another day than the report's own").argParser(dayArgument))
    .addOption(new Option("--draft", "mark the papers as a draft and show what is missing (the default)"))
    .addOption(new Option("--final", "refuse what is missing or disputed").conflicts("draft"))
    .option("--verify", "check the files, and let PDFs claim the standards they meet (part of --final)")
    .option("--embed-data", "put the facts into the PDF (PDF/A-3a), and check it as --verify does")
    .option("--large-print", "in 18 point, in files of their own beside the others")
    .option("--clearances", "list at the end who has cleared the paper, in copies of their own: not for publication")
    .option("--out <folder>", "where the papers go", "output")
    .addOption(new Option("--watch", "build again whenever a file changes").conflicts("json"))
    .addOption(
      new Option("--open", "then open the first of them, where the desktop has a program for it").conflicts("watch"),
    )
    .option("--json", "print one JSON value")
    .action(async (reports: readonly string[], options: BuildOptions) => {
      if (reports.length > 0 === (options.all === true)) {
        command.error("error: name the reports to build, or say --all", { exitCode: 2 });
      }
      const session = open([options.out]);
      const request: BuildRequest = {
        reports: options.all ? "all" : reports,
        formats: options.to,
        standing: options.final ? "final" : "draft",
        asAt: options.asAt,
        out: options.out,
        isLargePrint: options.largePrint === true,
        isVerified: options.verify === true,
        embedsData: options.embedData === true,
        listsClearances: options.clearances === true,
        keepsUnchanged: true,
      };
      if (options.watch) {
        await watchBuild(session.host, request, (made) => tell(session, made, {}), session.terminal.interrupted());
      } else await tell(session, await build(session.host, request), options);
    });
}

async function tell(
  session: Session,
  made: Checked<readonly string[]>,
  { open, json }: Pick<BuildOptions, "open" | "json">,
): Promise<void> {
  const [first] = made.ok ? made.value : [];
  const opened = open && first !== undefined ? ` ${await openedInWords(session.host, first)}` : "";
  await session.finish(
    made,
    (files) => ({ results: files, json: { files }, state: `Up to date: ${counted(files.length, "file")}.${opened}` }),
    { json: { files: [] }, state: "Nothing was written." },
    json === true,
  );
}

async function openedInWords(host: Host, path: string): Promise<string> {
  return (await host.openFile(path)) ? `Opened ${path}.` : "This machine has no desktop to open them on.";
}
