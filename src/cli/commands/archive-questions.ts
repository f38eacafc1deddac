/** `archive diff` and `ask`: what archived papers said, and what moved between two of them. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { type ArchiveAnswer, askArchive } from "../../acts/archive-ask.ts";
import { compareVersions } from "../../acts/archive-redline.ts";
import type { ChangedPassage } from "../../compare/changed-passages.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { placeInWords } from "../../values/place.ts";
import type { OpenSession } from "../program.ts";
import { type ArchiveOptions, archiveCommand, folderOf } from "./archive-options.ts";
import { dayArgument } from "./arguments.ts";
import { changeInOneLine } from "./changes.ts";

export function addDiff(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "diff", "show what moved between two archived papers, and which paragraphs have other words")
    .argument("<before>", "a report by its id, with @v1 for one version; else its latest")
    .argument("<after>", "another version of it, or another report")
    .option("-o <file>", "write the comparison: .docx with tracked changes, or an .html page", comparisonFile)
    .action(async (before: string, after: string, { archive, json, o: out }: DiffOptions) => {
      const session = open([archive, ...(out === undefined ? [] : [folderOf(out)])]);
      await session.finish(
        await compareVersions(session.host, { archive, before, after, out }),
        (diff) => ({
          results: [
            ...diff.changes.map(changeInOneLine),
            ...diff.facts.map(({ name, before, after }) => `${name}: ${before} → ${after}`),
            ...diff.passages.flatMap(passageInWords),
          ],
          json: { ...diff },
          state: `${diff.passages.length} passages differ between ${diff.before} and ${diff.after}.`,
        }),
        { json: { changes: [], facts: [], passages: [] }, state: "" },
        json === true,
      );
    });
}

interface DiffOptions extends ArchiveOptions {
  readonly o?: string;
}

/** @throws InvalidArgumentError for another kind of file */
function comparisonFile(text: string): string {
  if (!/\.(docx|html)$/.test(text)) throw new InvalidArgumentError("Name a file that ends in .docx or .html.");
  return text;
}

function passageInWords({ label, before, after }: ChangedPassage): readonly string[] {
  return [label, ...(before === undefined ? [] : [`  - ${before}`]), ...(after === undefined ? [] : [`  + ${after}`])];
}

interface AskOptions extends ArchiveOptions {
  readonly on?: CalendarDate;
  readonly asAt?: CalendarDate;
}

export function addAsk(archive: Command, open: OpenSession): void {
  archiveCommand(archive, "ask", "say what archived papers tell of a fact, with paper, paragraph and source")
    .argument("<fact>", "a fact by its name, as boardpaper facts lists them")
    .addOption(new Option("--on <day>", "what had been published by this day (today)").argParser(dayArgument))
    .addOption(new Option("--as-at <day>", "what is now said of this day").argParser(dayArgument).conflicts("on"))
    .action(async (fact: string, { archive, on, asAt, json }: AskOptions) => {
      const session = open([archive]);
      const time = asAt
        ? ({ kind: "as-at", day: asAt } as const)
        : ({ kind: "published-by", day: on ?? session.host.today() } as const);
      await session.finish(
        await askArchive(session.host, { archive, fact, time }),
        (answers) => ({
          results: answers.flatMap(answerInWords),
          json: { answers },
          state: answers.length === 1 ? "1 answer." : `${answers.length} answers.`,
        }),
        { json: { answers: [] }, state: "" },
        json === true,
      );
    });
}

function answerInWords({ version, asAt, value, paragraphs, source }: ArchiveAnswer): readonly string[] {
  const printed = paragraphs.length > 0 ? `in ${paragraphs.join(", ")}` : "not printed there";
  const place = source.at ? [`  ${placeInWords(source.at)}`] : [];
  const rule = source.kind === "rule" ? [`  ${source.rule}`] : [];
  return [value, `  ${version}, as at ${asAt}, ${printed}`, ...rule, ...place];
}
