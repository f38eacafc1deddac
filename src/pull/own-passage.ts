/** What our tree knows of a paragraph of the Word file: its words with the facts that fed them, and where they are written. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { Cell, Inline } from "../document/document.ts";

export interface OwnPassage {
  readonly content: readonly Inline[];
  /** Where it is written: the report, a template; absent where nobody wrote it. */
  readonly at?: Place;
  /** “paragraph 5.1”, “heading 5.0”; a few of its words where it has no number. */
  readonly label: string;
  /** The section, by its id. */
  readonly section: string;
  readonly isListItem: boolean;
  /** Of the caption of a table, or of the first label of front matter: what stands in the cells, row by row. */
  readonly rows?: readonly (readonly Cell[])[];
}
