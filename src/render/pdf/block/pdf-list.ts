import type { Content } from "pdfmake/interfaces.js";
import type { List, ListItem } from "../../../document/document.ts";
import { landing } from "../destinations.ts";
import { hanging } from "../hanging.ts";
import { pdfInlines } from "../inline/pdf-inlines.ts";
import type { Sheet } from "../sheet.ts";

/** By depth; deeper lists go on with the last. */
const bullets = ["•", "◦", "▪"] as const;

export function pdfList(list: List, sheet: Sheet): Content {
  return { stack: [...listItems(list, 0, sheet)] };
}

function listItems(list: List, depth: number, sheet: Sheet): readonly Content[] {
  return list.items.flatMap((item, index) => {
    const words = listItem(item, depth, sheet);
    const first = index === 0 ? { ...words, ...landing(list.id, sheet.destinations) } : words;
    return item.nested ? [first, ...listItems(item.nested, depth + 1, sheet)] : [first];
  });
}

function listItem({ number, content }: ListItem, depth: number, sheet: Sheet) {
  const { theme, indentPt, gapPt } = sheet;
  const columnPt = theme.fontSizePt * 1.6;
  return hanging(
    {
      mark: number?.text ?? bullets[Math.min(depth, bullets.length - 1)] ?? "•",
      runs: pdfInlines(content, sheet),
      sizePt: theme.fontSizePt,
      leftPt: indentPt + depth * columnPt,
      columnPt,
      topPt: gapPt * 0.7,
    },
    sheet,
  );
}
