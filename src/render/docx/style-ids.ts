/**
 * The paragraph and character styles a paper is written in, by what they are for.
 *
 * Word's own ids where Word has such a style, so that a council's template shows our text in its own look.
 */
export const styleIds = {
  title: "Title",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  body: "BodyText",
  numbered: "NumberedParagraph",
  subNumbered: "NumberedSubparagraph",
  bullet1: "ListBullet",
  bullet2: "ListBullet2",
  bullet3: "ListBullet3",
  listItem: "ListNumber",
  quotation: "Quote",
  attribution: "QuoteAttribution",
  notice: "Notice",
  signature: "Signature",
  caption: "Caption",
  figureText: "FigureText",
  tableHeading: "TableHeading",
  tableText: "TableText",
  tableFigure: "TableFigure",
  contentsTitle: "TOCHeading",
  contents1: "TOC1",
  contents2: "TOC2",
  tableEnd: "TableEnd",
  header: "Header",
  footer: "Footer",
  noteText: "FootnoteText",
  noteReference: "FootnoteReference",
  hyperlink: "Hyperlink",
  ratingSymbol: "RatingSymbol",
} as const;

export type StyleRole = keyof typeof styleIds;

export type StyleIds = Readonly<Record<StyleRole, string>>;
