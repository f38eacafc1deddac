/** The standard types of PDF 1.7, and which may stand in which. @see ISO 32000-1, 14.8.4 */

export const standardTypes: ReadonlySet<string> = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

/** What alone may stand in these. */
export const childrenOf: Readonly<Record<string, readonly string[]>> = {
  TOC: ["TOC", "TOCI", "Caption"],
  L: ["L", "LI", "Caption"],
  LI: ["Lbl", "LBody"],
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  Ruby: ["RB", "RT", "RP"],
  Warichu: ["WT", "WP"],
};

/** Where alone these may stand. */
export const parentsOf: Readonly<Record<string, readonly string[]>> = {
  TOCI: ["TOC"],
  LI: ["L"],
  LBody: ["LI"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TH: ["TR"],
  TD: ["TR"],
  RB: ["Ruby"],
  RT: ["Ruby"],
  RP: ["Ruby", "Warichu"],
  WT: ["Warichu"],
  WP: ["Warichu"],
};

/** The condition that is broken where something else stands in it. */
export function nestingRule(type: string): string {
  if (type === "L" || type === "LI") return "09-005";
  if (type === "TOC" || type === "TOCI") return "09-006";
  return type === "Ruby" || type === "Warichu" ? "09-007" : "09-004";
}
