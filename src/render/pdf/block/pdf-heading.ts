import type { Content } from "pdfmake/interfaces.js";
import type { Heading } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import { headingElement } from "../tagging/heading-element.ts";

/** The space above it is its section's to give: it is not wanted at the top of a page. */
export function pdfHeading({ id, level, number, content }: Heading, sheet: Sheet, parent: Element): Content {
  const { theme, destinations, numberColumnPt } = sheet;
  const look = {
    mark: headingElement(parent, level, sheet.paper),
    bold: true,
    color: level === 1 ? theme.accent : theme.text,
  } as const;
  const words = hanging(
    {
      ...(number ? { number: { text: number.text, look } } : {}),
      runs: pdfInlines(content, sheet, look),
      sizePt: theme.headingSizesPt[level - 1] ?? theme.fontSizePt,
      leftPt: 0,
      columnPt: number ? numberColumnPt : sheet.indentPt * (level === 1 ? 0 : 1),
      topPt: 0,
    },
    sheet,
  );
  return { ...words, ...landing(id, destinations) };
}
