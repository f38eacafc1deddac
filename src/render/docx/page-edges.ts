/** What stands at the top and at the foot of each page. */

import { BorderStyle, Footer, Header, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from "docx";
import type { Running } from "../../document/document.ts";
import { textRun } from "./docx-inline.ts";
import { wordField } from "./word-field.ts";
import { styled, type WordPage } from "./word-page.ts";
import { hex } from "./word-styles.ts";

export function pageHeader({ header }: Running, page: WordPage): Header | undefined {
  if (header === undefined) return undefined;
  return new Header({ children: [new Paragraph({ ...styled(page, "header"), children: [textRun(header)] })] });
}

/** The short title and, at the right, the page; beneath them the notice. */
export function pageFooter({ footer, notice, pageNumber }: Running, page: WordPage): Footer {
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 6, color: hex(page.theme.rule) };
  const first = new Paragraph({
    ...styled(page, "footer"),
    border: { top: rule },
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidthTwips }],
    children: [textRun(footer), new TextRun({ children: [new Tab()] }), ...pageNumberRuns(pageNumber)],
  });
  if (notice === undefined) return new Footer({ children: [first] });
  return new Footer({ children: [first, new Paragraph({ ...styled(page, "footer"), children: [textRun(notice)] })] });
}

/** @param template - with `{page}` and `{pages}` where the numbers go */
function pageNumberRuns(template: string): readonly ParagraphChild[] {
  return template.split(/(\{pages?\})/).flatMap((part) => {
    if (part === "{page}") return wordField("PAGE", "1");
    if (part === "{pages}") return wordField("NUMPAGES", "1");
    return part === "" ? [] : [textRun(part)];
  });
}
