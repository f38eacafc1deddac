/** A workbook of a council's own, read by its mapping file. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { TrackerMap } from "../schema/tracker-map.ts";
import type { Places } from "../source/places.ts";
import { folded, type MatchedColumn, type MatchedSheet, type MatchedWorkbook, textOfCell } from "./match-sheets.ts";
import type { ReadSheet } from "./read-workbook.ts";
import { type TrackerSheet, trackerSheets } from "./tracker-sheet.ts";

type MappedSheet = TrackerMap["sheets"][number];

/** @param places - of the mapping file: what is wrong in it is told there */
export function mapSheets(map: TrackerMap, sheets: readonly ReadSheet[], places: Places): MatchedWorkbook {
  const findings: Diagnostic[] = [];
  const matched = map.sheets.flatMap((entry) => {
    const records = trackerSheets.find(({ holds }) => holds === entry.holds);
    const sheet = sheets.find(({ name }) => folded(name) === folded(entry.sheet));
    if (!records)
      findings.push(
        wrong(
          `there are no records “${entry.holds}”`,
          places.of(entry, "holds"),
          entry.holds,
          trackerSheets.map(({ holds }) => holds),
        ),
      );
    if (!sheet)
      findings.push(
        wrong(
          `the workbook has no sheet “${entry.sheet}”`,
          places.of(entry, "sheet"),
          entry.sheet,
          sheets.map(({ name }) => name),
        ),
      );
    return records && sheet ? [matchEntry(entry, records, sheet, places, findings)] : [];
  });
  const inOrder = trackerSheets.flatMap((records) => matched.filter((match) => match.records === records));
  return { sheets: inOrder, findings };
}

function matchEntry(
  { headings, columns, fixed, meanings }: MappedSheet,
  records: TrackerSheet,
  sheet: ReadSheet,
  places: Places,
  findings: Diagnostic[],
): MatchedSheet {
  const names = records.columns.map(({ header }) => header);
  const inWorkbook = (sheet.rows[headings - 1] ?? []).map(textOfCell);
  const known = (holder: Readonly<Record<string, unknown>>, header: string): string | undefined => {
    const name = names.find((candidate) => folded(candidate) === folded(header));
    if (name === undefined)
      findings.push(
        wrong(`the sheet of ${records.holds} has no column “${header}”`, places.of(holder, header), header, names),
      );
    return name;
  };
  const mapped: MatchedColumn[] = Object.entries(columns).flatMap(([header, heading]) => {
    const name = known(columns, header);
    const index = inWorkbook.findIndex((candidate) => folded(candidate) === folded(heading));
    if (index < 0)
      findings.push(
        wrong(
          `the sheet “${sheet.name}” has no heading “${heading}” in row ${headings}`,
          places.of(columns, header),
          heading,
          inWorkbook.filter((word) => word !== ""),
        ),
      );
    const column = records.columns.find((candidate) => candidate.header === name);
    return column && index >= 0 ? [{ column, index }] : [];
  });
  return {
    records,
    sheet,
    headerRow: headings - 1,
    columns: mapped,
    fixed: new Map(Object.entries(fixed).flatMap(([header, words]) => named(known(fixed, header), words))),
    meanings: new Map(Object.entries(meanings).flatMap(([header, words]) => named(known(meanings, header), words))),
  };
}

function named<T>(name: string | undefined, value: T): readonly (readonly [string, T])[] {
  return name === undefined ? [] : [[name, value]];
}

function wrong(message: string, at: Place, written: string, names: readonly string[]): Diagnostic {
  return { severity: "error", code: "tracker/wrong-map", message, at, hint: nearestNameHint(written, names) };
}
