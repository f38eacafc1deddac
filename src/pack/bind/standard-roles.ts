/** The roles that every reader knows: a structure's other roles must lead to one of these. See ISO 32000-1, 14.8.4. */
export const standardRoles: ReadonlySet<string> = new Set([
  ...[
    "Document",
    "Part",
    "Art",
    "Sect",
    "Div",
    "BlockQuote",
    "Caption",
    "TOC",
    "TOCI",
    "Index",
    "NonStruct",
    "Private",
  ],
  ...["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"],
  ...["Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"],
  ...["Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"],
  ...["Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"],
]);
