import type { Content } from "pdfmake/interfaces.js";
import type { Running } from "../../document/document.ts";
import { runsOf } from "./inline/run.ts";
import type { RunningContent } from "./print/internals.ts";
import type { Sheet } from "./sheet.ts";

/** The draft mark at the top of each page. */
export function pdfRunningHeader({ header }: Running, sheet: Sheet): RunningContent {
  const { theme, faces, marginPt } = sheet;
  return () => ({
    text: header === undefined ? "" : [...runsOf(header, { mark: "header", bold: true, color: theme.accent }, faces)],
    fontSize: theme.smallSizePt,
    margin: [marginPt, 30, marginPt, 0],
  });
}

/** The short title and the page number, and under them the notice, at the foot of each page. */
export function pdfRunningFooter({ footer, notice, pageNumber }: Running, sheet: Sheet): RunningContent {
  const { theme, faces, marginPt } = sheet;
  const look = { mark: "footer", color: theme.quiet } as const;
  return (page, pages) => {
    const number = pageNumber.replaceAll("{page}", String(page)).replaceAll("{pages}", String(pages));
    const firstLine: Content = {
      columns: [
        { width: "*", text: [...runsOf(footer, look, faces)] },
        { width: "auto", text: [...runsOf(number, look, faces)], alignment: "right", noWrap: true },
      ],
      columnGap: theme.fontSizePt,
    };
    const secondLine: Content[] = notice === undefined ? [] : [{ text: [...runsOf(notice, look, faces)] }];
    return { stack: [firstLine, ...secondLine], fontSize: theme.smallSizePt, margin: [marginPt, 18, marginPt, 0] };
  };
}
