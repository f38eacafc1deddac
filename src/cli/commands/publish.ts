import { type Command, Option } from "commander";
import { publish } from "../../acts/publish.ts";
import { uploadKit } from "../../acts/upload-kit.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";
import { dayArgument } from "./arguments.ts";

interface PublishOptions {
  readonly draft?: true;
  readonly final?: true;
  readonly on?: CalendarDate;
  readonly newVersion?: string;
  readonly archive?: string;
  readonly uploadKit?: true;
  readonly out: string;
  readonly json?: true;
}

export function addPublish(program: Command, open: OpenSession): void {
  program
    .command("publish")
    .description("put a meeting and its public papers onto the area's static site")
    .argument("<meeting>", "a meeting, by path or id")
    .addOption(new Option("--final", "refuse what is missing or disputed (the default)"))
    .addOption(new Option("--draft", "mark the papers as a draft and show what is missing").conflicts("final"))
    .addOption(new Option("--on <day>", "the day of publication; left out, today").argParser(dayArgument))
    .option("--new-version <reason>", "publish anew what says something else than before, beside what it was")
    .option("--archive <folder>", "print the head of this archive on the site")
    .addOption(
      new Option(
        "--upload-kit",
        "make a folder of its files and their list instead, for a site of ModernGov",
      ).conflicts(["newVersion", "archive"]),
    )
    .option("--out <folder>", "where the site goes: in <folder>/<area>/site", "output")
    .option("--json", "print one JSON value")
    .action(async (meeting: string, options: PublishOptions) => {
      const { draft, newVersion, archive, out } = options;
      const session = open(archive === undefined ? [out] : [out, archive]);
      const request = {
        meeting,
        standing: draft ? "draft" : "final",
        out,
        on: options.on ?? session.host.today(),
      } as const;
      await session.finish(
        options.uploadKit
          ? await uploadKit(session.host, request)
          : await publish(session.host, { ...request, newVersion, archive }),
        (files) => ({
          results: files,
          json: { files },
          state: options.uploadKit
            ? `Up to date: ${counted(files.length, "file")} to be uploaded.`
            : `Published: ${counted(files.length, "file")}. The site's pages and search are up to date.`,
        }),
        { json: { files: [] }, state: "Nothing was written." },
        options.json === true,
      );
    });
}
