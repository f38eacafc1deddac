/** A small area with a record of every kind, written as people write YAML, and its workbook with cells changed. */

import { openXlsx, type Sheet, saveXlsx } from "hucre/xlsx";
import { exportTracker } from "../../src/acts/export-tracker.ts";
import { type ImportTrackerRequest, importTracker } from "../../src/acts/import-tracker.ts";
import type { MemoryHost } from "../../src/host/memory-host.ts";
import { cellName } from "../../src/tracker/cell-name.ts";
import { trackerSheets } from "../../src/tracker/tracker-sheet.ts";
import { smallArea } from "../fixtures/small-area.ts";
import { day } from "../make.ts";

export const folder = "data/exampleshire";

export const programme = `# Kept by the programme office.
programme: SEND improvement programme
plans:
  - id: pap
    kind: priority-action-plan
    name: "Priority Action Plan"   # its full name
    known: 2025-06-20
    actions:
      - id: e-1
        text: Issue plans within 20 weeks
        lead: 'Head of SEND'
        due: 2026-03-31 # agreed by the Board
        known: 2025-06-20
        # the latest last
        updates:
          - { on: 2025-09-11, status: in-progress, rag: amber, note: "Slower, but moving" }
          - {on: 2025-12-11,   status: in-progress, rag: green}
      - id: e-2
        text: >-
          Train all writers
          of plans
        lead: Principal Educational Psychologist
        due: 2026-07-31
        known: 2025-06-20
        source: { paper: minute, paragraph: "6.10" }
    history:
      - { on: 2025-06-20, status: draft }
      - { on: 2025-09-30, status: approved, by: send-board, source: { paper: minute, paragraph: 4 } }
`;

const measures = `measures:
  - id: on-time
    name: Plans issued on time
    unit: percent
    better: higher
    target: { value: 60, by: 2026-07-31 }
    points:
      - { period: 2025-11, value: 57.0, known: 2025-12-19 }
      - { period: 2025-12, value: 61.3, known: 2026-01-20 }
`;

const risks = `risks:
  - id: r-1
    title: Too few writers
    owner: Head of SEND
    response: treat
    inherent: { likelihood: 4, impact: 5 }
    target: { likelihood: 2, impact: 3 }
    targetBy: 2026-06-30
    known: 2025-06-20
    updates:
      - { on: 2025-12-11, likelihood: 3, impact: 4 }
`;

export const files = {
  [`${folder}/programme.yaml`]: programme,
  [`${folder}/measures.yaml`]: measures,
  [`${folder}/risks.yaml`]: risks,
};

export const workbook = "output/exampleshire/exampleshire-tracker.xlsx";

const made = new Map<string, Uint8Array>();

/** The area in memory, with its workbook beside it: made once for each time zone, since many tests begin with it. */
export async function exported(changes: Readonly<Record<string, string>> = {}): Promise<MemoryHost> {
  const host = smallArea({ ...files, ...changes });
  const key = JSON.stringify([process.env.TZ, changes]);
  const known = made.get(key);
  if (known) {
    host.files.set(workbook, known);
    return host;
  }
  const written = await exportTracker(host, { area: "exampleshire", asAt: day("2026-02-28"), out: "output" });
  if (!written.ok) throw new Error(JSON.stringify(written.errors));
  made.set(key, host.files.get(workbook) as Uint8Array);
  return host;
}

export type Cells = Readonly<
  Record<string, string | number | boolean | Date | null | { readonly formula: string } | { readonly error: string }>
>;

/** @param place - a sheet, a heading and a row: `Actions!Due 2`; rows and columns count from 0 */
function cellAt(place: string): { readonly name: string; readonly row: number; readonly column: number } {
  const [, name = "", heading = "", row = ""] = /^(.*)!(.*) (\d+)$/.exec(place) ?? [];
  const columns = trackerSheets.find((sheet) => sheet.name === name)?.columns ?? [];
  const column = columns.findIndex(({ header }) => header === heading);
  if (column < 0) throw new Error(`no column for ${place}`);
  return { name, row: Number(row) - 1, column };
}

/** As findings name it: `Actions!G2`. */
export function cellInWords(place: string): string {
  const { name, row, column } = cellAt(place);
  return `${name}!${cellName(column, row)}`;
}

/** @param cells - by sheet, heading and row: `Actions!Due 2` */
export async function typeInto(
  host: MemoryHost,
  cells: Cells,
  change: (sheet: (name: string) => Sheet) => void = () => {},
) {
  const book = await openXlsx(host.files.get(workbook) as Uint8Array, { readStyles: true });
  const sheet = (name: string): Sheet => {
    const found = book.sheets.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  for (const [place, value] of Object.entries(cells)) {
    const { name, row, column } = cellAt(place);
    const { rows, cells: detailed } = sheet(name);
    while (rows.length <= row) rows.push([]);
    const target = rows[row] as (string | number | boolean | Date | null)[];
    while (target.length <= column) target.push(null);
    detailed?.delete(`${row},${column}`);
    if (typeof value === "object" && value !== null && "formula" in value) {
      target[column] = null;
      detailed?.set(`${row},${column}`, { value: null, type: "formula", formula: value.formula });
    } else if (typeof value === "object" && value !== null && "error" in value) {
      target[column] = value.error;
      detailed?.set(`${row},${column}`, { value: value.error, type: "error" });
    } else target[column] = value;
  }
  change(sheet);
  host.files.set(workbook, await saveXlsx(book));
}

export function importInto(host: MemoryHost, request: Partial<ImportTrackerRequest> = {}) {
  return importTracker(host, {
    file: workbook,
    area: undefined,
    map: undefined,
    isDryRun: false,
    isOverNewer: false,
    annotateInto: undefined,
    ...request,
  });
}

export function textOf(host: MemoryHost, file: string): string {
  return new TextDecoder().decode(host.files.get(`${folder}/${file}`));
}
