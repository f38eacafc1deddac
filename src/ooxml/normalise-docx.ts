/**
 * A Word package as docx leaves it, to the same package with the same bytes every time.
 *
 * docx counts bookmarks for the whole process, draws relationship ids at random and stamps files with the clock:
 * all of that is settled here, and what Word expects but docx doesn't write is added.
 */

import type { CalendarDate } from "../values/calendar-date.ts";
import type { EditPart } from "./edit-part.ts";
import { orderNotes } from "./order-notes.ts";
import { pinNumbering } from "./pin-numbering.ts";
import { type CoreProperties, pinCoreProperties, withThemeLanguage } from "./pin-properties.ts";
import { pinRelationships } from "./pin-relationships.ts";
import { pinStories } from "./pin-stories.ts";
import { type PackageParts, partText } from "./read-package.ts";

export interface DocxStamp {
  /** Created and modified, at midnight UTC. */
  readonly date: CalendarDate;
  /** BCP 47. */
  readonly language: string;
}

export function normalisedParts(parts: PackageParts, { date, language }: DocxStamp): PackageParts {
  const settled = new Map(parts);
  const encoder = new TextEncoder();
  const edit: EditPart = (name, change) => {
    const text = partText(settled, name);
    if (text !== undefined) settled.set(name, encoder.encode(change(text)));
  };
  const core: CoreProperties = { created: `${date}T00:00:00Z`, language };

  edit("[Content_Types].xml", asDocument);
  orderNotes(settled, edit);
  pinRelationships(settled, edit);
  pinStories(settled, edit);
  edit("word/numbering.xml", pinNumbering);
  edit("word/settings.xml", (text) => withThemeLanguage(text, language));
  edit("docProps/core.xml", (text) => pinCoreProperties(text, core));
  return settled;
}

/** A template saved as .dotx opens as a new, unnamed document until it says that it is one. */
function asDocument(contentTypes: string): string {
  return contentTypes.replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml");
}
