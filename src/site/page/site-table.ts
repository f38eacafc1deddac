import { element, elementOfLines, escaped, type Html } from "../../render/html/element.ts";

export interface SiteTable {
  /** Unique on the page. */
  readonly id: string;
  /** For screen readers: a heading above says the same to the eye. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Html[])[];
}

/** Where a table is wider than the screen, it scrolls by itself: it can be reached and moved by keyboard. */
export function siteTable({ id, caption, columns, rows }: SiteTable): Html {
  const captionId = `:${id}-caption`;
  const table = elementOfLines("table", { style: `--columns: ${columns.length}` }, [
    element("caption", { id: captionId, class: "unseen" }, escaped(caption)),
    elementOfLines("thead", {}, [
      element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, escaped(column)))),
    ]),
    elementOfLines(
      "tbody",
      {},
      rows.map((cells) =>
        element(
          "tr",
          {},
          ...cells.map((cell, index) => element(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : {}, cell)),
        ),
      ),
    ),
  ]);
  return elementOfLines("div", { class: "scroll", role: "region", "aria-labelledby": captionId, tabindex: "0" }, [
    table,
  ]);
}
