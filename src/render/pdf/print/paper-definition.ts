/** A paper as pdfmake is told of it: made afresh for each rendering, since pdfmake writes into what it is given. */

import type { Content, Style } from "pdfmake/interfaces.js";
import type { CalendarDate } from "../../../values/calendar-date.ts";
import type { Element } from "../tagging/element.ts";
import type { PageMargins, PageSize, RunningContent } from "./internals.ts";

export interface PaperDefinition {
  readonly size: PageSize;
  readonly margins: PageMargins;
  readonly style: Style;
  readonly content: Content;
  readonly header: RunningContent;
  readonly footer: RunningContent;
  /** What the words stand for; each piece of text in `content` has a `mark`. */
  readonly paper: Element;
  readonly bookmarks: readonly Bookmark[];
  readonly about: About;
}

/** A line in the reader's side pane, in the order of the pages. */
export interface Bookmark {
  readonly title: string;
  readonly level: 1 | 2 | 3;
  /** The name of the place it leads to. */
  readonly destination: string;
}

/** What the file says of itself. */
export interface About {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly language: string;
  /** Midnight UTC of this day is when the file was made and last changed. */
  readonly asAt: CalendarDate;
  readonly notice?: string;
}
