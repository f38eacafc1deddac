/** What of a template a paper would be written in, in words for whoever looks after the template. */

import type { Document } from "../../document/document.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { type StyleRole, styleIds } from "./style-ids.ts";
import { TemplateLists } from "./template-lists.ts";
import { templateProfile } from "./template-profile.ts";
import { templateStyles } from "./template-styles.ts";

export interface ProfileInWords {
  /** For each use of ours the template's style, by its name in Word; without one, papers bring ours. */
  readonly styles: readonly { readonly use: StyleRole; readonly style?: string }[];
  /** The levels of the headings' list, as Word counts them: `%1.%2`. */
  readonly headingList: readonly { readonly level: number; readonly prints: string; readonly style?: string }[];
  /** Whether paragraphs of a paper count on in that list. */
  readonly goesOnInHeadingList: boolean;
  readonly tableStyle?: string;
}

export function describeProfile(parts: PackageParts, document: Document): ProfileInWords {
  const profile = templateProfile(parts, document);
  const styles = templateStyles(partText(parts, "word/styles.xml"));
  const lists = new TemplateLists(partText(parts, "word/numbering.xml"), styles);
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : styles.byId.get(id)?.name);
  const heading = profile.styleIds.get(styleIds.heading1);
  const position = heading === undefined ? undefined : lists.positionOf(heading);
  const levels = [0, 1, 2].flatMap((level) => {
    const found = position && lists.level(position.numId, level);
    if (!found) return [];
    const style = nameOf(found.style);
    return [{ level: level + 1, prints: found.text, ...(style !== undefined && { style }) }];
  });
  const tableStyle = nameOf(profile.tableStyle);
  return {
    styles: (Object.keys(styleIds) as StyleRole[]).map((use) => {
      const style = nameOf(profile.styleIds.get(styleIds[use]));
      return style === undefined ? { use } : { use, style };
    }),
    headingList: levels,
    goesOnInHeadingList: profile.listIds.has("outline"),
    ...(tableStyle !== undefined && { tableStyle }),
  };
}
