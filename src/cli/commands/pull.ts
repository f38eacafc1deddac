import { type Command, InvalidArgumentError, Option } from "commander";
import { type Pulled, type PullRequest, pull } from "../../acts/pull.ts";
import { checked } from "../../diagnostics/diagnostic.ts";
import { placeInWords } from "../../values/place.ts";
import type { OpenSession } from "../program.ts";

type Change = Pulled["changes"][number];

interface PullOptions {
  readonly report?: string;
  readonly accept: PullRequest["accept"];
  readonly output?: string;
  readonly json?: true;
}

export function addPull(program: Command, open: OpenSession): void {
  program
    .command("pull")
    .description("bring back what was changed in Word: show it, and take what you accept into the report")
    .argument("<file>", "the edited paper, a .docx")
    .option("--report <report>", "the report that it was made from, by path or id; by the file's name if none is given")
    .addOption(
      new Option("--accept <numbers>", "take these changes into the report: all, or numbers such as 1,3-5")
        .argParser(acceptArgument)
        .default([], "none"),
    )
    .option("-o, --output <file>", "write the report with what is taken into a new file, not over its own")
    .option("--json", "print one JSON value")
    .action(async (file: string, options: PullOptions) => {
      const { report, accept, output } = options;
      const session = open(output === undefined ? [file] : [file, output]);
      const { findings, ...pulled } = await pull(session.host, { file, report, accept, output });
      const json = { ...pulled, changes: pulled.changes.map(withoutTake) };
      const results = reviewInWords(pulled);
      const state = stateOf(pulled);
      if (findings.some(({ severity }) => severity === "error") && options.json !== true) {
        for (const line of results) session.terminal.result(line);
      }
      await session.finish(
        checked(pulled, findings),
        () => ({ results, json, state }),
        { json, state },
        options.json === true,
      );
    });
}

/** @throws InvalidArgumentError for what is no list of numbers */
function acceptArgument(text: string): PullRequest["accept"] {
  if (text === "all") return "all";
  return text.split(",").flatMap((part) => {
    const [, from, until = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    if (from === undefined) throw new InvalidArgumentError("Write all, or numbers such as 1,3-5.");
    return Array.from({ length: Math.max(0, Number(until) - Number(from) + 1) }, (_, index) => Number(from) + index);
  });
}

/** How a change is made in the file is nobody else's business. */
function withoutTake({ verdict, ...change }: Change) {
  if (verdict.kind !== "narrative") return { ...change, verdict };
  return { ...change, verdict: { kind: verdict.kind, at: verdict.at } };
}

/** Section by section, a change a line, its comments beneath it. */
function reviewInWords({ changes, taken }: Pick<Pulled, "changes" | "taken">): readonly string[] {
  const sections = [...new Set(changes.map(({ section }) => section))];
  return sections.flatMap((section) => [
    section === "" ? "At the top" : section,
    ...changes.filter((change) => change.section === section).flatMap((change) => changeLines(change, taken)),
  ]);
}

function changeLines(change: Change, taken: readonly number[]): readonly string[] {
  const { number, label, authors, comments } = change;
  const by = authors.length > 0 ? `, by ${authors.join(" and ")}` : "";
  return [
    `  ${number}  ${label}${by}: ${wordsOf(change)}`,
    `     ${taken.includes(number) ? "taken into the report" : verdictInWords(change)}`,
    ...comments.map(({ author, words }) => `     comment by ${author}: ${words}`),
  ];
}

const kinds: Readonly<Record<Change["kind"], string>> = {
  words: "",
  "paragraph-added": "new paragraph ",
  "paragraph-removed": "paragraph taken out ",
  "paragraph-split": "divided ",
  "paragraph-moved": "moved ",
  cell: "cell ",
  "row-added": "new row ",
  "row-removed": "row taken out ",
  comment: "comment only",
};

function wordsOf({ kind, context, removed, added }: Change): string {
  const [gone, come] = [removed.trim() && `[-${removed.trim()}-]`, added.trim() && `{+${added.trim()}+}`];
  const before = context?.before.trim().split(/\s+/).slice(-4).join(" ") ?? "";
  const after = context?.after.trim().split(/\s+/).slice(0, 4).join(" ") ?? "";
  return `${kinds[kind]}${[before, gone, come, after].filter((words) => words !== "").join(" ")}`;
}

function verdictInWords({ verdict }: Change): string {
  const where = (at: { readonly file: string; readonly line?: number }) =>
    placeInWords({ file: at.file, ...(at.line !== undefined && { line: at.line }) });
  switch (verdict.kind) {
    case "narrative":
      return `can be taken into ${where(verdict.at)}`;
    case "data":
      return `comes from the data: change it in ${where(verdict.at)}`;
    case "template":
      return `stands in a template: ${where(verdict.at)}`;
    case "by-hand":
      return verdict.at ? `${verdict.reason}: ${where(verdict.at)}` : verdict.reason;
    case "comment":
      return "nothing was changed";
  }
}

function stateOf({ changes, taken, files }: Pick<Pulled, "changes" | "taken" | "files">): string {
  if (changes.length === 0) return "No edits were found; nothing was written.";
  const count = `${changes.length} ${changes.length === 1 ? "edit" : "edits"}`;
  if (files.length > 0) return `${taken.length} of ${count} taken into ${files.join(", ")}.`;
  return `${count}; nothing was written. Take them with --accept all, or by their numbers.`;
}
