import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Block, Document } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { isBlank } from "../../values/is-blank.ts";

/** A column without a heading: nothing is read out with its cells. */
export function emptyHeaderCells({ sections }: Document): readonly Diagnostic[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(inBlock));
}

function inBlock(block: Block): readonly Diagnostic[] {
  const table = block.kind === "figure" ? block.data : block;
  if (table.kind !== "table") return [];
  const at = table.at ?? block.at;
  return table.columns.flatMap(({ header }, index): readonly Diagnostic[] =>
    !isBlank(inlineWords(header))
      ? []
      : [
          {
            severity: "warning",
            code: "paper/header-cell-empty",
            message: `column ${index + 1} of the table “${inlineWords(table.caption)}” has no heading`,
            ...(at && { at }),
            hint: "write over each column what stands in it",
          },
        ],
  );
}
