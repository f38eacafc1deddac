/** Where something stands. Lines and columns count from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** In a PDF, from 1. */
  readonly page?: number;
  /** In a Word file, the part of the package: `word/header1.xml`. */
  readonly part?: string;
  /** In a Word file, which paragraph of its part, from 1. */
  readonly paragraph?: number;
  /** In a workbook, the sheet by its name. */
  readonly sheet?: string;
  /** In a workbook, the cell of the sheet: `C4`. */
  readonly cell?: string;
  /** What stands there, shortened. */
  readonly text?: string;
  /** The nearest heading before. */
  readonly heading?: string;
}

/** Where a text that is a field of a YAML file begins there, and how its columns differ from its own. */
export interface TextPlace {
  readonly line: number;
  readonly columns: YamlColumns;
}

export type YamlColumns =
  /** One line, which begins at this column. */
  | { readonly kind: "line"; readonly first: number }
  /** Lines of a block, each indented by as many spaces. */
  | { readonly kind: "block"; readonly indent: number }
  /** Lines that YAML joined, or escapes: all that is known is where they begin. */
  | { readonly kind: "joined" };

/**
 * `programme.yaml:41:7`, as editors and terminals make links of it; `report.pdf, page 3`;
 * `report.docx, word/header1.xml, paragraph 2`; `tracker.xlsx, Actions!C4`.
 */
export function placeInWords(place: Place): string {
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
  const page = place.page === undefined ? [] : [`page ${place.page}`];
  const paragraph = place.paragraph === undefined ? [] : [`paragraph ${place.paragraph}`];
  const cell = place.sheet === undefined ? [] : [cellInWords(place.sheet, place.cell)];
  return [position, ...page, ...cell, ...(place.part === undefined ? [] : [place.part]), ...paragraph].join(", ");
}

/** As formulas name it: a sheet whose name is more than a word stands in quotes. */
function cellInWords(sheet: string, cell: string | undefined): string {
  const name = /^\w+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return cell === undefined ? name : `${name}!${cell}`;
}
