import type { Content } from "pdfmake/interfaces.js";
import type { Document, Note } from "../../document/document.ts";
import { landing } from "./destinations.ts";
import { hanging } from "./hanging.ts";
import { pdfInlines } from "./inline/pdf-inlines.ts";
import { runsOf } from "./inline/run.ts";
import { keptTogether } from "./keep-together.ts";
import type { Sheet } from "./sheet.ts";

/** The notes at the end of the paper. */
export function pdfNotes({ notes, notesTitle }: Document, sheet: Sheet): readonly Content[] {
  if (notes.length === 0) return [];
  const { theme, faces, gapPt, lineHeightPt } = sheet;
  const title: Content = {
    text: [...runsOf(notesTitle, { bold: true, color: theme.accent }, faces)],
    fontSize: theme.headingSizesPt[1],
    margin: [0, gapPt * 2.6, 0, 0],
  };
  const drawn = notes.map((note) => pdfNote(note, sheet));
  return [keptTogether([title, ...drawn], gapPt * 3 + lineHeightPt * 3, sheet)];
}

function pdfNote({ id, number, content }: Note, sheet: Sheet): Content {
  const { theme, gapPt, destinations } = sheet;
  const words = hanging(
    {
      mark: number,
      runs: pdfInlines(content, sheet),
      sizePt: theme.tableSizePt,
      leftPt: 0,
      columnPt: theme.fontSizePt * 1.6,
      topPt: gapPt * 0.6,
    },
    sheet,
  );
  return { ...words, ...landing(id, destinations) };
}
