import type { Running } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import type { Faces } from "./faces.ts";
import { lineHeightEms, linesAtMost } from "./lines.ts";

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
  const lines = (words: string | undefined, widthPt: number) =>
    words === undefined ? 0 : linesAtMost(words, { widthPt, sizePt: theme.smallSizePt, faces: room.faces });

  const header = lines(running.header, room.textWidthPt);
  // The page number stands beside the short title and takes up to half of the line.
  const footer = lines(running.footer, room.textWidthPt / 2) + lines(running.notice, room.textWidthPt);
  return {
    topPt: Math.max(marginPt, header * linePt + 2 * clearPt),
    bottomPt: Math.max(marginPt, footer * linePt + 2 * clearPt),
  };
}
