import type { Content } from "pdfmake/interfaces.js";
import type { Document, Note } from "../../document/document.ts";
import { landing } from "./destinations.ts";
import { hanging } from "./hanging.ts";
import { pdfInlines } from "./inline/pdf-inlines.ts";
import { runsOf } from "./inline/run.ts";
import { keptTogether } from "./keep-together.ts";
import type { Sheet } from "./sheet.ts";
import type { Element } from "./tagging/element.ts";
import { headingElement } from "./tagging/heading-element.ts";

/** The notes at the end of the paper. */
export function pdfNotes({ notes, notesTitle }: Document, sheet: Sheet): readonly Content[] {
  if (notes.length === 0) return [];
  const { theme, faces, gapPt, lineHeightPt } = sheet;
  const section = sheet.paper.add("Sect");
  const heading = headingElement(section, 1, sheet.paper);
  const title: Content = {
    text: [...runsOf(notesTitle, { mark: heading, bold: true, color: theme.accent }, faces)],
    fontSize: theme.headingSizesPt[1],
    margin: [0, gapPt * 2.6, 0, 0],
  };
  const drawn = notes.map((note) => pdfNote(note, sheet, section));
  return [keptTogether([title, ...drawn], gapPt * 3 + lineHeightPt * 3, sheet)];
}

function pdfNote({ id, number, content }: Note, sheet: Sheet, section: Element): Content {
  const { theme, gapPt, destinations } = sheet;
  const element = section.add("Note", { id });
  const words = hanging(
    {
      number: { text: number, look: { mark: element.add("Lbl") } },
      runs: pdfInlines(content, sheet, { mark: element }),
      sizePt: theme.tableSizePt,
      leftPt: 0,
      columnPt: theme.fontSizePt * 1.6,
      topPt: gapPt * 0.6,
    },
    sheet,
  );
  return { ...words, ...landing(id, destinations) };
}
