import { Paragraph, TableCell, TableRow } from "docx";
import type { KeyFact, KeyFacts } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { DescribedTable } from "./described-table.ts";
import { docxInlines, textRun } from "./docx-inline.ts";
import type { Drawn } from "./drawn.ts";
import { columnWidths, tableLook } from "./table-look.ts";
import type { WordPage } from "./word-page.ts";

/** Front matter: labels in a bold first column, no header row. */
export function docxKeyFacts({ id, rows }: KeyFacts, page: WordPage): Drawn {
  const look = {
    ...tableLook(columnWidths([3, 7], page), page),
    tableLook: { firstRow: false, firstColumn: true, noVBand: true },
  };
  const description = rows.map(({ label }) => label).join(", ");
  return {
    kind: "table",
    table: ({ startsPage }) => {
      const tableRows = rows.map((row, index) => factRow(row, index === 0 ? { id, startsPage } : undefined, page));
      return new DescribedTable({ ...look, rows: tableRows }, { description });
    },
  };
}

interface First {
  readonly id: string;
  readonly startsPage: boolean;
}

function factRow({ label, value }: KeyFact, first: First | undefined, page: WordPage): TableRow {
  const words = [textRun(label, { bold: true })];
  const labelled = new Paragraph({
    style: page.styles.tableText,
    ...(first?.startsPage && { pageBreakBefore: true }),
    children: first ? bookmarked(first.id, words, page) : words,
  });
  const valued = new Paragraph({ style: page.styles.tableText, children: docxInlines(value, page) });
  const cells = [labelled, valued].map((paragraph) => new TableCell({ children: [paragraph] }));
  return new TableRow({ cantSplit: true, children: cells });
}
