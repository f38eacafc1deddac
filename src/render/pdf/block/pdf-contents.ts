import type { Content } from "pdfmake/interfaces.js";
import type { Contents, ContentsEntry } from "../../../document/document.ts";
import { landing, leadingTo } from "../destinations.ts";
import { runsOf } from "../inline/run.ts";
import { keptTogether } from "../keep-together.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";

/** Each entry leads to its heading and names its page. */
export function pdfContents({ id, title, entries }: Contents, sheet: Sheet, parent: Element): Content {
  const { theme, faces, gapPt, lineHeightPt, destinations } = sheet;
  const element = parent.add("TOC");
  const heading: Content = {
    text: [...runsOf(title, { mark: element.add("Caption"), bold: true, color: theme.accent }, faces)],
    fontSize: theme.headingSizesPt[0],
    margin: [0, gapPt * 2, 0, 0],
    ...landing(id, destinations),
  };
  if (entries.length === 0) return heading;

  const table: Content = {
    margin: [0, gapPt * 0.5, 0, 0],
    table: {
      widths: ["*", theme.fontSizePt * 3],
      body: entries.map((entry) => contentsRow(entry, sheet, element.add("TOCI"))),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => gapPt * 0.3,
      paddingBottom: () => 0,
    },
  };
  return keptTogether([heading, table], gapPt * 3 + lineHeightPt * 4, sheet);
}

function contentsRow({ target, level, text }: ContentsEntry, sheet: Sheet, item: Element): Content[] {
  const { faces, destinations, numberColumnPt } = sheet;
  const link = leadingTo(target, destinations);
  const destination = link.linkToDestination;
  const reference = item.add("Reference");
  const mark = destination === undefined ? reference : reference.add("Link");
  // The blank is not seen; it keeps heading and page number apart for whoever hears them.
  const words: Content = {
    text: [...runsOf(`${text} `, { ...link, mark }, faces)],
    margin: [level === 1 ? 0 : numberColumnPt, 0, 0, 0],
  };
  if (destination === undefined) return [words, { text: "" }];
  const pageNumber = { pageReference: destination, mark };
  return [words, { text: [pageNumber], alignment: "right" }];
}
