/**
 * Blocks of one Word package into the slots of another, with all that they need: styles, lists, notes and links.
 *
 * Nothing of the receiving package is renumbered or redefined: what comes in gets ids after the last that is there.
 */

import type { Graft } from "./graft.ts";
import { graftLists } from "./graft-lists.ts";
import { graftNotes } from "./graft-notes.ts";
import { graftRelationships } from "./graft-relationships.ts";
import { graftStyles } from "./graft-styles.ts";
import type { PackageParts } from "./read-package.ts";
import { receiverOf } from "./receiver.ts";
import { withSlotsFilled } from "./slots.ts";
import { withNamespaces } from "./with-namespaces.ts";
import { withNewIds } from "./with-new-ids.ts";

const bodyPart = "word/document.xml";

export function graftBlocks(into: PackageParts, graft: Graft): PackageParts {
  const parts = new Map(into);
  const receiver = receiverOf(parts);
  const xml = [...graft.blocks.values()].join("");

  const lists = graftLists(receiver, graft, xml);
  const styles = graftStyles(receiver, graft, lists, xml);
  const ids = { lists, styles, relationships: graftRelationships(receiver, graft.from, bodyPart) };
  const notes = graftNotes(receiver, graft.from, { lists, styles }, xml);
  const blocks = [...graft.blocks].map(([slot, text]) => [slot, withNewIds(text, { ...ids, notes })] as const);

  const body = receiver.text(bodyPart);
  if (body === undefined) throw new Error(`the package has no ${bodyPart}`);
  const filled = new Map(blocks);
  receiver.set(
    bodyPart,
    withSlotsFilled(withNamespaces(body, graft.from, xml), (slot) => filled.get(slot) ?? ""),
  );
  return parts;
}
