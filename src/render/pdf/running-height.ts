import type { Running } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import type { Faces } from "./faces.ts";
import { lineHeightEms, linesByWords } from "./lines.ts";

interface Room {
  readonly theme: Theme;
  readonly faces: Faces;
  readonly marginPt: number;
  readonly textWidthPt: number;
}

/** The blank between the text and the words of the header or footer, and between those words and the paper's edge. */
const clearPt = 18;

/**
 * How tall the top and the foot of each page are. pdfmake draws nothing that is taller than the margin it stands in,
 * so a long notice makes the margin taller.
 */
export function runningHeightPt(running: Running, room: Room): { readonly topPt: number; readonly bottomPt: number } {
  const { theme, marginPt } = room;
  const linePt = theme.smallSizePt * theme.lineSpacing * lineHeightEms;
  const lines = (words: string | undefined, widthPt: number, face: "regular" | "bold") =>
    words === undefined ? 0 : linesByWords(words, { widthPt, sizePt: theme.smallSizePt, faces: room.faces }, face);

  const header = lines(running.header, room.textWidthPt, "bold");
  const pageNumber = running.pageNumber.replaceAll(/\{pages?\}/g, "9999");
  const numberPt = room.faces.widthPt(pageNumber, "regular", theme.smallSizePt) + theme.fontSizePt;
  const besideNumberPt = Math.max(room.textWidthPt - numberPt, room.textWidthPt / 4);
  const footer = lines(running.footer, besideNumberPt, "regular") + lines(running.notice, room.textWidthPt, "regular");
  return {
    topPt: Math.max(marginPt, header * linePt + 2 * clearPt),
    bottomPt: Math.max(marginPt, footer * linePt + 2 * clearPt),
  };
}
