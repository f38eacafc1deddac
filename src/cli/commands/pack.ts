import { type Command, Option } from "commander";
import { consolidatedPack } from "../../acts/consolidated-pack.ts";
import { type PackRequest, pack } from "../../acts/pack.ts";
import { partTwo, restrictedSupplement } from "../../acts/part-two.ts";
import { supplement } from "../../acts/supplement.ts";
import type { Checked } from "../../diagnostics/diagnostic.ts";
import { counted } from "../counted.ts";
import type { OpenSession } from "../program.ts";
import { wholeNumber } from "./arguments.ts";

interface PackOptions {
  readonly draft?: true;
  readonly final?: true;
  readonly restricted?: true;
  readonly consolidated?: true;
  readonly archive?: string;
  readonly out: string;
  readonly json?: true;
}

export function addPack(program: Command, open: OpenSession): void {
  withPackOptions(
    program
      .command("pack")
      .description("bind a meeting's papers behind its agenda, as one PDF")
      .argument("<meeting>", "a meeting, by path or id")
      .addOption(archiveOption().conflicts("consolidated"))
      .addOption(
        new Option(
          "--restricted",
          "bind the papers that are not for publication instead, as a pack of their own",
        ).conflicts("consolidated"),
      )
      .option("--consolidated", "put the pack and its supplements, as they were made, into one file"),
  ).action(async (meeting: string, options: PackOptions) => {
    const made = options.restricted ? partTwo : options.consolidated ? consolidatedPack : pack;
    await bind(open, options, (host, request) => made(host, { ...request, meeting }));
  });
}

export function addSupplement(program: Command, open: OpenSession): void {
  withPackOptions(
    program
      .command("supplement")
      .description("bind papers that come after the agenda; its pages number on from what was published")
      .argument("<meeting>", "a meeting, by path or id")
      .argument("<number>", "1 for the first", wholeNumber)
      .addOption(archiveOption())
      .option("--restricted", "bind what it brings that is not for publication instead, numbered on from part II"),
  ).action(async (meeting: string, number: number, options: PackOptions) => {
    await bind(open, options, (host, request) =>
      (options.restricted ? restrictedSupplement : supplement)(host, { ...request, meeting, number }),
    );
  });
}

/** What everybody has is compared with the archive later: papers that are not for publication prove nothing. */
function archiveOption(): Option {
  return new Option("--archive <folder>", "print the head of this archive on the front sheet").conflicts("restricted");
}

function withPackOptions(command: Command): Command {
  return command
    .addOption(new Option("--draft", "mark the papers as a draft and show what is missing (the default)"))
    .addOption(new Option("--final", "refuse what is missing or disputed").conflicts("draft"))
    .option("--out <folder>", "where the pack goes", "output")
    .option("--json", "print one JSON value");
}

type Bind = (
  host: ReturnType<OpenSession>["host"],
  request: Omit<PackRequest, "meeting">,
) => Promise<Checked<readonly string[]>>;

async function bind(open: OpenSession, { final, out, archive, json }: PackOptions, made: Bind): Promise<void> {
  const session = open(archive === undefined ? [out] : [out, archive]);
  await session.finish(
    await made(session.host, { standing: final ? "final" : "draft", out, archive }),
    (files) => ({ results: files, json: { files }, state: `Up to date: ${counted(files.length, "file")}.` }),
    { json: { files: [] }, state: "Nothing was written." },
    json === true,
  );
}
