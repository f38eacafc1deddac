/** The first sheet: whose data these are, as at which day, how to work with them, and which files they came from. */

import type { TrackedArea } from "./plan-workbook.ts";
import type { TrackerSheet } from "./tracker-sheet.ts";
import { type SheetPlan, textCell } from "./workbook-plan.ts";

export const coverName = "About";

/** What the rows of the cover's table tell, by which an import knows its area again. */
export const coverRows = { area: "Area", asAt: "As at", folder: "Folder", file: "File" } as const;

export function coverSheet(area: TrackedArea, day: string, sheets: readonly TrackerSheet[]): SheetPlan {
  const row = (topic: string, words: string, detail = "") => [topic, words, detail].map(textCell);
  return {
    name: coverName,
    lead: [],
    columns: [
      { header: "Topic", width: 18, takes: "any" },
      { header: "What it says", width: 76, takes: "any" },
      { header: "Detail", width: 30, takes: "any" },
    ],
    rows: [
      row(coverRows.area, area.area, area.council),
      row(coverRows.asAt, day),
      ...howTo.map((words, index) => row(`Step ${index + 1}`, words)),
      ...sheets.map(({ name, about, file }) => row(`Sheet ${name}`, about, file)),
      row(coverRows.folder, area.folder),
      ...area.files.map(({ name, fingerprint }) => row(coverRows.file, name, fingerprint)),
    ],
    isOpen: false,
  };
}

const howTo = [
  "Change cells, and add rows directly beneath a table. Choose from the lists where a cell offers one; type dates as dates.",
  "Leave sheet names, headings and the columns Ref and Id as they are. Rows may be sorted, filtered and hidden.",
  "A row that is deleted here stays in the data: delete it there.",
  "Save as an Excel workbook, without a password, and bring it back: boardpaper tracker import, with the name of this file.",
  "Nothing is changed before every cell has been checked. With --dry-run you see first what would change.",
] as const;
