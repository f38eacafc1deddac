import { type Command, Option } from "commander";
import { exportTracker } from "../../acts/export-tracker.ts";
import { importTracker, type TrackerImport } from "../../acts/import-tracker.ts";
import { mapTracker } from "../../acts/map-tracker.ts";
import { checked } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { placeInWords } from "../../values/place.ts";
import type { OpenSession } from "../program.ts";
import { dayArgument } from "./arguments.ts";

/** The data of an area in Excel, there and back. */
export function addTracker(program: Command, open: OpenSession): void {
  const tracker = program
    .command("tracker")
    .description("keep an area's data in Excel: write a workbook, and read it back");
  addExport(tracker, open);
  addImport(tracker, open);
  addMap(tracker, open);
}

function addExport(tracker: Command, open: OpenSession): void {
  tracker
    .command("export")
    .description("write an area's actions, measures, risks and requests into one Excel workbook")
    .argument("<area>", "the area, by its folder or name")
    .addOption(
      new Option("--as-at <day>", "the day that the cover names; today if none is given").argParser(dayArgument),
    )
    .option("--out <folder>", "where the workbook goes", "output")
    .option("--json", "print one JSON value")
    .action(
      async (area: string, options: { readonly asAt?: CalendarDate; readonly out: string; readonly json?: true }) => {
        const session = open([options.out]);
        const asAt = options.asAt ?? session.host.today();
        await session.finish(
          await exportTracker(session.host, { area, asAt, out: options.out }),
          (path) => ({ results: [path], json: { files: [path] }, state: "1 file is up to date." }),
          { json: { files: [] }, state: "Nothing was written." },
          options.json === true,
        );
      },
    );
}

interface ImportOptions {
  readonly area?: string;
  readonly map?: string;
  readonly dryRun?: true;
  readonly overNewer?: true;
  readonly annotate?: true;
  readonly out: string;
  readonly json?: true;
}

function addImport(tracker: Command, open: OpenSession): void {
  tracker
    .command("import")
    .description("check a workbook, then write what was changed in it into the data")
    .argument("<file>", "the workbook, an .xlsx")
    .option("--area <area>", "the area, by its folder or name; that of the workbook's cover if none is given")
    .option("--map <file>", "how a tracker of your own is read: a mapping file")
    .option("--dry-run", "show what would change; write nothing")
    .option("--over-newer", "import even if the data were changed after the workbook was made")
    .option("--annotate", "write a copy of the workbook with a note at each faulty cell")
    .option("--out <folder>", "where the copy goes", "output")
    .option("--json", "print one JSON value")
    .action(async (file: string, options: ImportOptions) => {
      const session = open([file, options.out]);
      const { findings, ...imported } = await importTracker(session.host, {
        file,
        area: options.area,
        map: options.map,
        isDryRun: options.dryRun === true,
        isOverNewer: options.overNewer === true,
        annotateInto: options.annotate ? options.out : undefined,
      });
      const json = { ...imported };
      const results = [
        ...imported.changes.map(changeInWords),
        ...(imported.annotated === undefined ? [] : [imported.annotated]),
      ];
      await session.finish(
        checked(imported, findings),
        (value) => ({ results, json, state: stateOf(value, options.dryRun === true) }),
        { json, state: "Nothing was changed." },
        options.json === true,
      );
    });
}

/** “Updates!F12: Status of e-9@2026-02-12, in-progress → complete (data/exampleshire/programme.yaml:41)”. */
function changeInWords({ kind, at, record, field, before, after, data }: TrackerImport["changes"][number]): string {
  const cell = placeInWords(at).replace(`${at.file}, `, "");
  const where = placeInWords({ file: data.file, ...(data.line !== undefined && { line: data.line }) });
  if (kind === "added") return `${cell}: new ${record} (${where})`;
  return `${cell}: ${field} of ${record}, ${before ?? "nothing"} → ${after ?? "nothing"} (${where})`;
}

function stateOf({ changes, files }: Pick<TrackerImport, "changes" | "files">, isDryRun: boolean): string {
  if (changes.length === 0) return "Nothing differs from the data: no file was changed.";
  const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
  return isDryRun ? `${count} would be written to ${files.join(", ")}.` : `${count} written to ${files.join(", ")}.`;
}

function addMap(tracker: Command, open: OpenSession): void {
  tracker
    .command("map")
    .description("propose a mapping file for a tracker of your own, to be saved and corrected")
    .argument("<file>", "the workbook, an .xlsx")
    .requiredOption("--area <area>", "the area, by its folder or name")
    .addOption(
      new Option("--as-at <day>", "the day of updates without a date; today if none is given").argParser(dayArgument),
    )
    .option("--json", "print one JSON value")
    .action(
      async (file: string, options: { readonly area: string; readonly asAt?: CalendarDate; readonly json?: true }) => {
        const session = open([file]);
        const asAt = options.asAt ?? session.host.today();
        await session.finish(
          await mapTracker(session.host, { file, area: options.area, asAt }),
          (map) => ({
            results: [map.trimEnd()],
            json: { map },
            state: "Save it as a .yaml file, correct it, and name it with --map.",
          }),
          { json: {}, state: "Nothing was proposed." },
          options.json === true,
        );
      },
    );
}
